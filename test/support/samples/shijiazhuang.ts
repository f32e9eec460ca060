import { randomFrom } from './random.ts';
import { SheetDraft } from './sheet-draft.ts';
import { inventCity } from './shijiazhuang/city.ts';
import { communitySheets } from './shijiazhuang/community-sheets.ts';
import { facilitySheets, regionSheet } from './shijiazhuang/facility-sheets.ts';
import { inventServices } from './shijiazhuang/services.ts';
import { staffSheets } from './shijiazhuang/staff-sheets.ts';
import { inventWorkforce } from './shijiazhuang/workforce.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The bytes of `samples/shijiazhuang/districts.xlsx`. */
export function makeShijiazhuang(): Promise<Uint8Array> {
  return writeXlsx(shijiazhuangSheets());
}

/** Its sheets, as one workbook or apart. */
export function shijiazhuangSheets(): readonly SheetDraft[] {
  const random = randomFrom(seed);
  const city = inventCity(random);
  const services = inventServices(city, random);
  const workforce = inventWorkforce(city, services.charities, random);
  return [
    instructionSheet(),
    regionSheet(city),
    ...communitySheets(city, services, random),
    ...facilitySheets(services, ['井陉矿区']),
    ...staffSheets(workforce),
  ];
}

const seed = 135;

/** Words for the people who fill in the workbook, and no table. */
function instructionSheet(): SheetDraft {
  const sheet = new SheetDraft('填报说明');
  sheet.add(['填报说明'], 'title');
  for (const line of [
    '一、本表由各区县民政局按季度更新，数据截至2020年12月31日。',
    '二、服务站面积填建筑面积，同一社区有多处用房的分行填写。',
    '三、不掌握的数据用“—”表示，不要填0。',
    '四、户数、面积、人员均为演示用虚构数据。',
  ]) {
    sheet.add([line], 'note');
  }
  return sheet;
}
