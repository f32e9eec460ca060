import { type AnnotateFailures, type AnnotateLabels } from './annotate-labels.ts';

/** 标注副本所用的词语。 */
export const annotateZh: AnnotateLabels = {
  option: '另存一份标注副本（xlsx）：有问题的单元格着色、加批注，并附整改清单',
  kind: { 'non-compliant': '不达标', undetermined: '待补', diagnostic: '数据问题' },
  sheet: 'cscheck 整改清单',
  legend:
    '颜色：红为不达标，黄为待补，蓝为数据问题；被条件格式盖住的单元格另加粗框。点“单元格”一列可跳到原处。改好后对本副本重新核查，即可清除标记。',
  column: {
    number: '序号',
    kind: '类别',
    sheet: '工作表',
    cell: '单元格',
    subject: '对象',
    item: '事项',
    observed: '现状',
    required: '要求',
    shortfall: '缺口',
    basis: '依据',
    todo: '怎么办',
  },
  todo: {
    short: (shortfall) => `${shortfall === '' ? '补足缺口' : `补足 ${shortfall}`}；本格填写有误的，请改正`,
    excess: (shortfall) => `${shortfall === '' ? '减到上限以内' : `减少 ${shortfall}`}；本格填写有误的，请改正`,
    unequal: (required) => `${required === '' ? '改到与要求一致' : `改到 ${required}`}；本格填写有误的，请改正`,
    holds: '采取措施，使之符合要求；本格填写有误的，请改正',
    fill: (settles) => `补填本格的确切值${settles === '' ? '' : `（${settles}）`}`,
  },
  lacking: (items) => `缺：${items}`,
  more: (count, sheet) => `另有 ${count} 项，见工作表“${sheet}”。`,
  done: (file, cells, items) => `已写标注副本 ${file}：标记 ${cells} 个单元格，共 ${items} 项。`,
  leftOut: (cells) => `另有 ${cells} 个较轻的单元格因数量过多没有标记，改好后再核查一次即可标到。`,
  none: (file) => `已写标注副本 ${file}：没有需要标记的单元格。`,
};

/** 标注副本写不成的原因。 */
export const annotateFailuresZh: AnnotateFailures = {
  'annotate-inputs': ({ count }) => ({
    message: `--annotate 一次只标注一个工作簿，这里有 ${count} 个。`,
    hint: '请逐个核查，各写一份标注副本；整批的结果可用 -o 写成报告。',
  }),
  'annotate-format': ({ file }) => ({
    message: `“${file}”不是 xlsx 工作簿，无法标注。`,
    hint: '请在 Excel 或 WPS 中另存为“Excel 工作簿（*.xlsx）”后再核查。',
  }),
  'annotate-extension': ({ file, extension }) => ({
    message: `标注副本“${file}”的扩展名应为 ${extension}。`,
    hint: `它与原文件格式相同，请写成以 ${extension} 结尾的文件名。`,
  }),
  'annotate-taken': ({ file }) => ({
    message: `“${file}”既是标注副本，又是报告。`,
    hint: '请给其中一个另起文件名。',
  }),
};
