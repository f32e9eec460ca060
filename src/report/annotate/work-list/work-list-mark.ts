/** Heads the hidden column of a work list, in every language: by it the sheet is known again, and not read as data. */
export const workListMark = 'cscheck-marks';
