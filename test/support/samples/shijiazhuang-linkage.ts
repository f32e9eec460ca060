import { organizationSheet, projectSheet } from './shijiazhuang-linkage/organization-sheets.ts';
import { peopleSheets } from './shijiazhuang-linkage/people-sheets.ts';
import { placeSheets } from './shijiazhuang-linkage/place-sheets.ts';
import { recordSheets } from './shijiazhuang-linkage/record-sheets.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The bytes of `samples/shijiazhuang-linkage/linkage-2020.xlsx`. Nothing in it is drawn by lot. */
export async function makeShijiazhuangLinkage(): Promise<Uint8Array> {
  return writeXlsx([...placeSheets(), organizationSheet(), ...peopleSheets(), projectSheet(), ...recordSheets()]);
}
