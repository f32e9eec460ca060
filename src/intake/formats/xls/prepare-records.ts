const filePass = 0x002f;
const theme = 0x0896;
const endOfFile = 0x000a;

/** Says that a theme is the built-in one, so that nobody unpacks it. */
const builtInTheme = 124_226;

/**
 * The record stream of an xls workbook made fit for the library: undefined when it is encrypted, otherwise a copy without
 * the theme, a zip file inside the stream on which the library can run for ever. Source: MS-XLS, 2.1.4, 2.4.117, 2.4.326.
 */
export function prepareRecords(stream: Buffer): Buffer | undefined {
  const copy = Buffer.from(stream);
  let isGlobal = true;
  for (let at = 0; at + 4 <= copy.length; at += 4 + copy.readUInt16LE(at + 2)) {
    const type = copy.readUInt16LE(at);
    if (isGlobal && type === filePass) return undefined;
    if (type === endOfFile) isGlobal = false;
    // Behind the record header stands one of twelve bytes, then the version of the theme.
    if (type === theme && at + 20 <= copy.length) copy.writeUInt32LE(builtInTheme, at + 16);
  }
  return copy;
}
