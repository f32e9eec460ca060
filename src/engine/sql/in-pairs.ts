/** Joins neighbours, then the results: each operand is repeated in the SQL once a round, not once for every other one. */
export function inPairs<Operand>(
  operands: readonly Operand[],
  join: (left: Operand, right: Operand) => Operand,
): Operand {
  const [first, second] = operands;
  if (first === undefined) throw new Error('There is nothing to join.');
  if (second === undefined) return first;
  const middle = Math.ceil(operands.length / 2);
  return join(inPairs(operands.slice(0, middle), join), inPairs(operands.slice(middle), join));
}
