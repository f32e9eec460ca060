import { dayCell } from '../day-cell.ts';
import { type CommunityDivision } from '../division-tree.ts';
import { type CellDraft, SheetDraft } from '../sheet-draft.ts';
import { communities, isUrban, placeOf, populationOf, towns } from './counties.ts';

/** Staff, their grids, social-work posts, volunteers and their hours. */
export function peopleSheets(): readonly SheetDraft[] {
  return [staffSheet(), gridSheet(), postSheet(), volunteerSheet(), logSheet()];
}

export interface Person {
  readonly id: string;
  readonly community: CommunityDivision;
  readonly role: string;
  readonly certificate: string | null;
  readonly hired: string;
}

function idOf(community: CommunityDivision, seat: number): string {
  return `SG${String(placeOf(community)).padStart(3, '0')}${seat}`;
}

/** A chair, two committee members and two workers of an urban community; a chair and a worker of a village. */
export const staff: readonly Person[] = communities.flatMap((community) => {
  const place = placeOf(community);
  const person = (seat: number, role: string, certificate: string | null, hired = '2015-03-01'): Person => ({
    ...{ id: idOf(community, seat), community, role, certificate, hired },
  });
  // The volunteers of every tenth community answer to nobody.
  const chair = place % 10 === 0 ? '' : '、志愿服务负责人';
  if (!isUrban(community)) return [person(1, `村委会主任${chair}`, '无'), person(4, '社区专职工作者', '无')];
  const held = (share: number): string => ((place * 7) % 10 < share ? '助理社工师' : '无');
  return [
    person(1, `居委会主任${chair}`, held(7)),
    person(2, '居委会委员', held(6)),
    person(3, '居委会委员', place % 13 === 0 ? null : held(4)),
    person(4, '社区专职工作者', '助理社工师'),
    person(5, '社区专职工作者', place % 8 === 0 ? '无' : '社工师', place % 6 === 0 ? '2020-07-10' : '2016-05-01'),
  ];
});

export const workers: readonly Person[] = staff.filter(({ role }) => role.startsWith('社区专职'));

const familyNames = ['张', '王', '李', '赵', '刘', '陈', '高', '郝'] as const;
const channels = ['公开招聘', '公开招聘', '选举', '竞争上岗', '大学生计划', '挂职'] as const;

function staffSheet(): SheetDraft {
  const sheet = new SheetDraft('人员');
  sheet.banner('社区工作人员花名册', 7, 'title');
  sheet.banner('填报日期：2020-12-31　　(姓名已作隐藏处理)', 7, 'note');
  sheet.add(['人员编号', '姓名', '单位代码', '职务', '社工证', '入职方式', '入职日期'], 'heading');
  staff.forEach(({ id, community, role, certificate, hired }, index) => {
    const name = `${familyNames[index % familyNames.length] ?? ''}*`;
    const channel = role.includes('主任') ? '选举' : (channels[index % channels.length] ?? null);
    sheet.add([id, name, community.code, role, certificate, channel, dayCell(hired)]);
  });
  return sheet;
}

/** One grid a worker; every twelfth worker answers for three, every fifteenth for none. */
function gridSheet(): SheetDraft {
  const sheet = new SheetDraft('网格');
  sheet.banner('社区网格责任表', 3, 'title');
  sheet.add(['网格编号', '社区代码', '网格责任人'], 'heading');
  workers.forEach(({ id, community }, index) => {
    const grids = (index + 1) % 12 === 0 ? 3 : (index + 1) % 15 === 0 ? 0 : 1;
    for (let grid = 1; grid <= grids; grid += 1) sheet.add([`${id}-${grid}`, community.code, id]);
  });
  return sheet;
}

/** As many posts as two for 10,000 residents ask for, one fewer in every seventh community; vacant in every ninth. */
function postSheet(): SheetDraft {
  const sheet = new SheetDraft('社工岗位');
  sheet.banner('社会工作岗位设置情况', 6, 'title');
  sheet.add(['岗位编号', '岗位类别', '单位代码', '在岗人员编号', '是否专技岗', '设岗日期'], 'heading');
  let number = 0;
  const add = (unit: string, holder: string | null): void => {
    number += 1;
    const professional = number % 25 === 0 ? '否' : '是';
    sheet.add([`GW${String(number).padStart(3, '0')}`, '社工岗位', unit, holder, professional, dayCell('2019-03-01')]);
  };
  for (const community of communities.filter(isUrban)) {
    const place = placeOf(community);
    const posts = Math.ceil((populationOf(community) * 2) / 10_000) - (place % 7 === 0 ? 1 : 0);
    for (let seat = 0; seat < posts; seat += 1) {
      add(community.code, place % 9 === 0 ? null : idOf(community, seat === 0 ? 5 : 4));
    }
  }
  // 高营镇 has two posts of its own, 西平乐乡 one; one of the two able villages has one.
  for (const unit of ['130102102', '130102102', '130123202']) add(unit, null);
  const village = towns.find(({ code }) => code === '130123202')?.communities[1];
  if (village !== undefined) add(village.code, null);
  return sheet;
}

interface Volunteer {
  readonly id: string;
  readonly community: CommunityDivision;
  readonly hours: readonly number[];
  readonly total: number;
  readonly star: string;
  readonly platform: string;
  readonly applied: string;
}

/** Two volunteers an urban community: their hours, what they add up to, and their stars. */
const volunteers: readonly Volunteer[] = communities.filter(isUrban).flatMap((community) => {
  const place = placeOf(community);
  const hours = [40, 40, 20 + place];
  const sum = hours.reduce((total, each) => total + each, 0);
  const volunteer = { community, platform: '石家庄志愿服务网', applied: '否' } as const;
  // One hour too many in every eighth community, a star too many in every eleventh, one denied in every fourteenth.
  const first = { ...volunteer, id: `ZY${place}A`, hours, total: place % 8 === 0 ? sum + 1 : sum };
  const second = { ...volunteer, id: `ZY${place}B`, hours: [300], total: 300, applied: '是' };
  return [
    { ...first, star: place % 11 === 0 ? '二星级' : '一星级' },
    { ...second, star: place % 14 === 0 ? '★' : '★★', platform: place % 16 === 0 ? '未注册' : '中国志愿服务网' },
  ];
});

function volunteerSheet(): SheetDraft {
  const sheet = new SheetDraft('志愿者');
  sheet.banner('志愿者名册', 7, 'title');
  sheet.add(['志愿者编号', '志愿者姓名', '社区代码', '注册平台', '累计服务时长', '星级', '是否申请评星'], 'heading');
  volunteers.forEach(({ id, community, platform, total, star, applied }, index) =>
    sheet.add([
      id,
      `${familyNames[index % familyNames.length] ?? ''}*`,
      community.code,
      platform,
      total,
      star,
      applied,
    ]),
  );
  return sheet;
}

/** Recorded within a week, in every twentieth community after more than a month; a blank in one. */
function logSheet(): SheetDraft {
  const sheet = new SheetDraft('服务记录');
  sheet.banner('志愿服务记录', 4, 'title');
  sheet.add(['志愿者编号', '服务日期', '服务时长', '录入日期'], 'heading');
  for (const { id, community, hours } of volunteers) {
    const place = placeOf(community);
    hours.forEach((each, index) => {
      const late = place % 20 === 0 && index === 0;
      const recorded: CellDraft = place === 33 && index === 0 ? null : dayCell(late ? '2020-07-20' : '2020-06-15');
      sheet.add([id, dayCell('2020-06-10'), each, recorded]);
    });
  }
  return sheet;
}
