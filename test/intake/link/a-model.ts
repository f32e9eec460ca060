import { type ColumnSchema, type DataModel, levels, type TableSchema } from '../../../src/model/data-model.ts';

/** A small data model with every kind of link: units, rows, people, sets, defaults and columns that may be absent. */
export function aModel(): DataModel {
  return {
    levels: levels.map((id) => ({ id, title: words(id), plural: `${id}s`, aliases: [], codeAliases: [] })),
    units: [],
    tables: [
      aTableSchema('regions', { key: 'id', label: 'name', home: 'parent_id' }, [
        aColumn('id', 'key'),
        aColumn('name', 'text'),
        aColumn('level', 'enum', { values: values('province', 'city', 'county', 'town') }),
        aColumn('kind', 'enum', { values: values('district', 'county', 'street', 'town', 'township') }),
        aColumn('parent_id', 'ref', { ref: 'regions', blank: 'none' }),
        aColumn('region_group', 'enum', { values: values('prd', 'non_prd'), inherited: true }),
        aColumn('is_core', 'boolean', { inherited: true }),
        aColumn('population', 'integer'),
      ]),
      aTableSchema('communities', { key: 'id', label: 'name', home: 'region_id' }, [
        aColumn('id', 'key'),
        aColumn('name', 'text'),
        aColumn('region_id', 'ref', { ref: 'regions' }),
        aColumn('households', 'integer'),
        aColumn('population', 'integer'),
      ]),
      aTableSchema('facilities', { key: 'id', label: 'name', labelIsUnique: true, home: 'unit_id' }, [
        aColumn('id', 'key'),
        aColumn('name', 'text'),
        aColumn('type', 'enum', { values: values('station', 'canteen') }),
        aColumn('unit_id', 'ref', { ref: 'unit' }),
        aColumn('serves', 'set', { ref: 'unit', default: 'unit_id' }),
        aColumn('managing_unit_id', 'ref', { ref: 'regions' }),
        aColumn('floor_area', 'decimal'),
        aColumn('closed_on', 'date', { blank: 'never', optional: true }),
      ]),
      aTableSchema('staff', { key: 'id', label: 'name', home: 'unit_id', severalHomes: true }, [
        aColumn('id', 'key'),
        aColumn('name', 'text', { personal: true, optional: true }),
        aColumn('unit_id', 'ref', { ref: 'unit' }),
        aColumn('serves', 'set', { ref: 'unit', default: 'unit_id' }),
        aColumn('weekly_hours', 'decimal'),
        aColumn('left_on', 'date', { blank: 'never', optional: true }),
        aColumn('leave_reason', 'text', { optional: true }),
      ]),
      aTableSchema('trainings', { home: 'person_id' }, [
        aColumn('person_id', 'ref', { ref: 'staff', personal: true }),
        aColumn('hours', 'decimal'),
      ]),
      aTableSchema('posts', { key: 'id', home: 'unit_id' }, [
        aColumn('id', 'key'),
        aColumn('unit_id', 'ref', { ref: 'unit' }),
        aColumn('facility_id', 'ref', { ref: 'facilities', optional: true }),
        aColumn('person_id', 'ref', { ref: 'staff', blank: 'none', personal: true }),
      ]),
      aTableSchema('estates', { key: 'id', label: 'name', home: 'community_id' }, [
        aColumn('id', 'key'),
        aColumn('name', 'text'),
        aColumn('community_id', 'ref', { ref: 'communities' }),
      ]),
    ],
  };
}

function aTableSchema(
  id: string,
  links: Pick<TableSchema, 'key' | 'label' | 'labelIsUnique' | 'home' | 'severalHomes'>,
  columns: readonly ColumnSchema[],
): TableSchema {
  return { id, title: words(id), subject: id, subjectTitle: words(id), ...links, requires: [], columns };
}

function aColumn(id: string, type: ColumnSchema['type'], more: Partial<ColumnSchema> = {}): ColumnSchema {
  return {
    id,
    title: words(id),
    type,
    aliases: [],
    flagged: [],
    values: [],
    optional: false,
    personal: false,
    ...more,
  };
}

function values(...ids: readonly string[]): ColumnSchema['values'] {
  return ids.map((id) => ({ id, zh: [id], en: id }));
}

function words(text: string): { readonly zh: string; readonly en: string } {
  return { zh: text, en: text };
}
