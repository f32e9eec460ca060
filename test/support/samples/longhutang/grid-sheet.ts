import { type CellDraft, SheetDraft } from '../sheet-draft.ts';
import { codeOf, nameOf, type Place, places } from './street.ts';
import { workers } from './workers.ts';

/** As many grids as workers in post; one of 锦珑 has nobody, one of 盘龙 too few boards, one of 吟龙 an unknown number. */
export function gridSheet(): SheetDraft {
  const sheet = new SheetDraft('网格');
  sheet.banner('龙虎塘街道社区网格一览表', 8, 'title');
  sheet.banner('填报日期：2017-12-31　　网格员填人员编号', 8, 'note');
  sheet.add(
    ['社区名称', '社区代码', '网格编号', '网格员', '责任清单', '协助力量', '楼道数（个）', '宣传栏数（个）'],
    'heading',
  );
  for (const place of places) {
    const top = sheet.nextRow;
    staffOf(place).forEach((worker, index) => {
      const name = index === 0 ? nameOf(place) : null;
      const grid = `${nameOf(place).slice(0, 2)}第${index + 1}网格`;
      sheet.add([name, codeOf(place), grid, ...detailsOf(place, index, worker)]);
    });
    sheet.merge(top, 1, sheet.nextRow - 1, 1);
  }
  return sheet;
}

function staffOf(place: Place): readonly string[] {
  return workers.flatMap(({ place: home, role, left }, index) =>
    home === place && role !== 'head' && left === undefined ? [`LHT${String(index + 1).padStart(3, '0')}`] : [],
  );
}

function detailsOf(place: Place, index: number, worker: string): readonly CellDraft[] {
  const corridors = 18 + ((index * 5 + Number(place) * 3) % 11);
  const vacant = place === '005' && index === 2;
  const boards = place === '002' && index === 1 ? corridors - 4 : place === '006' && index === 3 ? null : corridors;
  const duties = place !== '003' ? null : index === 7 ? '不明确' : '明确';
  const volunteers = place === '003' || (place === '001' && index < 4);
  return [vacant ? null : worker, duties, volunteers ? '楼栋长、志愿者' : '楼栋长', corridors, boards];
}
