import { type FormLabels } from './form-labels.ts';

/** The words of `cscheck template` in English. */
export const formEn: FormLabels = {
  command: 'make a workbook to collect data in for chosen packs: the sheets and columns they need, with drop-downs',
  files: 'data with regions or communities: they are filled in beforehand, and can be chosen level by level',
  option: {
    output: 'the .xlsx file to write',
    asOf: 'collect for the requirements of this day, written like 2020-12-31; by default the date of the data, else today',
    region: 'without --rules, choose the packs for this region (a code); repeatable',
    encouraged: 'collect for qualitative requirements too that a plan only encourages',
  },
  sheet: { instructions: 'Instructions', words: 'Lists', areas: 'Region codes' },
  title: 'Community service data',
  sheetTitle: (table) => `${table}: collection sheet`,
  packs: 'Rule packs',
  reportedBy: 'Reported by',
  dataDate: 'Date of the data',
  reportedByHint: 'Fill in once; it appears above every sheet',
  dataDateHint: 'The last day the data speak for, like 2020-12-31; an audit takes it as its day',
  section: { how: 'How to fill it in', sheets: 'Sheets', columns: 'Columns' },
  how: (areas, none, approximate) => [
    'Row 3 of each sheet holds the headings; from row 4 on, one row is one entry. Leave the headings as they are. Columns may be moved, columns of your own added on the right, rows inserted and deleted.',
    'Headings with * and an orange fill are required: without them some requirement cannot be judged. Grey ones are optional: fill in what you know.',
    areas
      ? 'Blue columns say where a row lies: choose the county first, then the town or street, then the community; the lists follow. Choose down to the level it belongs to and leave the levels below blank.'
      : 'Units are given by their codes: community 12 digits, town 9, county 6, city 4, province 2. Code columns are text, so that they do not turn into 1.3E+11.',
    `Blank means not known; it is not zero, and it is not none. Write 0 where it is zero. What is not known may also be —. Write what is approximate as it is: ${approximate} count as ranges.`,
    `A sheet left empty counts as not submitted, not as none. Where there is not a single entry, write ${none} into the first cell of row 4.`,
    'One row for each community, facility or person. A number stands once in its sheet; other sheets point at the row with it.',
    'Only rows of the kinds in the lists are needed: kinds that the packs do not ask for are left out of the lists.',
    'Columns with personal data are only used on this machine to join rows, and stand in no report. Never fill in identity numbers, phone numbers or addresses.',
    'Pasting replaces lists and checks: use “paste special, values”. An audit checks everything again.',
  ],
  legend: '* orange: required, grey: optional. Blank means not known, not zero.',
  use: { required: 'required', optional: 'optional', place: 'region' },
  heading: {
    sheet: 'Sheet',
    use: 'Required',
    rows: 'What a row is',
    columns: 'Columns',
    filled: 'Rows filled in',
    column: 'Column',
    filling: 'How to fill it in',
    requirements: 'Needed by',
  },
  oneRow: (subject) => `one row, one ${subject}`,
  area: { above: 'Above', name: 'Name', code: 'Code', level: 'Level' },
  wordsTitle: 'Words to choose from',
  areasTitle: 'Regions to choose from',
  filling: {
    number: (whole, unit, min, max) =>
      `A ${whole ? 'whole number' : 'number'}${unit === '' ? '' : ` in ${unit}`}${bounds(min, max)}.`,
    approximate: (example) => `Write what is approximate as it is: ${example}.`,
    date: (months) => `A date like 2020-06-30. Where only the year or month is known: ${months}.`,
    word: 'Choose from the list.',
    cut: 'It holds the words the packs ask for.',
    several: (words, separator) => `One or several, set apart by ${separator}: ${words}.`,
    severalFree: (separator) => `One or several, set apart by ${separator}.`,
    key: 'A number that stands once in this sheet.',
    code: (digits) => `The code, ${digits} digits.`,
    regionCode: 'The code: province 2, city 4, county 6, town 9 digits.',
    unit: 'The code: community 12, town 9, county 6, city 4 digits.',
    units: (separator) => `Names or codes of communities, set apart by ${separator}.`,
    row: (table) => `The number of a row of the sheet “${table}”; choose from the list.`,
    text: 'Text.',
    place: (level) => places[level],
    name: 'The name; reports call it so.',
    personal: 'Personal: only used on this machine to join rows, in no report.',
    optional: 'Optional.',
    blank: {
      unknown: 'Leave blank what is not known; do not write 0.',
      never: 'Leave blank what has not happened.',
      none: 'Leave blank where there is none.',
    },
  },
  needs: (count, ids, isCut) => `Needed by ${count} requirement${count === 1 ? '' : 's'}: ${ids}${isCut ? ' …' : ''}`,
  identityOnly: 'Tells rows apart',
  placeOnly: 'Says where a row lies',
  wrong: {
    title: 'Please check',
    number: (approximate) =>
      `A number within bounds belongs here. Choose Yes to keep what is approximate (${approximate}) or not known (—).`,
    date: (month) => `A date like 2020-06-30 belongs here. Choose Yes to keep a year or month (${month}).`,
    word: 'Choose a word from the list. Leave blank what is not known.',
    otherWord: 'The packs do not ask for this word. Choose Yes to keep it.',
    code: 'A code has 12 (community), 9 (town), 6 (county), 4 (city) or 2 (province) digits. Choose Yes to keep a name.',
    area: 'This name is not among the known regions; choose those on the left first. Choose Yes to keep it.',
  },
  shown: {
    written: 'Collection template',
    counts: (sheets, columns, required) => `${sheets} sheets with ${columns} columns, ${required} of them required`,
    lists: (words, areas) =>
      `${words} drop-down lists${areas === 0 ? '' : `, ${areas} regions and communities to choose level by level`}`,
    collects: (requirements, figures) =>
      `for ${requirements} requirement${requirements === 1 ? '' : 's'}${figures === 0 ? '' : ` and ${figures} figure${figures === 1 ? '' : 's'}`}`,
    sheet: (columns, required) => `${columns} columns (${required} required)`,
    needs: (count) => `for ${count}`,
    filled: (rows) => (rows === 0 ? '' : `${rows} rows filled in`),
    next: 'audit it when it is filled in',
  },
  nothingSubmitted: 'Nothing submitted',
};

const places = {
  province: 'Choose the province.',
  city: 'Choose the city.',
  county: 'Choose the county. Blank for what belongs to the city.',
  town: 'Choose the county first, then the town. Blank for what belongs to the county.',
  community: 'Choose the town first, then the community. Blank for what belongs to the town.',
};

function bounds(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `, ${min} to ${max}`;
  if (min !== undefined) return `, at least ${min}`;
  return max === undefined ? '' : `, at most ${max}`;
}
