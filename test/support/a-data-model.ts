import { type ColumnSchema, type ColumnType, type DataModel, type TableSchema } from '../../src/model/data-model.ts';

/** A small data model with a column of every type; its rules are nobody's law. */
export function aDataModel(): DataModel {
  return {
    levels: [
      {
        id: 'county',
        title: words('区县'),
        plural: 'counties',
        aliases: ['区县', '所属区县'],
        codeAliases: ['区县代码'],
      },
      {
        id: 'town',
        title: words('街道乡镇'),
        plural: 'towns',
        aliases: ['街道', '街道(乡镇)', '所属街道'],
        codeAliases: ['街道代码'],
      },
      {
        id: 'community',
        title: words('社区'),
        plural: 'communities',
        aliases: ['社区', '社区名称'],
        codeAliases: ['社区代码'],
      },
    ],
    units: [
      unit(
        'm2',
        ['㎡', '平方米', '平米', '平方', 'm2', 'm²'],
        [
          [['公顷'], 10_000],
          [['万平方米'], 10_000],
        ],
      ),
      unit('household', ['户'], [[['万户'], 10_000]]),
      unit('person', ['人', '名'], [[['万人'], 10_000]]),
      unit('hour', ['小时', '时'], []),
      unit('item', ['个', '家'], []),
      unit(
        'wan_yuan',
        ['万元'],
        [
          [['元'], 0.0001],
          [['亿元'], 10_000],
        ],
      ),
      unit('yuan', ['元'], [[['万元'], 10_000]]),
      unit(
        'percent',
        [],
        [
          [['%'], 0.01],
          [['‰'], 0.001],
        ],
      ),
    ],
    tables: [facilities, staff],
  };
}

const facilities: TableSchema = aTable(
  'facilities',
  '设施',
  [['type']],
  [
    aColumn('id', 'key', '设施编号', { aliases: ['编号', '设施编号'] }),
    aColumn('name', 'text', '设施名称', { aliases: ['设施名称', '名称'] }),
    aColumn('type', 'enum', '设施类型', {
      aliases: ['设施类型', '类型'],
      values: [value('station', '社区服务站', '服务站'), value('center', '综合服务中心', '服务中心')],
    }),
    aColumn('unit_id', 'ref', '所属单位', { aliases: ['所属单位', '所属街道'], ref: 'unit' }),
    aColumn('floor_area', 'decimal', '建筑面积', {
      unit: 'm2',
      min: 0,
      aliases: ['建筑面积', '面积'],
      flagged: ['使用面积'],
    }),
    aColumn('households', 'integer', '户数', {
      unit: 'household',
      min: 0,
      aliases: ['户数', '总户数'],
      flagged: ['户籍户数'],
    }),
    aColumn('population', 'integer', '常住人口', { unit: 'person', min: 0, aliases: ['常住人口', '人口'] }),
    aColumn('seats', 'integer', '名额', { min: 0, max: 15 }),
    aColumn('stars', 'integer', '星级', {
      min: 0,
      max: 5,
      values: [
        { id: '0', zh: ['无', '未评'], en: 'none' },
        { id: '3', zh: ['三星级', '★★★'], en: 'three stars' },
      ],
    }),
    aColumn('coverage', 'decimal', '覆盖率', { unit: 'percent', min: 0, max: 1 }),
    aColumn('progress', 'decimal', '完成率', { unit: 'percent', min: 0 }),
    aColumn('figure', 'decimal', '数值', {}),
    aColumn('hours', 'decimal', '开放时间', { unit: 'hour', min: 0, max: 24 }),
    aColumn('amount', 'decimal', '金额', { unit: 'wan_yuan', min: 0 }),
    aColumn('opened_on', 'date', '投用日期', { flagged: ['使用年限'] }),
    aColumn('closed_on', 'date', '停用日期', { blank: 'never' }),
    aColumn('meets_standard', 'boolean', '是否达标', {
      values: [value('yes', '达标'), value('no', '不达标', '未达标')],
    }),
    aColumn('status', 'enum', '状态', { values: [value('operating', '投用', '在用'), value('closed', '停用')] }),
    aColumn('rating', 'ordinal', '等级', {
      values: [value('none', '无'), value('basic', '基础型'), value('growing', '成长型')],
    }),
    aColumn('functions', 'set', '功能', {
      values: [value('office', '办公室'), value('reading', '阅览室', '图书室'), value('desk', '窗口/前台')],
    }),
    aColumn('tags', 'set', '标签', { blank: 'none' }),
    aColumn('holder', 'ref', '在岗人员', { ref: 'staff', blank: 'none', personal: true }),
  ],
);

const staff: TableSchema = aTable(
  'staff',
  '人员',
  [['roles'], ['education', 'full_time']],
  [
    aColumn('id', 'key', '人员编号', {}),
    aColumn('name', 'text', '姓名', { personal: true }),
    aColumn('unit_id', 'ref', '所在单位', { ref: 'unit' }),
    aColumn('roles', 'set', '职务', { values: [value('worker', '社区工作者'), value('chair', '主任')] }),
    aColumn('education', 'ordinal', '学历', { values: [value('college', '大专'), value('bachelor', '本科')] }),
    aColumn('full_time', 'boolean', '专兼职', { values: [value('yes', '专职'), value('no', '兼职')] }),
    aColumn('birth_date', 'date', '出生日期', { flagged: ['年龄'] }),
  ],
);

function aTable(
  id: string,
  zh: string,
  requires: readonly (readonly string[])[],
  columns: readonly ColumnSchema[],
): TableSchema {
  const title = words(zh);
  return { id, title, subject: id, subjectTitle: title, key: 'id', label: 'name', home: 'unit_id', requires, columns };
}

function aColumn(id: string, type: ColumnType, zh: string, traits: Partial<ColumnSchema>): ColumnSchema {
  const plain = { aliases: [], flagged: [], values: [], optional: false, personal: false };
  return { ...plain, ...traits, id, type, title: words(zh) };
}

function value(id: string, ...zh: readonly string[]): ColumnSchema['values'][number] {
  return { id, zh, en: id };
}

function unit(
  id: string,
  aliases: readonly string[],
  conversions: readonly (readonly [readonly string[], number])[],
): DataModel['units'][number] {
  const title = words(aliases[0] ?? '%');
  return { id, title, aliases, conversions: conversions.map(([words, factor]) => ({ aliases: words, factor })) };
}

function words(zh: string): { readonly zh: string; readonly en: string } {
  return { zh, en: zh };
}
