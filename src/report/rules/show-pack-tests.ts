import { type FailedCase, type MissedWay, type PackTest } from '../../model/pack-test.ts';
import { placeText } from '../../model/place.ts';
import { groupBy } from '../../base/group-by.ts';
import { type RenderContext } from '../report-format.ts';
import { diagnosticText } from '../words/diagnostic-text.ts';
import { type View, viewOf } from '../terminal/view.ts';
import { caseValueText } from './case-value-text.ts';
import { wayShare } from './way-share.ts';

/** What came of the cases of each pack: those that fail, with what was expected, and the ways that none of them went. */
export function showPackTests(tests: readonly PackTest[], context: RenderContext): string {
  const view = viewOf(context);
  const [first, ...others] = tests;
  const isOne = first !== undefined && others.length === 0;
  return `${tests.map((test) => packLines(test, isOne, view).join('\n')).join(isOne ? '' : '\n')}\n`;
}

/** @param isOne whether no other pack was tested: of several the ways that no case went are only counted */
function packLines(test: PackTest, isOne: boolean, view: View): readonly string[] {
  const { locale, terminal } = view;
  const { rules, mark } = locale;
  const { cases, failed, ways } = test;
  const isGreen = failed.length === 0;
  const result = isGreen ? rules.test.passed(cases) : rules.test.failed(failed.length, cases);
  return [
    `${terminal.tone(test.id, 'strong')}${mark.colon}${terminal.tone(result, isGreen ? 'good' : 'bad')}`,
    ...failed.flatMap((each) => failedLines(each, view)),
    ...terminal.wrap(rules.test.ways(ways.gone, ways.total, wayShare(ways)), { first: '  ' }),
    ...(test.untried.length === 0
      ? []
      : terminal.wrap(rules.test.untried(mark.list(test.untried)), { first: '  ', tone: 'doubt' })),
    ...(isOne ? missedLines(test.missed, view) : missedHint(test, view)),
  ];
}

function failedLines({ requirement, name, at, faults, diagnostics }: FailedCase, view: View): readonly string[] {
  const { locale, terminal, words } = view;
  const { mark, rules } = locale;
  return [
    ...terminal.wrap(`${requirement}${mark.colon}${name}`, { first: '  ', rest: '    ', tone: 'bad' }),
    ...(faults.length === 0 ? terminal.wrap(placeText(at), { first: '    ', tone: 'faint' }) : []),
    ...faults.flatMap((fault) => {
      const [expected, found] = [fault.expected, fault.found].map((value) => caseValueText(value, locale, words));
      const what = rules.test.expected(rules.test.what[fault.expected.kind], expected ?? '', found ?? '');
      return [
        ...terminal.wrap(placeText(fault.at), { first: '    ', tone: 'faint' }),
        ...terminal.wrap(fault.subject === null ? what : `${fault.subject}  ${what}`, {
          first: '    ',
          rest: '      ',
        }),
      ];
    }),
    ...diagnostics.flatMap((diagnostic) => [
      ...terminal.wrap(placeText(diagnostic.at), { first: '    ', tone: 'faint' }),
      ...terminal.wrap(diagnosticText(diagnostic, locale, words), { first: '    ', rest: '      ' }),
    ]),
  ];
}

function missedHint({ id, missed }: PackTest, { locale, terminal }: View): readonly string[] {
  if (missed.length === 0) return [];
  return terminal.wrap(locale.rules.test.missedIn(id), { first: '  ', tone: 'faint' });
}

function missedLines(missed: readonly MissedWay[], { locale, terminal }: View): readonly string[] {
  const { mark, rules } = locale;
  const byFormula = groupBy(missed, ({ formula, reading }) => (reading === null ? formula : `${formula} ${reading}`));
  return [...byFormula].flatMap(([formula, ways]) => [
    ...terminal.wrap(`${formula}${mark.bracket(ways[0] === undefined ? '' : placeText(ways[0].at))}`, {
      first: '  ',
      rest: '    ',
      tone: 'doubt',
    }),
    ...ways.flatMap(({ way, text }) =>
      terminal.wrap(`${rules.test.missed[way]}${mark.colon}${text}`, { first: '    ', rest: '      ' }),
    ),
  ]);
}
