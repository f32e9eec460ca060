import { type Finding } from '../../model/finding.ts';
import { type FindingChange, kindsOf } from '../../model/finding-change.ts';
import {
  type AreaChange,
  type ChangeTally,
  type RequirementChange,
  type SideSummary,
  type Variant,
  type WhatIf,
} from '../../model/report-comparison.ts';
import { type StatedRequirement } from '../../model/report.ts';
import { countsPart, quantityPart, ratePart, subjectPart, unitPart } from '../json/document-parts.ts';
import { type ReportFormat } from '../report-format.ts';
import { whatIfSchemaVersion } from './what-if-schema.ts';

/** What would change, for programs: `what-if-schema.ts` describes it. No word of it depends on the language. */
export const json = {
  extension: '.json',
  render: (whatIf, { locale }) => `${JSON.stringify(documentOf(whatIf, locale.id), null, 2)}\n`,
} as const satisfies ReportFormat<WhatIf>;

function documentOf(whatIf: WhatIf, language: string): object {
  const { tool, asOf, asOfSource, scope, options, inputs, packs, comparison } = whatIf;
  return {
    schemaVersion: whatIfSchemaVersion,
    tool: { name: tool.name, version: tool.version },
    kind: 'whatif',
    language,
    asOf,
    asOfSource,
    scope: scope === null ? null : unitPart(scope),
    options: {
      absentRows: options.absentRows,
      region: options.region,
      mapping: options.mapping,
      encouraged: options.encouraged,
    },
    inputs: inputs.map(({ file, sha256 }) => ({ file, sha256 })),
    packs: packs.map(({ id, version, sha256, title }) => ({
      id,
      version,
      sha256,
      title: { zh: title.zh, en: title.en },
    })),
    base: sidePart(whatIf.base, comparison.before),
    tried: sidePart(whatIf.tried, comparison.after),
    total: tallyPart(comparison.total),
    byRequirement: comparison.requirements.map(requirementPart),
    byCounty: comparison.counties.map(areaPart),
    byTown: comparison.towns.map(areaPart),
    changes: comparison.changes.map(changePart),
    notCompared: comparison.notCompared.map(({ requirement, side, unjudged }) => ({
      requirement: requirement.id,
      unjudgedOn: side === 'before' ? 'base' : 'tried',
      reason: unjudged?.reason ?? null,
      missing: unjudged?.missing ?? [],
    })),
  };
}

function sidePart({ set, readings }: Variant, { counts, rate, communities, communityRate }: SideSummary): object {
  return {
    set,
    readings,
    counts: countsPart(counts),
    rate: ratePart(rate),
    communities: countsPart(communities),
    communityRate: ratePart(communityRate),
  };
}

function requirementPart({ id, before, after, tally, counties }: RequirementChange): object {
  const { pack, clause, title, obligation } = after;
  return {
    id,
    pack,
    clause: clause.id,
    title: { zh: title.zh, en: title.en },
    obligation,
    base: askedPart(before),
    tried: askedPart(after),
    tally: tallyPart(tally),
    byCounty: counties.map(areaPart),
  };
}

function askedPart({ subject, unit, threshold, due, readings }: StatedRequirement): object {
  return { subject, unit, threshold, due, reading: readings[0] ?? '' };
}

function areaPart({ unit, path, tally }: AreaChange): object {
  return { unit: unit === null ? null : unitPart(unit), path: path.map(unitPart), tally: tallyPart(tally) };
}

function tallyPart(tally: ChangeTally): object {
  return {
    base: countsPart(tally.before),
    tried: countsPart(tally.after),
    newlyShort: tally.newlyShort,
    noLongerShort: tally.noLongerShort,
    turnedUndetermined: tally.turnedUndetermined,
    stillShort: tally.stillShort,
    wider: tally.wider,
    narrower: tally.narrower,
    newlyUndetermined: tally.newlyUndetermined,
    newlyDetermined: tally.newlyDetermined,
    quantities: tally.quantities.map(({ unit, side, before, after, difference, bounded, ranging, leftOut }) => ({
      unit,
      side,
      base: quantityPart(before),
      tried: quantityPart(after),
      difference: quantityPart(difference),
      bounded: quantityPart(bounded),
      ranging,
      leftOut,
    })),
  };
}

function changePart(change: FindingChange): object {
  const { id, requirement, obligation, subject, before, after, quantities } = change;
  return {
    id,
    requirement,
    obligation,
    subject: subjectPart(subject),
    kinds: [...kindsOf(change)],
    base: before === null ? null : findingPart(before),
    tried: after === null ? null : findingPart(after),
    quantities: quantities.map((each) => ({
      unit: each.unit,
      side: each.side,
      base: quantityPart(each.before),
      tried: quantityPart(each.after),
      difference: quantityPart(each.difference),
    })),
  };
}

function findingPart({ outcome, reason, unit, comparison, due, observed, required, shortfall }: Finding): object {
  return {
    outcome,
    reason,
    comparison,
    unit,
    due,
    observed: quantityPart(observed),
    required: quantityPart(required),
    shortfall: quantityPart(shortfall),
  };
}
