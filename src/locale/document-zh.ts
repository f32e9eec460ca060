import { type DocumentLabels } from './document-labels.ts';

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** The number of a heading; official documents count in Chinese. */
function numeral(index: number): string {
  const [tens, ones] = [Math.floor(index / 10), index % 10];
  const digit = (value: number) => numerals[value - 1] ?? '';
  return tens === 0 ? digit(ones) : `${tens === 1 ? '' : digit(tens)}十${digit(ones)}`;
}

/** The words of written documents in Chinese. */
export const documentZh: DocumentLabels = {
  fonts: {
    title: ['方正小标宋简体', '宋体'],
    heading: ['黑体', 'SimHei'],
    subheading: ['楷体_GB2312', '楷体'],
    body: ['仿宋_GB2312', '仿宋'],
    latin: 'Times New Roman',
    chart:
      "'Noto Sans SC', 'Source Han Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', SimHei, sans-serif",
  },
  layout: { body: 32, line: 560, before: 0, indent: 2 },
  numbered: (index, title) => `${numeral(index)}、${title}`,
  subheading: (index, title) => `（${numeral(index)}）${title}`,
  annex: (index, title) => `附表 ${index}　${title}`,
  day: (day) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`,
  section: {
    summary: '总体情况',
    areas: '各地情况',
    gaps: '主要缺口',
    open: '无法判定事项',
    diagnostics: '数据问题',
    basis: '核查依据',
  },
  basedOn: (packs, scope, files, day) => `依据${packs}，对${scope}的数据（${files}）进行核查，核查日期为${day}。`,
  judged: (judged, total, findings, counts) =>
    `规划中的要求共 ${total} 项，本次核查 ${judged} 项，得出结果 ${findings} 条${counts === '' ? '' : `：${counts}`}。`,
  verdict: (verdict, rate) => `总的结论是${verdict}，单项达标率为 ${rate}。`,
  communities: (communities, counts, rate) =>
    `涉及社区 ${communities} 个${counts === '' ? '' : `：${counts}`}；全项达标率为 ${rate}。`,
  area: (name, communities, counts, rate, rank) =>
    `${name}有社区 ${communities} 个${counts === '' ? '' : `：${counts}`}；全项达标率为 ${rate}${rank === null ? '' : `，排名第 ${rank}`}。`,
  areaGaps: (requirements) => `未达标结果最多的要求是${requirements}。`,
  requirement: (counts, rate, shortfall) =>
    `${counts}，单项达标率为 ${rate}${shortfall === '' ? '' : `，缺口合计 ${shortfall}`}。`,
  clause: (pack, locator, text) => `依据${pack}${locator}：${text}${/[。！？]$/.test(text) ? '' : '。'}`,
  leftOut: (shown, total) => `列出 ${shown} 项，共 ${total} 项；全部见 .xlsx、.html 或 .json 报告。`,
  diagnosticsElsewhere: '每一处的单元格见 .xlsx 或 .html 报告。',
  quoted: (title) => `《${title}》`,
  registerNote: '解决方式、责任单位、整改状态等栏在 .xlsx 台账中填写。',
  lackingCells: '缺失或不确切的单元格',
  subject: '对象',
  packs: '规划',
  chart: {
    areas: '各地社区全项达标率',
    requirements: '未达标最多的要求',
    areasNote: '深色为确定全项达标的社区，浅色为无法判定的社区。',
    areaFindings: '各地单项达标率',
    areaFindingsNote: '深色为确定达标的结果，浅色为无法判定的结果。',
    requirementsNote: '深色为未达标的结果数，浅色为无法判定的结果数。',
    none: '依据现有数据，没有可画的图',
  },
};
