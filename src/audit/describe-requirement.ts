import { type DataModel, tableOf } from '../model/data-model.ts';
import { fromDayNumber } from '../model/iso-date.ts';
import { toNumber } from '../model/rational.ts';
import { type StatedRequirement } from '../model/report.ts';
import { type Requirement } from '../rules/rule-set.ts';

/** A requirement as reports state it. */
export function describeRequirement(requirement: Requirement, model: DataModel): StatedRequirement {
  const { judged, readings, id, pack, clause, title, obligation } = requirement;
  const level = model.levels.find((candidate) => candidate.id === judged.subject);
  const table = level === undefined ? tableOf(model, judged.row.table) : undefined;
  const due = judged.due?.kind === 'number' ? fromDayNumber(toNumber(judged.due.value)) : null;
  return {
    id,
    pack,
    clause,
    title,
    obligation,
    subject: judged.subject,
    subjectTitle: level?.title ?? table?.subjectTitle ?? { zh: judged.subject, en: judged.subject },
    unit: judged.unit ?? '',
    threshold: thresholdText(requirement),
    due,
    readings: [judged.id, ...readings.map((reading) => reading.id)],
  };
}

function thresholdText({ judged: { test, text } }: Requirement): string {
  const sign = {
    'at-least': '>=',
    'more-than': '>',
    'at-most': '<=',
    'less-than': '<',
    equals: '=',
    between: '',
    holds: '',
  };
  if (test.comparison === 'holds') return text.measure;
  if (test.comparison === 'between') return text.threshold.join(' .. ');
  return `${sign[test.comparison]} ${text.threshold[0] ?? ''}`;
}
