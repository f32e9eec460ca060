import { type DataModel, type UnitSchema } from '../model/data-model.ts';

/**
 * A value in the words of formulas: what people write as `350㎡` or `90％` is `350 m2` and `90%`. Anything but a number
 * with a unit stays as it is.
 */
export function writtenValue(text: string, model: DataModel): string {
  const [, numeral, word = ''] = /^(-?\d+(?:\.\d+)?)\s*([^\d\s.].*)$/.exec(text) ?? [];
  if (numeral === undefined) return text;
  if (word === '%' || word === '％') return `${numeral}%`;
  const unit = model.units.find((each) => wordsFor(each).includes(word));
  return unit === undefined || unit.id === 'percent' ? text : `${numeral} ${unit.id}`;
}

/** Only what means the unit itself, and never another one that could be converted. */
function wordsFor({ id, title, one, aliases }: UnitSchema): readonly string[] {
  return [id, title.zh, title.en, one?.zh ?? '', one?.en ?? '', ...aliases];
}

/** A number without a unit. */
export function isBare(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}
