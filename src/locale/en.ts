import { type BorderFault } from '../model/border.ts';
import { quarterOf } from '../model/iso-date.ts';
import { type FailureParams } from '../model/failure.ts';
import { type Phrase } from '../model/phrase.ts';
import { documentEn } from './document-en.ts';
import { type Locale } from './locale.ts';
import { annotateEn, annotateFailuresEn } from './annotate-en.ts';
import { pageEn } from './page-en.ts';
import { phraseText } from './phrase-text.ts';
import { extendsEn } from './extends-en.ts';
import { sheetsEn } from './sheets-en.ts';
import { rulesEn } from './rules-en.ts';
import { formEn } from './form-en.ts';
import { earlierEn } from './earlier-en.ts';
import { whatIfEn } from './what-if-en.ts';

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
  words: 'en',
  fonts: { title: 'Arial', heading: 'Arial', body: 'Arial' },
  stacksLetters: false,
  mark: {
    colon: ': ',
    comma: ', ',
    stop: '.',
    list: (items) => items.join(', '),
    more: ', …',
    bracket: (text) => ` (${text})`,
  },
  outcome: {
    compliant: 'compliant',
    'non-compliant': 'non-compliant',
    undetermined: 'undetermined',
    'not-due': 'not due yet',
    'not-applicable': 'not applicable',
  },
  period: {
    weeks: (from, to) => `${from} to ${to.slice(5)}`,
    months: (from) => from.slice(0, 7),
    quarters: (from) => `${from.slice(0, 4)} Q${quarterOf(from)}`,
    half_years: (from) => `${from.slice(0, 4)} H${quarterOf(from) < 3 ? 1 : 2}`,
    years: (from) => from.slice(0, 4),
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
    permitted: 'the plan allows it to do without',
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
    'coordinates-mixed': 'coordinates in different systems',
    'no-subject': 'the data have no subject it applies to',
    'not-in-force': 'not in force on this day',
    off: 'switched off by the pack of this place',
  },
  quantity: {
    unknown: 'unknown',
    yes: 'yes',
    no: 'no',
    points: 'percentage points',
    unsettled: (bounds) => `${bounds} (not settled)`,
    unsettledFrom: (low) => `${low} or more (not settled)`,
    unsettledUpTo: (high) => `${high} or less (not settled)`,
    estimated: (value) => `${value} (estimate)`,
  },
  diagnosticTitle: {
    ...extendsEn.diagnosticTitle,
    'cell-unreadable': 'unreadable cell',
    'cell-approximate': 'approximate value',
    'cell-error': 'formula error',
    'cell-none-as-zero': '“none” read as 0',
    'cell-word-unknown': 'unknown word',
    'cell-out-of-range': 'value out of range',
    'cell-date-unlikely': 'unlikely date',
    'cell-date-ambiguous': 'ambiguous date',
    'cell-spelled-out': 'spelled-out number',
    'cell-truncated': 'truncated number',
    'cell-unit-converted': 'unit of a cell converted',
    'cell-unit-unknown': 'unit of a cell does not fit',
    'column-unit-converted': 'unit of a column converted',
    'column-unit-unknown': 'unknown unit',
    'column-unit-jump': 'units probably mixed',
    'column-mixed-rates': 'rates written in two ways',
    'column-flagged': 'basis may differ',
    'column-twice': 'two columns mean the same',
    'reference-twice': 'number beside name',
    'column-assumed-blank': 'optional column absent',
    'heading-unknown': 'heading not matched',
    'headings-unmatched': 'columns not used',
    'row-repeated': 'repeated row',
    'row-alike': 'row that may be repeated',
    'sheet-repeated': 'repeated sheet',
    'key-conflict': 'one key, different contents',
    'home-conflict': 'one key in two units',
    'home-open': 'one person in two units',
    'cell-contradicted': 'one person, different contents',
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
    'separator-full-width': 'separated by full-width commas',
    'report-skipped': 'report skipped',
    'form-empty': 'collection form not filled in',
    'form-sheets-empty': 'sheets of a form not filled in',
    'date-from-title': 'data date taken from a title',
    'dates-differ': 'data dates differ',
    'code-malformed': 'malformed code',
    'parent-not-above': 'parent not above',
    'code-parent-unknown': 'parent of a code unknown',
    'parent-disagrees': 'code and unit above disagree',
    'name-disagrees': 'code and name disagree',
    'reference-unknown': 'reference to nothing',
    'reference-level': 'unit of another level',
    'reference-ambiguous': 'reference to several',
    'reference-missing': 'reference missing',
    'home-absent': 'no column for the unit',
    'reference-by-name': 'joined by name',
    'unit-without-rows': 'unit without any data',
    'unit-virtual': 'virtual statistical unit',
    'level-assumed': 'level assumed',
    'kind-assumed': 'kind of town assumed',
    'diagnostics-omitted': 'more of the same',
    'coordinates-mixed': 'coordinates in different systems',
    'sources-disagree': 'two sources disagree',
    'pack-elsewhere': 'pack for other regions',
    'units-outside': 'units no pack holds for',
    'mapping-table-unknown': 'no such table for a mapping',
    'mapping-column-unknown': 'no such column for a mapping',
    'mapping-unused': 'entry of the mapping file not used',
    'yaml-syntax': 'YAML syntax',
    'yaml-encoding': 'wrong encoding',
    'yaml-schema': 'malformed YAML',
    'key-unknown': 'unknown key',
    'name-unknown': 'unknown name',
    'obligation-wording': 'obligation against the wording',
    'formula-syntax': 'formula syntax',
    'formula-name': 'unknown name in a formula',
    'formula-type': 'wrong type in a formula',
    'formula-unit': 'wrong unit in a formula',
    'id-duplicate': 'duplicate id',
    'clause-unknown': 'unknown clause',
    'requirement-contradicted': 'contradiction',
    'threshold-unreachable': 'threshold out of reach',
    'threshold-idle': 'threshold that asks for nothing',
    'requirement-repeated': 'same requirement twice',
    'requirement-implied': 'requirement contained in another',
    'reading-repeated': 'reading that changes nothing',
    'indicator-unused': 'unused indicator',
    'parameter-unused': 'unused parameter',
    'clause-unused': 'clause without requirement',
    'due-outside-period': 'due date outside the plan',
    'case-missing': 'requirement without cases',
    'case-kind-missing': 'kind of case missing',
    'value-secondary': 'value from a secondary source',
    'acceptance-unused': 'accepted, but not there',
  },
  diagnostic: {
    ...extendsEn.diagnostic,
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
    'cell-word-unknown': ({ column, text, choices, more, nearest }) =>
      `“${text}” is not one of the words for “${column}” and counts as missing.${nearestHint(nearest)} Use one of: ${choices}${more === 0 ? '' : ` and ${more} more`}.`,
    'cell-out-of-range': ({ column, text, min, max }) =>
      `“${text}” in “${column}” is out of range (${rangeText(min, max)}) and counts as missing. Check the value and its unit.`,
    'cell-date-unlikely': ({ column, day }) => `“${column}” is ${day} and is read so. Check the year.`,
    'cell-date-ambiguous': ({ column, text, first, last }) =>
      `“${text}” in “${column}” has no date format and may be ${first} or ${last}; both are allowed for. Write it like 2020-12-31.`,
    'cell-spelled-out': ({ column, text, value }) =>
      `“${text}” in “${column}” is read as ${value}. Check it and enter digits.`,
    'cell-truncated': ({ column }) =>
      `A long number in “${column}” was cut short by the spreadsheet program; its last digits are lost. Format the column as text and enter it again.`,
    'cell-unit-converted': ({ column, text, from, to }) =>
      `“${text}” in “${column}” was converted from ${from} to ${to}. Check it; one unit for the whole column is best.`,
    'cell-unit-unknown': ({ column, text, unit, expected }) =>
      `“${text}” in “${column}” carries “${unit}”, which cannot be converted to ${expected}, and counts as missing. Enter it in ${expected}.`,
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
    'reference-twice': ({ heading, other, column }) =>
      `Columns “${heading}” and “${other}” both say which “${column}”; it is looked up by the second one named. Nothing to do.`,
    'column-twice': ({ heading, other, column }) =>
      `Columns “${heading}” and “${other}” both mean “${column}”; only the second one named is used. Delete the other, or name the right one in a mapping file.`,
    'column-assumed-blank': ({ table, column }) =>
      `Table “${table}” has no column “${column}”; every cell is read as blank. Add the column if you have the data.`,
    'heading-unknown': ({ heading, nearest }) =>
      `Column “${heading}” was not recognised and is not read.${nearestHint(nearest)} To have it read, use a listed heading or a mapping file.`,
    'headings-unmatched': ({ headings, count }) =>
      `${many(count, 'column was', 'columns were')} not recognised and ${count === 1 ? 'is' : 'are'} not read: ${headings}. Leave what is not needed; for the rest use a listed heading, or name it with --mapping.`,
    'row-repeated': ({ key, other }) =>
      `The row “${key}” speaks of the same thing as ${other} without contradicting it and is counted once. Delete the repeated row.`,
    'key-conflict': ({ key, other, column }) =>
      `“${key}” also has a row at ${other}, with a different “${column}”; it is not known which is right. Keep the right row, or correct the key.`,
    'home-conflict': ({ key, other, column, serves }) =>
      `“${key}” has a row at ${other} as well, with another “${column}”; one key counts in one unit, so that it is not counted twice. ` +
      `If both are the same, as premises that two communities share or a person with two posts, keep the main row and list the other units under “${serves}”; if not, correct the key.`,
    'home-open': ({ key, other, column, serves }) =>
      `“${key}” has a row at ${other} as well, with another “${column}”: whatever holds both units counts it once, and whether it counts in either is not known. ` +
      `If it is one person with posts in two places, keep the main row and list the other units under “${serves}”; if not, correct the key.`,
    'cell-contradicted': ({ key, other, column }) =>
      `“${column}” of “${key}” is different at ${other}, so it is taken as unknown. Make both the same, or keep one row.`,
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
      `The sheet was not recognised and is not read. ${seen === '' ? 'No headings were seen' : `Headings seen: ${seen}`}. ` +
      (nearest === ''
        ? 'To have it read, use headings of the data model, or name the table with --mapping.'
        : `It is nearest to “${nearest}”${lacking === '' ? '' : `, but lacks: ${lacking}`}. If that is what it is, add the headings or name the table with --mapping.`),
    'sheet-ambiguous': ({ first, second }) =>
      `The sheet may be “${first}” or “${second}” and is not read. Use clearer headings, or name the table in a mapping file.`,
    'separator-full-width': ({ columns }) =>
      `The file is separated by full-width commas and was read so, as ${columns} columns. Check it; half-width commas are safer.`,
    'report-skipped': ({ file }) => `“${file}” is a report made by cscheck, not data, and was skipped.`,
    'form-empty': ({ file }) =>
      `“${file}” is a collection form that is not filled in. It counts as not submitted and was skipped.`,
    'form-sheets-empty': ({ sheets, count, none }) =>
      `Nothing is filled in on ${count} sheet${count === 1 ? '' : 's'}, which counts as not submitted, not as none: ${sheets}. Where there is not a single entry, write ${none} into the first cell below the headings.`,
    'date-from-title': ({ title, used }) =>
      `The table does not state its date; ${used} is taken from the title “${title}”. If that is wrong, state the day above the headings, or give --as-of.`,
    'dates-differ': ({ dates, used }) =>
      `The tables carry different data dates (${dates}); ${used} is used. Make them agree, or give --as-of.`,
    'parent-not-above': ({ text, level }) =>
      `“${text}” stands as the unit above, but is not above this one (${levelWord(level)}). Give the unit that it lies in.`,
    'code-malformed': ({ text }) =>
      `“${text}”${/^\d+$/.test(text) ? ` (${text.length} digits)` : ''} is not the administrative code that is wanted here (province 2, city 4, county 6, town 9, community 12 digits, none of the parts all zeros). Correct it.`,
    'parent-disagrees': ({ code, column, stated, parent }) =>
      `“${column}” says ${stated}, but the code ${code} lies in ${parent}. “${column}” is followed: it counts in ${stated}. Correct whichever is wrong; where areas were reassigned and codes not yet renewed, leave it.`,
    'name-disagrees': ({ column, text, code, name, other, elsewhere }) =>
      `“${column}” says “${text}”, but the code ${code} is “${name}” (${other}). The code is followed. ` +
      (elsewhere === '' ? `The data have no code for “${text}”.` : `The code of “${text}” is ${elsewhere}.`) +
      ' Correct whichever is wrong.',
    'code-parent-unknown': ({ code, parent }) =>
      `${parent}, the unit above ${code}, is not in the data. Check the code, or add that unit to the table of regions.`,
    'reference-unknown': ({ column, text, table, nearest }) =>
      `“${text}” in “${column}” is not among ${table === 'unit' ? 'the regions and communities' : `“${table}”`}.${nearestHint(nearest)} Correct it, or add what it names.`,
    'reference-level': ({ column, text, unit, level, asked, taken }) =>
      `“${text}” in “${column}” is the code of the ${levelWord(level)} “${unit}”, where a ${askedWord(asked)} is asked for.` +
      (taken
        ? ` The row counts as the ${levelWord(level)}'s own and lies in no ${askedWord(asked)}. If it does, enter that one.`
        : ` Enter the code or name of a ${askedWord(asked)}.`),
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
    'coordinates-mixed': ({ table, column, text, otherTable, otherColumn, otherText, other }) =>
      `“${column}” of table “${table}” is ${text}, “${otherColumn}” of table “${otherTable}” is ${otherText} (${other}): they can differ by hundreds of metres, so no distances are taken. Convert all coordinates to one system.`,
    'pack-elsewhere': ({ pack, codes, regions }) =>
      `The pack ${pack} holds for codes ${codes} only, and ${regions} in the data is not among them; as the command names it, all the data are judged by it nevertheless. Check --rules.`,
    'units-outside': ({ packs, codes, count, units }) =>
      `${many(count, 'unit lies', 'units lie')} outside what ${packs} (codes ${codes}) hold for and ${count === 1 ? 'is' : 'are'} not judged, such as ${units}. Check the codes, or name another pack.`,
    'sources-disagree': ({ unit, requirement, used, other }) =>
      `“${requirement.en}” of “${unit}” has two values: ${used} is used, the other source says ${other}. Check them.`,
    'mapping-table-unknown': ({ name, nearest, allowed }) =>
      `There is no table “${name}”.${nearestHint(nearest)} Use one of: ${allowed}; or null to leave the sheet out.`,
    'mapping-column-unknown': ({ name, table, nearest, allowed }) =>
      table === ''
        ? `No table has a column “${name}”.${nearestHint(nearest)} Name the table, then one of its columns; or null to leave the column out.`
        : `Table “${table}” has no column “${name}”.${nearestHint(nearest)} Use one of: ${allowed}; or null to leave the column out.`,
    'mapping-unused': ({ part, name, nearest }) =>
      `The data have no ${part} “${name}”, so this entry was not used.${nearestHint(nearest)} Correct or delete it.`,
    'yaml-syntax': ({ reason }) => `The YAML cannot be parsed: ${say(reason)}.`,
    'yaml-encoding': ({ wanted }) =>
      `The file is not text in ${wanted}. Open it in a text editor and save it in ${wanted}.`,
    'yaml-schema': ({ path, reason }) =>
      `${path === '.' ? 'The file' : `“${path.replace(/#(\d+)/g, 'item $1')}”`} is not written as expected: ${say(reason)}.`,
    'key-unknown': ({ key, nearest, allowed }) =>
      `There is no key “${key}”.${nearestHint(nearest)} Use one of: ${allowed}.`,
    'name-unknown': ({ name, nearest, allowed }) =>
      `“${name}” is not known here.${nearestHint(nearest)} Known: ${allowed}.`,
    'obligation-wording': ({ obligation, clause, wording }) =>
      `Obligation “${obligation}” does not fit clause ${clause}, whose wording is ${wording}: binding is must, expected is should, encouraged is may.`,
    'formula-syntax': ({ reason }) => `The formula does not read: ${say(reason)}.`,
    'formula-name': ({ name, nearest, allowed, more }) =>
      `There is no “${name}”.${nearest === '' && allowed !== '' ? ` Use one of: ${allowed}${more === 0 ? '' : ` and ${more} more`}.` : nearestHint(nearest)}`,
    'formula-type': ({ expected, found }) => `The formula should have ${say(expected)} here, not ${say(found)}.`,
    'formula-unit': ({ expected, found }) => `The unit should be ${expected}, not ${found}.`,
    'id-duplicate': ({ id, other }) => `The id “${id}” is already used at ${other}. Choose another one.`,
    'clause-unknown': ({ clause, nearest }) =>
      `clauses.yaml has no clause “${clause}”.${nearestHint(nearest)} Add it, or correct the id.`,
    'requirement-contradicted': ({ id, bound, other, otherBound }) =>
      `${id} asks for ${bound}, but ${other} for ${otherBound} of the same measure; no subject can meet both. Correct one of them, or limit whom they are about.`,
    'threshold-unreachable': ({ threshold, range }) =>
      `No value can reach ${threshold}: the measure is always ${range}. Correct the threshold or the measure.`,
    'threshold-idle': ({ threshold, range }) =>
      `Every value reaches ${threshold}: the measure is always ${range}. Correct the threshold, or make it a figure with reported: true.`,
    'requirement-repeated': ({ id, other }) =>
      `${id} asks exactly what ${other} asks, so one shortfall would be counted twice. Delete one, or accept it with the reason.`,
    'requirement-implied': ({ id, other }) =>
      `Whoever meets ${other} also meets ${id}, so one shortfall would be counted twice. Delete it, or accept it with the reason.`,
    'reading-repeated': ({ id, reading, other }) =>
      `Reading “${reading}” of ${id} comes to the same as “${other}”. Delete it, or say what differs.`,
    'indicator-unused': ({ id }) => `No formula uses the indicator “${id}”. Use it or delete it.`,
    'parameter-unused': ({ id }) => `No formula uses the parameter “${id}”. Use it or delete it.`,
    'clause-unused': ({ id }) =>
      `No requirement, figure or permission is about clause ${id}. Write one, or accept it with the reason.`,
    'due-outside-period': ({ id, due, from, to }) =>
      `${id} is due on ${due}, outside the plan (${from} – ${to}). Correct the day or the period.`,
    'case-missing': ({ id }) => `${id} has no cases. Write at least one below, at and above its threshold.`,
    'case-kind-missing': ({ id, lacking }) => `No case of ${id} expects ${lacking}. Write one.`,
    'value-secondary': ({ id, source }) =>
      `${id} takes its value from “${source}”, which is not the plan itself. Check it against the plan, or accept it with who looked at it and when.`,
    'acceptance-unused': ({ check, about }) =>
      `There is no ${check}${about === '' ? '' : ` about ${about}`} left to accept. Delete the entry.`,
  },
  phrase: {
    ...extendsEn.phrase,
    number: 'a number',
    day: 'a day',
    condition: 'a condition',
    value: 'a value',
    expression: 'an expression',
    'quoted-word': 'a quoted word',
    mixture: 'a mixture',
    quotient: 'a quotient',
    'whole-number': 'a whole number',
    'positive-whole-number': 'a whole number such as 1, 2, 3',
    'two-limits': 'two numbers such as 0,30, the second no smaller',
    'known-day': 'a day known beforehand',
    'known-whole-number': 'a whole number known beforehand',
    'calendar-day': 'a day of the calendar',
    'day-form': 'a day such as 2020-12-31',
    'day-or-none': 'a day such as 2020-12-31, or none',
    'number-or-condition': 'a number or a condition',
    'number-day-or-condition': 'a number, a day or a condition',
    'numbers-or-days': 'numbers only or days only',
    'numbers-or-conditions': 'numbers only or conditions only',
    'number-or-range': 'a number, a share such as 80%, or [low, high]',
    'numbers-on-both-sides': 'a number on both sides',
    'divisor-not-zero': 'a divisor other than 0',
    'upper-end-not-below-lower': 'an upper end not below the lower one',
    'upper-end-below-lower': 'a smaller one',
    name: 'a name',
    comparison: 'a comparison',
    'formula-end': 'the end of the formula',
    column: 'a column',
    'column-of-words': 'a column of words',
    'column-of-words-or-references': 'a column of words or references',
    'column-with-order': 'a column with an order',
    'column-of-sets': 'a column that is a set',
    'column-of-text': 'a column of text that is not personal',
    'word-not-blank': 'a word that is not blank',
    'column-with-blank-meaning': 'a column whose blank has a meaning',
    'table-and-column': 'table.column',
    'table-and-column-or-of': 'either table.column or “of” with an expression',
    'having-condition': 'a “having” condition',
    'no-having': 'nothing with “having”',
    'column-without-blank-meaning': 'a column whose blank has no meaning',
    'where-condition': 'a “where” condition',
    'span-of-days': '“from DAY to DAY”',
    'period-kind': 'periods (weeks, months, quarters, half_years, years)',
    'period-function': 'count, share, every or exists',
    'fewer-periods': 'at most 530 periods',
    'column-and-words': 'table.column and “of (word, word)”',
    'requirement-in-quotes': "the id of a requirement in quotation marks, as in meets('pack.requirement')",
    'having-or-of': '“having” or “of”',
    'value-without-quotient': 'a value that is not itself a share, a mean or divided by a column',
    'own-of-unit': '“own” on a unit',
    level: 'a level such as town',
    'unit-row': 'a unit such as a town',
    'row-among-peers': 'a row of the level that is ranked',
    'largest-or-smallest': '“largest first” or “smallest first”',
    'near-alone': '“near” without own, above or via',
    'row-with-coordinates': 'a table with the columns lat and lon',
    'known-length': 'a length known before any data, such as 1 km',
    'above-or-below': '“above” or “below”',
    'rising-bands': 'a parameter whose bands rise',
    'parameter-of-bands': 'a parameter of bands',
    'parameter-of-codes': 'a parameter of codes',
    'parameter-of-choices': 'a parameter that is a decision table',
    'formula-empty': 'the formula is empty',
    'formula-too-large': 'it is too large once its indicators and nested choices are written out; make it simpler',
    text: 'text',
    list: 'a list',
    mapping: 'keys with values',
    'true-or-false': 'true or false',
    nothing: 'nothing',
    missing: 'it is missing',
    empty: 'it is empty',
    cell: 'text, a number, true or false',
    formula: 'a formula: text or a number',
    identifier: 'letters, digits, _ and - only',
    'snake-case': 'small letters, digits and _ only, with a letter first',
    'code-digits': 'the digits of a code, in quotation marks',
    'pack-id': 'small letters and digits joined by -',
    'requirement-id': 'the pack, a dot, and words joined by -',
    version: 'three numbers such as 1.0.0',
    'case-expectation': 'not-judged, or a list of subjects in quotation marks with their outcomes',
    'measure-or-holds': 'either measure with unit, or holds',
    'measure-with-threshold': 'a measure with its threshold, or holds, is wanted',
    'measure-without-unit': 'a measure has a unit',
    'beside-holds': 'a condition in holds goes without it',
    'ends-before-it-begins': 'it ends before it begins',
    'band-without-width': 'a band ends above where it begins',
    'band-gap': 'the next band begins elsewhere',
    'default-reading-missing': 'default-reading has to name the one that stands',
    'default-reading-alone': 'there are no other readings',
    'default-reading-listed': 'it is described by the requirement itself, not among the readings',
    'secondary-without-source': 'a secondary value needs the source it is taken from (source)',
    'source-is-secondary': 'this source is a secondary one, so status: secondary has to stand beside it',
    'source-is-primary': 'it is taken from the text itself, so leave out status: secondary',
    'outcome-missing': 'an outcome is needed',
    'outcome-of-figure': 'what is only reported has no outcome; write observed',
    'no-requirement': 'no file of the pack has a requirement',
    'pack-files': 'a pack has pack.yaml, clauses.yaml and requirements/*.yaml',
    'file-absent': 'the file is not there',
    'reference-without-target': 'a reference needs ref',
    'reference-with-values': 'a reference has no values of its own',
    'min-above-max': 'it is above max',
    'never-without-date': 'never is for dates',
    'inherited-outside-tree': 'only rows that lie in each other, as regions do, can inherit',
    malformed: 'it does not fit',
    'yaml-alias': 'an alias (*) has no anchor (&), or cannot stand here',
    'yaml-block-in-line': 'within brackets nothing can be set off by indentation',
    'yaml-directive': 'a directive that begins with % is not known',
    'yaml-escape': 'a backslash in double quotation marks is followed by something unknown',
    'yaml-indentation': 'the line does not begin under its peers, or a bracket is not closed',
    'yaml-key':
      'a key is followed by a colon and a space, one key a line; a value that holds a colon belongs in quotation marks',
    'yaml-key-twice': 'a key stands twice',
    'yaml-letter': 'text cannot begin with this sign; put it in quotation marks',
    'yaml-several-documents': 'a file holds one document (leave out ---)',
    'yaml-tab': 'the indentation is a tab; use spaces',
    'yaml-tag': 'a mark with ! or & is unknown or stands twice',
    'yaml-too-deep': 'it is nested too deeply',
    'yaml-too-long': 'it is longer than 4 MB',
    'yaml-unclosed': 'a quotation mark, bracket or the colon after a key is missing, perhaps some lines above',
    'yaml-unreadable': 'something stands here that does not belong here',
    'name-and-value': 'NAME=VALUE',
    'requirement-and-reading': 'REQUIREMENT=READING',
    'nothing-to-try': '--set or --reading must say what to try',
    'format-and-file': 'FORMAT=FILE for all but one of them',
    percentage: 'a share such as 90 or 90%',
  },
  phraseOf: {
    quoted: ({ text }) => `“${text}”`,
    unquoted: ({ text }) => `${text} without quotation marks`,
    'instead-of': ({ expected, found }) => `${say(expected)} belongs here, not ${say(found)}`,
    'one-of': ({ choices }) => `one of ${en.mark.list(choices)}`,
    'exactly-one-of': ({ choices }) => `exactly one of ${en.mark.list(choices)} has to be there`,
    'at-least-members': ({ count }) => `at least ${count} of them ${count === 1 ? 'is' : 'are'} needed`,
    'at-most-members': ({ count }) => `there can be at most ${count} of them`,
    'at-least': ({ bound }) => `it cannot be less than ${bound}`,
    'at-most': ({ bound }) => `it cannot be more than ${bound}`,
    unexpected: ({ text }) => `“${text}” cannot stand here`,
    'written-otherwise': ({ text, instead }) => `write ${instead} in place of ${text}`,
    'not-over-rows': ({ name, known }) =>
      `“${name}” cannot go over the rows of a table; use one of: ${en.mark.list(known)}`,
    'not-a-day': ({ text }) => `the calendar has no day “${text}”`,
    'not-a-number': ({ text }) => `“${text}” is no number`,
    'formula-too-long': ({ characters }) => `it is longer than ${characters} characters`,
    'formula-too-deep': ({ levels }) => `it is nested more than ${levels} levels deep`,
    'column-of-type': ({ column, type }) => `column “${column}”, which holds ${columnType[type]}`,
    'column-named': ({ column }) => `column “${column}”`,
    'value-of': ({ column }) => `a word of column “${column}”`,
    'values-for': ({ name, least, most }) =>
      `a list of ${least === most ? least : `${least} to ${most}`} ${most === 1 ? 'value' : 'values'} for ${name}`,
    'name-of': ({ row }) => `a name of ${row}`,
    'indicator-of': ({ name, row }) => `indicator “${name}” of ${row}`,
    'parameter-named': ({ name }) => `parameter “${name}”, which is of another kind`,
    'rows-referring-to': ({ row }) => `a table that refers to ${row}`,
    'defined-by-itself': ({ name }) => `“${name}”, which is defined by itself`,
    'level-not-fixed': ({ column }) => `“${column}”, whose level is not fixed`,
    'on-both-sides': ({ expected }) => `${say(expected)} on both sides`,
    'in-both-cases': ({ expected }) => `${say(expected)} in both cases`,
    'too-many-aliases': ({ most }) => `there are more than ${most} aliases`,
    'id-beginning': ({ beginning }) => `an id of this pack begins with ${beginning}`,
    'second-threshold': ({ first }) => `beside ${first}; there is one threshold`,
    'lifts-other-row': ({ expected, found }) =>
      `the requirement is about a ${found} and the permission about a ${expected}; both must be about the same`,
    'levels-in-order': ({ levels }) => `the levels from the top down are ${en.mark.list(levels)}`,
    'values-needed': ({ type }) => `${type} needs values`,
    'unit-not-for': ({ type }) => `${type} has no unit`,
    'reference-not-for': ({ type }) => `${type} does not refer to anything`,
    'range-not-for': ({ type }) => `${type} has no min or max`,
    'command-unknown': ({ command, nearest, known }) =>
      `there is no command “${command}”.${nearest === '' ? ` Commands: ${en.mark.list(known)}` : nearestHint(nearest)}`,
    'option-unknown': ({ option, nearest }) => `there is no option “${option}”.${nearestHint(nearest)}`,
    'option-without-value': ({ option }) => `option ${option} needs a value after it`,
    'options-together': ({ first, second }) => `${first} and ${second} cannot be used together`,
    'argument-missing': ({ argument }) => `<${argument}> is missing`,
    'arguments-left-over': ({ most, given }) =>
      `at most ${many(most, 'argument', 'arguments')} can be given, not ${given}`,
  },
  inFormula: ({ formula, at }) => ` It is at character ${at} of “${formula}”.`,
  failure: {
    ...extendsEn.failure,
    'file-missing': ({ file }) => ({
      message: `There is no file “${file}”.`,
      hint: 'Check the path and the name.',
    }),
    'file-unreadable': ({ file, reason }) => ({
      message: `“${file}” cannot be read: ${troubleText(reason)}.`,
      hint: 'Check that no other program holds the file and that you may read it.',
    }),
    'file-empty': ({ file }) => ({ message: `“${file}” is empty.`, hint: 'Export or download it again.' }),
    'folder-empty': ({ folder, known }) => ({
      message: `The folder “${folder}” holds no spreadsheet.`,
      hint: `These can be read: ${known}.`,
    }),
    'report-as-input': ({ file }) => ({
      message: `“${file}” is a report made by cscheck and cannot be audited as data.`,
      hint: 'Name the data that were audited.',
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
    'workbook-too-large': ({ file, part, counted, size, limit, option }) => ({
      message: `${part === '' ? '' : `${part} in `}“${file}” ${sizeText(counted, size)}, more than the limit of ${limit}; reading stopped to protect the memory.`,
      hint: `If you trust the file, raise the limit with ${option}, or split the file.`,
    }),
    'quotes-unpaired': ({ file, line }) => ({
      message: `A quotation mark on line ${line} of “${file}” has no partner: the lines below would become one value.`,
      hint: 'Add or delete a quotation mark on that line, or save the file as .xlsx.',
    }),
    'encoding-unknown': ({ file, line, byte }) => ({
      message: `The text encoding of “${file}” is not known: line ${line} (byte ${byte} of the file) is neither UTF-8 nor GB18030.`,
      hint: 'Open it in a spreadsheet program, see whether that line is garbled, correct it and save as CSV in UTF-8, or as .xlsx.',
    }),
    'text-has-controls': ({ file, line, character, control }) => ({
      message: `Character ${character} of line ${line} in “${file}” is a control character (${control}), which no table holds.`,
      hint: 'The encoding is in order and need not be converted. Export the file anew, or delete the control characters in a text editor; if it is no text, hand in .xlsx or CSV.',
    }),
    'no-table': ({ files, shown }) => ({
      message: `No table was recognised in ${files}.`,
      hint: shown
        ? 'Change the headings as said above, or name tables and columns with --mapping.'
        : 'See how each sheet was read with cscheck audit --explain-intake, then change the headings or name tables and columns with --mapping.',
    }),
    'nothing-submitted': ({ files }) => ({
      message: `Nothing is filled in yet in the collection form ${files}, so there is nothing to judge. That is neither compliant nor zero.`,
      hint: 'Fill it in, save it and audit it again; its first sheet says how.',
    }),
    'material-malformed': ({ count }) => ({
      message: `The data have ${many(count, 'error', 'errors')}, so nothing can be judged.`,
      hint: 'Correct the places listed and try again.',
    }),
    'pack-missing': ({ pack, nearest, known }) => ({
      message: `There is no rule pack “${pack}”.${nearestHint(nearest)}`,
      hint: `Known packs: ${known}. The path of a pack folder will do as well.`,
    }),
    'pack-id-twice': ({ id, first, second }) => ({
      message: `“${first}” and “${second}” are different rule packs with the same id “${id}”.`,
      hint: 'Use one of them, or give the pack of your own another id in its pack.yaml.',
    }),
    'pack-malformed': ({ pack, count }) => ({
      message: `The rule pack “${pack}” has ${many(count, 'error', 'errors')}.`,
      hint: 'Correct the places listed and run the command again.',
    }),
    'no-pack-for-region': ({ regions, known, onlyNamed }) => ({
      message: `No rule pack covers ${regions}.`,
      hint:
        onlyNamed === ''
          ? `Name one with --rules. Known packs: ${known}.`
          : `${onlyNamed} would, but some of the values are secondary: name it with --rules.`,
    }),
    'requirement-encouraged': ({ id }) => ({
      message: `“${id}” is qualitative and only encouraged, so it is not judged.`,
      hint: 'Add --encouraged.',
    }),
    'clause-unjudged': ({ clause }) => ({
      message: `Nothing is judged or computed from the clause “${clause}”.`,
      hint: `cscheck rules show ${clause} shows its text and what became of it.`,
    }),
    'clause-of-several': ({ clause, choices }) => ({
      message: `Several requirements come from the clause “${clause}”.`,
      hint: `Name one of them: ${choices}.`,
    }),
    'nothing-judged': ({ reasons, elsewhere }) => ({
      message: `Nothing was judged: ${reasons}.`,
      hint:
        elsewhere === ''
          ? 'Check the effective date, the rule pack and the tables; --explain-intake shows how each sheet was read.'
          : `None of the regions in the data is one that ${elsewhere} holds for: check --rules first, then the effective date and the tables.`,
    }),
    'region-unknown': ({ region, nearest, known, more }) => ({
      message: `The data have no region “${region}”.${nearestHint(nearest)}`,
      hint: `Give a name or a code that the data contain, such as: ${known}${more === 0 ? '' : ` and ${more} more`}.`,
    }),
    'region-malformed': ({ region }) => ({
      message: `“${region}” is neither an administrative code nor the name of a region in the data.`,
      hint: 'Give the whole code of a level (province 2, city 4, county 6, town 9, community 12 digits), or a name that the data contain.',
    }),
    'requirement-unknown': ({ id, nearest }) => ({
      message: `There is no requirement or clause “${id}”.${nearestHint(nearest)}`,
      hint: 'cscheck rules show with the id of a pack lists all of its requirements.',
    }),
    'rule-unknown': ({ id, nearest }) => ({
      message: `No pack has “${id}”.${nearestHint(nearest)}`,
      hint: 'Give the id of a pack, requirement, clause, indicator or parameter; cscheck rules show PACK lists the requirements of a pack.',
    }),
    'folder-taken': ({ folder }) => ({
      message: `There is something in “${folder}” already.`,
      hint: 'Name a folder that is empty or not there yet.',
    }),
    'subject-ambiguous': ({ subject, choices }) => ({
      message: `Several subjects are called “${subject}”.`,
      hint: `Give the code of one of them: ${choices}.`,
    }),
    'subject-unknown': ({ subject, nearest }) => ({
      message: `The data have no “${subject}”.${nearestHint(nearest)}`,
      hint: 'Give a code or a full name as the report shows it.',
    }),
    'option-invalid': ({ option, value, expected }) => ({
      message: `Option ${option} does not accept “${value}”.`,
      hint: `Expected: ${say(expected)}.`,
    }),
    'day-absent': ({ option, day, last }) => ({
      message: `The calendar has no day ${day} (${option}).`,
      hint: last === '' ? 'Give a day that exists, written like 2020-12-31.' : `The last day of that month is ${last}.`,
    }),
    'format-unknown': ({ file, known }) => ({
      message: `It is not known in which format to write “${file}”.`,
      hint: `Known formats: ${known}.`,
    }),
    'output-twice': ({ file }) => ({
      message: `Two reports are to be written to one file, “${file}”.`,
      hint: 'Give each a name of its own.',
    }),
    'output-is-input': ({ file }) => ({
      message: `The report would overwrite “${file}”, from which data or rules are read.`,
      hint: 'Choose another name for the report.',
    }),
    ...annotateFailuresEn,
    'map-mixed': ({ systems }) => ({
      message: `The coordinates of the communities are in different systems (${systems}), hundreds of metres apart for one place: they do not fit on one map. No file was written.`,
      hint: 'Convert them to one system and say in a column which, or leave out the .geojson report.',
    }),
    'output-unwritable': ({ file, reason }) => ({
      message: `“${file}” cannot be written: ${troubleText(reason)}.`,
      hint: 'Check that the folder exists, that you may write there, and that no spreadsheet program has the file open.',
    }),
    'earlier-unreadable': ({ file, at }) => ({
      message: `“${file}” is no JSON report of cscheck${at === '' ? '' : ` (wrong at ${at})`}.`,
      hint: 'Make the report of the earlier period with cscheck audit … -o earlier.json, then name it with --previous.',
    }),
    'earlier-version': ({ file, version }) => ({
      message: `“${file}” is a report of another version (${version}) that this one cannot read.`,
      hint: 'Audit the data of that period again with this version and save it as .json.',
    }),
    'earlier-elsewhere': ({ file, there, here }) => ({
      message: `“${file}” is about ${there}, this audit about ${here}: they cannot be compared.`,
      hint: 'Name a report of the same place with --previous.',
    }),
    'earlier-not-earlier': ({ file, asOf, next }) => ({
      message: `“${file}” is as of ${asOf}, which is not earlier than ${next}.`,
      hint: 'Name reports of earlier periods, each once; --as-of corrects the day of an audit.',
    }),
    'font-unreadable': ({ file }) => ({
      message: `The font “${file}” cannot be used.`,
      hint: 'Give a .ttf, .otf or .ttc font with --font; fonts of web pages (.woff, .woff2) do not serve.',
    }),
    'font-lacks-characters': ({ file, characters, count }) => ({
      message: `The font “${file}” lacks ${many(count, 'character', 'characters')} of the picture: ${characters}. It was not drawn, as they would be missing in it.`,
      hint: 'Give a .ttf, .otf or .ttc font that has them with --font (on Windows such as C:\\Windows\\Fonts\\msyh.ttc), or write .svg.',
    }),
    'borders-unreadable': ({ file, reason }) => ({
      message: `The file of borders “${file}” cannot be used: ${borderFault(reason)}.`,
      hint: 'Export GeoJSON (longitude and latitude, areas of districts or streets) with the administrative code (code or adcode) or the name (name) among the properties.',
    }),
    'mapping-malformed': ({ file, count }) => ({
      message: `The mapping file “${file}” has ${many(count, 'error', 'errors')}.`,
      hint: 'Correct the places listed; README.md shows how it is written.',
    }),
    'reading-unknown': ({ reading, nearest, known }) => ({
      message: `There is no reading “${reading}”.${nearestHint(nearest)}`,
      hint: `Known readings: ${known}.`,
    }),
    'setting-unknown': ({ name, nearest, known, more }) => ({
      message: `There is no parameter or requirement “${name}”.${nearestHint(nearest)}`,
      hint:
        (known === '' ? '' : `Parameters: ${known}${more === 0 ? '' : ` and ${more} more`}. `) +
        'The id of a requirement sets its threshold. cscheck rules show ID shows how it stands.',
    }),
    'setting-invalid': ({ setting, stated }) => ({
      message: `“${setting}” cannot be set.`,
      hint: `The pack says “${stated}”: write it in this way, number and unit.`,
    }),
    'setting-out-of-reach': ({ settings }) => ({
      message: `With “${settings}” a threshold is out of reach.`,
      hint: 'Check the number and its unit; shares need a percent sign.',
    }),
    'setting-table': ({ name, kind }) => ({
      message: `“${name}” is a ${kind === 'bands' ? 'table of bands' : 'decision table'}, which cannot be set on the command line.`,
      hint: 'Copy the folder of the pack, change its pack.yaml, and name the copy with --rules.',
    }),
    'setting-threshold': ({ id, asked, parameters }) => ({
      message: `“${id}” ${settingTrouble(asked)}: it has no single threshold to set.`,
      hint:
        parameters === ''
          ? 'Copy the folder of the pack, change its YAML, and name the copy with --rules.'
          : `Set a parameter that it uses: ${parameters}.`,
    }),
    'argument-invalid': ({ argument, value, nearest, choices }) => ({
      message: `<${argument}> cannot be “${value}”.${nearestHint(nearest)}`,
      hint: `Use one of: ${choices}.`,
    }),
    usage: ({ problem }) => ({
      message: ended(`The command line does not fit: ${say(problem)}`),
      hint: 'See cscheck --help or cscheck <command> --help.',
    }),
    'number-too-large': ({ requirement }) => ({
      message: `A value of the requirement “${requirement}” is too large to be held exactly.`,
      hint: 'Look for numbers with too many digits in the data.',
    }),
  },
  report: {
    estimate: 'estimate',
    audit: 'audit of',
    packs: 'Rule packs',
    asOf: 'As of',
    scope: 'Scope',
    options: 'Basis',
    regions: 'Only regions',
    settings: 'Changed values',
    readings: 'Chosen readings',
    period: (from, to, state) => `period ${from} to ${to}, ${state}`,
    packFallback: {
      before: 'no plan is in force on that day, so the one to come is taken',
      lapsed: 'no plan is in force on that day, so the last that ended is taken',
    },
    onlyNamed: (packs) => `unused unless named with --rules, as some of the values are secondary: ${packs}`,
    encouraged: 'with the qualitative requirements that are only encouraged',
    secondary: (requirements, sources) =>
      `${many(requirements, 'requirement or figure rests', 'requirements or figures rest')} on secondary values, taken from ${sources}`,
    mostGaps: 'Requirements with most gaps',
    gaps: (count) => String(count),
    lowestCounties: 'Districts with the lowest rate of fully compliant communities',
    lowestTowns: 'Streets with the lowest rate of fully compliant communities',
    worstGaps: 'Worst gaps',
    observed: 'observed',
    required: 'required',
    shortfall: 'short by',
    tally: (yes, of, lacking) => `${yes} of ${of} comply, ${lacking} more needed`,
    moreCells: (count) => `and more, ${count} cells in all`,
    notDetermined: 'Could not be judged',
    notJudged: (requirements) => `${many(requirements, 'requirement was', 'requirements were')} not judged`,
    subjects: (count, atMost) => `${atMost ? 'up to ' : ''}${many(count, 'subject', 'subjects')}`,
    absentTable: (table) => `no table “${table}”`,
    notSubmitted: (table) => `not submitted: ${table}`,
    concerned: (requirements, figures, subjects, atMost) =>
      `needed for ${en.mark.list([
        ...(requirements > 0 ? [many(requirements, 'requirement', 'requirements')] : []),
        ...(figures > 0 ? [many(figures, 'figure', 'figures')] : []),
        ...(subjects > 0 ? [`${atMost ? 'up to ' : ''}${many(subjects, 'subject', 'subjects')}`] : []),
      ])}`,
    notComputed: (figures) => `${many(figures, 'figure was', 'figures were')} not computed`,
    figures: (figures, values) =>
      `${many(figures, 'figure', 'figures')} (${many(values, 'value', 'values')}) in the xlsx and json reports`,
    encouragedLeftOut: (requirements) =>
      `${many(requirements, 'requirement that is only encouraged was', 'requirements that are only encouraged were')} not judged`,
    encouragedHint: '--encouraged judges them',
    columnsHint:
      'If a sheet has such a column and it was not read, see --explain-intake, then change the heading or name it with --mapping.',
    absentColumn: (table, column) => `no column “${column}” in table “${table}”`,
    undetermined: (findings) => `${many(findings, 'finding is', 'findings are')} undetermined: data missing or inexact`,
    undecidedBy: (place, about) => `to be decided by filling in or checking cells such as ${place} (${about})`,
    observedWithin: (range) => (/^[≥≤]/.test(range) ? `observed ${range}` : `observed within ${range}`),
    readingMatters: 'another reading changes outcomes',
    diagnostics: 'Data problems',
    severityCounts: (errors, warnings, notes) =>
      [many(errors, 'error', 'errors'), many(warnings, 'warning', 'warnings'), many(notes, 'note', 'notes')].join('  '),
    noDiagnostics: 'No data problems found',
    noGaps: 'No gaps in the data at hand',
    showing: (shown, total) => `showing ${shown} of ${total}`,
    groupedBy: { district: 'By district', street: 'By street', requirement: 'By requirement' },
    groupsSettled: (count) => `${count} more with nothing non-compliant or undetermined`,
    elsewhere: 'of no single one of them',
    communityRate: 'fully compliant communities',
    findingRate: 'rate of compliant findings',
    verdict: { gaps: 'GAPS FOUND', open: 'NOT ALL JUDGED', pending: 'SOME NOT DUE YET', clean: 'ALL COMPLIANT' },
    judged: (judged, total) => `${judged} of ${many(total, 'requirement', 'requirements')} judged`,
    next: 'Next',
    filesOf: (first, count) => `${first} … (${count} files in all)`,
    sameFiles: (count) => `<the same ${count} files>`,
    nextExplain: 'see how this one came about',
    nextRegister: 'make the gap register',
    registerFile: 'register.xlsx',
  },
  workbook: {
    sheet: {
      cover: 'Cover',
      compliance: 'Compliance',
      register: 'Gap register',
      figures: 'Figures',
      undetermined: 'Undetermined',
      diagnostics: 'Data problems',
      basis: 'Basis',
    },
    coverTitle: 'Community services: audit report',
    complianceTitle: 'Compliance of communities by district and street',
    atMost: (count) => `up to ${count}`,
    registerTitle: 'Gap register',
    undeterminedTitle: 'What could not be judged',
    diagnosticsTitle: 'Data problems',
    basisTitle: 'Basis of the audit',
    figuresTitle: 'Figures of the plan',
    figure: 'Figure',
    figuresNote:
      'What the text asks for without a threshold is computed and not judged; where the value is a range, cells are missing or inexact.',
    missingCells: 'Missing or inexact cells',
    orMore: (count) => `${count} or more`,
    source: 'Taken from',
    asOf: (day) => `As of ${day}`,
    reportedBy: (unit) => `Scope: ${unit}`,
    footer: 'Page &P of &N',
    signatures: 'Prepared by:              Checked by:              Telephone:',
    note: (text) => `Note: ${text}`,
    basedOnData:
      'This report rests on the data at hand; where data are missing, neither compliance nor a gap is stated.',
    ratesNote:
      'One requirement judged on one subject is one finding. The rate of compliant findings is the compliant ones among the findings that count; the rate of fully compliant communities is those with every finding compliant among the communities that count. What is not applicable does not count; what is not due yet counts as not compliant.',
    boundsNote:
      'A rate given as a range counts everything undetermined as not compliant at its low end and as compliant at its high end.',
    rankNote:
      'Ranks compare areas of one level by their rate of fully compliant communities, of a range its low end; ties share a rank.',
    notDueNote: '“Not due yet” has not reached the requirement, but its due date is after the effective date.',
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
      compliant: 'Fully compliant',
      rate: 'Rate of fully compliant communities',
      rank: 'Rank',
    },
    register: {
      number: 'No.',
      county: 'District',
      town: 'Street',
      community: 'Community',
      subject: 'Subject',
      code: 'Code',
      households: 'Households',
      requirement: 'Requirement',
      obligation: 'Obligation',
      comparison: 'Comparison',
      required: 'Required',
      observed: 'Observed',
      shortfall: 'Shortfall',
      unit: 'Unit',
      outcome: 'Outcome',
      reason: 'Reason',
      lacking: 'Lacking',
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
    everyone: 'all',
  },
  sheets: sheetsEn,
  page: pageEn,
  annotate: annotateEn,
  document: documentEn,
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
    clause: 'Clause',
    obligation: 'Obligation',
    asOf: 'As of',
    due: 'Due',
    noDue: 'the clause names no date',
    steps: 'Arithmetic',
    comparison: 'Comparison',
    verdict: 'Outcome',
    pace: 'Pace still needed',
    perYear: (quantity) => `${quantity} a year on average`,
    readings: 'Readings of the clause',
    judgedReading: 'judged',
    basedOn: (source, status) =>
      status === 'secondary' ? `after a secondary source: ${source}` : `after this text: ${source}`,
    reportedOnly: 'computed, not judged',
    permissions: 'What the plan allows',
    permittedBy: 'Allowed by',
    permittedWhen: 'when',
    value: 'Value',
    encouragedOnly: 'qualitative and only encouraged: judged with --encouraged',
    toFill: 'Filling in or checking these cells would decide it',
    within: (range) => `within ${range}`,
    fewestToFill: (cells, missing, outcome) =>
      `${cells} of ${many(missing, 'missing or inexact cell', 'missing or inexact cells')} can settle it${outcome === null ? '' : ` as ${outcome}`}`,
    othersMissing: 'The other cells that are missing or inexact',
    margin: 'How far from falling short',
    slack: (quantity) => `${quantity} to spare`,
    spare: (members, how) =>
      how === 'lose' ? `members that may still drop out: ${members}` : `members that may still be added: ${members}`,
    growth: (column, by, to) => `${column} may still grow by ${by}, to ${to}, all else staying as it is`,
    contributors: 'Subjects that hold the share back',
    lacking: 'Lacking',
    perhapsLacking: 'open',
    formulas: 'Formulas',
    part: { where: 'about', measure: 'observed', threshold: 'required', holds: 'must hold', due: 'due' },
    parameters: 'Parameters',
    needs: 'Tables and columns needed',
    counts: 'Findings',
    notJudgedYet: 'not judged on any data yet',
    unjudged: (reason) => `The data were not judged by this, neither as compliant nor as short. Reason: ${reason}.`,
    headings: (headings) => `usually headed: ${headings}`,
    toJudge: {
      'table-absent':
        'To do: hand in what is absent together with the other tables. If it was handed in and not recognised, see with cscheck audit --explain-intake how each sheet was read, then change the headings or name it with --mapping.',
      'column-absent':
        'To do: add what is absent to the table. If the column is there and was not recognised, see with cscheck audit --explain-intake how each column was read, then change the heading or name it with --mapping.',
      'coordinates-mixed': 'To do: bring the coordinates of all tables into one system, and say in a column which.',
      'no-subject':
        'To do: if there should be one, check the columns of types and levels, and --region; if there is none, nothing.',
      'not-in-force': 'To do: give a day within the period of the plan with --as-of.',
      off: 'To do: nothing. The clause that switched it off is named in cscheck rules show --effective.',
    },
    stepNote: {
      parameter: 'a parameter of the pack',
      permission: 'what the plan allows: where it holds, the requirement does not apply',
      'no-rows': 'the table has no row for it, which counts as none',
      'none-counts': 'the table has rows for it, but none fits the condition',
      missing: 'a cell is missing',
      approximate: 'a cell is inexact',
      'missing-and-approximate': 'cells are missing or inexact',
      estimated: 'an estimate from straight distances between coordinates',
      'system-assumed':
        'an estimate from straight distances between coordinates, whose system is not given and taken to be the same',
      chosen: 'the first source that has data',
      'from-statistics': 'from the table of statistics',
    },
    moreCells: (count) => `and more, ${count} cells in all`,
  },
  pack: {
    generated: 'Generated from the YAML files of this folder by `npm run generate`.',
    extends: 'Builds on',
    takenOver: (count) => `What is not changed here holds as it stands there: ${count} requirements in all.`,
    changes: 'What is changed',
    changed: 'Of',
    instead: 'Instead',
    since: 'From',
    off: 'switched off',
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
    figures: 'Figures, computed but not judged',
    permissions: 'Permissions',
    permission: 'Permission',
    when: 'When',
    lifts: 'Requirements that then do not apply',
    liftsNothing: 'none',
    tag: { qualitative: 'qualitative' },
    clauses: 'Clauses',
    clause: 'Clause',
    locator: 'Locator',
    wording: 'Wording',
    wordings: { binding: 'binding', expected: 'expected', encouraged: 'encouraged' },
    text: 'Paraphrase',
    encoded: (clauses, of) => `${clauses} of ${of} listed clauses encoded`,
  },
  rules: rulesEn,
  whatIf: whatIfEn,
  earlier: earlierEn,
  form: formEn,
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
      schema: 'report, whatif, table or pack',
    },
    option: {
      version: 'show the version',
      help: 'show this help',
      output: 'write a report to this file, format by extension; repeatable',
      format: 'format of a report, or FORMAT=FILE; without a file to standard output; repeatable',
      rules: 'id or folder of a rule pack; repeatable. Default: by the regions in the data',
      asOf: 'effective date, written like 2020-12-31; default: the data date',
      region: 'judge only these regions (code of any level, or name); repeatable',
      absentRows: 'a unit without rows in a table: none means it has none, unknown that nobody knows',
      set: 'use another value of a parameter, or by its id another threshold of a requirement; repeatable',
      reading: 'use another reading of a clause; repeatable',
      encouraged: 'judge qualitative requirements too that the plan only encourages',
      mapping: 'file that maps headings to columns (YAML)',
      font: 'font of the pictures (.png) in place of the shipped one (.ttf, .otf, .ttc)',
      borders: 'borders of districts and streets for the maps (GeoJSON)',
      lang: 'language of messages and reports',
      noColor: 'no colours',
      ascii: 'ASCII symbols only',
      failOn: 'which shortfalls make the exit code 1',
      unknown: 'what cannot be judged: fail makes the exit code 1, warn says so, ignore does not',
      show: 'findings to list: open are non-compliant, undetermined and not due; or all',
      lights: 'lights: how many percentage points behind the schedule still are green, and yellow, written like 0,30',
      limitList: 'entries in each list of the summary',
      groupBy: 'list the findings of the summary by district, street or requirement',
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
    value: {
      file: 'file',
      files: 'files',
      format: 'format[=file]',
      pack: 'pack',
      day: 'day',
      unit: 'unit',
      meaning: 'meaning',
      setting: 'name=value',
      reading: 'requirement=reading',
      language: 'language',
      number: 'number',
      obligation: 'obligation',
      handling: 'handling',
      findings: 'findings',
      lights: 'green,yellow',
      subject: 'subject',
      target: 'target',
      schema: 'what',
    },
    help: {
      title: { 'Usage:': 'Usage:', 'Arguments:': 'Arguments:', 'Options:': 'Options:', 'Commands:': 'Commands:' },
      options: '[options]',
      command: '[command]',
      default: 'default',
      choices: 'choices',
    },
    stage: {
      read: 'files read',
      recognise: 'tables recognised',
      load: 'data loaded',
      facts: 'facts derived',
      judge: 'requirements judged',
      trace: 'findings traced to cells',
      write: 'reports written',
    },
    failure: 'Cannot go on',
    hint: 'Hint',
    defect: 'This is a defect of cscheck. Please report it with what follows.',
    standardOutput: 'standard output',
  },
};

function many(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

function say(phrase: Phrase): string {
  return phraseText(phrase, en);
}

function ended(sentence: string): string {
  return /[.?]$/.test(sentence) ? sentence : `${sentence}.`;
}

function typeWord(expected: string): string {
  const words: Readonly<Record<string, string>> = columnType;
  return words[expected] ?? expected;
}

function levelWord(level: string): string {
  const words: Readonly<Record<string, string>> = en.level;
  return words[level] ?? level;
}

function sizeText(counted: FailureParams['workbook-too-large']['counted'], size: string): string {
  if (counted === 'ratio') return `is packed ${size}`;
  if (counted === 'parts') return `has ${size} parts`;
  return counted === 'cells' ? `has ${size} cells so far` : `is ${size}`;
}

function askedWord(asked: string): string {
  return asked === 'regions' ? 'unit above the communities' : levelWord(asked);
}

function nearestHint(nearest: string): string {
  return nearest === '' ? '' : ` Did you mean “${nearest}”?`;
}

function rangeText(min: string, max: string): string {
  if (max === '') return `at least ${min}`;
  return min === '' ? `at most ${max}` : `${min} to ${max}`;
}

function settingTrouble(asked: 'between' | 'holds' | 'figure'): string {
  if (asked === 'between') return 'asks for a value between two others';
  return asked === 'holds' ? 'asks that a condition holds' : 'is computed and never judged';
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

/** What the system says of a file that cannot be opened, by the code its message begins with. */
const trouble: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EBUSY: 'another program holds it',
  ENOENT: 'the path does not exist',
  ENOTDIR: 'a part of the path is no folder',
  EISDIR: 'it is a folder, not a file',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
};

function troubleText(reason: string): string {
  return trouble[reason.split(':', 1)[0] ?? ''] ?? reason;
}

function borderFault(reason: BorderFault): string {
  switch (reason) {
    case 'json':
      return 'it is no JSON';
    case 'kind':
      return 'it is no GeoJSON';
    case 'degrees':
      return 'its coordinates are no degrees (perhaps projected, in metres)';
    case 'empty':
    default:
      return 'it holds neither areas nor lines';
  }
}
