import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BooleanTree } from '../../src/model/tree.ts';
import { wordsWhere } from '../../src/formula/words-where.ts';
import { aColumn } from '../support/a-small-world.ts';

const schema = aColumn({ id: 'remarks', type: 'text' });
const column = { via: null, table: 'facilities', column: schema.id };

const words = fc.subarray(['a', 'b', 'ab', 'ba', 'aba'], { minLength: 1, maxLength: 3 });
const condition = fc.letrec<{ all: BooleanTree; leaf: BooleanTree }>((tie) => ({
  leaf: fc.oneof(
    fc
      .tuple(words, fc.integer({ min: 1, max: 3 }))
      .map(([values, atLeast]): BooleanTree => ({ kind: 'mentions', column, values, atLeast })),
    words.map((values): BooleanTree => ({ kind: 'among', column, values })),
  ),
  all: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc.array(tie('all'), { minLength: 2, maxLength: 3 }).map((of): BooleanTree => ({ kind: 'all', of })),
    fc.array(tie('all'), { minLength: 2, maxLength: 3 }).map((of): BooleanTree => ({ kind: 'any', of })),
    tie('all').map((of): BooleanTree => ({ kind: 'not', of })),
  ),
})).all;

/** Every text of up to six letters, of which one is in no word. */
const texts = Array.from({ length: 6 }).reduce<readonly string[]>(
  (shorter) => [...new Set([...shorter, ...shorter.flatMap((text) => ['a', 'b', 'c'].map((letter) => text + letter))])],
  [''],
);

function holdsFor(tree: BooleanTree, text: string): boolean {
  if (tree.kind === 'mentions') return tree.values.filter((word) => text.includes(word)).length >= tree.atLeast;
  if (tree.kind === 'among') return tree.values.includes(text);
  if (tree.kind === 'all') return tree.of.every((member) => holdsFor(member, text));
  if (tree.kind === 'any') return tree.of.some((member) => holdsFor(member, text));
  return tree.kind === 'not' && !holdsFor(tree.of, text);
}

test('whether some text makes a condition hold, and some makes it fail, is what trying all texts says', () => {
  fc.assert(
    fc.property(condition, (tree) => {
      const tried = texts.filter((text) => text !== '').map((text) => holdsFor(tree, text));
      const found = wordsWhere(
        tree,
        schema,
        (each) => 'column' in each,
        () => undefined,
      );
      expect(found).toEqual({ yes: tried.includes(true), no: tried.includes(false) });
    }),
    { numRuns: 300, seed: 9 },
  );
});
