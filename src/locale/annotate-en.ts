import { type AnnotateFailures, type AnnotateLabels } from './annotate-labels.ts';

/** The words of the marked copy of a workbook in English. */
export const annotateEn: AnnotateLabels = {
  option: 'also write a marked copy (xlsx): cells with problems coloured and noted, and a work list',
  kind: { 'non-compliant': 'Non-compliant', undetermined: 'To fill in', diagnostic: 'Data problem' },
  sheet: 'cscheck work list',
  legend:
    'Red: non-compliant. Yellow: to fill in. Blue: data problem. A thick frame where conditional formatting hides the colour. Follow the links under “Cell”. Once corrected, audit this copy again and the marks go.',
  column: {
    number: 'No.',
    kind: 'Kind',
    sheet: 'Sheet',
    cell: 'Cell',
    subject: 'Subject',
    item: 'Item',
    observed: 'Observed',
    required: 'Required',
    shortfall: 'Shortfall',
    basis: 'Basis',
    todo: 'What to do',
  },
  todo: {
    short: (shortfall) =>
      `${shortfall === '' ? 'Make up the shortfall' : `Make up ${shortfall}`}; if this cell is wrong, correct it`,
    excess: (shortfall) =>
      `${shortfall === '' ? 'Bring it down to the limit' : `Bring it down by ${shortfall}`}; if this cell is wrong, correct it`,
    unequal: (required) =>
      `${required === '' ? 'Bring it to what is required' : `Bring it to ${required}`}; if this cell is wrong, correct it`,
    holds: 'See that it meets the requirement; if this cell is wrong, correct it',
    fill: (settles) => `Fill in the exact value of this cell${settles === '' ? '' : ` (${settles})`}`,
  },
  lacking: (items) => `Lacking: ${items}`,
  more: (count, sheet) => `${count} more: see sheet “${sheet}”.`,
  done: (file, cells, items) =>
    `Marked copy ${file} written: ${cells} ${cells === 1 ? 'cell' : 'cells'} marked, ${items} ${items === 1 ? 'item' : 'items'}.`,
  leftOut: (cells) =>
    ` ${cells} less grave ${cells === 1 ? 'cell is' : 'cells are'} left out as too many; mark again when these are mended.`,
  none: (file) => `Marked copy ${file} written: no cell had to be marked.`,
};

/** Why no marked copy can be written. */
export const annotateFailuresEn: AnnotateFailures = {
  'annotate-inputs': ({ count }) => ({
    message: `--annotate marks one workbook at a time; here are ${count}.`,
    hint: 'Audit them one by one, each with a copy of its own; write the results of all with -o.',
  }),
  'annotate-format': ({ file }) => ({
    message: `“${file}” is no xlsx workbook and cannot be marked.`,
    hint: 'Save it as “Excel workbook (*.xlsx)” in Excel or WPS and audit that.',
  }),
  'annotate-extension': ({ file, extension }) => ({
    message: `The name of the marked copy, “${file}”, must end in ${extension}.`,
    hint: `It has the format of the workbook it is a copy of: choose a name that ends in ${extension}.`,
  }),
  'annotate-taken': ({ file }) => ({
    message: `“${file}” is to be both the marked copy and a report.`,
    hint: 'Choose another name for one of them.',
  }),
};
