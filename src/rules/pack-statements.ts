import { type Words } from '../model/data-model.ts';
import { type PackPart } from '../model/pack-change.ts';
import { packOn } from './pack-on.ts';
import { parameterText } from './parameter-text.ts';
import {
  type FigureSource,
  type Parameter,
  type PermissionSource,
  type RequirementSource,
  type RulePack,
} from './rule-pack.ts';
import { figureLines, permissionLines, readingLines, type StatementLines } from './statement-lines.ts';

/** One thing that a pack says, as texts by the keys that lead to them. */
export interface PackStatement {
  readonly part: PackPart;
  readonly id: string;
  readonly values: ReadonlyMap<string, string>;
}

/** Everything that a pack says but its cases, in its own order. */
export function packStatements(pack: RulePack): readonly PackStatement[] {
  const { indicators, clauses, figures, permissions } = pack;
  const day = packOn(pack, pack.period.to);
  // What packs change is said as it stands in the end, everything else with the days on which it changes.
  const isChanged = (id: string) => pack.overrides.has(id);
  const requirements = [
    ...pack.requirements.filter(({ id }) => !isChanged(id)),
    ...day.pack.requirements.filter(({ id }) => isChanged(id)),
  ];
  const parameters = [...pack.parameters].map(([name, stated]): readonly [string, Parameter] => [
    name,
    isChanged(name) ? (day.pack.parameters.get(name) ?? stated) : stated,
  ]);
  const statements: readonly PackStatement[] = [
    { part: 'pack', id: pack.id, values: new Map(headValues(pack)) },
    ...parameters.map(([id, parameter]) =>
      statement(
        'parameter',
        id,
        [
          ['value', parameterText(parameter)],
          ['source', parameter.source?.id],
        ],
        { note: parameter.note },
      ),
    ),
    ...indicators.map(({ id, title, for: subject, formula, unit }) =>
      statement(
        'indicator',
        id,
        [
          ['for', subject.text],
          [unit === null ? 'holds' : 'measure', formula.text],
          ['unit', unit?.text],
        ],
        { title },
      ),
    ),
    ...clauses.map(({ id, locator, wording, trigger, text }) =>
      statement(
        'clause',
        id,
        [
          ['locator', locator],
          ['wording', wording],
          ['trigger', trigger],
        ],
        { text },
      ),
    ),
    ...requirements.map(requirementStatement),
    ...figures.map((figure) => entryStatement('figure', figure, figureLines(figure))),
    ...permissions.map((permission) =>
      entryStatement('permission', permission, [
        ...permissionLines(permission),
        { key: 'lifts', text: permission.lifts.map(({ text }) => text).join(', ') },
      ]),
    ),
  ];
  return statements.map((said) => {
    const change = day.off.get(said.id)?.change;
    if (change?.kind !== 'off') return said;
    return { ...said, values: new Map([...said.values, ...bothWords('off', change.reason)]) };
  });
}

type Pairs = readonly (readonly [key: string, text: string | undefined])[];

function statement(
  part: PackPart,
  id: string,
  pairs: Pairs,
  worded: Readonly<Record<string, Words | null>>,
): PackStatement {
  const words = Object.entries(worded).flatMap(([key, text]) => (text === null ? [] : bothWords(key, text)));
  const said = [...pairs, ...words].flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const]));
  return { part, id, values: new Map(said) };
}

function headValues({
  id,
  extends: above,
  version,
  title,
  issuer,
  number,
  period,
  jurisdiction,
  sources,
  notes,
}: RulePack) {
  return [
    ['id', id],
    ['version', version],
    ...bothWords('title', title),
    ...bothWords('issuer', issuer),
    ...(number === null ? [] : [['number', number] as const]),
    ['period.from', period.from],
    ['period.to', period.to],
    ['jurisdiction', jurisdiction.join(', ')],
    ...(above === null ? [] : [['extends', above.id] as const]),
    ...sources.flatMap((source) => [[`sources.${source.id}`, source.status] as const]),
    ...notes.flatMap((note, index) => bothWords(`notes.${index + 1}`, note)),
  ] as const satisfies Pairs;
}

function requirementStatement(requirement: RequirementSource): PackStatement {
  const { obligation, tags, readings } = requirement;
  const [standing, ...others] = readings;
  const own = entryStatement('requirement', requirement, readingLines(standing));
  const values = new Map([['obligation', obligation], ...own.values]);
  if (tags.length > 0) values.set('tags', tags.join(', '));
  if (others.length > 0) values.set('default-reading', standing.id);
  for (const { id, note, ...reading } of others) {
    const path = `readings.${id}`;
    for (const { key, text } of readingLines({ id, note, ...reading })) values.set(`${path}.${key}`, text);
    for (const [key, text] of note === null ? [] : bothWords(`${path}.note`, note)) values.set(key, text);
  }
  return { ...own, values };
}

function entryStatement(
  part: PackPart,
  entry: RequirementSource | FigureSource | PermissionSource,
  lines: StatementLines,
): PackStatement {
  const { id, clause, title, note } = entry;
  const source = 'source' in entry ? entry.source?.id : undefined;
  const pairs = lines.map(({ key, text }) => [key, text] as const);
  return statement(part, id, [['clause', clause.id], ...pairs, ['source', source]], { title, note });
}

function bothWords(key: string, { zh, en }: Words): readonly (readonly [key: string, text: string])[] {
  return [
    [`${key}.zh`, zh],
    [`${key}.en`, en],
  ];
}
