import { type DataModel, tableOf } from '../model/data-model.ts';
import { fromDayNumber } from '../model/iso-date.ts';
import { toNumber } from '../model/rational.ts';
import { type StatedRequirement } from '../model/report.ts';
import { type Source } from '../model/source.ts';
import { type Reading, type Requirement } from '../rules/rule-set.ts';

/** A requirement as reports state it. */
export function describeRequirement(requirement: Requirement, model: DataModel): StatedRequirement {
  const { judged, readings, id, pack, clause, title, obligation, tags, reported } = requirement;
  const level = model.levels.find((candidate) => candidate.id === judged.subject);
  const table = level === undefined ? tableOf(model, judged.row.table) : undefined;
  const due = judged.due?.kind === 'number' ? fromDayNumber(toNumber(judged.due.value)) : null;
  return {
    id,
    pack,
    clause,
    title,
    obligation,
    tags,
    reported,
    subject: judged.subject,
    subjectTitle: level?.title ?? table?.subjectTitle ?? { zh: judged.subject, en: judged.subject },
    unit: judged.unit ?? '',
    threshold: thresholdText(requirement),
    due,
    readings: [judged.id, ...readings.map((reading) => reading.id)],
    ...overridesOf(requirement),
    sources: sourcesOf(judged),
  };
}

function overridesOf({ overrides, judged }: Requirement): Pick<StatedRequirement, 'overrides'> {
  const all = [...overrides, ...judged.parameterOverrides];
  return all.length === 0 ? {} : { overrides: all };
}

/** Each once, in the order of what rests on them: the reading, then its parameters. */
function sourcesOf({ source, parameterSources }: Reading): readonly Source[] {
  const all = [source ?? [], parameterSources].flat();
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

function thresholdText({ reported, judged: { test, text } }: Requirement): string {
  if (reported) return '';
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
