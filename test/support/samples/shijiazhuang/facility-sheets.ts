import { type CellDraft, SheetDraft } from '../sheet-draft.ts';
import { type County } from './city.ts';
import { type Facility, type Remedy, type Services } from './services.ts';

/** Stations of all districts but those that keep them below their communities, centres, and charity facilities. */
export function facilitySheets(services: Services, elsewhere: readonly string[]): readonly SheetDraft[] {
  const stations = new SheetDraft('社区服务站');
  stations.banner('全市社区服务站(综合服务设施)建设情况表', 9, 'title');
  stations.banner('填报单位：市民政局　　填报日期：2020-12-31　　面积单位：㎡', 9, 'note');
  addStationRows(
    stations,
    services.stations.filter(({ county }) => !elsewhere.includes(county.name)),
  );
  return [stations, centreSheet(services), charitySheet(services), remedySheet(services.remedies)];
}

/** The heading and one row a station; the street is written once and merged over its stations. */
export function addStationRows(sheet: SheetDraft, stations: readonly Facility[]): void {
  const top = sheet.add(['设施编号', '设施名称', '设施类型', '位置', null, '建设情况', null, null, null], 'heading');
  sheet.add([null, null, null, '街道(乡镇)', '社区代码', '建筑面积(㎡)', '建设方式', '状态', '投用日期'], 'heading');
  for (const column of [1, 2, 3]) sheet.merge(top, column, top + 1, column);
  sheet.merge(top, 4, top, 5);
  sheet.merge(top, 6, top, 9);
  let first = sheet.nextRow;
  stations.forEach((station, index) => {
    const { id, name, type, town, community, area, acquisition, status, openedOn } = station;
    const starts = town !== stations[index - 1]?.town;
    if (starts) first = sheet.nextRow;
    const street = starts ? (town?.name ?? null) : null;
    const row = sheet.add([id, name, type, street, community?.code ?? null, area, acquisition, status, openedOn]);
    if (town !== stations[index + 1]?.town) sheet.merge(first, 4, row, 4);
  });
}

/** Centres of counties and of streets and towns; those of counties have no street. */
function centreSheet({ countyCentres, townCentres }: Services): SheetDraft {
  const sheet = new SheetDraft('综合服务中心');
  sheet.banner('区县、街道(乡镇)综合服务中心台账', 9, 'title');
  sheet.banner('填报单位：市民政局　　填报日期：2020-12-31', 9, 'note');
  sheet.add(
    ['序号', '设施编号', '设施名称', '设施类型', '所属单位', '用房面积（平方米）', '取得方式', '运营状态', '启用时间'],
    'heading',
  );
  [...countyCentres, ...townCentres].forEach((centre, index) => {
    const { id, name, type, county, town, area, acquisition, status, openedOn } = centre;
    sheet.add([index + 1, id, name, type, (town ?? county).code, area, acquisition, status, openedOn]);
  });
  return sheet;
}

function charitySheet({ charities }: Services): SheetDraft {
  const sheet = new SheetDraft('慈善设施');
  sheet.banner('慈善捐助工作站、慈善超市名册', 8, 'title');
  sheet.add(
    ['设施编号', '设施名称', '设施类型', '所属街道', '所属社区', '面积(平方米)', '状态', '建成时间'],
    'heading',
  );
  for (const { id, name, type, town, community, area, status, openedOn } of charities) {
    sheet.add([id, name, type, town?.name ?? null, community?.name ?? null, area, status, openedOn]);
  }
  return sheet;
}

/** Hidden by whoever sent the workbook on; it still holds data. */
function remedySheet(remedies: readonly Remedy[]): SheetDraft {
  const sheet = new SheetDraft('整改项目(内部)', { hidden: true });
  sheet.banner('社区服务用房达标整改项目', 4, 'title');
  sheet.add(['项目编号', '项目类型', '项目名称', '实施单位'], 'heading');
  for (const { id, name, community } of remedies) sheet.add([id, '用房达标整改', name, community.code]);
  return sheet;
}

/** Regions: codes, names, levels and kinds of the districts and of their streets and towns. */
export function regionSheet(city: readonly County[]): SheetDraft {
  const sheet = new SheetDraft('行政区划');
  sheet.banner('石家庄市部分县(市、区)行政区划', 6, 'title');
  sheet.add(['序号', '行政区划代码', '名称', '层级', '类别', '上级代码'], 'heading');
  const rows: CellDraft[][] = [['1301', '石家庄市', '市', null, null]];
  for (const county of city) {
    rows.push([county.code, county.name, '区县', county.name.endsWith('区') ? '区' : '县', '1301']);
    for (const { code, name, kind } of county.towns) rows.push([code, name, '街道乡镇', kind, county.code]);
  }
  rows.forEach((row, index) => sheet.add([index + 1, ...row]));
  return sheet;
}
