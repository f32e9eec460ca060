/** How long a bar is on a terminal of this width. */
export function barLength(width: number): number {
  return Math.max(6, Math.min(24, Math.floor(width / 5)));
}
