import { describe, expect, test } from 'vitest';
import { excerpt } from '../../src/rules/excerpt.ts';

const long = Array.from({ length: 20 }, (_, index) => `term_${String(index).padStart(2, '0')}`).join(' + ');

describe('the part of a formula around a character', () => {
  test.each([
    { name: 'a short formula is whole', formula: 'households * 2', index: 11, shown: 'households * 2', at: 12 },
    { name: 'its end is the place after it', formula: 'households +', index: 12, shown: 'households +', at: 13 },
    { name: 'a tab is one column', formula: 'a\t+ b', index: 4, shown: 'a + b', at: 5 },
    { name: 'of several lines the first', formula: 'one\n+ two\n+ three', index: 2, shown: 'one', at: 3 },
    { name: 'of several lines one between', formula: 'one\n+ two\n+ three', index: 6, shown: '+ two', at: 3 },
    { name: 'of several lines the last', formula: 'one\n+ two\n+ three', index: 12, shown: '+ three', at: 3 },
    { name: '60 characters are whole', formula: 'x'.repeat(60), index: 59, shown: 'x'.repeat(60), at: 60 },
    { name: '61 are cut at the end', formula: 'x'.repeat(61), index: 0, shown: `${'x'.repeat(60)}…`, at: 1 },
    { name: '61 are cut at the beginning', formula: 'x'.repeat(61), index: 60, shown: `…${'x'.repeat(60)}`, at: 61 },
  ])('$name', ({ formula, index, shown, at }) => {
    expect(excerpt(formula, index)).toEqual({ formula: shown, at });
  });

  test.each([0, 9, 45, 90, 135, long.length - 1])('the mark stays below the same character, %i', (index) => {
    const { formula, at } = excerpt(long, index);
    expect(formula.charAt(at - 1)).toBe(long.charAt(index));
    expect(formula.length).toBeLessThanOrEqual(62);
    expect(long).toContain(formula.replaceAll('…', ''));
  });
});
