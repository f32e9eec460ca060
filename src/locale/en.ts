import { type Locale } from './locale.ts';

const columnType: Locale['columnType'] = {
  key: 'an identifier',
  text: 'text',
  integer: 'a whole number',
  decimal: 'a number',
  date: 'a date',
  boolean: 'yes or no',
  enum: 'one of the listed words',
  ordinal: 'one of the listed words',
  set: 'listed words, separated by commas',
  ref: 'a unit or identifier',
};

/** English */
export const en: Locale = {
  id: 'en',
  mark: {
    colon: ': ',
    comma: ', ',
    stop: '.',
    list: (items) => items.join(', '),
    bracket: (text) => ` (${text})`,
  },
  outcome: {
    compliant: 'compliant',
    'non-compliant': 'non-compliant',
    undetermined: 'undetermined',
    'not-due': 'not due yet',
    'not-applicable': 'not applicable',
  },
  reason: {
    short: 'below the minimum',
    excess: 'above the maximum',
    unequal: 'differs from the required value',
    'value-missing': 'observed value missing or inexact',
    'requirement-missing': 'required value cannot be computed',
    'scope-unknown': 'unknown whether it applies',
    'due-unknown': 'due date unknown',
    'due-later': 'not met, but not due yet',
    'out-of-scope': 'out of scope',
    'no-members': 'nothing to count',
  },
  obligation: { must: 'must', should: 'should', may: 'may' },
  level: { province: 'province', city: 'city', county: 'district', town: 'street', community: 'community' },
  comparison: {
    'at-least': 'at least',
    'more-than': 'more than',
    'at-most': 'at most',
    'less-than': 'less than',
    equals: 'exactly',
    between: 'between',
    holds: 'must hold',
  },
  severity: { error: 'error', warning: 'warning', note: 'note' },
  columnType,
  asOfSource: {
    option: 'given by --as-of',
    data: 'the date of the data',
    clock: 'today, as the data carry no date',
  },
  packState: { before: 'not begun', 'in-force': 'running', lapsed: 'ended' },
  packChosen: { named: 'named on the command line', region: 'chosen for the regions in the data' },
  absentRows: {
    none: 'a unit without rows in a table has none',
    unknown: 'a unit without rows in a table is unknown',
  },
  notJudgedReason: {
    'table-absent': 'table absent',
    'column-absent': 'column absent',
    'no-subject': 'the data have no subject it applies to',
    'not-in-force': 'not in force on this day',
  },
  quantity: {
    unknown: 'unknown',
    yes: 'yes',
    no: 'no',
    points: 'percentage points',
    somewhere: (bounds) => `undecided (${bounds})`,
  },
  diagnosticTitle: {
    'cell-unreadable': 'unreadable cell',
    'cell-approximate': 'approximate value',
    'cell-error': 'formula error',
    'cell-none-as-zero': '“none” read as 0',
    'cell-word-unknown': 'unknown word',
    'cell-out-of-range': 'value out of range',
    'cell-date-ambiguous': 'ambiguous date',
    'cell-spelled-out': 'spelled-out number',
    'cell-truncated': 'truncated number',
    'cell-unit-converted': 'unit of a cell converted',
    'column-unit-converted': 'unit of a column converted',
    'column-unit-unknown': 'unknown unit',
    'column-unit-jump': 'units probably mixed',
    'column-mixed-rates': 'rates written in two ways',
    'column-flagged': 'basis may differ',
    'column-twice': 'two columns mean the same',
    'column-assumed-blank': 'optional column absent',
    'heading-unknown': 'heading not matched',
    'row-repeated': 'repeated row',
    'row-alike': 'row that may be repeated',
    'sheet-repeated': 'repeated sheet',
    'key-conflict': 'one key, different contents',
    'key-missing': 'key missing',
    'total-mismatch': 'total differs from the sum',
    'cell-shared': 'one value for several rows',
    'cells-personal': 'personal data not kept',
    'columns-personal': 'personal columns not read',
    'rows-example': 'example rows',
    'rows-hidden': 'hidden rows',
    'columns-hidden': 'hidden columns',
    'sheet-hidden': 'hidden sheet',
    'sheet-not-recognised': 'sheet not recognised',
    'sheet-ambiguous': 'sheet can be read in two ways',
    'dates-differ': 'data dates differ',
    'code-malformed': 'malformed code',
    'code-parent-unknown': 'parent of a code unknown',
    'reference-unknown': 'reference to nothing',
    'reference-ambiguous': 'reference to several',
    'reference-missing': 'reference missing',
    'home-absent': 'no column for the unit',
    'reference-by-name': 'joined by name',
    'unit-without-rows': 'unit without any data',
    'unit-virtual': 'virtual statistical unit',
    'level-assumed': 'level assumed',
    'kind-assumed': 'kind of town assumed',
    'diagnostics-omitted': 'more of the same',
    'sources-disagree': 'two sources disagree',
    'yaml-syntax': 'YAML syntax',
    'yaml-schema': 'malformed rule',
    'key-unknown': 'unknown key',
    'name-unknown': 'unknown name',
    'obligation-wording': 'obligation against the wording',
    'formula-syntax': 'formula syntax',
    'formula-name': 'unknown name in a formula',
    'formula-type': 'wrong type in a formula',
    'formula-unit': 'wrong unit in a formula',
    'id-duplicate': 'duplicate id',
    'clause-unknown': 'unknown clause',
  },
  diagnostic: {
    'cell-unreadable': ({ column, text, expected }) =>
      `“${text}” in “${column}” cannot be read as ${typeWord(expected)} and counts as missing. Enter ${typeWord(expected)}.`,
    'cell-approximate': ({ column, text }) =>
      `“${text}” in “${column}” is approximate; it is judged only by the values it may stand for. Enter the exact value.`,
    'cell-error': ({ column, text }) =>
      text === 'no-value'
        ? `The formula in “${column}” was saved without its result and counts as missing. Open the file in a spreadsheet program, recalculate and save.`
        : `“${column}” holds the formula error ${text} and counts as missing. Mend the formula or enter the value.`,
    'cell-none-as-zero': ({ column, text }) =>
      `“${text}” in “${column}” is read as 0. If it means “not known”, leave the cell blank.`,
    'cell-word-unknown': ({ column, text, choices, nearest }) =>
      `“${text}” is not one of the words for “${column}” and counts as missing.${nearestHint(nearest)} Use one of: ${choices}.`,
    'cell-out-of-range': ({ column, text, min, max }) =>
      `“${text}” in “${column}” is out of range (${rangeText(min, max)}) and counts as missing. Check the value and its unit.`,
    'cell-date-ambiguous': ({ column, text }) =>
      `“${text}” in “${column}” can mean more than one date (2016.1 may be January or October); every one of them is allowed for. Write it like 2020-12-31.`,
    'cell-spelled-out': ({ column, text, value }) =>
      `“${text}” in “${column}” is read as ${value}. Check it and enter digits.`,
    'cell-truncated': ({ column }) =>
      `A long number in “${column}” was cut short by the spreadsheet program; its last digits are lost. Format the column as text and enter it again.`,
    'cell-unit-converted': ({ column, text, from, to }) =>
      `“${text}” in “${column}” was converted from ${from} to ${to}. Check it; one unit for the whole column is best.`,
    'column-unit-converted': ({ heading, from, to, factor }) =>
      `Column “${heading}” was converted from ${from} to ${to} (times ${factor}). Check the unit.`,
    'column-unit-unknown': ({ heading, unit, expected }) =>
      `The unit “${unit}” of column “${heading}” cannot be converted to ${expected}; the whole column counts as missing. Give it in ${expected}.`,
    'column-unit-jump': ({ heading, text }) =>
      `“${text}” in column “${heading}” is far from the other values and may be in another unit. Check it.`,
    'column-mixed-rates': ({ heading }) =>
      `Column “${heading}” holds percentages such as 85% beside plain numbers such as 0.85 or 85; those that may mean either count as missing. Write all in one way.`,
    'column-flagged': ({ heading, column }) =>
      `Column “${heading}” is read as “${column}”, though its basis may differ. Confirm it, or give “${column}”.`,
    'column-twice': ({ heading, other, column }) =>
      `Columns “${heading}” and “${other}” both mean “${column}”; only the second one named is used. Delete the other, or name the right one in a mapping file.`,
    'column-assumed-blank': ({ table, column }) =>
      `Table “${table}” has no column “${column}”; every cell is read as blank. Add the column if you have the data.`,
    'heading-unknown': ({ heading, nearest }) =>
      `Column “${heading}” was not recognised and is not read.${nearestHint(nearest)} To have it read, use a listed heading or a mapping file.`,
    'row-repeated': ({ key, other }) =>
      `The row “${key}” is the same as ${other} and is counted once. Delete the repeated row.`,
    'key-conflict': ({ key, other, column }) =>
      `“${key}” also has a row at ${other}, with a different “${column}”; it is not known which is right. Keep the right row, or correct the key.`,
    'row-alike': ({ other }) =>
      `This row is the same as ${other}, and neither has a key, so both are counted. Check whether it was entered twice, and fill in the keys.`,
    'sheet-repeated': ({ other, rows }) =>
      `The ${rows} rows of this sheet are those of ${other} and are counted once. Delete the repeated sheet or file.`,
    'key-missing': ({ column }) => `“${column}” is blank, so the row cannot be identified by it. Fill it in.`,
    'total-mismatch': ({ column, stated, sum }) =>
      `The stated total of “${column}” is ${stated}, but the rows add up to ${sum}. The rows are judged; check them.`,
    'cell-shared': ({ column, text, rows }) =>
      `“${text}” in “${column}” is one merged cell for ${rows} rows; how much belongs to each is unknown, so each is judged only by what it may be. Enter a value for every row.`,
    'cells-personal': ({ count }) =>
      `${many(count, 'cell holds', 'cells hold')} personal data such as an ID number or a telephone; they were replaced by codes that cannot be turned back, and are neither kept nor printed. Use keys without personal data.`,
    'columns-personal': ({ letters }) =>
      `Columns with personal data were not read: ${letters}. Delete them before handing the file in.`,
    'rows-example': ({ count }) => `${many(count, 'example row is', 'example rows are')} not counted.`,
    'rows-hidden': ({ count }) =>
      `${many(count, 'hidden row is', 'hidden rows are')} read like any other. Delete what should not count.`,
    'columns-hidden': ({ count, letters }) =>
      `${many(count, 'hidden column', 'hidden columns')} (${letters}) ${count === 1 ? 'is' : 'are'} read like any other. Delete what should not count.`,
    'sheet-hidden': ({ rows }) =>
      `The sheet is hidden; its ${many(rows, 'row is', 'rows are')} read like any other. Delete what should not count.`,
    'sheet-not-recognised': ({ seen, nearest, lacking }) =>
      `The sheet was not recognised and is not read. Headings seen: ${seen}. ` +
      (nearest === ''
        ? 'To have it read, use headings of the data model, or name the table with --mapping.'
        : `It is nearest to “${nearest}”${lacking === '' ? '' : `, but lacks: ${lacking}`}. If that is what it is, add the headings or name the table with --mapping.`),
    'sheet-ambiguous': ({ first, second }) =>
      `The sheet may be “${first}” or “${second}” and is not read. Use clearer headings, or name the table in a mapping file.`,
    'dates-differ': ({ dates, used }) =>
      `The tables carry different data dates (${dates}); ${used} is used. Make them agree, or give --as-of.`,
    'code-malformed': ({ text }) =>
      `“${text}” is not the administrative code that is wanted here (province 2, city 4, county 6, town 9, community 12 digits, none of the parts all zeros). Correct it.`,
    'code-parent-unknown': ({ code, parent }) =>
      `${parent}, the unit above ${code}, is not in the data. Check the code, or add that unit.`,
    'reference-unknown': ({ column, text, table, nearest }) =>
      `“${text}” in “${column}” is not among ${table === 'unit' ? 'the regions and communities' : `“${table}”`}.${nearestHint(nearest)} Correct it, or add what it names.`,
    'reference-ambiguous': ({ column, text, count }) =>
      `“${text}” in “${column}” names ${count} things, and it is not known which is meant. Enter the code.`,
    'reference-missing': ({ column }) =>
      `“${column}” is blank, so the row belongs to no unit and is not counted. Fill it in.`,
    'home-absent': ({ column }) =>
      `No column says where the rows lie (such as “${column}”). Requirements that count by unit cannot be judged; add the column if they should be.`,
    'reference-by-name': ({ column, count }) =>
      `${many(count, 'row', 'rows')} of “${column}” ${count === 1 ? 'was' : 'were'} joined by name, unique within the unit above. Codes are safer against namesakes and renaming.`,
    'unit-without-rows': ({ unit, table }) =>
      `“${unit}” has no row at all in “${table}”, though its peers have; the data may not have been handed in. Check.`,
    'unit-virtual': ({ unit, code }) => `“${unit}” (${code}) is a virtual unit of statistics and is not judged.`,
    'level-assumed': ({ unit, level }) =>
      `“${unit}” does not say its level; it is taken for a ${levelWord(level)}. Fill in its code or level.`,
    'kind-assumed': ({ count }) =>
      `${many(count, 'town does', 'towns do')} not say what kind it is; street, town or township is taken from the code. Fill in the kind.`,
    'diagnostics-omitted': ({ of, count }) =>
      `${many(count, 'more place', 'more places')} with the same problem: ${en.diagnosticTitle[of]}.`,
    'sources-disagree': ({ unit, requirement, used, other }) =>
      `“${requirement}” of “${unit}” has two values: ${used} is used, the other source says ${other}. Check them.`,
    'yaml-syntax': ({ reason }) => `The YAML cannot be parsed: ${reason}`,
    'yaml-schema': ({ path, reason }) => `“${path}” is not written as expected: ${reason}`,
    'key-unknown': ({ key, nearest, allowed }) =>
      `There is no key “${key}”.${nearestHint(nearest)} Use one of: ${allowed}.`,
    'name-unknown': ({ name, nearest, allowed }) =>
      `“${name}” is not known here.${nearestHint(nearest)} Known: ${allowed}.`,
    'obligation-wording': ({ obligation, clause, wording }) =>
      `Obligation “${obligation}” does not fit clause ${clause}, whose wording is ${wording}: binding is must, expected is should, encouraged is may.`,
    'formula-syntax': ({ formula, at, reason }) => `Formula “${formula}”, character ${at}: ${reason}`,
    'formula-name': ({ formula, at, name, nearest }) =>
      `Formula “${formula}”, character ${at}: there is no “${name}”.${nearestHint(nearest)}`,
    'formula-type': ({ formula, at, expected, found }) =>
      `Formula “${formula}”, character ${at}: ${expected} belongs here, not ${found}.`,
    'formula-unit': ({ formula, at, expected, found }) =>
      `Formula “${formula}”, character ${at}: the unit should be ${expected}, not ${found}.`,
    'id-duplicate': ({ id, other }) => `The id “${id}” is already used at ${other}. Choose another one.`,
    'clause-unknown': ({ clause, nearest }) =>
      `clauses.yaml has no clause “${clause}”.${nearestHint(nearest)} Add it, or correct the id.`,
  },
  failure: {
    'file-missing': ({ file }) => ({
      message: `There is no file “${file}”.`,
      hint: 'Check the path and the name.',
    }),
    'file-unreadable': ({ file, reason }) => ({
      message: `“${file}” cannot be read: ${reason}`,
      hint: 'Check that no other program holds the file and that you may read it.',
    }),
    'file-empty': ({ file }) => ({ message: `“${file}” is empty.`, hint: 'Export or download it again.' }),
    'folder-empty': ({ folder }) => ({
      message: `The folder “${folder}” holds no spreadsheet.`,
      hint: 'xlsx, xls, ods, xlsb, csv and tsv files can be read.',
    }),
    'format-unsupported': ({ file, found }) => ({
      message: `“${file}” is not a supported spreadsheet (it is ${found}).`,
      hint: 'Save it as .xlsx in a spreadsheet program and try again.',
    }),
    'workbook-encrypted': ({ file }) => ({
      message: `“${file}” is locked with a password.`,
      hint: 'Remove the password in a spreadsheet program, save, and try again.',
    }),
    'workbook-corrupt': ({ file, reason }) => ({
      message: `“${file}” is damaged: ${damageText(reason)}`,
      hint: 'Open it in a spreadsheet program and save a copy; if it does not open, ask for the file again.',
    }),
    'workbook-too-large': ({ file, part, size, limit, option }) => ({
      message: `${part} in “${file}” is ${size}, more than the limit of ${limit}; reading stopped to protect the memory.`,
      hint: `If you trust the file, raise the limit with ${option}, or split the file.`,
    }),
    'encoding-unknown': ({ file }) => ({
      message: `The text encoding of “${file}” is not known.`,
      hint: 'Save it as CSV in UTF-8 or GB18030, or as .xlsx.',
    }),
    'no-table': ({ files }) => ({
      message: `No table was recognised in ${files}.`,
      hint: 'See how each sheet was read with cscheck audit --explain-intake, then change the headings or name tables and columns with --mapping.',
    }),
    'material-malformed': ({ count }) => ({
      message: `The data have ${many(count, 'error', 'errors')}, so nothing can be judged.`,
      hint: 'Correct the places listed and try again.',
    }),
    'pack-missing': ({ pack, nearest, known }) => ({
      message: `There is no rule pack “${pack}”.${nearestHint(nearest)}`,
      hint: `Known packs: ${known}. The path of a pack folder will do as well.`,
    }),
    'pack-malformed': ({ pack, count }) => ({
      message: `The rule pack “${pack}” has ${many(count, 'error', 'errors')}.`,
      hint: 'Correct the places listed and run the command again.',
    }),
    'no-pack-for-region': ({ regions, known }) => ({
      message: `No rule pack covers ${regions}.`,
      hint: `Name one with --rules. Known packs: ${known}.`,
    }),
    'nothing-judged': ({ reasons }) => ({
      message: `Nothing was judged: ${reasons}.`,
      hint: 'Check the effective date, the rule pack and the tables; --explain-intake shows how each sheet was read.',
    }),
    'region-unknown': ({ region }) => ({
      message: `The data have no region “${region}”.`,
      hint: 'Give a name or a code that the data contain.',
    }),
    'requirement-unknown': ({ id, nearest }) => ({
      message: `There is no requirement “${id}”.${nearestHint(nearest)}`,
      hint: 'The README.md in the folder of the pack lists them all.',
    }),
    'subject-unknown': ({ subject, nearest }) => ({
      message: `The data have no “${subject}”.${nearestHint(nearest)}`,
      hint: 'Give a code or a full name as the report shows it.',
    }),
    'option-invalid': ({ option, value, expected }) => ({
      message: `Option ${option} does not accept “${value}”.`,
      hint: `Expected: ${expected}.`,
    }),
    'format-unknown': ({ file, known }) => ({
      message: `It is not known in which format to write “${file}”.`,
      hint: `Known formats: ${known}.`,
    }),
    'output-is-input': ({ file }) => ({
      message: `The report would overwrite “${file}”, which is being audited.`,
      hint: 'Choose another name for the report.',
    }),
    'output-unwritable': ({ file, reason }) => ({
      message: `“${file}” cannot be written: ${reason}`,
      hint: 'Check that the folder exists, that you may write there, and that no spreadsheet program has the file open.',
    }),
    'mapping-malformed': ({ file, reason }) => ({
      message: `The mapping file “${file}” is malformed: ${reason}`,
      hint: 'Write it as README.md shows.',
    }),
    'reading-unknown': ({ reading, known }) => ({
      message: `There is no reading “${reading}”.`,
      hint: `Known readings: ${known}.`,
    }),
    'parameter-unknown': ({ parameter, known }) => ({
      message: `There is no parameter “${parameter}”.`,
      hint: `Known parameters: ${known}.`,
    }),
    usage: ({ problem }) => ({
      message: `The command line does not fit: ${problem}`,
      hint: 'See cscheck --help or cscheck <command> --help.',
    }),
    'number-too-large': ({ requirement }) => ({
      message: `A value of the requirement “${requirement}” is too large to be held exactly.`,
      hint: 'Look for numbers with too many digits in the data.',
    }),
  },
  report: {
    audit: 'audit of',
    packs: 'Rule packs',
    asOf: 'As of',
    scope: 'Scope',
    options: 'Basis',
    regions: 'Only regions',
    settings: 'Changed parameters',
    readings: 'Chosen readings',
    period: (from, to, state) => `period ${from} to ${to}, ${state}`,
    mostGaps: 'Requirements with most gaps',
    gaps: (count) => String(count),
    lowestCounties: 'Districts with the lowest rate of compliant communities',
    lowestTowns: 'Streets with the lowest rate of compliant communities',
    worstGaps: 'Worst gaps',
    observed: 'observed',
    required: 'required',
    shortfall: 'short by',
    tally: (yes, of, lacking) => `${yes} of ${of} comply, ${lacking} more needed`,
    moreCells: (count) => `and more, ${count} cells in all`,
    notDetermined: 'Could not be judged',
    notJudged: (requirements) => `${many(requirements, 'requirement was', 'requirements were')} not judged`,
    subjects: (count) => many(count, 'subject', 'subjects'),
    absentTable: (table) => `no table “${table}”`,
    columnsHint:
      'If a sheet has such a column and it was not read, see --explain-intake, then change the heading or name it with --mapping.',
    absentColumn: (table, column) => `no column “${column}” in table “${table}”`,
    undetermined: (findings) => `${many(findings, 'finding is', 'findings are')} undetermined: data missing or inexact`,
    undecidedBy: (place) => `to be decided by filling in cells such as ${place}`,
    readingMatters: 'another reading changes outcomes',
    diagnostics: 'Data problems',
    severityCounts: (errors, warnings, notes) =>
      [many(errors, 'error', 'errors'), many(warnings, 'warning', 'warnings'), many(notes, 'note', 'notes')].join('  '),
    noDiagnostics: 'No data problems found',
    noGaps: 'No gaps in the data at hand',
    showing: (shown, total) => `showing ${shown} of ${total}`,
    rate: 'compliance rate',
    communities: 'communities',
    verdict: { gaps: 'GAPS FOUND', open: 'NOT ALL JUDGED', pending: 'SOME NOT DUE YET', clean: 'ALL COMPLIANT' },
    judged: (judged, total) => `${judged} of ${many(total, 'requirement', 'requirements')} judged`,
    next: 'Next',
    nextExplain: 'see how this one came about',
    nextRegister: 'make the gap register',
    registerFile: 'register.xlsx',
  },
  workbook: {
    sheet: {
      cover: 'Cover',
      compliance: 'Compliance',
      register: 'Gap register',
      undetermined: 'Undetermined',
      diagnostics: 'Data problems',
      basis: 'Basis',
    },
    coverTitle: 'Community services: audit report',
    complianceTitle: 'Compliance of communities by district and street',
    registerTitle: 'Gap register',
    undeterminedTitle: 'What could not be judged',
    diagnosticsTitle: 'Data problems',
    basisTitle: 'Basis of the audit',
    asOf: (day) => `As of ${day}`,
    reportedBy: (unit) => `Scope: ${unit}`,
    footer: 'Page &P of &N',
    signatures: 'Prepared by:              Checked by:              Telephone:',
    note: (text) => `Note: ${text}`,
    basedOnData:
      'This report rests on the data at hand; where data are missing, neither compliance nor a gap is stated.',
    boundsNote:
      'A rate given as a range counts everything undetermined as not compliant at its low end and as compliant at its high end; what is not applicable does not count. Ranks compare areas of one level; ties share a rank.',
    notDueNote: '“Not due yet” has not reached the requirement, but its due date is after the effective date.',
    listed: 'Listed',
    total: 'Total',
    none: 'None',
    item: 'Item',
    value: 'Value',
    explanation: 'Remarks',
    inputs: 'Data file',
    tool: 'Made with',
    findings: 'Findings',
    requirementsJudged: 'Requirements judged',
    compliance: {
      county: 'District',
      town: 'Street',
      communities: 'Communities',
      compliant: 'Compliant',
      rate: 'Rate',
      rank: 'Rank',
      change: 'Change',
    },
    register: {
      number: 'No.',
      county: 'District',
      town: 'Street',
      community: 'Community',
      subject: 'Subject',
      code: 'Code',
      requirement: 'Requirement',
      obligation: 'Obligation',
      comparison: 'Comparison',
      required: 'Required',
      observed: 'Observed',
      shortfall: 'Shortfall',
      unit: 'Unit',
      outcome: 'Outcome',
      reason: 'Reason',
      due: 'Due',
      basis: 'Clause',
      evidence: 'Cells',
      id: 'Finding',
      solution: 'Solution',
      responsible: 'Responsible',
      supporting: 'Supporting',
      progress: 'Progress',
      remark: 'Remarks',
    },
    undecidedBy: 'Cells that would decide',
    subjectCount: 'Subjects',
    missing: 'What is absent',
    severity: 'Severity',
    kind: 'Kind',
    file: 'File',
    sheetName: 'Sheet',
    cell: 'Cell',
    message: 'Message',
    locator: 'Locator',
    clauseText: 'Clause',
    threshold: 'Threshold',
    judgedOn: 'Judged on',
    pack: 'Rule pack',
    number: 'Number',
    everyone: 'all',
  },
  intake: {
    title: 'How the sheets were read',
    hidden: 'hidden',
    notRecognised: 'not recognised, not read',
    table: (name) => `read as table “${name}”`,
    headingRows: (rows) => `headings in row ${rows}`,
    dataRows: (count) => many(count, 'data row', 'data rows'),
    totalRows: (rows) => `rows of totals, left out: ${rows}`,
    dataDate: (day) => `data of ${day}`,
    ordinalNumber: 'running number, not read',
    pathName: (level) => `name of the ${level}`,
    pathCode: (level) => `code of the ${level}`,
    unmatched: 'not matched',
    suggestion: (column) => `did you mean “${column}”?`,
    unit: (unit) => `in ${unit}`,
    normalised: 'Spellings unified',
    normalisation: {
      'text-number': 'numbers kept as text',
      'thousands-separator': 'thousands separators',
      'unit-suffix': 'units after a number',
      percent: 'percentages',
      'shown-rounded': 'rounded on display, read in full',
      'binary-noise': 'noise of binary fractions',
      'opening-hours': 'opening times turned into hours',
      'date-text': 'dates kept as text',
      'date-precision': 'dates without a day',
      'code-as-number': 'codes kept as numbers',
      'merge-filled': 'filled from merged cells',
      'personal-number': 'personal data replaced by codes',
      'example-rows': 'example rows',
    },
  },
  explain: {
    finding: 'How the finding came about',
    requirement: 'What the requirement asks',
    subject: 'Subject',
    clause: 'Clause',
    obligation: 'Obligation',
    asOf: 'As of',
    due: 'Due',
    noDue: 'the clause names no date',
    steps: 'Arithmetic',
    comparison: 'Comparison',
    verdict: 'Outcome',
    pace: 'Pace still needed',
    perYear: (quantity) => `${quantity} a year`,
    readings: 'Readings of the clause',
    judgedReading: 'judged',
    toFill: 'Filling in these cells would decide it',
    formulas: 'Formulas',
    part: { where: 'about', measure: 'observed', threshold: 'required', holds: 'must hold', due: 'due' },
    parameters: 'Parameters',
    needs: 'Tables and columns needed',
    counts: 'Findings',
    notJudgedYet: 'not judged on any data yet',
    stepNote: {
      parameter: 'a parameter of the pack',
      'no-rows': 'the table has no row for it, which counts as none',
      missing: 'a cell is missing',
      approximate: 'a cell is approximate',
      chosen: 'the first source that has data',
      'from-statistics': 'from the table of statistics',
    },
    moreCells: (count) => `and more, ${count} cells in all`,
  },
  pack: {
    generated: 'Generated from the YAML files of this folder by `npm run generate`.',
    issuer: 'Issued by',
    number: 'Number',
    noNumber: 'none in the text',
    period: 'Period',
    jurisdiction: 'Administrative codes',
    version: 'Version',
    sources: 'Sources',
    sourceStatus: { primary: 'primary', secondary: 'secondary' },
    notes: 'Notes on the text',
    parameters: 'Parameters',
    name: 'Name',
    value: 'Value',
    remark: 'Remarks',
    indicators: 'Indicators',
    measure: 'Measure',
    requirements: 'Requirements',
    requirement: 'Requirement',
    obligation: 'Obligation',
    subject: 'For',
    asked: 'Asked',
    due: 'Due',
    noDue: 'no date',
    readings: 'Readings',
    clauses: 'Clauses',
    clause: 'Clause',
    locator: 'Locator',
    wording: 'Wording',
    wordings: { binding: 'binding', expected: 'expected', encouraged: 'encouraged' },
    text: 'Paraphrase',
    encoded: (clauses, of) => `${clauses} of ${of} listed clauses encoded`,
  },
  cli: {
    description:
      'Judges data on community services against published plans: what is short, where, by how much, by when.',
    command: {
      audit: 'judge workbooks and show what is short',
      explain: 'explain a finding or a requirement: cells, arithmetic, clause',
      schema: 'print the JSON Schema of reports and packs',
    },
    argument: {
      files: 'workbooks or folders, - for standard input',
      target: 'a finding (requirement:subject) or the id of a requirement',
      schema: 'report, table or pack',
    },
    option: {
      version: 'show the version',
      help: 'show this help',
      output: 'write a report to this file, format by extension; repeatable',
      format: 'format of a report, or FORMAT=FILE; without a file to standard output; repeatable',
      rules: 'id or folder of a rule pack; repeatable. Default: by the regions in the data',
      asOf: 'effective date (YYYY-MM-DD); default: the data date',
      region: 'judge only these regions (code, beginning of codes, or name); repeatable',
      absentRows: 'a unit without rows in a table: none means it has none, unknown that nobody knows',
      set: 'use another value of a parameter; repeatable',
      reading: 'use another reading of a clause; repeatable',
      mapping: 'file that maps headings to columns (YAML)',
      lang: 'language: zh or en',
      noColor: 'no colours',
      ascii: 'ASCII symbols only',
      failOn: 'which shortfalls make the exit code 1',
      unknown: 'what cannot be judged: fail makes the exit code 1, warn says so, ignore does not',
      show: 'findings to list: open are non-compliant, undetermined and not due; or all',
      limitList: 'entries in each list of the summary',
      explainIntake: 'show how every sheet and column was read, and judge nothing',
      quiet: 'no summary, no progress',
      subject: 'code or name of the subject',
      limit: {
        partBytes: 'most bytes of one part of a workbook, unpacked',
        totalBytes: 'most bytes of all parts that are read, unpacked',
        wholeBytes: 'most bytes of a format that is read whole (xls, xlsb and unusual xlsx)',
        ratio: 'most unpacked bytes for each stored one',
        parts: 'most parts in a workbook',
        cells: 'most cells in a workbook',
      },
    },
    helpTitle: {},
    stage: {
      read: 'files read',
      recognise: 'tables recognised',
      load: 'data loaded',
      facts: 'facts derived',
      judge: 'requirements judged',
      write: 'reports written',
    },
    failure: 'Cannot go on',
    hint: 'Hint',
    defect: 'This is a defect of cscheck. Please report it with what follows.',
  },
};

