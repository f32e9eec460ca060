import { citySheets } from './qingdao/city-sheets.ts';
import { communitySheets } from './qingdao/community-sheets.ts';
import { inventDistricts } from './qingdao/districts.ts';
import { meetings } from './qingdao/meetings.ts';
import { inventRegisters } from './qingdao/registers.ts';
import { randomFrom } from './random.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

/** The bytes of every file of `samples/qingdao/submission/`, which are one data set. */
export const qingdaoFiles: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'city.xlsx': () => writeXlsx([...citySheets(districts), ...communitySheets(districts, randomFrom(seed + 1))]),
  'organizations.csv': () => Promise.resolve(writeCsv(registers.organizations, 'gb18030')),
  'workers.csv': () => Promise.resolve(writeCsv(registers.workers, 'gb18030')),
  'grids.csv': () => Promise.resolve(writeCsv(registers.grids, 'gb18030')),
  'volunteers.csv': () => Promise.resolve(writeCsv(registers.volunteers, 'utf-8')),
  'meetings.csv': () => Promise.resolve(writeCsv(meetings(districts, randomFrom(seed + 2)), 'utf-8')),
};

const seed = 2025;
const districts = inventDistricts(randomFrom(seed));
const registers = inventRegisters(districts, randomFrom(seed + 3));
