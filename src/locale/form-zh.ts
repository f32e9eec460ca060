import { type FormLabels } from './form-labels.ts';

/** The words of `cscheck template` in Chinese. */
export const formZh: FormLabels = {
  command: '按所选规则包生成数据采集表：只含要用的表和列，带下拉、逐级地区列表和填写提示',
  files: '已有的区划或社区数据：其中的区划和社区预先填好，各表可逐级选择',
  option: {
    output: '采集表写到哪个 .xlsx 文件',
    asOf: '按哪一天有效的要求，写成 2020-12-31 的样式；不写时取数据日期或今天',
    region: '没有写 --rules 时按这个地区（区划代码）选用规则包；可重复',
    encouraged: '一并采集鼓励性定性要求用的数据',
  },
  sheet: { instructions: '填报说明', words: '代码表', areas: '区划代码表' },
  title: '社区服务数据采集表',
  sheetTitle: (table) => `${table}采集表`,
  packs: '所据规则包',
  reportedBy: '填报单位',
  dataDate: '填报日期',
  reportedByHint: '填一次，各表上方自动带出',
  dataDateHint: '数据截至哪一天，写成 2020-12-31 的样式；核查默认以此为基准日',
  section: { how: '怎样填写', sheets: '各工作表', columns: '各列' },
  how: (areas, none, approximate) => [
    '每张表第 3 行是表头，从第 4 行起一行填一条。表头请勿改动；列可以调换次序，可以在右边加自己的列，可以插入、删除行。',
    '表头带 * 、底色为橙色的是必填列：不填就有要求无法判定。灰色的是选填列：知道就填，不知道可以空着。',
    areas
      ? '蓝色的是所属地区：先选区县，再选街道乡镇，最后选社区，下拉列表逐级变化。属于哪一级就选到哪一级，下面各级空着。'
      : '所属单位填区划代码：社区 12 位，街道乡镇 9 位，区县 6 位，市 4 位，省 2 位。代码列是文本格式，不会变成 1.3E+11。',
    `空白表示“不知道”，不表示 0，也不表示没有。确实是零的填 0。不知道的也可以填“—”。约数照写，如 ${approximate}，按范围核查。`,
    `整张表空着视为没有报送，不视为没有。当地确实一条也没有的，在这张表第 4 行第一格填“${none}”。`,
    '同一个社区、设施或人员只填一行。编号在本表内不重复，别的表用它指向这一行。',
    '只填与下拉列表所列类型有关的行：所选规则包用不到的类型没有列出，不必填报。',
    '含个人信息的列只在本机用来对应各表的行，不写入任何报告。身份证号、手机号、住址一律不要填。',
    '从别的表格粘贴时，下拉和校验会被覆盖，请用“选择性粘贴 → 数值”。核查时会再校验一遍。',
  ],
  legend: '* 橙色必填，灰色选填。空白表示不知道，不表示 0。',
  use: { required: '必填', optional: '选填', place: '所属地区' },
  heading: {
    sheet: '工作表',
    use: '必填',
    rows: '每行填什么',
    columns: '列数',
    filled: '已填行数',
    column: '列',
    filling: '填法',
    requirements: '用于要求',
  },
  oneRow: (subject) => `一行填一个“${subject}”`,
  area: { above: '上级', name: '名称', code: '代码', level: '层级' },
  wordsTitle: '代码表：下拉列表中的词',
  areasTitle: '区划代码表：逐级选择用',
  filling: {
    number: (whole, unit, min, max) =>
      `填${whole ? '整数' : '数字'}${unit === '' ? '' : `，单位：${unit}`}${bounds(min, max)}。`,
    approximate: (example) => `约数照写，如 ${example}。`,
    date: (months) => `填日期，如 2020-06-30。只知道年或月的，照写 ${months}。`,
    word: '从下拉列表中选。',
    cut: '只列出所选规则包要用的词。',
    several: (words, separator) => `可以填几个，用“${separator}”隔开：${words}。`,
    severalFree: (separator) => `可以填几个，用“${separator}”隔开。`,
    key: '编号，在本表内不重复。',
    code: (digits) => `填 ${digits} 位区划代码。`,
    regionCode: '填区划代码：省 2 位，市 4 位，区县 6 位，街道乡镇 9 位。',
    unit: '填区划代码：社区 12 位，街道乡镇 9 位，区县 6 位，市 4 位。',
    units: (separator) => `填社区名称或区划代码，几个用“${separator}”隔开。`,
    row: (table) => `填“${table}”表中那一行的编号，可从下拉列表中选。`,
    text: '填文字。',
    place: (level) => places[level],
    name: '填名称，报告中用它称呼。',
    personal: '含个人信息：只在本机用来对应各表，不写入任何报告。',
    optional: '选填。',
    blank: { unknown: '不知道的空着，不要填 0。', never: '还没有发生的空着。', none: '没有的空着。' },
  },
  needs: (count, ids, isCut) => `用于 ${count} 项要求：${ids}${isCut ? ' 等' : ''}`,
  identityOnly: '用来分清各行',
  placeOnly: '说明每一行属于哪里',
  wrong: {
    title: '请核对',
    number: (approximate) =>
      `这里应填数字，并在允许范围内。确为约数（如 ${approximate}）或没有数据（—）的，请选“是”保留。`,
    date: (month) => `这里应填日期，如 2020-06-30。只知道年或月的（如 ${month}），请选“是”保留。`,
    word: '请从下拉列表中选一个词。不知道的请空着。',
    otherWord: '这个词不在所选规则包要用的词之内。确需填写的，请选“是”保留。',
    code: '区划代码的位数不对：社区 12 位，街道乡镇 9 位，区县 6 位，市 4 位，省 2 位。确需填写名称的，请选“是”保留。',
    area: '这个名称不在已知的区划中，请先选好左边的上级。名称确有变动的，请选“是”保留。',
  },
  shown: {
    written: '采集表',
    counts: (sheets, columns, required) => `工作表 ${sheets} 张，共 ${columns} 列，其中必填 ${required} 列`,
    lists: (words, areas) => `下拉列表 ${words} 个${areas === 0 ? '' : `，可逐级选择的区划和社区 ${areas} 个`}`,
    collects: (requirements, figures) =>
      `供核查 ${requirements} 项要求${figures === 0 ? '' : `、统计 ${figures} 项数字`}`,
    sheet: (columns, required) => `${columns} 列（必填 ${required}）`,
    needs: (count) => `用于 ${count} 项`,
    filled: (rows) => (rows === 0 ? '' : `已填 ${rows} 行`),
    next: '填好后核查',
  },
  nothingSubmitted: '没有报送',
};

const places = {
  province: '选所属的省。',
  city: '选所属的市。',
  county: '选所属的区县。属于市本级的空着。',
  town: '先选区县，再选街道乡镇。属于区县的空着。',
  community: '先选街道乡镇，再选社区。属于街道乡镇的空着。',
};

function bounds(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `，${min} 至 ${max}`;
  if (min !== undefined) return `，不小于 ${min}`;
  return max === undefined ? '' : `，不大于 ${max}`;
}
