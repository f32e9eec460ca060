import { describe, expect, test } from 'vitest';
import { type Rate } from '../../../src/model/report.ts';
import { rateChange, showChange } from '../../../src/report/earlier/rate-change.ts';

function rate(low: number, high = low): Rate {
  return { low, high };
}

test.each([
  { name: 'more', now: rate(0.54), then: rate(0.5), shown: '+4.0' },
  { name: 'fewer', now: rate(0.5), then: rate(0.54), shown: '−4.0' },
  { name: 'the same', now: rate(0.3), then: rate(0.3), shown: '0.0' },
  { name: 'less than a tenth of a point', now: rate(0.5004), then: rate(0.5), shown: '+0.04' },
  { name: 'from nothing to all', now: rate(1), then: rate(0), shown: '+100.0' },
  { name: 'a range now', now: rate(0.5, 0.6), then: rate(0.52), shown: '−2.0 … +8.0' },
  { name: 'a range then', now: rate(0.52), then: rate(0.5, 0.6), shown: '−8.0 … +2.0' },
  { name: 'two ranges', now: rate(0.5, 0.6), then: rate(0.4, 0.55), shown: '−5.0 … +20.0' },
  { name: 'one range twice may still have changed', now: rate(0.5, 0.6), then: rate(0.5, 0.6), shown: '−10.0 … +10.0' },
  { name: 'nothing that counted', now: rate(0.5), then: null, shown: '—' },
  { name: 'nothing that counts', now: null, then: rate(0.5), shown: '—' },
  { name: 'an area that was not there', now: rate(0.5), then: undefined, shown: '—' },
])('$name: $shown', ({ now, then, shown }) => {
  expect(showChange(rateChange(now, then))).toBe(shown);
});

describe('the noise of doubles', () => {
  test.each([
    [0.3, 0.1, '+20.0'],
    [0.7, 0.1, '+60.0'],
    [0.1 + 0.2, 0.3, '0.0'],
  ])('%d after %d is %s', (now, then, shown) => {
    expect(showChange(rateChange(rate(now), rate(then)))).toBe(shown);
  });
});
