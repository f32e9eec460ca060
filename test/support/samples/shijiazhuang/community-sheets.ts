import { type Random } from '../random.ts';
import { type CellDraft, SheetDraft } from '../sheet-draft.ts';
import { type Community, type County, type Town } from './city.ts';
import { type Services } from './services.ts';
import { addStationRows } from './facility-sheets.ts';
import { spellMissing, spellNumber } from './spellings.ts';

type Layout = (county: County, random: Random, services: Services) => SheetDraft;

/** One sheet a district, each kept in its own way. */
export function communitySheets(city: readonly County[], services: Services, random: Random): readonly SheetDraft[] {
  return city.map((county) => (layouts[county.name] ?? plainLayout)(county, random, services));
}

const layouts: Readonly<Record<string, Layout>> = {
  长安区: subtotalLayout,
  桥西区: unitRowLayout,
  井陉矿区: stackedLayout,
  裕华区: bracketLayout,
  鹿泉区: wrongTotalLayout,
};

/** Two heading rows, streets merged over their communities, a subtotal after each street, a total at the end. */
function subtotalLayout(county: County): SheetDraft {
  const sheet = new SheetDraft(`${county.name}社区`);
  sheet.banner(`${county.name}社区(村)基本情况统计表`, 9, 'title');
  sheet.banner(`填报单位(盖章)：${county.name}民政局　　填报日期：2020年12月31日　　单位：户、人`, 9, 'note');
  const top = sheet.add(['序号', '街道(乡镇)', '社区', null, null, '户数', null, '人口', null], 'heading');
  sheet.add(
    [null, null, '社区名称', '社区代码', '社区类型', '总户数', '常住户数', '常住人口', '其中：流动人口'],
    'heading',
  );
  for (const [left, right] of [
    [3, 5],
    [6, 7],
    [8, 9],
  ] as const)
    sheet.merge(top, left, top, right);
  for (const column of [1, 2]) sheet.merge(top, column, top + 1, column);
  const totals: number[] = [];
  let number = 0;
  for (const town of county.towns) {
    const first = sheet.nextRow;
    town.communities.forEach((community, index) => {
      number += 1;
      const street = index === 0 ? town.name : null;
      // Plain numbers only: Excel's SUM passes over text.
      const figures = figureColumns.map((key) => community[key]);
      sheet.add([number, street, community.name, community.code, community.type, ...figures]);
    });
    const last = sheet.nextRow - 1;
    sheet.merge(first, 2, last, 2);
    const sums = figureColumns.map((key, index) => sumOf('FGHI'.charAt(index), first, last, town.communities, key));
    totals.push(sheet.add([null, '小计', null, null, null, ...sums], 'total'));
  }
  const everyone = communitiesOf(county);
  const grand = figureColumns.map((key, index) => ({
    formula: totals.map((row) => `${'FGHI'.charAt(index)}${row}`).join('+'),
    result: total(everyone, key),
  }));
  sheet.add([null, '合  计', null, null, null, ...grand], 'total');
  addFooter(sheet, 9);
  return sheet;
}

/** An attachment number above the title, a row of units below the headings, the total first, numbers kept as text. */
function unitRowLayout(county: County, random: Random): SheetDraft {
  const sheet = new SheetDraft(county.name);
  sheet.add(['附件2'], 'note');
  sheet.banner(`${county.name}城市社区底数台账`, 7, 'title');
  sheet.add(['填报单位：', `${county.name}民政局`, null, '填报日期：', '2020-12-31', null, '单位：见表'], 'note');
  sheet.add(['序号', '社区编码', '社区名称', '所属街道', '社区类型', '总户数', '常住人口'], 'heading');
  sheet.add([null, null, null, null, null, '户', '人'], 'heading');
  const everyone = communitiesOf(county);
  const sums = [total(everyone, 'households'), total(everyone, 'residents')];
  sheet.add(['合  计', null, null, null, null, ...sums], 'total');
  let number = 0;
  for (const { town, community } of everyone) {
    number += 1;
    const text = random.chance(0.2);
    const figures = [community.households, community.residents].map((amount) => (text ? String(amount) : amount));
    const row = sheet.add([number, community.code, community.name, town.name, community.type, ...figures]);
    // Filtered away by somebody, and forgotten.
    if (number === 12) sheet.hiddenRows.add(row);
  }
  addFooter(sheet, 7);
  return sheet;
}

