import { type Address } from './address.ts';
import { type Part } from './part.ts';
import { type SheetColumn } from './place-of.ts';
import { type Miss } from './placement.ts';
import { type UnitTree } from './unit-tree.ts';

/** A placement under way: it starts at the finest code of an address and goes down by names. */
export interface Journey {
  readonly part: Part;
  readonly address: Address;
  /** The first row that has the address. */
  readonly row: number;
  /** The position of the claim it starts from; -1 when no claim has a code. */
  readonly start: number;
  unit: number;
  miss: Miss | null;
  byName: SheetColumn | null;
  parentMissing: boolean;
}

export function setOut(part: Part, index: number, address: Address, tree: UnitTree): Journey {
  const start = address.claims.findLastIndex(({ code }) => code !== null);
  const claim = address.claims[start];
  const unit = tree.find(claim?.code ?? '');
  const isLost = claim?.code != null && unit === -1;
  return {
    part,
    address,
    row: part.firstRows[index] ?? 0,
    start,
    unit,
    miss: isLost ? { text: claim.code, column: claim.column, count: 0, level: claim.level, area: -1 } : null,
    byName: null,
    parentMissing: false,
  };
}
