import { type Random } from '../random.ts';
import { type CellDraft } from '../sheet-draft.ts';
import { type Community, type County, type Town } from './city.ts';
import { spellDay, spellMissing, spellNumber, spellRoughly } from './spellings.ts';

/** One row of a facility sheet. */
export interface Facility {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly county: County;
  readonly town: Town | null;
  readonly community: Community | null;
  readonly area: CellDraft;
  readonly acquisition: string;
  readonly status: string;
  readonly openedOn: CellDraft;
}

/** A project that mends premises which are too small. */
export interface Remedy {
  readonly id: string;
  readonly community: Community;
  readonly name: string;
}

export interface Services {
  readonly countyCentres: readonly Facility[];
  readonly townCentres: readonly Facility[];
  readonly stations: readonly Facility[];
  readonly charities: readonly Facility[];
  readonly remedies: readonly Remedy[];
}

/** Invented facilities: most do what the plan asks, a good many fall short, a few cannot be told. */
export function inventServices(city: readonly County[], random: Random): Services {
  const stations: Facility[] = [];
  const townCentres: Facility[] = [];
  const charities: Facility[] = [];
  const remedies: Remedy[] = [];
  const countyCentres = city.map((county) => countyCentre(county, random));
  for (const county of city) {
    for (const town of county.towns) {
      if (random.chance(0.88)) townCentres.push(townCentre(county, town, random));
      charities.push(...charitiesOf(county, town, random));
      for (const community of town.communities) {
        const { premises, remedy } = stationsOf(county, town, community, random);
        stations.push(...premises);
        if (remedy !== null) remedies.push(remedy);
      }
    }
  }
  return { countyCentres, townCentres, stations, charities, remedies };
}

function countyCentre(county: County, random: Random): Facility {
  const area = random.chance(0.7) ? random.between(1000, 2600) : random.between(620, 980);
  return {
    ...operating(random),
    id: `QX${county.code}`,
    name: `${county.name}社区服务中心`,
    type: '区县社区服务中心',
    county,
    town: null,
    community: null,
    area: spellNumber(area, squareMetres, random),
  };
}

function townCentre(county: County, town: Town, random: Random): Facility {
  const area = random.chance(0.72) ? random.between(600, 1500) : random.between(320, 595);
  return {
    ...(random.chance(0.93) ? operating(random) : building(random)),
    id: `ZX${town.code}`,
    name: `${town.name}综合服务中心`,
    type: town.kind === '街道' ? '街道综合社区服务中心' : '乡镇综合社区服务中心',
    county,
    town,
    community: null,
    area: random.chance(0.05) ? spellRoughly(area, random) : spellNumber(area, squareMetres, random),
  };
}

function charitiesOf(county: County, town: Town, random: Random): readonly Facility[] {
  const first = town.communities[0];
  if (first === undefined) return [];
  const kinds = [
    { prefix: 'JZ', type: '慈善捐助工作站', probability: 0.75, largest: 90 },
    { prefix: 'CS', type: '慈善超市', probability: 0.4, largest: 220 },
  ];
  return kinds
    .filter(({ probability }) => random.chance(probability))
    .map(({ prefix, type, largest }) => ({
      ...operating(random),
      id: `${prefix}${town.code}`,
      name: `${town.name}${type}`,
      type,
      county,
      town,
      community: first,
      area: random.between(20, largest),
    }));
}

interface Premises {
  readonly premises: readonly Facility[];
  readonly remedy: Remedy | null;
}

function stationsOf(county: County, town: Town, community: Community, random: Random): Premises {
  const place = { county, town, community, type: '社区服务站' };
  const main = { ...place, id: `FW${community.code}`, name: `${community.name}服务站` };
  const wanted = Math.max(300, Math.round(community.households / 5));
  const luck = random.next();
  if (luck < 0.035) return { premises: [], remedy: null };
  if (luck < 0.06) {
    const area = random.between(wanted, wanted + 200);
    return { premises: [{ ...main, ...building(random), area }], remedy: null };
  }
  if (luck < 0.085) return { premises: [{ ...main, ...operating(random), area: spellMissing(random) }], remedy: null };
  if (luck < 0.12) {
    const roughly = spellRoughly(wanted * (0.8 + random.next() * 0.6), random);
    return { premises: [{ ...main, ...operating(random), area: roughly }], remedy: null };
  }
  if (luck < 0.3) return shortPremises(main, wanted, random);
  if (luck < 0.33) {
    const half = Math.ceil(wanted * 0.55);
    const second = { ...place, id: `FW${community.code}B`, name: `${community.name}服务站(二)` };
    const premises = [main, second].map((each) => ({ ...each, ...operating(random), area: half }));
    return { premises, remedy: null };
  }
  const area = random.chance(0.12) ? wanted : Math.round(wanted * (1 + random.next() * 0.7));
  return { premises: [{ ...main, ...operating(random), area: spellNumber(area, squareMetres, random) }], remedy: null };
}

/** Too small; in towns some get a project or a second building that is still to come. */
function shortPremises(main: Place, wanted: number, random: Random): Premises {
  const area = Math.round(wanted * (0.45 + random.next() * 0.53));
  const small = { ...main, ...operating(random), area: spellNumber(area, squareMetres, random) };
  const { community } = main;
  if (community.type !== '城市社区') return { premises: [small], remedy: null };
  const luck = random.next();
  if (luck < 0.3) {
    const remedy = { id: `ZG${community.code}`, community, name: `${community.name}服务用房达标整改` };
    return { premises: [small], remedy };
  }
  if (luck < 0.55) {
    const missing = wanted - area;
    const coming = { ...main, ...building(random), id: `${main.id}B`, name: `${main.name}(扩建)`, area: missing };
    return { premises: [small, coming], remedy: null };
  }
  return { premises: [small], remedy: null };
}

type Place = Pick<Facility, 'id' | 'name' | 'type' | 'county' | 'town'> & { readonly community: Community };
type Standing = Pick<Facility, 'status' | 'acquisition' | 'openedOn'>;

const squareMetres = ['㎡', '平方米', '平米', 'm2'] as const;

function operating(random: Random): Standing {
  const recent = random.chance(0.55);
  const year = recent ? random.between(2016, 2020) : random.between(2003, 2015);
  return {
    status: '投用',
    acquisition: recent ? random.pick(['新建', '新建', '新建', '改扩建', '租赁', '购买', '置换']) : '原有',
    openedOn: spellDay(year, random.between(1, 12), random.between(1, 28), random),
  };
}

function building(random: Random): Standing {
  return {
    status: random.pick(['规划', '在建']),
    acquisition: random.pick(['新建', '改扩建', '租赁', '购买']),
    openedOn: null,
  };
}
