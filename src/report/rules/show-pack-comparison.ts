import { type ComparedPack, type Direction, type PackChange, type PackComparison } from '../../model/pack-change.ts';
import { type RenderContext } from '../report-format.ts';
import { type Tone } from '../terminal/terminal.ts';
import { type View, viewOf } from '../terminal/view.ts';

const directionTone: Readonly<Record<Direction, Tone>> = { stricter: 'bad', looser: 'good', mixed: 'doubt' };
const signs: Readonly<Record<PackChange['change'], string>> = { added: '+', removed: '-', changed: '*' };

/** What differs from one pack to another: the old value above the new one. */
export function showPackComparison(comparison: PackComparison, context: RenderContext): string {
  const view = viewOf(context);
  const { locale, terminal } = view;
  const { diff } = locale.rules;
  const { changes } = comparison;
  const count = (change: PackChange['change']) => changes.filter((each) => each.change === change).length;
  const head = `${packText(comparison.old)} → ${packText(comparison.new)}`;
  const lines = [
    ...terminal.wrap(head, { rest: '  ', tone: 'strong' }),
    ...changes.flatMap((change) => ['', ...changeLines(change, view)]),
    '',
    changes.length === 0 ? diff.none : diff.counted(count('added'), count('removed'), count('changed')),
  ];
  return `${lines.join('\n')}\n`;
}

function packText({ id, version }: ComparedPack): string {
  return `${id} ${version}`;
}

function changeLines(
  { part, id, change, values, direction }: PackChange,
  { locale, terminal }: View,
): readonly string[] {
  const { mark, rules } = locale;
  const what = `${signs[change]} ${rules.diff.change[change]} ${rules.diff.part[part]} ${id}`;
  const which =
    direction === null ? '' : terminal.tone(mark.bracket(rules.diff.direction[direction]), directionTone[direction]);
  return [
    `${terminal.clean(what)}${which}`,
    ...values.flatMap(({ key, old, new: changed }) => [
      ...terminal.wrap(key, { first: '    ', tone: 'faint' }),
      ...terminal.wrap(old ?? rules.diff.nothing, { first: '      - ', rest: '        ' }),
      ...terminal.wrap(changed ?? rules.diff.nothing, { first: '      + ', rest: '        ' }),
    ]),
  ];
}
