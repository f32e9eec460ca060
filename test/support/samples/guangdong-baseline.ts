import { SheetDraft } from './sheet-draft.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The bytes of `samples/guangdong-baseline/baseline-2015.xlsx`. */
export async function makeGuangdongBaseline(): Promise<Uint8Array> {
  return writeXlsx([regionSheet(), indicatorSheet(), furtherFigures()]);
}

const source = '广东省城乡社区服务体系建设“十三五”规划，一、发展现状和面临形势';

function regionSheet(): SheetDraft {
  const sheet = new SheetDraft('行政区划');
  sheet.add(['行政区划代码', '名称', '层级', '常住人口(万人)'], 'heading');
  sheet.add(['44', '广东省', '省', null]);
  return sheet;
}

/** The published figures that a target of the plan is measured by. */
function indicatorSheet(): SheetDraft {
  const sheet = new SheetDraft('2015年底基数');
  sheet.banner('广东省城乡社区服务主要指标(数据截至2015年底)', 5, 'title');
  sheet.add(['地区', '指标名称', '年份', '数值', '数据来源'], 'heading');
  for (const [key, value] of [
    ['志愿服务组织数', 8108],
    ['注册志愿者数', 7_000_000],
    ['社会体育指导员数', 223_000],
    ['警务室警力数', 12_130],
    ['家庭服务业从业人数', 907_448],
  ] as const) {
    sheet.add(['广东省', key, '2015年', value, source]);
  }
  return sheet;
}

/** Published beside them; no target of the plan is measured by these. */
function furtherFigures(): SheetDraft {
  const sheet = new SheetDraft('其他公布数');
  sheet.banner('规划公布的其他数字', 4, 'title');
  sheet.add(['公布事项', '公布数', '计量', '说明'], 'heading');
  for (const row of [
    ['城市社区', 6627, '个', '2016年'],
    ['行政村', 19_732, '个', '2016年'],
    ['城乡社区公共服务站', 15_880, '个', null],
    ['家庭服务中心', 1162, '个', null],
    ['警务室', 7465, '个', null],
    ['文化室', 27_383, '个', null],
    ['文化广场', '5000多', '个', null],
    ['农民健身工程', 1139, '个', null],
    ['社区体育公园', 367, '个', null],
    ['体育场地', 146_719, '个', '原文缺量词'],
    ['居(村)委会成员', 129_000, '人', null],
    ['人民调解员', 32_586, '人', null],
    ['持证社工', 43_000, '人', null],
  ]) {
    sheet.add(row);
  }
  return sheet;
}
