import { type BorderFault } from '../model/border.ts';
import { quarterOf } from '../model/iso-date.ts';
import { type FailureParams } from '../model/failure.ts';
import { type Phrase } from '../model/phrase.ts';
import { documentZh } from './document-zh.ts';
import { type Locale } from './locale.ts';
import { annotateZh, annotateFailuresZh } from './annotate-zh.ts';
import { pageZh } from './page-zh.ts';
import { phraseText } from './phrase-text.ts';
import { extendsZh } from './extends-zh.ts';
import { sheetsZh } from './sheets-zh.ts';
import { rulesZh } from './rules-zh.ts';
import { formZh } from './form-zh.ts';
import { earlierZh } from './earlier-zh.ts';
import { whatIfZh } from './what-if-zh.ts';

const columnType: Locale['columnType'] = {
  key: '编号',
  text: '文字',
  integer: '整数',
  decimal: '数字',
  date: '日期',
  boolean: '是或否',
  enum: '规定用词',
  ordinal: '规定用词',
  set: '用顿号隔开的规定用词',
  ref: '所属单位或编号',
};

const mappingPart: Readonly<Record<'file' | 'sheet' | 'heading', string>> = {
  file: '文件',
  sheet: '工作表',
  heading: '表头',
};

/** 简体中文 */
export const zh: Locale = {
  id: 'zh',
  words: 'zh',
  fonts: { title: '宋体', heading: '黑体', body: '宋体' },
  stacksLetters: true,
  mark: {
    colon: '：',
    comma: '，',
    stop: '。',
    list: (items) => items.join('、'),
    more: '等',
    bracket: (text) => `（${text}）`,
  },
  outcome: {
    compliant: '达标',
    'non-compliant': '未达标',
    undetermined: '无法判定',
    'not-due': '未到期',
    'not-applicable': '不适用',
  },
  period: {
    weeks: (from, to) => `${from}至${to.slice(5)}`,
    months: (from) => `${from.slice(0, 4)}年${Number(from.slice(5, 7))}月`,
    quarters: (from) => `${from.slice(0, 4)}年第${quarterOf(from)}季度`,
    half_years: (from) => `${from.slice(0, 4)}年${quarterOf(from) < 3 ? '上' : '下'}半年`,
    years: (from) => `${from.slice(0, 4)}年`,
  },
  reason: {
    short: '低于要求',
    excess: '高于上限',
    unequal: '与要求不符',
    'value-missing': '现状值缺失或不确切',
    'requirement-missing': '标准值无法算出',
    'scope-unknown': '是否适用不明',
    'due-unknown': '完成时限不明',
    'due-later': '尚未达到，期限未到',
    'out-of-scope': '不在适用范围',
    permitted: '按规划允许，不作要求',
    'no-members': '没有可统计的对象',
  },
  obligation: { must: '必须', should: '应当', may: '鼓励' },
  level: { province: '省', city: '市', county: '县（市、区）', town: '街道（乡镇）', community: '社区（村）' },
  comparison: {
    'at-least': '不少于',
    'more-than': '多于',
    'at-most': '不超过',
    'less-than': '少于',
    equals: '等于',
    between: '介于',
    holds: '应符合',
  },
  severity: { error: '错误', warning: '警告', note: '提示' },
  columnType,
  asOfSource: { option: '由 --as-of 指定', data: '取自数据日期', clock: '数据未写日期，取今天' },
  packState: { before: '尚未开始', 'in-force': '执行期内', lapsed: '期限已满' },
  packChosen: { named: '由命令指定', region: '按数据所在地区选用' },
  absentRows: { none: '表中没有记录的单位按“没有”计', unknown: '表中没有记录的单位按“不清楚”计' },
  notJudgedReason: {
    'table-absent': '缺少数据表',
    'column-absent': '缺少列',
    'coordinates-mixed': '坐标系不一致，无法按坐标计算',
    'no-subject': '数据中没有适用的对象',
    'not-in-force': '在该日期尚未生效',
    off: '已由当地规则包停用',
  },
  quantity: {
    unknown: '未知',
    yes: '是',
    no: '否',
    points: '个百分点',
    unsettled: (bounds) => `${bounds}（待定）`,
    unsettledFrom: (low) => `${low}或更高（待定）`,
    unsettledUpTo: (high) => `${high}或更低（待定）`,
    estimated: (value) => `${value}（估算）`,
  },
  diagnosticTitle: {
    ...extendsZh.diagnosticTitle,
    'cell-unreadable': '内容无法读取',
    'cell-approximate': '约数',
    'cell-error': '公式错误',
    'cell-none-as-zero': '“无”按 0 计',
    'cell-word-unknown': '用词不在范围内',
    'cell-out-of-range': '数值超出合理范围',
    'cell-date-unlikely': '日期不合常理',
    'cell-date-ambiguous': '日期有歧义',
    'cell-spelled-out': '汉字数字',
    'cell-truncated': '长数字被截断',
    'cell-unit-converted': '单元格单位已换算',
    'cell-unit-unknown': '单元格单位不符',
    'column-unit-converted': '整列单位已换算',
    'column-unit-unknown': '单位不认识',
    'column-unit-jump': '疑似单位混用',
    'column-mixed-rates': '百分数写法不一',
    'column-flagged': '口径可能不同',
    'column-twice': '两列含义相同',
    'reference-twice': '编号和名称并列',
    'column-assumed-blank': '缺少可选列',
    'heading-unknown': '表头未匹配',
    'headings-unmatched': '未用到的列',
    'row-repeated': '重复行',
    'row-alike': '疑似重复行',
    'sheet-repeated': '重复的工作表',
    'key-conflict': '同一编号内容矛盾',
    'home-conflict': '同一编号分属两个单位',
    'home-open': '同一人员分属两个单位',
    'cell-contradicted': '同一人员内容不同',
    'key-missing': '缺少编号',
    'total-mismatch': '合计与明细不符',
    'cell-shared': '一格数值由多行合用',
    'cells-personal': '个人信息未保留',
    'columns-personal': '个人信息列未读取',
    'rows-example': '示例行',
    'rows-hidden': '隐藏行',
    'columns-hidden': '隐藏列',
    'sheet-hidden': '隐藏工作表',
    'sheet-not-recognised': '工作表未识别',
    'sheet-ambiguous': '工作表有两种读法',
    'separator-full-width': '全角逗号分隔',
    'report-skipped': '跳过核查报告',
    'form-empty': '采集表没有填写',
    'form-sheets-empty': '采集表中没有填写的工作表',
    'date-from-title': '数据日期取自标题',
    'dates-differ': '数据日期不一致',
    'code-malformed': '代码格式不对',
    'parent-not-above': '上级单位不高于本级',
    'code-parent-unknown': '代码的上级不存在',
    'parent-disagrees': '代码与所属单位不一致',
    'name-disagrees': '代码与名称不一致',
    'reference-unknown': '所指对象不存在',
    'reference-level': '单位层级不符',
    'reference-ambiguous': '同名对象不止一个',
    'reference-missing': '未填所属对象',
    'home-absent': '没有所属单位列',
    'reference-by-name': '按名称对应',
    'unit-without-rows': '单位整体没有数据',
    'unit-virtual': '虚拟统计单位',
    'level-assumed': '层级为推定',
    'kind-assumed': '乡级类别为推定',
    'diagnostics-omitted': '同类问题从略',
    'coordinates-mixed': '坐标系不一致',
    'sources-disagree': '两处数据不一致',
    'pack-elsewhere': '规则包适用于别处',
    'units-outside': '不在适用范围内的单位',
    'mapping-table-unknown': '列对应文件中的表不存在',
    'mapping-column-unknown': '列对应文件中的列不存在',
    'mapping-unused': '列对应文件中的条目没有用上',
    'yaml-syntax': 'YAML 语法错误',
    'yaml-encoding': '文件编码不对',
    'yaml-schema': 'YAML 结构有误',
    'key-unknown': '未知的键',
    'name-unknown': '未知的名称',
    'obligation-wording': '义务与条文措辞不符',
    'formula-syntax': '公式语法错误',
    'formula-name': '公式中的名称不存在',
    'formula-type': '公式类型不符',
    'formula-unit': '公式单位不符',
    'id-duplicate': '编号重复',
    'clause-unknown': '条款不存在',
    'requirement-contradicted': '要求相互矛盾',
    'threshold-unreachable': '门槛不可能达到',
    'threshold-idle': '门槛等于没有要求',
    'requirement-repeated': '要求重复',
    'requirement-implied': '要求已被包含',
    'reading-repeated': '读法没有区别',
    'indicator-unused': '指标没有用到',
    'parameter-unused': '参数没有用到',
    'clause-unused': '条款没有要求',
    'due-outside-period': '期限在规划期之外',
    'case-missing': '要求没有示例',
    'case-kind-missing': '缺一类示例',
    'value-secondary': '数值来自间接来源',
    'acceptance-unused': '多余的认可',
  },
  diagnostic: {
    ...extendsZh.diagnostic,
    'cell-unreadable': ({ column, text, expected }) =>
      `“${column}”中的“${text}”不能读成${typeWord(expected)}，已按缺失处理。请改填${typeWord(expected)}。`,
    'cell-approximate': ({ column, text }) => `“${column}”中的“${text}”是约数，只按可能范围参与判定。请填写确切数值。`,
    'cell-error': ({ column, text }) =>
      text === 'no-value'
        ? `“${column}”中的公式没有保存计算结果，已按缺失处理。请用表格软件打开、重新计算后保存。`
        : `“${column}”中是公式错误 ${text}，已按缺失处理。请修正公式或直接填写数值。`,
    'cell-none-as-zero': ({ column, text }) => `“${column}”中的“${text}”按 0 计。如果意思是“不清楚”，请改为留空。`,
    'cell-word-unknown': ({ column, text, choices, more, nearest }) =>
      `“${column}”中的“${text}”不在规定用词内，已按缺失处理。${nearestHint(nearest)}可用：${choices}${more === 0 ? '' : ` 等（另有 ${more} 个）`}。`,
    'cell-out-of-range': ({ column, text, min, max }) =>
      `“${column}”中的“${text}”超出合理范围（${rangeText(min, max)}），已按缺失处理。请核对数值和单位。`,
    'cell-date-unlikely': ({ column, day }) => `“${column}”为 ${day}，照此读取。请核对年份是否写错。`,
    'cell-date-ambiguous': ({ column, text, first, last }) =>
      `“${column}”中的“${text}”没有日期格式，可能是 ${first}，也可能是 ${last}，按可能的范围参与判定。请写成 2020-12-31 的样式。`,
    'cell-spelled-out': ({ column, text, value }) => `“${column}”中的“${text}”读作 ${value}。请核对，并改填数字。`,
    'cell-truncated': ({ column }) =>
      `“${column}”中的长数字已被表格软件截断，末几位不可恢复。请把该列设为文本格式后重新填写。`,
    'cell-unit-converted': ({ column, text, from, to }) =>
      `“${column}”中的“${text}”由${from}换算为${to}。请核对，最好全列使用同一单位。`,
    'cell-unit-unknown': ({ column, text, unit, expected }) =>
      `“${column}”中的“${text}”带有“${unit}”，不能换算为${expected}，已按缺失处理。请换算为${expected}后填写。`,
    'column-unit-converted': ({ heading, from, to, factor }) =>
      `列“${heading}”由${from}换算为${to}（乘以 ${factor}）。请核对单位。`,
    'column-unit-unknown': ({ heading, unit, expected }) =>
      `列“${heading}”的单位“${unit}”不能换算为${expected}，整列已按缺失处理。请改用${expected}。`,
    'column-unit-jump': ({ heading, text }) =>
      `列“${heading}”中的“${text}”与同列其他数值相差悬殊，可能用了另一种单位。请核对。`,
    'column-mixed-rates': ({ heading }) =>
      `列“${heading}”中既有 85% 这样的百分数，也有 0.85 或 85 这样的数，含义不明的已按缺失处理。请统一写法。`,
    'column-flagged': ({ heading, column }) =>
      `列“${heading}”按“${column}”读取，但两者口径可能不同。请确认，或改填“${column}”。`,
    'reference-twice': ({ heading, other, column }) =>
      `列“${heading}”和“${other}”都指“${column}”，按后者查找，前者不用。不必处理。`,
    'column-twice': ({ heading, other, column }) =>
      `列“${heading}”和“${other}”都对应“${column}”，只采用后者。请删去多余的一列，或在列对应文件（--mapping）中指定。`,
    'column-assumed-blank': ({ table, column }) =>
      `“${table}”表没有“${column}”列，全部按空白理解。如有这项数据，请补上该列。`,
    'heading-unknown': ({ heading, nearest }) =>
      `没有认出列“${heading}”，未读取。${nearestHint(nearest)}如需读取，请改用规定表头，或在列对应文件（--mapping）中指定。`,
    'headings-unmatched': ({ headings, count }) =>
      `有 ${count} 列没有认出，未读取：${headings}。用不到的不必处理；需要的请改用规定表头，或用 --mapping 指定。`,
    'row-repeated': ({ key, other }) =>
      `“${key}”这一行与 ${other} 说的是同一对象，内容没有矛盾，只计一次。请删去重复行。`,
    'key-conflict': ({ key, other, column }) =>
      `“${key}”在 ${other} 也有一行，但“${column}”不同，无法确定以哪行为准。请保留正确的一行，或更正编号。`,
    'home-conflict': ({ key, other, column, serves }) =>
      `“${key}”在 ${other} 也有一行，但“${column}”不同，而一个编号只能算在一个单位，以免重复计数。` +
      `确是同一个（如一处设施两个社区合用、一人兼任两处）的，请只留主要的一行，其余单位写进“${serves}”列；不是同一个的，请更正编号。`,
    'home-open': ({ key, other, column, serves }) =>
      `“${key}”在 ${other} 也有一行，但“${column}”不同：全市、全区等合计只算一人，在这两处是否各算一人无法判定。` +
      `兼任两处的，请只留主要的一行，其余单位写进“${serves}”列；不是同一人的，请更正编号。`,
    'cell-contradicted': ({ key, other, column }) =>
      `“${key}”在 ${other} 的“${column}”与这一格不同，作为未知处理。请改为一致，或只留一行。`,
    'row-alike': ({ other }) =>
      `这一行与 ${other} 完全相同，而表中没有编号，两行都计入。请核对是否重复填报，并补填编号。`,
    'sheet-repeated': ({ other, rows }) =>
      `这张工作表的 ${rows} 行与 ${other} 完全相同，只计一次。请删去重复的工作表或文件。`,
    'key-missing': ({ column }) => `“${column}”为空，这一行无法按编号辨认。请补填。`,
    'total-mismatch': ({ column, stated, sum }) =>
      `“${column}”的合计写着 ${stated}，明细相加为 ${sum}。判定以明细为准，请核对。`,
    'cell-shared': ({ column, text, rows }) =>
      `“${column}”中的“${text}”是 ${rows} 行合用的合并单元格，各行分得多少不明，只按可能范围参与判定。请分行填写。`,
    'cells-personal': ({ count }) =>
      `有 ${count} 个单元格含身份证号、电话等个人信息，已换成不可还原的代号，不保存也不输出。请改用不含个人信息的编号。`,
    'columns-personal': ({ letters }) => `${letters} 列是个人信息，没有读取。报送前请删去。`,
    'rows-example': ({ count }) => `有 ${count} 个填写示例行，未计入。`,
    'rows-hidden': ({ count }) => `有 ${count} 个隐藏行，照常读取。不应计入的请删除。`,
    'columns-hidden': ({ count, letters }) => `有 ${count} 个隐藏列（${letters}），照常读取。不应计入的请删除。`,
    'sheet-hidden': ({ rows }) => `这张工作表是隐藏的，其中 ${rows} 行照常读取。不应计入的请删除。`,
    'sheet-not-recognised': ({ seen, nearest, lacking }) =>
      `没有认出这张工作表，未读取。${seen === '' ? '没有看到表头' : `看到的表头：${seen}`}。` +
      (nearest === ''
        ? '如需读取，请改用数据表的表头，或用 --mapping 指定。'
        : `最接近“${nearest}”表${lacking === '' ? '' : `，还缺：${lacking}`}。如确是这张表，请补上表头，或用 --mapping 指定。`),
    'sheet-ambiguous': ({ first, second }) =>
      `这张工作表既像“${first}”表，又像“${second}”表，未读取。请改用更明确的表头，或在列对应文件（--mapping）中指定。`,
    'separator-full-width': ({ columns }) =>
      `文件用全角逗号“，”分隔，已照此读成 ${columns} 列。请核对，最好改用半角逗号。`,
    'report-skipped': ({ file }) => `“${file}”是 cscheck 生成的报告，不是数据，已跳过。`,
    'form-empty': ({ file }) => `“${file}”是采集表，还没有填写，按没有报送处理，已跳过。`,
    'form-sheets-empty': ({ sheets, count, none }) =>
      `${count} 张工作表没有填写，按没有报送处理，不视为没有：${sheets}。当地确实一条也没有的，请在表头下第一格填“${none}”。`,
    'date-from-title': ({ title, used }) =>
      `表中没有写明数据日期，按标题“${title}”取 ${used}。如不对，请在表头上方写明“填报日期”，或用 --as-of 指定。`,
    'dates-differ': ({ dates, used }) =>
      `各表的数据日期不一致（${dates}），采用 ${used}。请统一，或用 --as-of 指定日期。`,
    'parent-not-above': ({ text, level }) =>
      `上级写的是“${text}”，不比这个单位（${levelWord(level)}）高一级。请填写它所属的上一级单位。`,
    'code-malformed': ({ text }) =>
      `“${text}”${/^\d+$/.test(text) ? `（${text.length} 位）` : ''}不是这里需要的行政区划或统计用区划代码（省 2 位、市 4 位、县 6 位、乡级 9 位、社区 12 位数字，各级不能全为 0）。请更正。`,
    'parent-disagrees': ({ code, column, stated, parent }) =>
      `“${column}”写的是 ${stated}，而代码 ${code} 在 ${parent} 之下，两者不一致，已按“${column}”算在 ${stated}。请改正错的一个；如是区划调整后代码未换，不必处理。`,
    'name-disagrees': ({ column, text, code, name, other, elsewhere }) =>
      `“${column}”写的是“${text}”，而代码 ${code} 是“${name}”（${other}），两者不一致，已按代码计。` +
      (elsewhere === '' ? `数据中没有“${text}”的代码。` : `“${text}”的代码是 ${elsewhere}。`) +
      '请改正错的一个。',
    'code-parent-unknown': ({ code, parent }) =>
      `“${code}”的上级 ${parent} 不在数据中。请核对代码，或在行政区划表中补上该上级单位。`,
    'reference-unknown': ({ column, text, table, nearest }) =>
      `“${column}”中的“${text}”在${table === 'unit' ? '区划和社区' : `“${table}”`}中找不到。${nearestHint(nearest)}请更正，或补上这一对象。`,
    'reference-level': ({ column, text, unit, level, asked, taken }) =>
      `“${column}”中的“${text}”是${levelWord(level)}“${unit}”的代码，这一列要填${askedWord(asked)}。` +
      (taken
        ? `这一行算作${levelWord(level)}本级的，不算在任何${askedWord(asked)}里。如属于某个${askedWord(asked)}，请改填。`
        : `请改填${askedWord(asked)}的代码或名称。`),
    'reference-ambiguous': ({ column, text, count }) =>
      `“${column}”中的“${text}”有 ${count} 个同名对象，无法确定是哪一个。请改填代码。`,
    'reference-missing': ({ column }) => `“${column}”为空，这一行不知属于哪里，未计入任何单位。请补填。`,
    'home-absent': ({ column }) =>
      `没有一列说明各行属于哪里（如“${column}”）。按单位统计的要求无法核查；需要的话请补上这一列。`,
    'reference-by-name': ({ column, count }) =>
      `“${column}”中有 ${count} 处按名称对应（同一上级内唯一）。建议改填代码，以免重名或更名后出错。`,
    'unit-without-rows': ({ unit, table }) =>
      `“${unit}”在“${table}”表中一行也没有，而同级其他单位都有，可能漏报。请核实。`,
    'unit-virtual': ({ unit, code }) => `“${unit}”（${code}）是统计用的虚拟单位，不作为核查对象。`,
    'level-assumed': ({ unit, level }) => `“${unit}”没有写明层级，按${levelWord(level)}理解。请补填代码或层级。`,
    'kind-assumed': ({ count }) => `有 ${count} 个乡级单位没有写明类别，按代码理解为街道、镇或乡。请补填类别。`,
    'diagnostics-omitted': ({ of, count }) => `另有 ${count} 处同样的问题：${zh.diagnosticTitle[of]}。`,
    'coordinates-mixed': ({ table, column, text, otherTable, otherColumn, otherText, other }) =>
      `“${table}”表的“${column}”是${text}，“${otherTable}”表的“${otherColumn}”是${otherText}（${other}），相差可达数百米，不能一起计算距离。请先换算为同一坐标系再填报。`,
    'pack-elsewhere': ({ pack, codes, regions }) =>
      `规则包 ${pack} 只适用于代码 ${codes} 的地区，数据中的 ${regions} 不在其内；因为命令指定了它，仍按它核查了全部数据。请确认 --rules 没有写错。`,
    'units-outside': ({ packs, codes, count, units }) =>
      `有 ${count} 个单位不在规则包 ${packs}（代码 ${codes}）的适用范围内，没有核查，例如：${units}。请核对代码，或另外指定规则包。`,
    'sources-disagree': ({ unit, requirement, used, other }) =>
      `“${unit}”的“${requirement.zh}”有两个数：采用 ${used}，另一处为 ${other}。请核对。`,
    'mapping-table-unknown': ({ name, nearest, allowed }) =>
      `没有“${name}”这张表。${nearestHint(nearest)}可用：${allowed}。不读这张工作表请写 null。`,
    'mapping-column-unknown': ({ name, table, nearest, allowed }) =>
      table === ''
        ? `哪张表都没有“${name}”列。${nearestHint(nearest)}请用 table 写明是哪张表，再写该表的列；不读这一列请写 null。`
        : `“${table}”表没有“${name}”列。${nearestHint(nearest)}可用：${allowed}。不读这一列请写 null。`,
    'mapping-unused': ({ part, name, nearest }) =>
      `数据中没有${mappingPart[part]}“${name}”，这一条没有用上。${nearestHint(nearest)}请更正或删去。`,
    'yaml-syntax': ({ reason }) => `YAML 无法解析：${say(reason)}。`,
    'yaml-encoding': ({ wanted }) => `文件不是 ${wanted} 编码的文字。请用记事本等编辑器打开，另存为 ${wanted} 编码。`,
    'yaml-schema': ({ path, reason }) =>
      `${path === '.' ? '文件内容' : `“${path.replace(/#(\d+)/g, '第 $1 项')}”`}的写法不对：${say(reason)}。`,
    'key-unknown': ({ key, nearest, allowed }) => `没有“${key}”这个键。${nearestHint(nearest)}可用：${allowed}。`,
    'name-unknown': ({ name, nearest, allowed }) => `此处没有“${name}”。${nearestHint(nearest)}可用：${allowed}。`,
    'obligation-wording': ({ obligation, clause, wording }) =>
      `义务“${obligation}”与条款 ${clause} 的措辞（${wording}）不符：binding 对应 must，expected 对应 should，encouraged 对应 may。`,
    'formula-syntax': ({ reason }) => `公式有误：${say(reason)}。`,
    'formula-name': ({ name, nearest, allowed, more }) =>
      `没有“${name}”。${nearest === '' && allowed !== '' ? `可用：${allowed}${more === 0 ? '' : ` 等（另有 ${more} 个）`}。` : nearestHint(nearest)}`,
    'formula-type': ({ expected, found }) => `应为${apart(say(expected))}，却是${apart(say(found))}。`,
    'formula-unit': ({ expected, found }) => `单位应为 ${expected}，却是 ${found}。`,
    'id-duplicate': ({ id, other }) => `编号“${id}”已在 ${other} 使用。编号不能重复，请另取一个。`,
    'clause-unknown': ({ clause, nearest }) =>
      `clauses.yaml 中没有条款“${clause}”。${nearestHint(nearest)}请补上条款或更正编号。`,
    'requirement-contradicted': ({ id, bound, other, otherBound }) =>
      `${id} 要求${bound}，而 ${other} 对同一数值要求${otherBound}，没有对象能同时达到。请更正其中一条，或限定各自的适用对象。`,
    'threshold-unreachable': ({ threshold, range }) =>
      `没有数值能达到${threshold}：该数值总是${range}。请更正门槛或度量。`,
    'threshold-idle': ({ threshold, range }) =>
      `任何数值都能达到${threshold}：该数值总是${range}。请更正门槛，或用 reported: true 改为只报告的指标。`,
    'requirement-repeated': ({ id, other }) =>
      `${id} 与 ${other} 要求完全相同，同一缺口会计两次。请删去一条，或写明理由予以认可。`,
    'requirement-implied': ({ id, other }) =>
      `达到 ${other} 的都达到 ${id}，同一缺口会计两次。请删去，或写明理由予以认可。`,
    'reading-repeated': ({ id, reading, other }) =>
      `${id} 的读法“${reading}”与“${other}”结果相同。请删去，或写明区别。`,
    'indicator-unused': ({ id }) => `没有公式用到指标“${id}”。请使用或删去。`,
    'parameter-unused': ({ id }) => `没有公式用到参数“${id}”。请使用或删去。`,
    'clause-unused': ({ id }) => `条款 ${id} 没有对应的要求、指标或许可。请补写，或写明理由予以认可。`,
    'due-outside-period': ({ id, due, from, to }) =>
      `${id} 的期限 ${due} 在规划期（${from} 至 ${to}）之外。请更正期限或规划期。`,
    'case-missing': ({ id }) => `${id} 没有示例。请至少各写一个低于、等于和高于门槛的示例。`,
    'case-kind-missing': ({ id, lacking }) => `${id} 没有预期为 ${lacking} 的示例。请补写。`,
    'value-secondary': ({ id, source }) =>
      `${id} 的数值取自“${source}”，并非规划原文。请与原文核对，或写明何人何时核对后予以认可。`,
    'acceptance-unused': ({ check, about }) =>
      `已没有${about === '' ? '' : `关于 ${about} 的`} ${check} 需要认可。请删去这一项。`,
  },
  phrase: {
    ...extendsZh.phrase,
    number: '数字',
    day: '日期',
    condition: '条件',
    value: '一个值',
    expression: '算式',
    'quoted-word': '加引号的词',
    mixture: '混在一起的几种',
    quotient: '商',
    'whole-number': '整数',
    'positive-whole-number': '1、2、3 这样的整数',
    'two-limits': '0,30 这样的两个数，后一个不小于前一个',
    'known-day': '事先已知的日期',
    'known-whole-number': '事先已知的整数',
    'calendar-day': '日历上有的日期',
    'day-form': '2020-12-31 这样的日期',
    'day-or-none': '2020-12-31 这样的日期，或 none',
    'number-or-condition': '数字或条件',
    'number-day-or-condition': '数字、日期或条件',
    'numbers-or-days': '全是数字或全是日期',
    'numbers-or-conditions': '全是数字或全是条件',
    'number-or-range': '数字、80% 这样的份额，或 [下限, 上限]',
    'numbers-on-both-sides': '两边都是数字',
    'divisor-not-zero': '不为 0 的除数',
    'upper-end-not-below-lower': '不小于下限的上限',
    'upper-end-below-lower': '更小的上限',
    name: '名称',
    comparison: '比较',
    'formula-end': '公式结尾',
    column: '列',
    'column-of-words': '文字或规定用词的列',
    'column-of-words-or-references': '文字、规定用词或引用的列',
    'column-with-order': '有高低次序的列',
    'column-of-sets': '可填多项的列',
    'column-of-text': '填写文字、且不涉及个人信息的列',
    'word-not-blank': '不为空白的词',
    'column-with-blank-meaning': '空白有含义的列',
    'table-and-column': '“表.列”的写法',
    'table-and-column-or-of': '“表.列”，或 of 加一个算式（二者取一）',
    'having-condition': '带 having 条件',
    'no-having': '不带 having',
    'column-without-blank-meaning': '空白没有含义的列',
    'where-condition': 'where 条件',
    'span-of-days': '“from 起始日 to 截止日”',
    'period-kind': '时段（weeks、months、quarters、half_years、years）',
    'period-function': 'count、share、every 或 exists',
    'fewer-periods': '不超过 530 个时段',
    'column-and-words': '“表.列”和“of (词, 词)”',
    'requirement-in-quotes': "加引号的要求编号，如 meets('pack.requirement')",
    'having-or-of': '“having”或“of”',
    'value-without-quotient': '本身不是份额、平均数、也不除以某一列的值',
    'own-of-unit': 'own 用于区划单位',
    level: 'town 这样的层级',
    'unit-row': 'town 这样的区划单位',
    'row-among-peers': '与所比单位同级的行',
    'largest-or-smallest': 'largest first 或 smallest first',
    'near-alone': 'near 不与 own、above、via 同用',
    'row-with-coordinates': '有 lat 和 lon 列的表',
    'known-length': '1 km 这样不依赖数据的长度',
    'above-or-below': '“above”或“below”',
    'rising-bands': '取值递增的分档',
    'parameter-of-bands': '分档参数',
    'parameter-of-codes': '代码参数',
    'parameter-of-choices': '决策表参数',
    'formula-empty': '公式是空的',
    'formula-too-large': '代入指标、展开嵌套的选择之后过大，请写得简单些',
    text: '文字',
    list: '列表',
    mapping: '一组键和值',
    'true-or-false': 'true 或 false',
    nothing: '空值',
    missing: '没有填写',
    empty: '是空的',
    cell: '文字、数字、true 或 false',
    formula: '公式（文字或数字）',
    identifier: '只用字母、数字、_ 和 -',
    'snake-case': '以小写字母开头，只用小写字母、数字和 _',
    'code-digits': '加引号的代码数字',
    'pack-id': '用 - 连接的小写字母和数字',
    'requirement-id': '“规则包编号.用 - 连接的词”',
    version: '1.0.0 这样的三个数字',
    'case-expectation': 'not-judged，或对象（加引号）及其结果的列表',
    'measure-or-holds': '要么是 measure 加 unit，要么是 holds',
    'measure-with-threshold': '要有 measure 和它的标准，或 holds',
    'measure-without-unit': 'measure 要有 unit',
    'beside-holds': '有 holds 条件时不要写这一项',
    'ends-before-it-begins': '结束早于开始',
    'band-without-width': '一档的终点要大于起点',
    'band-gap': '与下一档的起点不衔接',
    'default-reading-missing': '要用 default-reading 写明正文的读法',
    'default-reading-alone': '没有别的读法，不需要这一项',
    'default-reading-listed': '它就是要求正文的读法，不要再列入 readings',
    'no-requirement': '规则包中一项要求也没有',
    'secondary-without-source': '旁证的数值要用 source 写明来源',
    'source-is-secondary': '它是旁证来源，要同时写明 status: secondary',
    'source-is-primary': '它的来源是原文，不要写 status: secondary',
    'outcome-missing': '要写明结果（outcome）',
    'outcome-of-figure': '只计算、不判定的数没有结果，只写 observed',
    'pack-files': '规则包要有 pack.yaml、clauses.yaml 和 requirements/*.yaml',
    'file-absent': '没有这个文件',
    'reference-without-target': '引用列要有 ref',
    'reference-with-values': '引用列没有自己的 values',
    'min-above-max': '大于 max',
    'never-without-date': 'never 只用于日期列',
    'inherited-outside-tree': '只有各行互为上下级的表（如行政区划）才能从上级继承',
    malformed: '不合要求',
    'yaml-alias': '别名（*）没有对应的锚（&），或不能用在这里',
    'yaml-block-in-line': '方括号、花括号之内不能再分行缩进书写',
    'yaml-directive': '% 开头的指令不认识',
    'yaml-escape': '双引号中的反斜杠写法不认识',
    'yaml-indentation': '缩进不对（应与同级的行对齐），或缺少配对的括号',
    'yaml-key': '键后要用半角冒号加空格，一行一个键；值里有冒号时要加引号',
    'yaml-key-twice': '同一个键写了两次',
    'yaml-letter': '这个符号不能这样开头，请把文字加上引号',
    'yaml-several-documents': '一个文件只能有一份文档（不要用 ---）',
    'yaml-tab': '缩进用了制表符，请改用空格',
    'yaml-tag': '!、& 的标记不认识或重复',
    'yaml-too-deep': '嵌套太深',
    'yaml-too-long': '超过 4 MB',
    'yaml-unclosed': '缺少配对的引号、括号，或键后的半角冒号（可能在前面几行）',
    'yaml-unreadable': '此处的内容多余或放错了位置',
    'name-and-value': '名称=值',
    'requirement-and-reading': '要求=读法',
    'nothing-to-try': '要用 --set 或 --reading 写明试算什么',
    'format-and-file': '写到文件的都写成 格式=文件，写到标准输出的最多一种',
    percentage: '比例，例如 90 或 90%',
  },
  phraseOf: {
    quoted: ({ text }) => `“${text}”`,
    unquoted: ({ text }) => `没加引号的 ${text}`,
    'instead-of': ({ expected, found }) => `应为${apart(say(expected))}，却是${apart(say(found))}`,
    'one-of': ({ choices }) => `${zh.mark.list(choices)} 之一`,
    'exactly-one-of': ({ choices }) => `${zh.mark.list(choices)} 中必须有一个，也只能有一个`,
    'at-least-members': ({ count }) => `至少要有 ${count} 个`,
    'at-most-members': ({ count }) => `最多 ${count} 个`,
    'at-least': ({ bound }) => `不能小于 ${bound}`,
    'at-most': ({ bound }) => `不能大于 ${bound}`,
    unexpected: ({ text }) => `这里不能有“${text}”`,
    'written-otherwise': ({ text, instead }) => `请把 ${text} 改写成 ${instead}`,
    'not-over-rows': ({ name, known }) => `“${name}”不能统计表中各行；可用：${zh.mark.list(known)}`,
    'not-a-day': ({ text }) => `日历上没有“${text}”这一天`,
    'not-a-number': ({ text }) => `“${text}”不是数字`,
    'formula-too-long': ({ characters }) => `公式超过 ${characters} 个字符`,
    'formula-too-deep': ({ levels }) => `嵌套超过 ${levels} 层`,
    'column-of-type': ({ column, type }) => `${columnType[type]}列“${column}”`,
    'column-named': ({ column }) => `列“${column}”`,
    'value-of': ({ column }) => `列“${column}”的规定用词`,
    'values-for': ({ name, least, most }) => `${name} 的 ${least === most ? least : `${least} 至 ${most}`} 个值`,
    'name-of': ({ row }) => `${row} 的名称`,
    'indicator-of': ({ name, row }) => `${row} 的指标“${name}”`,
    'parameter-named': ({ name }) => `参数“${name}”，它是另一种参数`,
    'rows-referring-to': ({ row }) => `引用 ${row} 的行`,
    'defined-by-itself': ({ name }) => `“${name}”，它的定义又用到它自己`,
    'level-not-fixed': ({ column }) => `“${column}”，它的层级不固定`,
    'on-both-sides': ({ expected }) => `两边都是${say(expected)}`,
    'in-both-cases': ({ expected }) => `两种情形都是${say(expected)}`,
    'too-many-aliases': ({ most }) => `别名超过 ${most} 个`,
    'id-beginning': ({ beginning }) => `本规则包的编号要以 ${beginning} 开头`,
    'second-threshold': ({ first }) => `已有 ${first}，标准只能有一个`,
    'lifts-other-row': ({ expected, found }) => `这项要求针对 ${found}，而允许事项针对 ${expected}，两者须是同一种对象`,
    'levels-in-order': ({ levels }) => `层级由高到低应为 ${zh.mark.list(levels)}`,
    'values-needed': ({ type }) => `${type} 列要有 values`,
    'unit-not-for': ({ type }) => `${type} 列没有单位`,
    'reference-not-for': ({ type }) => `${type} 列不引用别的表`,
    'range-not-for': ({ type }) => `${type} 列没有 min 和 max`,
    'command-unknown': ({ command, nearest, known }) =>
      `没有命令“${command}”。${nearest === '' ? `可用的命令：${zh.mark.list(known)}` : nearestHint(nearest)}`,
    'option-unknown': ({ option, nearest }) => `没有选项“${option}”。${nearestHint(nearest)}`,
    'option-without-value': ({ option }) => `选项 ${option} 后面要写上值`,
    'options-together': ({ first, second }) => `${first} 和 ${second} 不能同时使用`,
    'argument-missing': ({ argument }) => `缺少 <${argument}>`,
    'arguments-left-over': ({ most, given }) => `最多写 ${most} 项，却写了 ${given} 项`,
  },
  inFormula: ({ formula, at }) => `位于公式“${formula}”的第 ${at} 个字符。`,
  failure: {
    ...extendsZh.failure,
    'file-missing': ({ file }) => ({ message: `找不到文件“${file}”。`, hint: '请检查路径和文件名。' }),
    'file-unreadable': ({ file, reason }) => ({
      message: `无法读取“${file}”：${troubleText(reason)}。`,
      hint: '请确认文件没有被其他程序占用，并且有读取权限。',
    }),
    'file-empty': ({ file }) => ({ message: `“${file}”是空文件。`, hint: '请重新导出或重新下载后再试。' }),
    'folder-empty': ({ folder, known }) => ({
      message: `文件夹“${folder}”里没有可以读取的表格。`,
      hint: `可读取的文件：${known}。`,
    }),
    'report-as-input': ({ file }) => ({
      message: `“${file}”是 cscheck 生成的报告，不能作为数据核查。`,
      hint: '请给出当时核查的数据文件。',
    }),
    'format-unsupported': ({ file, found }) => ({
      message: `“${file}”不是支持的表格格式（实际内容：${found}）。`,
      hint: '请用表格软件另存为 .xlsx 后再试。',
    }),
    'workbook-encrypted': ({ file }) => ({
      message: `“${file}”设有打开密码，无法读取。`,
      hint: '请在表格软件中去掉密码，另存后再试。',
    }),
    'workbook-corrupt': ({ file, reason }) => ({
      message: `“${file}”已损坏，无法读取：${damageText(reason)}`,
      hint: '请用表格软件打开并另存一份；打不开时请向报送单位重新索取。',
    }),
    'workbook-too-large': ({ file, part, counted, size, limit, option }) => ({
      message: `“${file}”${part === '' ? '' : `中的“${part}”`}${sizeText(counted, size)}，超过上限 ${limit}，为防止内存耗尽已停止。`,
      hint: `确认文件可信后，可用 ${option} 放宽上限，或拆分文件。`,
    }),
    'quotes-unpaired': ({ file, line }) => ({
      message: `“${file}”第 ${line} 行的引号没有配对，下面的行会并入这一格。`,
      hint: '请在这一行补上或删去多余的英文引号，或用表格软件另存为 .xlsx。',
    }),
    'encoding-unknown': ({ file, line, byte }) => ({
      message: `无法判断“${file}”的文字编码：第 ${line} 行（全文第 ${byte} 个字节）既不是 UTF-8，也不是 GB18030。`,
      hint: '请用表格软件打开，看这一行是否有乱码，更正后另存为 UTF-8 编码的 CSV，或另存为 .xlsx。',
    }),
    'text-has-controls': ({ file, line, character, control }) => ({
      message: `“${file}”第 ${line} 行第 ${character} 个字符是控制字符（${control}），表格文字中不应有。`,
      hint: '文字编码没有问题，不必转换。请从原系统重新导出，或在文本编辑器中删去控制字符后再试；如果它不是文本，请改交 .xlsx 或 CSV。',
    }),
    'no-table': ({ files, shown }) => ({
      message: `在 ${files} 中没有认出任何一张表。`,
      hint: `请${shown ? '' : '用 cscheck audit --explain-intake 查看每张工作表的读法，再'}按提示改表头，或用 --mapping 指定。`,
    }),
    'nothing-submitted': ({ files }) => ({
      message: `${files} 是采集表，还没有填写任何数据，因此没有可核查的内容；这不表示达标，也不表示为零。`,
      hint: '请填好保存后再核查；填法见其中的填报说明。',
    }),
    'material-malformed': ({ count }) => ({
      message: `数据有 ${count} 处错误，无法开始核查。`,
      hint: '请按所列位置更正后再试。',
    }),
    'pack-missing': ({ pack, nearest, known }) => ({
      message: `没有规则包“${pack}”。${nearestHint(nearest)}`,
      hint: `现有规则包：${known}。也可以给出规则包文件夹的路径。`,
    }),
    'pack-id-twice': ({ id, first, second }) => ({
      message: `“${first}”和“${second}”是两个不同的规则包，编号却都是“${id}”。`,
      hint: '请只用其中一个，或把自己的规则包的 pack.yaml 改用另一个编号。',
    }),
    'pack-malformed': ({ pack, count }) => ({
      message: `规则包“${pack}”有 ${count} 处错误。`,
      hint: '请按所列位置更正后再试。',
    }),
    'no-pack-for-region': ({ regions, known, onlyNamed }) => ({
      message: `没有适用于 ${regions} 的规则包。`,
      hint:
        onlyNamed === ''
          ? `请用 --rules 指定。现有规则包：${known}。`
          : `${onlyNamed} 适用于该地区，但其中有旁证数值，要用 --rules 写明才采用。`,
    }),
    'requirement-encouraged': ({ id }) => ({
      message: `“${id}”是鼓励性的定性要求，平时不核查。`,
      hint: '请加上 --encouraged。',
    }),
    'clause-unjudged': ({ clause }) => ({
      message: `条款“${clause}”没有对应的要求或指标，不参与核查。`,
      hint: `条款原文和处理方式见 cscheck rules show ${clause}。`,
    }),
    'clause-of-several': ({ clause, choices }) => ({
      message: `条款“${clause}”对应不止一项要求。`,
      hint: `请写明其中一项：${choices}。`,
    }),
    'nothing-judged': ({ reasons, elsewhere }) => ({
      message: `没有任何一项要求得到核查：${reasons}。`,
      hint:
        elsewhere === ''
          ? '请检查日期、规则包和数据表；用 --explain-intake 可查看每张工作表的读法。'
          : `数据中的地区都不在规则包 ${elsewhere} 的适用范围内，请先确认 --rules 没有写错，再检查日期和数据表。`,
    }),
    'region-unknown': ({ region, nearest, known, more }) => ({
      message: `数据中没有地区“${region}”。${nearestHint(nearest)}`,
      hint: `请填写数据中出现的名称或代码，例如：${known}${more === 0 ? '' : ` 等（另有 ${more} 个）`}。`,
    }),
    'region-malformed': ({ region }) => ({
      message: `“${region}”既不是区划代码，也不是数据中的地区名称。`,
      hint: '请填写完整的一级代码（省 2 位、市 4 位、县 6 位、乡级 9 位、社区 12 位数字），或数据中的名称。',
    }),
    'requirement-unknown': ({ id, nearest }) => ({
      message: `没有编号为“${id}”的要求或条款。${nearestHint(nearest)}`,
      hint: '用 cscheck rules show 加规则包编号，可列出其全部要求。',
    }),
    'rule-unknown': ({ id, nearest }) => ({
      message: `没有规则包含有“${id}”。${nearestHint(nearest)}`,
      hint: '请给出规则包、要求、条款、指标或参数的编号；用 cscheck rules show 加规则包编号可列出其全部要求。',
    }),
    'folder-taken': ({ folder }) => ({
      message: `“${folder}”里已有内容。`,
      hint: '请换一个空的或尚不存在的文件夹。',
    }),
    'subject-ambiguous': ({ subject, choices }) => ({
      message: `叫“${subject}”的不止一个。`,
      hint: `请改用代码，即其中之一：${choices}。`,
    }),
    'subject-unknown': ({ subject, nearest }) => ({
      message: `数据中没有“${subject}”。${nearestHint(nearest)}`,
      hint: '请填写报告中的代码或完整名称。',
    }),
    'option-invalid': ({ option, value, expected }) => ({
      message: `选项 ${option} 不接受“${value}”。`,
      hint: `应为：${say(expected)}。`,
    }),
    'day-absent': ({ option, day, last }) => ({
      message: `日历上没有 ${day} 这一天（${option}）。`,
      hint: last === '' ? '请改为存在的日期，写成 2020-12-31 的样式。' : `这个月的最后一天是 ${last}。`,
    }),
    'format-unknown': ({ file, known }) => ({
      message: `不知道“${file}”要用哪种格式输出。`,
      hint: `可用格式：${known}。`,
    }),
    'output-twice': ({ file }) => ({
      message: `两份报告要写进同一个文件“${file}”。`,
      hint: '请各起一个文件名。',
    }),
    'output-is-input': ({ file }) => ({
      message: `报告会覆盖“${file}”，而它是核查用的数据或规则。`,
      hint: '请给报告另起一个文件名。',
    }),
    ...annotateFailuresZh,
    'map-mixed': ({ systems }) => ({
      message: `各社区的坐标不是同一坐标系（${systems}），同一地点可相差数百米，不能画在一张地图上，没有写任何文件。`,
      hint: '请把坐标换算到同一坐标系，并在“坐标系”列中写明；或不要 .geojson，只生成其他格式。',
    }),
    'output-unwritable': ({ file, reason }) => ({
      message: `无法写入“${file}”：${troubleText(reason)}。`,
      hint: '请确认文件夹存在、有写入权限，且文件没有在表格软件中打开。',
    }),
    'earlier-unreadable': ({ file, at }) => ({
      message: `“${file}”不是 cscheck 的 JSON 报告${at === '' ? '' : `（${at} 处不符）`}。`,
      hint: '请用 cscheck audit … -o 上期.json 生成上期的报告，再用 --previous 指定。',
    }),
    'earlier-version': ({ file, version }) => ({
      message: `“${file}”是另一版本（${version}）的报告，本版读不了。`,
      hint: '请用本版重新核查那一期的数据，保存为 .json。',
    }),
    'earlier-elsewhere': ({ file, there, here }) => ({
      message: `“${file}”核查的是 ${there}，本次核查的是 ${here}，不能比较。`,
      hint: '请用 --previous 指定同一地区的报告。',
    }),
    'earlier-not-earlier': ({ file, asOf, next }) => ({
      message: `“${file}”的核查日期 ${asOf} 不早于 ${next}。`,
      hint: '请指定更早一期的报告；每一期只指定一次，核查日期可用 --as-of 更正。',
    }),
    'font-unreadable': ({ file }) => ({
      message: `字体文件“${file}”无法使用。`,
      hint: '请用 --font 指定 .ttf、.otf 或 .ttc 字体；网页字体（.woff、.woff2）不能用。',
    }),
    'font-lacks-characters': ({ file, characters, count }) => ({
      message: `字体“${file}”缺少图中的 ${count} 个字：${characters}。没有出图，以免缺字。`,
      hint: '请用 --font 指定含这些字的 .ttf、.otf 或 .ttc 字体（如 Windows 的 C:\\Windows\\Fonts\\msyh.ttc），或改出 .svg。',
    }),
    'borders-unreadable': ({ file, reason }) => ({
      message: `边界文件“${file}”无法使用：${borderFault(reason)}。`,
      hint: '请用地图软件导出 GeoJSON（经纬度，区县或街道的面），属性中带区划代码（code 或 adcode）或名称（name）。',
    }),
    'mapping-malformed': ({ file, count }) => ({
      message: `列对应文件“${file}”有 ${count} 处错误。`,
      hint: '请按所列位置更正；写法见 README.zh.md 中的样例。',
    }),
    'reading-unknown': ({ reading, nearest, known }) => ({
      message: `没有读法“${reading}”。${nearestHint(nearest)}`,
      hint: `可用读法：${known}。`,
    }),
    'setting-unknown': ({ name, nearest, known, more }) => ({
      message: `没有叫“${name}”的参数或要求。${nearestHint(nearest)}`,
      hint:
        (known === '' ? '' : `可改的参数：${known}${more === 0 ? '' : ` 等（另有 ${more} 个）`}。`) +
        '写要求的编号可改它的标准。取值见 cscheck rules show 加编号。',
    }),
    'setting-invalid': ({ setting, stated }) => ({
      message: `不能改成“${setting}”。`,
      hint: `规则包中写的是“${stated}”，请照这样的写法填写，数字和单位都要有。`,
    }),
    'setting-out-of-reach': ({ settings }) => ({
      message: `改成“${settings}”以后，有的标准不可能达到。`,
      hint: '请核对数字和单位；百分数要写百分号。',
    }),
    'setting-table': ({ name, kind }) => ({
      message: `“${name}”是${kind === 'bands' ? '分档表' : '决策表'}，不能在命令行里改。`,
      hint: '请复制规则包文件夹，改好其中的 pack.yaml，再用 --rules 指定这个文件夹。',
    }),
    'setting-threshold': ({ id, asked, parameters }) => ({
      message: `“${id}”${settingTrouble(asked)}，没有可以改的单个标准。`,
      hint:
        parameters === ''
          ? '请复制规则包文件夹，改好其中的 YAML 文件，再用 --rules 指定这个文件夹。'
          : `可改它用到的参数：${parameters}。`,
    }),
    'argument-invalid': ({ argument, value, nearest, choices }) => ({
      message: `<${argument}> 不能是“${value}”。${nearestHint(nearest)}`,
      hint: `可用：${choices}。`,
    }),
    usage: ({ problem }) => ({
      message: ended(`命令行写法不对：${say(problem)}`),
      hint: '运行 cscheck --help 或 cscheck <命令> --help 查看写法。',
    }),
    'number-too-large': ({ requirement }) => ({
      message: `要求“${requirement}”计算出的数值过大，无法精确表示。`,
      hint: '请检查数据中是否有多填了许多位的数字。',
    }),
  },
  report: {
    estimate: '估算',
    audit: '核查',
    packs: '规则包',
    asOf: '核查日期',
    scope: '范围',
    options: '口径',
    regions: '只看地区',
    settings: '改动的取值',
    readings: '指定的读法',
    period: (from, to, state) => `规划期 ${from} 至 ${to}，${state}`,
    packFallback: {
      before: '核查日期没有执行期内的规划，取将要执行的',
      lapsed: '核查日期没有执行期内的规划，取最近期满的',
    },
    onlyNamed: (packs) => `含有旁证数值，用 --rules 写明才采用：${packs}`,
    encouraged: '一并核查鼓励性的定性要求',
    secondary: (requirements, sources) => `有 ${requirements} 项要求或指标用到旁证数值，来源：${sources}`,
    mostGaps: '缺口最多的要求',
    gaps: (count) => `${count} 个`,
    lowestCounties: '社区全项达标率最低的县（市、区）',
    lowestTowns: '社区全项达标率最低的街道（乡镇）',
    worstGaps: '最严重的缺口',
    observed: '现状',
    required: '要求',
    shortfall: '缺口',
    tally: (yes, of, lacking) => `${of} 个中 ${yes} 个符合，还差 ${lacking} 个`,
    moreCells: (count) => `等 ${count} 处`,
    notDetermined: '无法判定',
    notJudged: (requirements) => `${requirements} 项要求没有核查`,
    subjects: (count, atMost) => `涉及${atMost ? '至多' : ''} ${count} 个对象`,
    absentTable: (table) => `缺少“${table}”表`,
    notSubmitted: (table) => `未报送：${table}`,
    concerned: (requirements, figures, subjects, atMost) =>
      `涉及 ${zh.mark.list([
        ...(requirements > 0 ? [`${requirements} 项要求`] : []),
        ...(figures > 0 ? [`${figures} 项指标`] : []),
        ...(subjects > 0 ? [`${atMost ? '至多 ' : ''}${subjects} 个对象`] : []),
      ])}`,
    notComputed: (figures) => `${figures} 项指标没有算出`,
    figures: (figures, values) => `指标 ${figures} 项（${values} 个数），见 xlsx 或 json 报告`,
    encouragedLeftOut: (requirements) => `另有 ${requirements} 项鼓励性要求未核查`,
    encouragedHint: '用 --encouraged 核查',
    columnsHint: '表中如有这些列而没有读到，请用 --explain-intake 查看每一列的读法，再改表头或用 --mapping 指定。',
    absentColumn: (table, column) => `“${table}”表缺少“${column}”列`,
    undetermined: (findings) => `${findings} 条结果因数据缺失或不确切，无法判定`,
    undecidedBy: (place, about) => `补齐或核实所涉单元格后可判定，例如 ${place}（${about}）`,
    observedWithin: (range) => (/^[≥≤]/.test(range) ? `现状 ${range}` : `现状在 ${range}之间`),
    readingMatters: '换一种读法结论会变',
    diagnostics: '数据问题',
    severityCounts: (errors, warnings, notes) => `错误 ${errors}  警告 ${warnings}  提示 ${notes}`,
    noDiagnostics: '没有发现数据问题',
    noGaps: '依据现有数据，没有发现缺口',
    showing: (shown, total) => `显示 ${shown} 项，共 ${total} 项`,
    groupedBy: { district: '分县（市、区）清单', street: '分街道（乡镇）清单', requirement: '分要求清单' },
    groupsSettled: (count) => `另有 ${count} 组没有未达标和无法判定`,
    elsewhere: '不限于其中一处的',
    communityRate: '全项达标率',
    findingRate: '单项达标率',
    verdict: { gaps: '有缺口', open: '未能全部判定', pending: '有未到期事项', clean: '全部达标' },
    judged: (judged, total) => `核查要求 ${judged}/${total} 项`,
    next: '下一步',
    filesOf: (first, count) => `${first} 等 ${count} 个文件`,
    sameFiles: (count) => `〈同样的 ${count} 个文件〉`,
    nextExplain: '看这一条怎么算出来',
    nextRegister: '生成缺口台账',
    registerFile: '台账.xlsx',
  },
  workbook: {
    sheet: {
      cover: '封面',
      compliance: '达标情况',
      register: '缺口台账',
      figures: '指标',
      undetermined: '无法判定',
      diagnostics: '数据问题',
      basis: '依据',
    },
    coverTitle: '城乡社区服务达标核查报告',
    complianceTitle: '社区达标情况汇总表',
    atMost: (count) => `至多 ${count}`,
    registerTitle: '缺口台账',
    undeterminedTitle: '无法判定事项清单',
    diagnosticsTitle: '数据问题清单',
    basisTitle: '核查依据',
    figuresTitle: '规划指标一览表',
    figure: '指标',
    figuresNote: '条文没有写明标准的事项只计算、不判定；数值为区间时，所列单元格缺失或不确切。',
    missingCells: '缺失或不确切的单元格数',
    orMore: (count) => `${count} 以上`,
    source: '依据来源',
    asOf: (day) => `核查日期：${day}`,
    reportedBy: (unit) => `范围：${unit}`,
    footer: '第 &P 页 共 &N 页',
    signatures: '制表人：              审核人：              联系电话：',
    note: (text) => `注：${text}`,
    basedOnData: '本报告依据现有数据作出，数据缺失之处不作达标或未达标认定。',
    ratesNote:
      '一项要求核查一个对象得一条结果。单项达标率＝达标的结果数÷计入的结果数；全项达标率＝各项结果全部达标的社区数÷计入的社区数。不适用的不计入；未到期的计入，按尚未达标算。',
    boundsNote: '达标率为区间时，下限把无法判定的都算作未达标，上限都算作达标。',
    rankNote: '排名按同级全项达标率（区间取下限）排列，并列同名次。',
    notDueNote: '“未到期”指尚未达到要求，但完成时限在核查日期之后。',
    total: '合计',
    none: '无',
    item: '项目',
    value: '数值',
    explanation: '说明',
    inputs: '数据文件',
    tool: '生成工具',
    findings: '核查结果',
    requirementsJudged: '核查的要求',
    compliance: {
      county: '县（市、区）',
      town: '街道（乡镇）',
      communities: '社区数',
      compliant: '全项达标数',
      rate: '全项达标率',
      rank: '排名',
    },
    register: {
      number: '序号',
      county: '县（市、区）',
      town: '街道（乡镇）',
      community: '社区',
      subject: '具体对象',
      code: '代码',
      households: '户数（户）',
      requirement: '指标名称',
      obligation: '约束程度',
      comparison: '比较',
      required: '标准值',
      observed: '现状值',
      shortfall: '缺口',
      unit: '单位',
      outcome: '达标情况',
      reason: '原因',
      lacking: '缺项',
      due: '完成时限',
      basis: '条款',
      evidence: '数据位置',
      id: '编号',
      solution: '解决方式',
      responsible: '责任单位',
      supporting: '配合部门',
      progress: '整改状态',
      remark: '备注',
    },
    subjectCount: '涉及对象数',
    missing: '缺少的数据',
    severity: '程度',
    kind: '类别',
    file: '文件',
    sheetName: '工作表',
    cell: '单元格',
    message: '说明',
    locator: '出处',
    clauseText: '条款内容',
    threshold: '标准',
    judgedOn: '核查对象',
    everyone: '全部',
  },
  sheets: sheetsZh,
  page: pageZh,
  annotate: annotateZh,
  document: documentZh,
  intake: {
    title: '工作表的读法',
    hidden: '隐藏',
    notRecognised: '未识别，未读取',
    table: (name) => `读作“${name}”表`,
    headingRows: (rows) => `表头第 ${rows} 行`,
    dataRows: (count) => `数据 ${count} 行`,
    totalRows: (rows) => `合计行：第 ${rows} 行（不计入）`,
    dataDate: (day) => `数据日期 ${day}`,
    ordinalNumber: '序号（不读）',
    pathName: (level) => `所在${level}的名称`,
    pathCode: (level) => `所在${level}的代码`,
    unmatched: '未匹配',
    suggestion: (column) => `是否“${column}”？`,
    unit: (unit) => `单位 ${unit}`,
    normalised: '已统一的写法',
    normalisation: {
      'text-number': '文本数字',
      'thousands-separator': '千位分隔符',
      'unit-suffix': '数值后的单位',
      percent: '百分数',
      'shown-rounded': '显示值有舍入，按实际值',
      'binary-noise': '计算尾差',
      'opening-hours': '起止时间换算为小时',
      'date-text': '文本日期',
      'date-precision': '只到年或月的日期',
      'code-as-number': '数字格式的代码',
      'merge-filled': '合并单元格填充',
      'personal-number': '个人信息换成代号',
      'example-rows': '示例行',
    },
  },
  explain: {
    clause: '条款',
    obligation: '约束程度',
    asOf: '核查日期',
    due: '完成时限',
    noDue: '条款没有写明期限',
    steps: '计算',
    comparison: '比较',
    verdict: '结论',
    pace: '按期完成平均每年需增加',
    perYear: (quantity) => quantity,
    readings: '条款的读法',
    judgedReading: '采用',
    basedOn: (source, status) => `此读法依据${status === 'secondary' ? '旁证' : ''}：${source}`,
    reportedOnly: '只计算，不判定',
    permissions: '规划允许的例外',
    permittedBy: '允许的依据',
    permittedWhen: '条件',
    value: '数值',
    encouragedOnly: '鼓励性的定性要求，用 --encouraged 核查',
    toFill: '补齐或核实下列单元格即可判定',
    within: (range) => `在 ${range}之间`,
    fewestToFill: (cells, missing, outcome) =>
      `共有 ${missing} 个单元格缺失或不确切，最少填准 ${cells} 个就可能${outcome === null ? '得出结论' : `判定为${outcome}`}`,
    othersMissing: '其余缺失或不确切的单元格',
    margin: '距离不达标的余量',
    slack: (quantity) => `余量 ${quantity}`,
    spare: (members, how) => `最多还可有 ${members} 个对象${how === 'lose' ? '变为不符合' : '变为符合'}`,
    growth: (column, by, to) => `其他不变时，${column}最多还可增加 ${by}，即增至 ${to}`,
    contributors: '拖低比例的对象',
    lacking: '缺项',
    perhapsLacking: '待定',
    formulas: '公式',
    part: { where: '适用于', measure: '现状值', threshold: '标准值', holds: '应符合', due: '时限' },
    parameters: '参数',
    needs: '需要的表和列',
    counts: '核查结果',
    notJudgedYet: '尚未用数据核查',
    unjudged: (reason) => `这些数据没有按这一条核查，既不算达标也不算未达标。原因：${reason}。`,
    headings: (headings) => `常用表头：${headings}`,
    toJudge: {
      'table-absent':
        '办法：补报缺少的表，与其他表一起核查；如果已经报了而没有认出，用 cscheck audit --explain-intake 查看每张工作表的读法，再改表头或用 --mapping 指定。',
      'column-absent':
        '办法：在表中补上缺少的列；如果已有这一列而没有认出，用 cscheck audit --explain-intake 查看每一列的读法，再改表头或用 --mapping 指定。',
      'coordinates-mixed': '办法：把各表的坐标换算到同一坐标系，并在“坐标系”列中写明。',
      'no-subject': '办法：如果应当有这样的对象，请检查表中的类型、层级等列和 --region；确实没有，则不必处理。',
      'not-in-force': '办法：用 --as-of 指定规划期内的日期。',
      off: '办法：不必处理；停用它的条款见 cscheck rules show --effective。',
    },
    stepNote: {
      parameter: '规则包参数',
      permission: '规划允许的例外，成立则不作要求',
      'no-rows': '表中没有该对象的记录，按“没有”计',
      'none-counts': '表中有它的记录，但都不符合条件',
      missing: '有单元格缺失',
      approximate: '有单元格不确切',
      'missing-and-approximate': '有单元格缺失或不确切',
      estimated: '按坐标的直线距离估算',
      'system-assumed': '按坐标的直线距离估算；坐标系未注明，视为同一坐标系',
      chosen: '采用了第一个有数据的来源',
      'from-statistics': '取自统计指标表',
    },
    moreCells: (count) => `等 ${count} 处`,
  },
  pack: {
    generated: '由本文件夹的 YAML 文件生成：`npm run generate`。',
    extends: '承接',
    takenOver: (count) => `此处未改动的一律沿用：上级共有要求 ${count} 项。`,
    changes: '改动',
    changed: '对象',
    instead: '改为',
    since: '自',
    off: '停用',
    issuer: '发布机关',
    number: '文号',
    noNumber: '原文未载',
    period: '规划期',
    jurisdiction: '行政区划代码',
    version: '版本',
    sources: '来源',
    sourceStatus: { primary: '原文', secondary: '旁证' },
    notes: '原文说明',
    parameters: '参数',
    name: '名称',
    value: '取值',
    remark: '说明',
    indicators: '指标',
    measure: '算法',
    requirements: '要求',
    requirement: '要求',
    obligation: '约束程度',
    subject: '核查对象',
    asked: '标准',
    due: '时限',
    noDue: '无期限',
    readings: '读法',
    figures: '指标（只计算，不判定）',
    permissions: '允许事项',
    permission: '允许事项',
    when: '条件',
    lifts: '不再适用的要求',
    liftsNothing: '无',
    tag: { qualitative: '定性' },
    clauses: '条款',
    clause: '条款',
    locator: '出处',
    wording: '措辞',
    wordings: { binding: '约束性', expected: '预期性', encouraged: '鼓励性' },
    text: '转述',
    encoded: (clauses, of) => `所列条款已编入 ${clauses}/${of} 条`,
  },
  rules: rulesZh,
  whatIf: whatIfZh,
  earlier: earlierZh,
  form: formZh,
  cli: {
    description: '按已公布的规划核查城乡社区服务数据：缺什么、缺在哪、缺多少、何时到期。',
    command: {
      audit: '核查工作簿，给出达标情况和缺口',
      explain: '说明一条结果或一项要求：单元格、算式、条款',
      schema: '输出报告和规则包的 JSON Schema',
    },
    argument: {
      files: '工作簿或文件夹，- 为标准输入',
      target: '一条结果（要求编号:对象编码）或一项要求的编号',
      schema: 'report、whatif、table 或 pack',
    },
    option: {
      version: '显示版本号',
      help: '显示帮助',
      output: '把报告写入文件，格式取决于扩展名；可重复',
      format: '报告格式，或 格式=文件；不带文件时写到标准输出；可重复',
      rules: '规则包编号或文件夹；可重复。不写时按数据所在地区选用',
      asOf: '核查基准日，写成 2020-12-31 的样式；不写时取数据日期',
      region: '只核查这些地区（任何一级的代码，或名称）；可重复',
      absentRows: '表中没有某单位的行时：none 视为没有，unknown 视为不知道',
      set: '改参数的值，或按编号改一项要求的标准；可重复',
      reading: '改用条款的另一种理解；可重复',
      encouraged: '一并核查鼓励性的定性要求',
      mapping: '列对应文件（YAML）',
      font: '图片（.png）的字体文件（.ttf、.otf、.ttc），代替自带的字体',
      borders: '网页和地图用的区县、街道边界（GeoJSON）',
      lang: '说明和报告的语言',
      noColor: '不用颜色',
      ascii: '只用 ASCII 符号',
      failOn: '哪些未达标使退出码为 1',
      unknown: '无法判定时：fail 退出码为 1，warn 提示，ignore 忽略',
      show: '列出哪些结果：open 未达标、无法判定和未到期，all 全部',
      lights: '亮灯界限：落后序时进度不超过几个百分点为绿灯、黄灯，写成 0,30 的样式',
      limitList: '终端摘要中每个列表的条数',
      groupBy: '终端摘要按县区、街道或要求分组列出',
      explainIntake: '说明每张表、每一列怎样读取，不核查',
      quiet: '不输出摘要和进度',
      subject: '对象的编码或名称',
      limit: {
        partBytes: '读取上限：工作簿一个部件解压后的字节数',
        totalBytes: '读取上限：所读全部部件解压后的字节数',
        wholeBytes: '读取上限：整份读入的格式（xls、xlsb 和不常见的 xlsx）的字节数',
        ratio: '读取上限：解压后与压缩时的字节数之比',
        parts: '读取上限：工作簿的部件数',
        cells: '读取上限：工作簿的单元格数',
      },
    },
    value: {
      file: '文件',
      files: '文件',
      format: '格式[=文件]',
      pack: '规则包',
      day: '日期',
      unit: '地区',
      meaning: '含义',
      setting: '名称=值',
      reading: '要求=读法',
      language: '语言',
      number: '数字',
      obligation: '约束程度',
      handling: '处理',
      findings: '结果',
      lights: '绿,黄',
      subject: '对象',
      target: '结果或要求',
      schema: '种类',
    },
    help: {
      title: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
      options: '[选项]',
      command: '[命令]',
      default: '默认',
      choices: '可选',
    },
    stage: {
      read: '已读取文件',
      recognise: '已识别表格',
      load: '已载入数据',
      facts: '已汇总数据',
      judge: '已判定',
      trace: '已追溯到单元格',
      write: '已写出报告',
    },
    failure: '无法继续',
    hint: '建议',
    defect: '这是 cscheck 自身的缺陷，请连同以下内容反馈。',
    standardOutput: '标准输出',
  },
};

function say(phrase: Phrase): string {
  return phraseText(phrase, zh);
}

function ended(sentence: string): string {
  return /[。？]$/.test(sentence) ? sentence : `${sentence}。`;
}

function typeWord(expected: string): string {
  const words: Readonly<Record<string, string>> = columnType;
  return words[expected] ?? expected;
}

function levelWord(level: string): string {
  const words: Readonly<Record<string, string>> = zh.level;
  return words[level] ?? level;
}

function sizeText(counted: FailureParams['workbook-too-large']['counted'], size: string): string {
  if (counted === 'ratio') return `压缩比为 ${size}`;
  if (counted === 'parts') return `有 ${size} 个组成部分`;
  return counted === 'cells' ? `已读到 ${size} 个单元格` : `为 ${size}`;
}

/** A Latin word after a Chinese one stands apart from it. */
function apart(text: string): string {
  return /^[A-Za-z0-9]/.test(text) ? ` ${text}` : text;
}

function askedWord(asked: string): string {
  return asked === 'regions' ? '社区以上的单位' : levelWord(asked);
}

function nearestHint(nearest: string): string {
  return nearest === '' ? '' : `是否“${nearest}”？`;
}

function rangeText(min: string, max: string): string {
  if (max === '') return `不小于 ${min}`;
  return min === '' ? `不大于 ${max}` : `${min} 至 ${max}`;
}

function settingTrouble(asked: 'between' | 'holds' | 'figure'): string {
  if (asked === 'between') return '要求介于两个数之间';
  return asked === 'holds' ? '要求一个条件成立' : '只计算、不判定';
}

/** What is wrong with a damaged workbook, by the code the reader gives, and the part it found it in. */
const damage: Readonly<Record<string, string>> = {
  'zip-directory': '文件目录损坏',
  'part-missing': '缺少组成部分',
  'part-duplicate': '有重名的组成部分',
  'part-damaged': '组成部分损坏',
  'part-compression': '压缩方式不支持',
  'xml-malformed': '内部结构不完整',
  'xml-dtd': '含有不安全的定义（DTD）',
  'string-missing': '缺少文字',
  'cell-address': '单元格地址不合理',
  'sheet-size': '工作表大小不合理',
  'sheet-name': '工作表名称损坏',
  'record-cut': '记录不完整',
  'quote-open': '引号没有配对',
  unreadable: '无法识别其内容',
};

function damageText(reason: string): string {
  const [code = '', ...part] = reason.split(' ');
  const words = damage[code];
  if (words === undefined) return reason;
  return part.length === 0 ? words : `${words}（${part.join(' ')}）`;
}

/** What the system says of a file that cannot be opened, by the code its message begins with. */
const trouble: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EBUSY: '文件被占用',
  ENOENT: '路径不存在',
  ENOTDIR: '路径中有一段不是文件夹',
  EISDIR: '这是文件夹，不是文件',
  ENOSPC: '磁盘已满',
  EROFS: '磁盘只读',
  ENAMETOOLONG: '文件名太长',
  EMFILE: '打开的文件太多',
};

function troubleText(reason: string): string {
  return trouble[reason.split(':', 1)[0] ?? ''] ?? reason;
}

/** 边界文件为何不能用。 */
function borderFault(reason: BorderFault): string {
  switch (reason) {
    case 'json':
      return '不是 JSON';
    case 'kind':
      return '不是 GeoJSON';
    case 'degrees':
      return '坐标不是经纬度（可能是投影坐标，单位为米）';
    case 'empty':
    default:
      return '没有面或线';
  }
}
