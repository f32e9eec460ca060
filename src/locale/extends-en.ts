import { type ExtendsLabels } from './extends-labels.ts';

/** The words of packs that build on each other, in English. */
export const extendsEn: ExtendsLabels = {
  diagnosticTitle: {
    'extends-unknown': 'pack to build on not found',
    'extends-outside': 'pack to build on lies outside',
    'extends-cycle': 'packs build on each other in a circle',
    'extends-too-deep': 'too many packs on top of each other',
    'jurisdiction-outside': 'area outside that of the pack above',
    'override-looser': 'looser than a must of a pack above',
    'override-loosens': 'looser than a pack above',
    'override-undecided': 'stricter or looser depends on the data',
    'override-case-missing': 'override without a case',
  },
  diagnostic: {
    'extends-unknown': ({ name, nearest, known }) =>
      `There is no pack “${name}” to build on.${nearest === '' ? '' : ` Did you mean “${nearest}”?`} Name a shipped pack (${known}) or a folder beside that of this pack.`,
    'extends-outside': ({ name, root }) =>
      `“${name}” lies outside ${root}, the folder that holds the folder of this pack. Move the pack there.`,
    'extends-cycle': ({ chain }) => `These packs build on each other in a circle: ${chain}. Leave out one extends.`,
    'extends-too-deep': ({ chain, most }) =>
      `More than ${most} packs build on each other: ${chain}. There are no more levels than that; join some of them.`,
    'jurisdiction-outside': ({ prefix, pack, jurisdiction }) =>
      `${prefix} lies outside the area of ${pack} (${jurisdiction}). A pack holds for a part of what the pack above it holds for.`,
    'override-looser': ({ id, pack, clause, asks, says, otherPack, otherClause, otherAsks, otherSays }) =>
      `${id}: clause ${clause} of ${pack} (“${asks.en}”, ${says}) is looser than clause ${otherClause} of ${otherPack} (“${otherAsks.en}”, ${otherSays}), which must be met. Ask for no less, no later and no less bindingly; what is to come beside it is a requirement of its own.`,
    'override-loosens': ({ id, pack, clause, asks, says, otherPack, otherClause, otherAsks, otherSays }) =>
      `${id}: clause ${clause} of ${pack} (“${asks.en}”, ${says}) is looser than clause ${otherClause} of ${otherPack} (“${otherAsks.en}”, ${otherSays}). That clause is no must, so it may be.`,
    'override-undecided': ({ id, pack, clause, asks, says, otherPack, otherClause, otherAsks, otherSays }) =>
      `${id}: whether clause ${clause} of ${pack} (“${asks.en}”, ${says}) asks for less than clause ${otherClause} of ${otherPack} (“${otherAsks.en}”, ${otherSays}), which must be met, depends on the data, so it cannot stand. Write it so that it never does, such as max(theirs, yours), or as a requirement of its own.`,
    'override-case-missing': ({ id, pack }) =>
      `${pack} changes ${id} and has no case of it. Write cases below, at and above what it asks for.`,
  },
  phrase: {
    'two-ends': 'a lower and an upper end, [low, high]',
    'from-missing': 'each value after the first needs the day from which it holds (from)',
    'from-first': 'the first value of a parameter holds from the beginning, so leave out from',
    'days-rising': 'each value begins after the one before it',
    'overrides-without-extends': 'only a pack that builds on another (extends in pack.yaml) has overrides.yaml',
    'override-empty': 'it does not say what is changed',
    'off-alone': 'what is switched off has no value; leave out one of the two',
    'override-of-parameter': 'a parameter has a value, codes, bands or choices, and nothing of a requirement',
    'override-of-requirement': 'a requirement has a threshold, a due date or an obligation, and nothing of a parameter',
    'override-only-off': 'a figure or permission of the pack above can only be switched off',
    'override-of-condition': 'the requirement asks that a condition holds; it has no threshold',
    'parameter-of-other-kind': 'the pack above gives it in another way; keep to that',
  },
  failure: {
    'rule-not-in-region': ({ id, region, asOf }) => ({
      message: `No pack asks for “${id}” in ${region} on ${asOf}.`,
      hint: 'Check the code and the day; cscheck rules list shows where and when each pack holds.',
    }),
    'packs-overlap': ({ id, first, second, prefix }) => ({
      message: `“${first}” and “${second}” say different things of ${id} for the same codes ${prefix}….`,
      hint: 'Name one of them with --rules, or let one build on the other with extends.',
    }),
  },
};
