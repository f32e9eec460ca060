import { type Report } from '../../model/report.ts';
import { type View } from '../view.ts';

/** The commands a reader is likely to want now. */
export function summariseNext(report: Report, view: View): readonly string[] {
  const { locale, terminal } = view;
  const files = report.inputs.map((input) => quoted(input.file)).join(' ');
  const worst = report.findings.find(({ outcome }) => outcome === 'non-compliant' || outcome === 'undetermined');
  const commands = [
    ...(worst === undefined
      ? []
      : [[`cscheck explain ${quoted(worst.id)} ${files}`, locale.report.nextExplain] as const]),
    [`cscheck audit ${files} -o ${quoted(locale.report.registerFile)}`, locale.report.nextRegister] as const,
  ];
  return [
    terminal.tone(locale.report.next, 'strong'),
    ...commands.flatMap(([command, use]) => [
      ...terminal.wrap(use, { first: '  ' }),
      // A command is never broken, so that it can be copied.
      `    ${terminal.clean(command)}`,
    ]),
  ];
}

function quoted(argument: string): string {
  return /^[\p{L}\p{N}._/:@+,\\-]+$/u.test(argument) ? argument : `"${argument.replaceAll('"', '\\"')}"`;
}
