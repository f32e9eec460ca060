import { expect, test } from 'vitest';
import { nearestName } from '../../src/base/nearest-name.ts';

test.each([
  { name: 'a letter too many', word: 'householdss', nearest: 'households' },
  { name: 'a letter missing', word: 'househods', nearest: 'households' },
  { name: 'a letter replaced', word: 'floor-area', nearest: 'floor_area' },
  { name: 'as many slips as a third of the letters', word: 'flaor_oera', nearest: 'floor_area' },
  { name: 'one slip more', word: 'flaor_oeru', nearest: undefined },
  { name: 'two neighbours swapped', word: 'tpye', nearest: 'type' },
  { name: 'capitals', word: 'TYPE', nearest: 'type' },
  { name: 'Chinese words', word: '社区服务战', nearest: '社区服务站' },
  { name: 'a short word with another meaning', word: 'id', nearest: undefined },
  { name: 'something else', word: 'population', nearest: undefined },
  { name: 'nothing', word: '', nearest: undefined },
])('$name: $word is near $nearest', ({ word, nearest }) => {
  expect(nearestName(word, ['households', 'floor_area', 'type', '社区服务站', 'at'])).toBe(nearest);
});

test('the first of equals wins', () => {
  expect(nearestName('cart', ['card', 'care'])).toBe('card');
});
