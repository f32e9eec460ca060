import { expect, test } from 'vitest';
import { showRate } from '../../../src/report/words/show-rate.ts';

test.each([
  { name: 'nothing counts', rate: null, shown: '—' },
  { name: 'known', rate: { low: 0.921, high: 0.921 }, shown: '92.1%' },
  { name: 'half up in spite of binary fractions', rate: { low: 0.0285, high: 0.0285 }, shown: '2.9%' },
  { name: 'with bounds', rate: { low: 0.9, high: 0.95 }, shown: '90.0%–95.0%' },
  { name: 'all', rate: { low: 1, high: 1 }, shown: '100.0%' },
  { name: 'all but one of ten thousand', rate: { low: 0.9999, high: 0.9999 }, shown: '99.99%' },
  { name: 'none', rate: { low: 0, high: 0 }, shown: '0.0%' },
  { name: 'one of ten thousand', rate: { low: 0.0001, high: 0.0001 }, shown: '0.01%' },
])('$name: $shown', ({ rate, shown }) => {
  expect(showRate(rate)).toBe(shown);
});
