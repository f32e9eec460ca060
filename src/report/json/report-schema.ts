import { languages } from '../../locale/index.ts';
import { obligations, outcomes } from '../../model/outcome.ts';
import { tags } from '../../model/tag.ts';
import { list, nullable, record, ref, share } from './schema-parts.ts';

/** The version of the JSON report: a new minor only adds, a new major may take away or change. */
export const schemaVersion = '1.4';

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
const obligation = { enum: [...obligations] };
const outcome = { enum: [...outcomes] };
const place = {
  file: text,
  sheet: { type: ['string', 'null'] },
  cell: { type: ['string', 'null'], description: 'An address, column letters or a range.' },
};
const lineAndColumn = {
  line: { type: 'integer', minimum: 1, description: 'Of a text file.' },
  column: { type: 'integer', minimum: 1 },
};

/** JSON Schema (draft 07) of the JSON report, as `cscheck schema report` prints it. */
export const reportSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'cscheck report',
  description:
    'The result of an audit. Keys may be added within a major version, so unknown keys are to be ignored. ' +
    'Shares are fractions of one: with the unit percent, 0.8 is 80%. Days are YYYY-MM-DD.',
  ...record({
    schemaVersion: { type: 'string', pattern: '^1\\.\\d+$', description: 'Major and minor version of this document.' },
    tool: record({ name: { const: 'cscheck' }, version: text }),
    language: { enum: languages, description: 'The language of every message; nothing else depends on it.' },
    asOf: { ...day, description: 'The day for which the audit holds.' },
    asOfSource: {
      enum: ['option', 'data', 'clock'],
      description: 'Whether that day was given, found in the data, or is the day of the audit.',
    },
    scope: { ...nullable('unit'), description: 'The smallest unit that holds everything in the data.' },
    options: record({
      absentRows: {
        enum: ['none', 'unknown'],
        description: 'What it means that a table has no row for a subject.',
      },
      region: { ...list(text), description: 'The regions the audit was restricted to.' },
      set: { type: 'object', additionalProperties: text, description: 'Parameters with a changed value.' },
      readings: { ...list(text), description: 'Readings chosen instead of the default ones.' },
      mapping: { type: ['string', 'null'], description: 'The mapping file by which headings were read.' },
      encouraged: {
        type: 'boolean',
        description: 'Whether qualitative requirements were judged that a plan only encourages.',
      },
    }),
    inputs: list(record({ file: text, sha256 })),
    packs: list(
      record({
        id: text,
        version: text,
        sha256,
        title: ref('words'),
        chosen: { enum: ['named', 'region'] },
        period: record({ from: day, to: day, state: { enum: ['before', 'in-force', 'lapsed'] } }),
      }),
    ),
    packsOnlyNamed: {
      ...list(record({ id: text, title: ref('words') })),
      description: 'Packs for these regions that were not used: some of their values are secondary.',
    },
    summary: record({
      total: { ...count, description: 'How many findings there are to list.' },
      shown: { ...count, description: 'How many of them are listed in `findings`.' },
      counts: { ...ref('counts'), description: 'Findings by outcome, over everything judged.' },
      rate: { ...ref('rate'), description: 'Of the findings.' },
      byObligation: record({ must: ref('counts'), should: ref('counts'), may: ref('counts') }),
      communities: { ...ref('counts'), description: 'Communities by the roll-up of their findings.' },
      communityRate: {
        ...ref('rate'),
        description: 'Of the communities, each compliant only when all its findings are.',
      },
      requirementsJudged: count,
      requirementsTotal: count,
      encouragedLeftOut: { ...count, description: 'Left out, as a plan only encourages them; not in the total.' },
      byRequirement: { ...list(ref('requirement')), description: 'In the order of the packs.' },
      byArea: { ...list(ref('area')), description: 'Districts and streets by code, a district before its streets.' },
    }),
    findings: {
      ...list(ref('finding')),
      description: 'Worst first. Compliant and not applicable ones only when all were asked for.',
    },
    figures: {
      ...list(ref('figure')),
      description:
        'Values without a threshold: computed, never judged. In the order of the packs, then of the subjects.',
    },
    notJudged: {
      ...list(
        record(
          {
            requirement: text,
            pack: text,
            clause: text,
            title: ref('words'),
            obligation,
            reason: {
              enum: ['table-absent', 'column-absent', 'coordinates-mixed', 'no-subject', 'not-in-force', 'off'],
            },
            missing: { ...list(text), description: 'Absent tables (`staff`) and columns (`staff.education`).' },
            subjects: { ...count, description: 'How many subjects it would have been judged on.' },
          },
          {
            reported: { const: true, description: 'It is a figure, which could not be computed on anybody.' },
            off: {
              ...record({ reason: ref('words'), pack: text, clause: ref('clause') }),
              description: 'Who has switched it off, by which clause and why.',
            },
            subjectsAtMost: { const: true, description: 'It may be fewer: not all the data say whom it is about.' },
          },
        ),
      ),
      description: 'Requirements and figures that were judged or computed on nobody, each once.',
    },
    distributions: {
      ...list(ref('distribution')),
      description: 'Behind every average that was judged: how its members are spread. In the order of the packs.',
    },
    earlier: {
      ...list(
        record({
          file: text,
          asOf: day,
          differences: {
            ...list({ enum: ['packs', 'requirements', 'absentRows', 'region', 'set', 'readings', 'encouraged'] }),
            description: 'Why its rates do not count the same; they are compared only when there is none.',
          },
          rate: ref('rate'),
          communityRate: ref('rate'),
          byArea: list(
            record({
              level: text,
              code: { type: ['string', 'null'] },
              name: text,
              path: list(ref('unit')),
              rate: { ...ref('rate'), description: 'Of its communities.' },
              findingRate: { ...ref('rate'), description: 'Of its findings.' },
            }),
          ),
        }),
      ),
      description: 'Earlier reports that this one is set beside, the oldest first.',
    },
    diagnostics: list(
      record(
        {
          code: text,
          severity: { enum: ['error', 'warning', 'note'] },
          ...place,
          message: text,
          params: { type: 'object', description: 'What the message was made from.' },
        },
        lineAndColumn,
      ),
    ),
  }),
  definitions: {
    words: record({ zh: text, en: text }),
    unit: record({ level: text, code: { type: ['string', 'null'] }, name: text }),
    subject: record({
      level: { ...text, description: 'A level of units, or what a row is called, such as facility.' },
      code: { type: ['string', 'null'] },
      name: { type: ['string', 'null'], description: 'Null for rows that are named after people.' },
      path: { ...list(ref('unit')), description: 'The units it lies in, from the top down.' },
    }),
    place: { ...record(place, lineAndColumn), description: 'Where something stands in the material.' },
    counts: record(Object.fromEntries(outcomes.map((each) => [each, count]))),
    rate: {
      oneOf: [record({ low: share(), high: share() }), { type: 'null' }],
      description:
        'The share of compliant ones among all but the not applicable. Low counts every undetermined one as not ' +
        'compliant, high as compliant. Null when nothing counts.',
    },
    quantity: {
      ...record(
        { low: { type: ['number', 'null'] }, high: { type: ['number', 'null'] } },
        { exact: record({ low: { type: ['string', 'null'] }, high: { type: ['string', 'null'] } }) },
      ),
      description:
        'What is known of a quantity: it lies between low and high, and null is unbounded. The numbers are the ' +
        'nearest doubles; where one is not the value itself, exact gives both ends as a decimal or a fraction.',
    },
    clause: record({ id: text, locator: text, text: ref('words') }),
    requirement: record(
      {
        id: text,
        pack: { ...text, description: 'The pack whose words these are; with the id they are one of a kind.' },
        clause: ref('clause'),
        title: ref('words'),
        obligation,
        tags: list({ enum: [...tags] }),
        status: ref('status'),
        sources: ref('sources'),
        subject: text,
        unit: text,
        threshold: { ...text, description: 'The threshold as its author wrote it.' },
        due: { oneOf: [day, { type: 'null' }] },
        counts: ref('counts'),
        rate: { ...ref('rate'), description: 'Of its findings.' },
        shortfall: {
          oneOf: [ref('quantity'), { type: 'null' }],
          description: 'The shortfalls of its findings added up; null for rates.',
        },
        readings: { ...list(text), description: 'The readings the clause allows, the one judged first.' },
        readingMatters: { type: 'boolean', description: 'Whether another reading changes an outcome.' },
      },
      {
        overrides: {
          ...list(
            record({
              pack: text,
              level: text,
              of: { ...text, description: 'The id of the requirement, or the name of a parameter that it uses.' },
              clause: ref('clause'),
              from: { oneOf: [day, { type: 'null' }] },
            }),
          ),
          description: 'What packs change of it that build on the one it comes from, from the highest down.',
        },
      },
    ),
    status: {
      enum: ['primary', 'secondary'],
      description: 'Secondary when a value that it rests on is not taken from the text of the plan.',
    },
    sources: {
      ...list(record({ id: text, title: ref('words'), status: { enum: ['primary', 'secondary'] } })),
      description: 'What it says it rests on beside the text of the plan.',
    },
    figure: record({
      id: { ...text, description: 'Figure and subject: the same in every audit.' },
      figure: text,
      pack: text,
      clause: text,
      title: ref('words'),
      status: ref('status'),
      sources: ref('sources'),
      subject: ref('subject'),
      unit: text,
      value: ref('quantity'),
      evidence: { ...list(ref('place')), description: 'The first cells it was read from.' },
      evidenceTotal: count,
      missing: { ...list(ref('place')), description: 'The first cells without which the value is not known.' },
    }),
    area: record({
      level: text,
      code: { type: ['string', 'null'] },
      name: text,
      path: list(ref('unit')),
      findings: ref('counts'),
      communities: ref('counts'),
      rate: { ...ref('rate'), description: 'Of its communities, as communityRate.' },
      rank: { type: ['integer', 'null'], minimum: 1, description: 'Among areas of its level; ties share a rank.' },
      byRequirement: {
        ...list(record({ requirement: text, counts: ref('counts') })),
        description: 'Its findings, requirement by requirement: those that somebody there is judged on.',
      },
    }),
    distribution: record({
      requirement: text,
      subject: ref('subject'),
      members: { ...text, description: 'What is averaged over, such as community.' },
      unit: text,
      average: ref('quantity'),
      target: ref('quantity'),
      count: { ...count, description: 'How many members there are.' },
      unsettled: { ...count, description: 'Of how many the value is only known to lie between two bounds.' },
      median: ref('quantity'),
      below: {
        ...ref('rate'),
        description: 'The share below the target: low counts those surely below it, high those perhaps below it.',
      },
      bands: {
        ...list(record({ from: { type: 'number' }, to: { type: 'number' }, count })),
        description: 'Known values, from `from` on and below `to`.',
      },
    }),
    finding: record(
      {
        id: { ...text, description: 'Subject and requirement: the same in every audit.' },
        requirement: text,
        clause: text,
        subject: ref('subject'),
        outcome,
        reason: { type: ['string', 'null'] },
        obligation,
        comparison: { enum: ['at-least', 'more-than', 'at-most', 'less-than', 'equals', 'between', 'holds'] },
        unit: text,
        due: { oneOf: [day, { type: 'null' }] },
        observed: ref('quantity'),
        required: ref('quantity'),
        shortfall: ref('quantity'),
        evidence: { ...list(ref('place')), description: 'The first cells it rests on.' },
        evidenceTotal: count,
        undecidedBy: {
          ...list(ref('place')),
          description: 'The first cells that are missing or approximate, those that would decide it first.',
        },
        readings: { ...list(record({ id: text, outcome })), description: 'The outcome under every other reading.' },
        contributors: {
          ...list(ref('subject')),
          description: 'Of a share: the first members that do not meet its condition, the nearest to meeting it first.',
        },
        contributorsTotal: count,
      },
      {
        pack: {
          ...text,
          description: 'The pack whose value was used, where it is not the one the requirement comes from.',
        },
        tally: {
          ...record({ yes: ref('quantity'), of: ref('quantity'), lacking: ref('quantity') }),
          description: 'For a share: how many of how many, and how many more are needed.',
        },
        margin: {
          ...record(
            {
              slack: {
                oneOf: [ref('quantity'), { type: 'null' }],
                description: 'How far the observed value is on the right side of the required one.',
              },
              growth: {
                ...list(
                  record({
                    table: text,
                    column: text,
                    level: {
                      type: ['string', 'null'],
                      description: 'Of the unit whose number it is; null for the subject itself.',
                    },
                    unit: text,
                    from: ref('quantity'),
                    by: ref('quantity'),
                  }),
                ),
                description:
                  'Numbers that bring the finding down when they alone grow: by so much it still passes, by one more, or anything more, it does not.',
              },
            },
            { spare: { ...ref('quantity'), description: 'How many members of a share may still change sides.' } },
          ),
          description: 'Of a compliant finding: what may still change before it no longer is.',
        },
        settledBy: {
          ...record({
            fewest: {
              type: 'boolean',
              description: 'Whether no smaller set of cells can settle it; otherwise all missing cells are named.',
            },
            outcome: {
              oneOf: [outcome, { type: 'null' }],
              description: 'What some values of these cells settle it as, however all others turn out.',
            },
            cells: { ...list(ref('place')), description: 'The first of them, those that move the value most first.' },
            cellsTotal: count,
            missing: { ...count, description: 'How many cells behind the finding are missing or approximate.' },
          }),
          description: 'Of an undetermined finding: the fewest cells that would decide it.',
        },
        lacking: {
          ...list({
            oneOf: [
              record({
                kind: { const: 'value' },
                table: text,
                column: text,
                value: text,
                certain: { type: 'boolean' },
              }),
              record({ kind: { const: 'period' }, period: text, from: day, to: day, certain: { type: 'boolean' } }),
            ],
          }),
          description:
            'Items of a checklist, or periods, in which what is asked is not there; not certain where data are missing.',
        },
        permission: {
          ...record({ id: text, clause: text }),
          description: 'For the reason permitted: what permits it.',
        },
        pacePerYear: { ...ref('quantity'), description: 'The increase a year that would still arrive in time.' },
        estimate: { const: true, description: 'It rests on distances between coordinates, not on what was reported.' },
      },
    ),
  },
} as const satisfies object;
