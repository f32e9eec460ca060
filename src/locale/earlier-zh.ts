import { type EarlierLabels } from './earlier-labels.ts';

export const earlierZh: EarlierLabels = {
  option: '以往的 JSON 报告，用来比较达标率（可重复）',
  title: '与以往各期比较',
  findingChange: '单项达标率较上期（百分点）',
  communityChange: '全项达标率较上期（百分点）',
  since: (asOf, file, changes) => `与 ${asOf}（${file}）相比：${changes}`,
  change: (label, before, now, points) =>
    points === '—' ? `${label}由 ${before} 到 ${now}` : `${label}由 ${before} 到 ${now}（${points} 个百分点）`,
  notComparable: (asOf, file, differences) =>
    `${asOf}（${file}）的口径不同（${differences}），不作比较；请用现在的规划包和选项重新核查那一期的数据`,
  difference: {
    packs: '规划包或其版本不同',
    requirements: '核查的要求不同',
    absentRows: '没有记录的对象处理不同',
    region: '核查范围不同',
    set: '参数设定不同',
    readings: '所选读法不同',
    encouraged: '是否核查鼓励性要求不同',
  },
  trend: '各期单项达标率',
  trendNote: '上下两条横线为 100% 和 0%；浅色竖条为因数据缺失而不能确定的范围。',
  leftOut: (days) => `口径不同、没有画出的各期：${days}`,
};
