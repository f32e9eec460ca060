import { type Random } from '../random.ts';
import { type CellDraft } from '../sheet-draft.ts';
import { type Community, type County, type Town } from './city.ts';
import { type Facility } from './services.ts';
import { spellDay } from './spellings.ts';

/** One row of the staff sheet. Names are a family name and a star: nobody is meant. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly county: County;
  readonly town: Town;
  readonly community: Community;
  readonly role: string;
  readonly education: string | null;
  readonly fullTime: '专职' | '兼职';
  readonly hiredOn: CellDraft;
  readonly leftOn: CellDraft;
}

/** A welfare post at a charity station or supermarket. */
export interface Post {
  readonly id: string;
  readonly facility: Facility;
  /** The number of the person who holds it; null while it is vacant. */
  readonly holder: string | null;
  readonly createdOn: CellDraft;
}

export interface Workforce {
  readonly staff: readonly Person[];
  readonly posts: readonly Post[];
}

/** Invented people at every community, and the welfare posts at the charity facilities. */
export function inventWorkforce(city: readonly County[], charities: readonly Facility[], random: Random): Workforce {
  const staff: Person[] = [];
  const posts: Post[] = [];
  const hire = (place: Place, role: string, education: string | null): Person => {
    const person = {
      id: `GZ${String(staff.length + 1).padStart(4, '0')}`,
      ...personAt(place, role, education, random),
    };
    staff.push(person);
    return person;
  };
  for (const county of city) {
    for (const town of county.towns) {
      for (const community of town.communities) {
        const place = { county, town, community };
        educationsAt(community, random).forEach((education, seat) =>
          hire(place, rolesIn(community)[seat] ?? '社区专职工作者', education),
        );
      }
    }
  }
  for (const facility of charities) {
    const { county, town, community } = facility;
    if (town === null || community === null) continue;
    for (let seat = random.pick([1, 2, 2, 2, 3, 3, 4]); seat > 0; seat -= 1) {
      const holder = random.chance(0.9) ? hire({ county, town, community }, '社会工作者', '高中及以下').id : null;
      posts.push({
        id: `GW${String(posts.length + 1).padStart(3, '0')}`,
        facility,
        holder,
        createdOn: recentDay(random),
      });
    }
  }
  return { staff, posts };
}

type Place = Pick<Person, 'county' | 'town' | 'community'>;

/** One entry a person. Most communities have a graduate; a few say nothing about the only one who might be. */
function educationsAt(community: Community, random: Random): readonly (string | null)[] {
  const urban = community.type === '城市社区';
  const seats = urban ? random.between(3, 6) : random.between(2, 4);
  const rest = Array.from({ length: seats - 1 }, () => '高中及以下');
  const luck = random.next();
  if (luck < 0.03) return [null, ...rest];
  if (luck > (urban ? 0.95 : 0.72)) return ['高中及以下', ...rest];
  return rest.reduce<(string | null)[]>(
    (educations, school) => [...educations, random.chance(urban ? 0.5 : 0.2) ? random.pick(graduates) : school],
    [random.pick(graduates)],
  );
}

const graduates = ['大专', '大专', '本科', '本科', '本科', '研究生'] as const;

function rolesIn(community: Community): readonly string[] {
  const chair = community.type === '行政村' ? '村委会主任' : '居委会主任';
  const member = community.type === '行政村' ? '村委会委员' : '居委会委员';
  return ['社区专职工作者', `党组织书记、${chair}`, member];
}

function personAt(place: Place, role: string, education: string | null, random: Random): Omit<Person, 'id'> {
  const year = random.between(2008, 2019);
  return {
    ...place,
    name: `${random.pick(familyNames)}*`,
    role,
    education,
    fullTime: random.chance(0.9) ? '专职' : '兼职',
    hiredOn: spellDay(year, random.between(1, 12), random.between(1, 28), random),
    leftOn: random.chance(0.03) ? recentDay(random) : null,
  };
}

function recentDay(random: Random): CellDraft {
  return spellDay(2020, random.between(1, 11), random.between(1, 28), random);
}

const familyNames = [
  '张',
  '王',
  '李',
  '赵',
  '刘',
  '陈',
  '杨',
  '高',
  '郭',
  '马',
  '孙',
  '周',
  '吴',
  '魏',
  '梁',
  '郝',
] as const;
