import { type EarlierLabels } from './earlier-labels.ts';

export const earlierEn: EarlierLabels = {
  option: 'JSON report of an earlier period to compare rates with (may be repeated)',
  title: 'Beside earlier periods',
  findingChange: 'change of the rate of findings (points)',
  communityChange: 'change of the rate of communities (points)',
  since: (asOf, file, changes) => `Since ${asOf} (${file}): ${changes}`,
  change: (label, before, now, points) =>
    points === '—'
      ? `${label} from ${before} to ${now}`
      : `${label} from ${before} to ${now} (${points} percentage points)`,
  notComparable: (asOf, file, differences) =>
    `${asOf} (${file}) counts otherwise (${differences}) and is not compared; audit the data of that period again with the packs and options of today`,
  difference: {
    packs: 'other packs or versions of packs',
    requirements: 'other requirements judged',
    absentRows: 'absent rows taken otherwise',
    region: 'another region',
    set: 'other parameters set',
    readings: 'other readings chosen',
    encouraged: 'encouraged requirements judged in one alone',
  },
  trend: 'Rate of compliant findings by period',
  trendNote: 'The lines above and below are 100% and 0%; light upright bars are ranges that missing data leave open.',
  leftOut: (days) => `Not drawn, as they count otherwise: ${days}`,
};
