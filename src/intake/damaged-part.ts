/** What can be wrong inside one part of a workbook. */
export type Damage = 'xml-malformed' | 'string-missing' | 'cell-address' | 'sheet-size' | 'record-cut';

/** Thrown by whoever parses a part; `ZipArchive.parse` turns it into a Failure that names the file and the part. */
export class DamagedPart extends Error {
  readonly damage: Damage;

  constructor(damage: Damage) {
    super(damage);
    this.damage = damage;
  }
}
