import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Random, randomFrom } from '../support/samples/random.ts';
import { type CellInput, type SheetInput, streamXlsx } from './xlsx-stream.ts';

export interface Size {
  readonly communities: number;
  readonly facilities: number;
  readonly staff: number;
}

/** The path of the workbook of this size: made once, kept until the code that makes it changes. */
export function workbookOf(size: Size): string {
  const folder = join(tmpdir(), 'cscheck-bench');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${size.communities}-${generatorHash()}.xlsx`);
  if (existsSync(path)) return path;
  const unfinished = `${path}.part`;
  streamXlsx(unfinished, sheetsOf(size, randomFrom(seed)));
  renameSync(unfinished, path);
  return path;
}

const seed = 2020;
const counties = 20;
const communitiesPerTown = 26;

function generatorHash(): string {
  const hash = createHash('sha256');
  for (const file of ['workbook.ts', 'xlsx-stream.ts', '../support/samples/random.ts']) {
    hash.update(readFileSync(join(import.meta.dirname, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

function sheetsOf(size: Size, random: Random): readonly SheetInput[] {
  return [
    { name: '社区', rows: communityRows(size, random) },
    { name: '设施', rows: facilityRows(size, random) },
    { name: '人员', rows: staffRows(size, random) },
  ];
}

interface Place {
  readonly code: string;
  readonly town: string;
  readonly urban: boolean;
}

/** The nth community of a made-up city: 26 in a town, towns dealt out to twenty counties. */
function placeAt(index: number): Place {
  const town = Math.floor(index / communitiesPerTown);
  const county = String((town % counties) + 2).padStart(2, '0');
  const townCode = `1301${county}${String(Math.floor(town / counties) + 1).padStart(3, '0')}`;
  const urban = index % communitiesPerTown < communitiesPerTown / 2;
  const within = (index % communitiesPerTown) + (urban ? 1 : 200);
  return { code: `${townCode}${String(within).padStart(3, '0')}`, town: `第${town + 1}街道`, urban };
}

function* communityRows({ communities }: Size, random: Random): Generator<readonly CellInput[]> {
  yield [
    '社区代码',
    '社区名称',
    '街道(乡镇)',
    '社区类型',
    '总户数(户)',
    '常住户数',
    '常住人口(人)',
    '流动人口',
    '两委职数',
  ];
  for (let index = 0; index < communities; index += 1) {
    const { code, town, urban } = placeAt(index);
    const households = random.between(200, 3200);
    const residents = households * 2 + random.between(0, 900);
    const name = `第${index + 1}${urban ? '社区居委会' : '村委会'}`;
    const figures = [
      doubtful(households, random),
      households - 40,
      doubtful(residents, random),
      120,
      random.between(3, 9),
    ];
    yield [code, name, town, urban ? '城市社区' : '行政村', ...figures];
  }
}

const facilityKinds = [
  '社区服务站',
  '儿童之家',
  '日间照料中心',
  '社区服务站',
  '公共法律服务站',
  '慈善超市',
  '文化服务中心',
] as const;

function* facilityRows({ communities, facilities }: Size, random: Random): Generator<readonly CellInput[]> {
  yield [
    '设施编号',
    '设施名称',
    '设施类型',
    '社区代码',
    '建筑面积(㎡)',
    '建设方式',
    '状态',
    '投用日期',
    '是否达标',
    '每日开放时长',
  ];
  for (let index = 0; index < facilities; index += 1) {
    const { code } = placeAt(index % communities);
    const kind = facilityKinds[Math.floor(index / communities) % facilityKinds.length] ?? '社区服务站';
    const area = doubtful(random.between(120, 1400), random);
    const opened = `${random.between(2005, 2020)}-0${random.between(1, 9)}-1${random.between(0, 9)}`;
    const manner = random.pick(['新建', '改扩建', '租赁', '购买', '原有']);
    const status = random.chance(0.93) ? '投用' : '在建';
    yield [
      `F${index + 1}`,
      `${kind}${index + 1}`,
      kind,
      code,
      area,
      manner,
      status,
      opened,
      random.pick(['是', '否']),
      8,
    ];
  }
}

function* staffRows({ communities, staff }: Size, random: Random): Generator<readonly CellInput[]> {
  yield [
    '人员编号',
    '姓名',
    '社区代码',
    '职务',
    '专兼职',
    '性别',
    '学历',
    '社工证',
    '登记在册',
    '入职日期',
    '离职日期',
  ];
  const roles = ['居委会主任', '党组织书记', '居委会委员', '社区专职工作者', '社会工作者', '法律顾问'] as const;
  for (let index = 0; index < staff; index += 1) {
    const { code } = placeAt(index % communities);
    const role = roles[Math.floor(index / communities) % roles.length] ?? '社区专职工作者';
    const education = random.chance(doubt) ? null : random.pick(['高中及以下', '大专', '本科', '研究生']);
    const certificate = random.pick(['无', '无', '助理社工师', '社工师']);
    const person = [role, random.pick(['专职', '兼职']), random.pick(['男', '女']), education, certificate];
    const hired = `20${random.between(10, 19)}-0${random.between(1, 9)}-01`;
    const left = random.chance(0.05) ? '2020-06-30' : null;
    yield [`P${index + 1}`, `第${index + 1}人`, code, ...person, certificate === '无' ? '否' : '是', hired, left];
  }
}

/** One figure in fifty is blank or only roughly known. */
const doubt = 0.02;

function doubtful(amount: number, random: Random): CellInput {
  if (!random.chance(doubt)) return amount;
  return random.pick([null, '—', `约${amount}`, `${amount}余`]);
}