function many(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

function typeWord(expected: string): string {
  const words: Readonly<Record<string, string>> = columnType;
  return words[expected] ?? expected;
}

function levelWord(level: string): string {
  const words: Readonly<Record<string, string>> = en.level;
  return words[level] ?? level;
}

function nearestHint(nearest: string): string {
  return nearest === '' ? '' : ` Did you mean “${nearest}”?`;
}

function rangeText(min: string, max: string): string {
  if (max === '') return `at least ${min}`;
  return min === '' ? `at most ${max}` : `${min} to ${max}`;
}

/** What is wrong with a damaged workbook, by the code the reader gives, and the part it found it in. */
const damage: Readonly<Record<string, string>> = {
  'zip-directory': 'its directory is broken',
  'part-missing': 'a part is missing',
  'part-duplicate': 'two parts have one name',
  'part-damaged': 'a part is damaged',
  'part-compression': 'it is packed in an unknown way',
  'xml-malformed': 'a part is cut off or not well formed',
  'xml-dtd': 'it holds unsafe definitions (DTD)',
  'string-missing': 'texts are missing',
  'cell-address': 'a cell has an impossible address',
  'sheet-size': 'a sheet has an impossible size',
  'sheet-name': 'a sheet name is damaged',
  'record-cut': 'a record is cut off',
  'quote-open': 'a quote is never closed',
  unreadable: 'its content cannot be made out',
};

function damageText(reason: string): string {
  const [code = '', ...part] = reason.split(' ');
  const words = damage[code];
  if (words === undefined) return reason;
  return part.length === 0 ? words : `${words} (${part.join(' ')})`;
}
