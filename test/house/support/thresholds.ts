import { codeOf } from './code-of.ts';
import { type SourceTree } from './source-tree.ts';

const laws: Readonly<Record<string, RegExp>> = {
  'a number with a unit of the field': /\d\s*(?:㎡|m²|m2\b|平方米|户|人|households?\b|persons?\b)/,
  'a day of a plan': /['"`]20\d\d-\d\d-\d\d['"`]/,
  'the id of a pack or a requirement': /['"`](?:sjz-135|gd|qd-3y|sjz-3s|lht-2017)(?:[.-][\w-]+)?['"`]/,
};

/** Places where a threshold, date or name of a plan stands in code: the law is data. */
export function thresholdFaultsIn(files: SourceTree): readonly string[] {
  return [...files].flatMap(([path, text]) =>
    Object.entries(laws).flatMap(([law, pattern]) => {
      const [found] = pattern.exec(codeOf(text)) ?? [];
      return found === undefined ? [] : [`${path} holds ${law}: ${found}`];
    }),
  );
}
