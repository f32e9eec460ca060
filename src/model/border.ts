/** The outline of a district or street, for maps. */
export interface Border {
  /** The administrative code in its shortest form, where the file gives one. */
  readonly code: string | null;
  readonly name: string | null;
  /** Whether the lines enclose an area. */
  readonly isClosed: boolean;
  /** Each a run of longitude and latitude in degrees. */
  readonly lines: readonly (readonly LongLat[])[];
}

export type LongLat = readonly [longitude: number, latitude: number];

/** Why a file of borders cannot be used. */
export type BorderFault = 'json' | 'kind' | 'degrees' | 'empty';
