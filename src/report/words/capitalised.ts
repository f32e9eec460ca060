/** Labels stand in the midst of lines elsewhere; as a heading or in a cell of their own they begin with a capital. */
export function capitalised(label: string): string {
  return `${label.slice(0, 1).toUpperCase()}${label.slice(1)}`;
}
