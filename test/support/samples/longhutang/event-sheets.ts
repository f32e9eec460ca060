import { dayCell } from '../day-cell.ts';
import { type CellDraft, SheetDraft } from '../sheet-draft.ts';
import { dayOfYear, mondays, weekOf } from './calendar.ts';
import { activities, type Activity } from './events.ts';
import { codeOf, nameOf, type Place, places } from './street.ts';

/** Activities by half-years and weeks, the weekly items of the public site, and the assessments of the year end. */
export function eventSheets(): readonly SheetDraft[] {
  const all = activities();
  return [
    halfYearSheet(
      '上半年活动台账',
      all.filter(({ day }) => day <= '2017-06-30'),
    ),
    halfYearSheet(
      '下半年活动台账',
      all.filter(({ day }) => day > '2017-06-30'),
    ),
    weeklySheet(),
    assessmentSheet(),
  ];
}

/** Weeks merged over their activities, the sessions added up at the end. */
function halfYearSheet(name: string, list: readonly Activity[]): SheetDraft {
  const sheet = new SheetDraft(name);
  sheet.banner(`2017年${name}`, 10, 'title');
  sheet.banner('填报单位：社会事业保障中心　　填报日期：2017-12-31', 10, 'note');
  sheet.add(
    [
      ...['周次', '活动日期', '举办单位', '活动类型', '活动主题', '活动名称', '场次', '是否居民为主', '活动地点'],
      '承办组织',
    ],
    'heading',
  );
  let first = sheet.nextRow;
  list.forEach(({ day, unit, kind, topic = null, title, sessions = null, residentLed = null, ...rest }, index) => {
    const week = weekOf(day);
    const starts = index === 0 || weekOf(list[index - 1]?.day ?? day) !== week;
    if (starts) first = sheet.nextRow;
    const { where = null, org = null } = rest;
    const label = starts ? `第${week}周` : null;
    const row = sheet.add([label, dayCell(day), unit, kind, topic, title, sessions, residentLed, where, org]);
    if (weekOf(list[index + 1]?.day ?? '2017-12-31') !== week) sheet.merge(first, 1, row, 1);
  });
  const sum = list.reduce((total, { sessions }) => total + (typeof sessions === 'number' ? sessions : 0), 0);
  const formula = `SUM(G${sheet.nextRow - list.length}:G${sheet.nextRow - 1})`;
  sheet.add(['合计', null, null, null, null, null, { formula, result: sum }], 'total');
  return sheet;
}

/** Weeks from 1 to 52 in which a community put nothing on the public site. */
const silent: Readonly<Record<Place, readonly number[]>> = {
  '001': [5],
  '002': [],
  '003': [],
  '004': [],
  '005': [5, 6, 33],
  '006': [4, 5, 40],
};
/** Weeks without any four-level item. */
const idle: Readonly<Record<Place, readonly number[]>> = {
  '001': [],
  '002': [],
  '003': [],
  '004': [5, 40],
  '005': [],
  '006': [],
};

function weeklySheet(): SheetDraft {
  const sheet = new SheetDraft('信息平台周报');
  sheet.banner('2017年社区信息平台每周更新登记表', 5, 'title');
  sheet.add(['周次', '发布日期', '单位代码', '事项类型', '条数'], 'heading');
  mondays.forEach((monday, index) => {
    const week = index + 1;
    const top = sheet.nextRow;
    for (const place of places) {
      const line = (day: CellDraft, kind: string, items: CellDraft) =>
        sheet.add([sheet.nextRow === top ? `第${week}周` : null, day, codeOf(place), kind, items]);
      if (!silent[place].includes(week)) line(postedOn(place, week, monday), '网站更新', postedItems(place, week));
      if (!idle[place].includes(week)) {
        line(dayCell(dayOfYear(monday + 3)), '四级联动事项', arisenItems(place, week));
      }
    }
    sheet.merge(top, 1, sheet.nextRow - 1, 1);
  });
  return sheet;
}

/** 玲珑 knows of one item only that it came in August. */
function postedOn(place: Place, week: number, monday: number): CellDraft {
  return place === '003' && week === 33 ? '2017年8月' : dayCell(dayOfYear(monday + 2));
}

/** 锦珑 posts twice in four weeks: enough for 52 in the year, not for one in each week. */
function postedItems(place: Place, week: number): number {
  return place === '005' && [11, 21, 31, 41].includes(week) ? 2 : 1;
}

/** 盘龙 had one week in which nothing arose and says so; 吟龙 left one number blank. */
function arisenItems(place: Place, week: number): CellDraft {
  if (place === '002' && week === 18) return 0;
  return place === '006' && week === 26 ? null : 1;
}

const topics = ['服务设施', '政社互动', '网格', '城市长效管理', '文化', '信息化', '社会组织', '社工'] as const;

/** 吟龙 was not assessed on its organisations. */
function assessmentSheet(): SheetDraft {
  const sheet = new SheetDraft('年终考核');
  sheet.banner('2017年社区年终考核评定', 5, 'title');
  sheet.add(['举办单位', '事项类型', '考核内容', '日期', '得分'], 'heading');
  places.forEach((place, at) => {
    const top = sheet.nextRow;
    topics.forEach((topic, index) => {
      if (place === '006' && topic === '社会组织') return;
      const unit = sheet.nextRow === top ? nameOf(place) : null;
      const score = 84 + ((at * 5 + index * 3) % 14);
      sheet.add([unit, '考核评定', topic, dayCell(`2017-12-${18 + (at % 4)}`), score]);
    });
    sheet.merge(top, 1, sheet.nextRow - 1, 1);
  });
  return sheet;
}
