import { expect, test } from 'vitest';
import {
  isCountyPlaceholder,
  isVirtualCode,
  levelOfCode,
  parentOfCode,
  readRegionCode,
  townKindOf,
} from '../../../src/intake/link/region-code.ts';

test.each([
  { name: 'a province', text: '13', code: '13', level: 'province' },
  { name: 'a city', text: '1301', code: '1301', level: 'city' },
  { name: 'a county', text: '130102', code: '130102', level: 'county' },
  { name: 'a town', text: '130102001', code: '130102001', level: 'town' },
  { name: 'a community', text: '130102001001', code: '130102001001', level: 'community' },
  { name: 'a province filled up to six digits', text: '130000', code: '13', level: 'province' },
  { name: 'a city filled up to six digits', text: '130100', code: '1301', level: 'city' },
  { name: 'a county filled up to twelve digits', text: '350527000000', code: '350527', level: 'county' },
  { name: 'a town filled up to twelve digits', text: '130102001000', code: '130102001', level: 'town' },
  { name: 'Dongguan, its own county', text: '441900', code: '4419', level: 'city' },
  { name: 'Jiayuguan, whose placeholder does not end in zeros', text: '620201', code: '6202', level: 'city' },
  { name: 'Jiayuguan in twelve digits', text: '620201000000', code: '6202', level: 'city' },
] as const)('$name: $text', ({ text, code, level }) => {
  expect(readRegionCode(text)).toBe(code);
  expect(levelOfCode(code)).toBe(level);
});

test.each([
  { name: 'too short', text: '1' },
  { name: 'between two lengths', text: '13010' },
  { name: 'a digit too many', text: '1301020010011' },
  { name: 'a letter in it', text: '13010200100O' },
  { name: 'no such province', text: '990102' },
  { name: 'rounded by a spreadsheet', text: '1.30102E+11' },
  { name: 'nothing', text: '' },
])('$name is no code: $text', ({ text }) => {
  expect(readRegionCode(text)).toBeUndefined();
});

test.each([
  { code: '130102001001', parent: '130102001' },
  { code: '130102001', parent: '130102' },
  { code: '130102', parent: '1301' },
  { code: '1301', parent: '13' },
  { code: '13', parent: undefined },
  { code: '441900003', parent: '4419' },
  { code: '442000100', parent: '4420' },
  { code: '460400100', parent: '4604' },
  { code: '620201001', parent: '6202' },
])('$code lies in $parent', ({ code, parent }) => {
  expect(parentOfCode(code)).toBe(parent);
});

test.each([
  { code: '130102000', kind: undefined },
  { code: '130102001', kind: 'street' },
  { code: '130102099', kind: 'street' },
  { code: '130102100', kind: 'town' },
  { code: '130102199', kind: 'town' },
  { code: '130102200', kind: 'township' },
  { code: '130102399', kind: 'township' },
  { code: '130102400', kind: undefined },
  { code: '130102', kind: undefined },
])('the block of $code means $kind', ({ code, kind }) => {
  expect(townKindOf(code)).toBe(kind);
});

test.each([
  { code: '130102001497', virtual: false },
  { code: '130102001498', virtual: true },
  { code: '130102001499', virtual: true },
  { code: '130102001500', virtual: false },
  { code: '130102001598', virtual: true },
  { code: '130102001599', virtual: true },
  { code: '130102498', virtual: false },
])('$code virtual: $virtual', ({ code, virtual }) => {
  expect(isVirtualCode(code)).toBe(virtual);
});

test('only the county code of a city without counties is a placeholder', () => {
  expect(['441900', '620201', '441900000000'].map(isCountyPlaceholder)).toEqual([true, true, true]);
  expect(['130100', '4419', '441900003'].map(isCountyPlaceholder)).toEqual([false, false, false]);
});
