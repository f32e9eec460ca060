import { type Address, type Claim } from './address.ts';
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
  const code = claim?.code ?? null;
  const unit = tree.find(code ?? '');
  return {
    part,
    address,
    row: part.firstRows[index] ?? 0,
    start,
    unit,
    miss: claim === undefined || code === null || unit !== -1 ? null : missOf(claim, code),
    byName: null,
    parentMissing: false,
  };
}

function missOf({ column, level }: Claim, code: string): Miss {
  return { text: code, column, count: 0, level, area: -1 };
}
