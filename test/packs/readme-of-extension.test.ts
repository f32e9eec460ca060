import { expect, test } from 'vitest';
import { packReadme } from '../../src/rules/pack-readme.ts';
import { aChain, city, county } from '../support/a-chain.ts';

const overrides = `- { overrides: city.area, clause: county-must, from: 2018-07-01, at-least: 400 m2, due: 2019-12-31 }
- { overrides: city.aim, clause: county-should, off: { reason: { zh: 并入, en: merged } } }
- { overrides: least, clause: county-must, value: 450 m2 }
`;
const page = packReadme(aChain(city, { ...county, overrides }));

test.each([
  { name: 'names what it builds on and how much it takes over', says: '`city` city规划<br>plan of city' },
  {
    name: 'a threshold and a due date, with the day and the clause',
    says: '| 面积<br>area<br>`city.area` | 不少于 at least `400 m2`<br>时限 Due: `2019-12-31`<br>必须 must | 2018-07-01 | must<br>`county-must` |',
  },
  { name: 'what is switched off, and why', says: '停用 switched off<br>并入<br>merged | 2016-01-01' },
  { name: 'a parameter', says: '| `least` | 450 m2 | 2016-01-01' },
])('the page of a pack that builds on another: $name', ({ says }) => {
  expect(page).toContain(says);
});

test('what is taken over as it stands is on the page of the other pack', () => {
  expect(page).not.toContain('city.served');
});
