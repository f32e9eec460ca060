import { resolvePart } from '../../../intake/formats/xlsx/workbook-parts.ts';
import { appendTo, applyEdits, removal } from '../xml/xml-edit.ts';
import { attributeOf } from '../xml/xml-attribute.ts';
import { childElements, prefixOf, rootElement, tagOf, type XmlElement } from '../xml/xml-element.ts';
import { type OfficePackage } from './office-package.ts';

/** What one part says of another. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: transitional and strict workbooks differ in the rest. */
  readonly type: string;
  /** The part it leads to, from the root of the package. */
  readonly part: string;
}

interface Placed extends Relation {
  readonly element: XmlElement;
  readonly family: string;
}

const usualFamily = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const empty =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** The relations of a part, in their order; none where it has no list. @throws Failure */
export async function relationsOf(pack: OfficePackage, part: string): Promise<readonly Relation[]> {
  const list = listOf(part);
  return pack.has(list) ? pack.parse(list, (bytes) => placedIn(bytes, part)) : [];
}

/**
 * Relates a part to another and returns the id of the relation.
 * @param family what stands before the last word of the type
 * @throws Failure
 */
export async function addRelation(
  pack: OfficePackage,
  part: string,
  { type, to, family = usualFamily }: { readonly type: string; readonly to: string; readonly family?: string },
): Promise<string> {
  const list = listOf(part);
  if (!pack.has(list)) await pack.write(list, Buffer.from(empty));
  const taken = new Set((await relationsOf(pack, part)).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const target = relativeTarget(part, to);
  await pack.rewrite(list, (bytes) => {
    const root = rootElement(bytes);
    const element = `<${prefixOf(bytes, root)}Relationship Id="${id}" Type="${family}/${type}" Target="${target}"/>`;
    return applyEdits(bytes, [appendTo(bytes, root, element)]);
  });
  return id;
}

/** Takes relations away; a list that we began and emptied goes with them. @throws Failure */
export async function removeRelations(
  pack: OfficePackage,
  part: string,
  isGone: (relation: Relation) => boolean,
): Promise<void> {
  const list = listOf(part);
  if (!pack.has(list)) return;
  await pack.rewrite(list, (bytes) =>
    applyEdits(
      bytes,
      placedIn(bytes, part).flatMap((relation) => (isGone(relation) ? [removal(relation.element)] : [])),
    ),
  );
  if ((await relationsOf(pack, part)).length === 0) pack.remove(list);
}

/** What stands before the last word of the types of relations in a package. @throws Failure */
export async function relationFamily(pack: OfficePackage, part: string): Promise<string> {
  const list = listOf(part);
  const relations = pack.has(list) ? await pack.parse(list, (bytes) => placedIn(bytes, part)) : [];
  return relations.find(({ type }) => type === 'worksheet')?.family ?? usualFamily;
}

/** The part that lists the relations of another. */
export function listOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function placedIn(bytes: Buffer, part: string): readonly Placed[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return childElements(bytes, rootElement(bytes)).map((element) => {
    const tag = tagOf(bytes, element);
    const [, family = '', type = ''] = /^(?:(.*)\/)?([^/]*)$/.exec(attributeOf(tag, 'Type') ?? '') ?? [];
    const isInside = attributeOf(tag, 'TargetMode') !== 'External';
    return {
      element,
      family,
      id: attributeOf(tag, 'Id') ?? '',
      type,
      part: isInside ? resolvePart(attributeOf(tag, 'Target') ?? '', folder) : '',
    };
  });
}

/** Relative, as all programs write it: some cannot follow a target from the root. */
function relativeTarget(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const steps = to.split('/');
  let shared = 0;
  while (shared < folders.length && shared < steps.length - 1 && folders[shared] === steps[shared]) shared++;
  return [...folders.slice(shared).map(() => '..'), ...steps.slice(shared)].join('/');
}