/** Units in brackets on a second line, last year's column hidden, missing figures marked in many ways. */
function bracketLayout(county: County, random: Random): SheetDraft {
  const sheet = new SheetDraft(`${county.name}民政局报`);
  sheet.banner(`${county.name}2020年社区情况一览表`, 8, 'title');
  sheet.banner('数据截至2020年12月31日', 8, 'note');
  const headings = [
    '社区代码',
    '社区名称',
    '街道(乡镇)',
    '城乡属性',
    '总户数\n（户）',
    '2019年底户数\n（户）',
    '常住人口\n（人）',
    '备注',
  ];
  sheet.add(headings, 'heading');
  sheet.hiddenColumns.add(6);
  for (const { town, community } of communitiesOf(county)) {
    const households = random.chance(0.04) ? spellMissing(random) : spellNumber(community.households, ['户'], random);
    const residents = spellNumber(community.residents, ['人'], random);
    const before = Math.round(community.households * 0.97);
    sheet.add([community.code, community.name, town.name, community.type, households, before, residents, null]);
  }
  sheet.add([null, '注：1.户数以公安户籍和网格登记核对为准。'], 'note');
  sheet.add([null, '　　2.尚未核实的用“—”或“待补”表示。'], 'note');
  return sheet;
}

/** The communities and, below them on the same sheet, the stations. */
function stackedLayout(county: County, random: Random, services: Services): SheetDraft {
  const sheet = new SheetDraft(county.name);
  sheet.banner(`表一 ${county.name}社区名册`, 6, 'title');
  sheet.banner(`填报单位：${county.name}民政局　填报日期：2020.12.31`, 6, 'note');
  sheet.add(['社区代码', '社区名称', '镇街', '社区类型', '总户数(户)', '常住人口(人)'], 'heading');
  for (const { town, community } of communitiesOf(county)) {
    const households = spellNumber(community.households, ['户'], random);
    sheet.add([community.code, community.name, town.name, community.type, households, community.residents]);
  }
  sheet.add([]);
  sheet.add([]);
  sheet.banner(`表二 ${county.name}社区服务站情况`, 9, 'title');
  addStationRows(
    sheet,
    services.stations.filter((station) => station.county === county),
  );
  return sheet;
}

/** A total that was typed in and never corrected, and a yellow cell at the far right edge of the sheet. */
function wrongTotalLayout(county: County, random: Random): SheetDraft {
  const sheet = plainLayout(county, random);
  const everyone = communitiesOf(county);
  const stale = [total(everyone, 'households') - 38, total(everyone, 'residents')];
  sheet.add([null, '合计', null, null, null, ...stale], 'total');
  sheet.stains.push([3, 16_384]);
  return sheet;
}

/** One heading row and one row a community; codes as numbers. */
function plainLayout(county: County, random: Random): SheetDraft {
  const sheet = new SheetDraft(`${county.name}村居`);
  sheet.banner(`${county.name}村(社区)户数人口表`, 7, 'title');
  sheet.banner(`填报单位：${county.name}民政局　　填报日期：2020/12/31　　单位：户、人`, 7, 'note');
  sheet.add(['序号', '村(社区)名称', '统计用区划代码', '所属乡镇', '类型', '总户数', '常住人口'], 'heading');
  communitiesOf(county).forEach(({ town, community }, index) => {
    const names = [community.name, Number(community.code), town.name, community.type];
    const households = spellNumber(community.households, ['户'], random);
    sheet.add([index + 1, ...names, households, community.residents]);
  });
  return sheet;
}

type Figure = 'households' | 'occupied' | 'residents' | 'newcomers';
const figureColumns: readonly Figure[] = ['households', 'occupied', 'residents', 'newcomers'];

function communitiesOf(county: County): readonly { readonly town: Town; readonly community: Community }[] {
  return county.towns.flatMap((town) => town.communities.map((community) => ({ town, community })));
}

function total(everyone: readonly { readonly community: Community }[], key: Figure): number {
  return everyone.reduce((sum, { community }) => sum + community[key], 0);
}

function sumOf(letter: string, first: number, last: number, communities: readonly Community[], key: Figure): CellDraft {
  const result = communities.reduce((sum, community) => sum + community[key], 0);
  return { formula: `SUM(${letter}${first}:${letter}${last})`, result };
}

function addFooter(sheet: SheetDraft, width: number): void {
  sheet.banner('注：本表由街道(乡镇)汇总上报，户数、人口为年末数。', width, 'note');
  sheet.add(['审核人：', null, null, '填表人：', null, '联系电话：'], 'note');
}
