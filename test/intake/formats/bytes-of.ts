/** What a library wrote as an array buffer, which its types do not say. */
export function bytesOf(written: unknown): Uint8Array {
  if (!(written instanceof ArrayBuffer)) throw new Error('The library wrote no array buffer.');
  return new Uint8Array(written);
}
