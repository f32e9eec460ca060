import { describe, expect, test } from 'vitest';
import { differingExcerpts, formulaExcerpt } from '../../src/rules/formula-excerpt.ts';

const long = `max(300 m2, ${'20 m2 * households / 100 household + '.repeat(5)}1 m2)`;

describe('a formula in a message', () => {
  test('short ones stand whole, on one line', () => {
    expect(formulaExcerpt('300 m2\n  + 1 m2\n')).toBe('300 m2 + 1 m2');
  });

  test('long ones are cut', () => {
    expect(formulaExcerpt(long)).toBe('max(300 m2, 20 m2 * households / 100 household + 20 m2 * hou…');
  });

  test.each([
    { name: 'short', one: '300 m2', other: '200 m2', says: ['300 m2', '200 m2'] },
    { name: 'the same', one: '300 m2', other: '300 m2', says: ['300 m2', '300 m2'] },
    { name: 'one goes on', one: '300 m2', other: '300 m2 + 1 m2', says: ['300 m2', '300 m2 + 1 m2'] },
  ])('of two that are $name', ({ one, other, says }) => {
    expect(differingExcerpts(one, other)).toEqual(says);
  });

  test('of two long ones that part is shown in which they differ', () => {
    const [one, other] = differingExcerpts(long, long.replace('+ 1 m2', '- 1 m2'));
    expect(one).toMatch(/^….*\+ 1 m2\)$/);
    expect(other).toMatch(/^….*- 1 m2\)$/);
    expect([one, other].every((text) => text.length < 65)).toBe(true);
  });
});
