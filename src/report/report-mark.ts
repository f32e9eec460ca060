/** The keyword by which a workbook is known again as a report, so that nobody audits the result of an audit. */
export const reportMark = 'cscheck-report';
