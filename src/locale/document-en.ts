import { type DocumentLabels } from './document-labels.ts';

/** The words of written documents in English. */
export const documentEn: DocumentLabels = {
  fonts: {
    title: ['Arial', 'Liberation Sans'],
    heading: ['Arial', 'Liberation Sans'],
    subheading: ['Arial', 'Liberation Sans'],
    body: ['仿宋_GB2312', '仿宋'],
    latin: 'Times New Roman',
    chart:
      "'Segoe UI', Roboto, Arial, 'Noto Sans', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
  },
  layout: { body: 24, line: 400, before: 120, indent: 0 },
  numbered: (index, title) => `${index}. ${title}`,
  subheading: (index, title) => `(${index}) ${title}`,
  annex: (index, title) => `Table ${index}. ${title}`,
  day: (day) => day,
  section: {
    summary: 'Summary',
    areas: 'Districts and streets',
    gaps: 'Main gaps',
    open: 'What could not be judged',
    diagnostics: 'Data problems',
    basis: 'Basis of the audit',
  },
  basedOn: (packs, scope, files, day) =>
    `The data of ${scope} (${files}) were judged against the ${packs}, with ${day} as the effective date.`,
  judged: (judged, total, findings, counts) =>
    `Of the ${total} requirements of the plans ${judged} were judged, with ${findings} findings${counts === '' ? '' : `: ${counts}`}.`,
  verdict: (verdict, rate) => `The verdict is: ${verdict.toLowerCase()}. The rate of compliant findings is ${rate}.`,
  communities: (communities, counts, rate) =>
    `Communities concerned: ${communities}${counts === '' ? '' : ` (${counts})`}. The rate of fully compliant communities is ${rate}.`,
  area: (name, communities, counts, rate, rank) =>
    `${name}, communities: ${communities}${counts === '' ? '' : ` (${counts})`}. The rate of fully compliant communities is ${rate}${rank === null ? '' : `, rank ${rank}`}.`,
  areaGaps: (requirements) => ` Most non-compliant findings: ${requirements}.`,
  requirement: (counts, rate, shortfall) =>
    `Findings: ${counts}. The rate of compliant findings is ${rate}${shortfall === '' ? '' : `; the shortfall in all is ${shortfall}`}.`,
  clause: (pack, locator, text) => ` Basis: ${pack}, ${locator}: ${text}${/[.!?]$/.test(text) ? '' : '.'}`,
  leftOut: (shown, total) => `Listed are ${shown} of ${total}; the .xlsx, .html and .json reports have all.`,
  diagnosticsElsewhere: ' The .xlsx and .html reports name the cell of each.',
  quoted: (title) => `“${title}”`,
  registerNote: 'Who is responsible and how far it has come is filled in in the .xlsx register.',
  lackingCells: 'Cells missing or inexact',
  subject: 'Subject',
  packs: 'Plans',
  chart: {
    areas: 'Fully compliant communities by area',
    requirements: 'Requirements with most gaps',
    areasNote: 'Dark: communities that surely comply in full; light: those that could not be judged.',
    areaFindings: 'Compliant findings by area',
    areaFindingsNote: 'Dark: findings that are surely compliant; light: those that could not be judged.',
    requirementsNote: 'Dark: non-compliant findings; light: those that could not be judged.',
    none: 'There is nothing to draw in the data at hand',
  },
};
