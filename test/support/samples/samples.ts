import { makeGuangdongBaseline } from './guangdong-baseline.ts';
import { makeLonghutang } from './longhutang.ts';
import { qingdaoFiles } from './qingdao.ts';
import { makeShijiazhuang } from './shijiazhuang.ts';
import { makeShijiazhuangLinkage } from './shijiazhuang-linkage.ts';

/** Every workbook under `samples/`, by its path there, and what makes its bytes. */
export const samples: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'shijiazhuang/districts.xlsx': makeShijiazhuang,
  'guangdong-baseline/baseline-2015.xlsx': makeGuangdongBaseline,
  'longhutang/street-2017.xlsx': makeLonghutang,
  ...Object.fromEntries(Object.entries(qingdaoFiles).map(([name, make]) => [`qingdao/submission/${name}`, make])),
  'shijiazhuang-linkage/linkage-2020.xlsx': makeShijiazhuangLinkage,
};
