import { eventSheets } from './longhutang/event-sheets.ts';
import { gridSheet } from './longhutang/grid-sheet.ts';
import { organizationSheet } from './longhutang/organization-sheet.ts';
import { placeSheets } from './longhutang/place-sheets.ts';
import { premisesSheets } from './longhutang/premises-sheets.ts';
import { recordSheets } from './longhutang/record-sheets.ts';
import { staffSheets } from './longhutang/staff-sheets.ts';
import { SheetDraft } from './sheet-draft.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The bytes of `samples/longhutang/street-2017.xlsx`. */
export async function makeLonghutang(): Promise<Uint8Array> {
  return writeXlsx([
    instructionSheet(),
    ...placeSheets(),
    ...premisesSheets(),
    ...staffSheets(),
    organizationSheet(),
    gridSheet(),
    ...eventSheets(),
    ...recordSheets(),
  ]);
}

function instructionSheet(): SheetDraft {
  const sheet = new SheetDraft('说明');
  sheet.add(['龙虎塘街道2017年城乡社区建设台账'], 'title');
  for (const line of [
    '一、数据截至2017年12月31日，由各社区报送、社会事业保障中心汇总。',
    '二、上半年和下半年的活动分开登记，同一活动只登记一行。',
    '三、不掌握的填“待核”或留空，不要填0。',
    '四、社区和街道的名称、代码为真实，数字、人员、组织、活动均为演示用虚构。',
  ]) {
    sheet.add([line], 'note');
  }
  return sheet;
}
