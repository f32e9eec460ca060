import { type Address, type AddressComponent } from '../addresses/address.ts';
import { type Part } from '../part.ts';
import { type SheetColumn } from '../place-of.ts';
import { type Miss } from './placement.ts';
import { type UnitTree } from './unit-tree.ts';

/** A placement under way: it starts at the finest code of an address and goes down by names. */
export interface OpenPlacement {
  readonly part: Part;
  readonly address: Address;
  /** The first row that has the address. */
  readonly row: number;
  /** The position of the component it starts from; -1 when no component has a code. */
  readonly start: number;
  unit: number;
  miss: Miss | null;
  byName: SheetColumn | null;
  parentMissing: boolean;
}

export function openPlacement(part: Part, index: number, address: Address, tree: UnitTree): OpenPlacement {
  const start = address.components.findLastIndex(({ code }) => code !== null);
  const component = address.components[start];
  const code = component?.code ?? null;
  const unit = tree.find(code ?? '');
  return {
    part,
    address,
    row: part.firstRows[index] ?? 0,
    start,
    unit,
    miss: component === undefined || code === null || unit !== -1 ? null : missOf(component, code),
    byName: null,
    parentMissing: false,
  };
}

function missOf({ column, level }: AddressComponent, code: string): Miss {
  return { text: code, column, count: 0, level, area: -1 };
}
