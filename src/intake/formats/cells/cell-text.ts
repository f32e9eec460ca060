/** Text as a cell holds it: line ends are `\n` whatever the file used, and no text is no cell. */
export function cellText(text: string): string | undefined {
  if (text === '') return undefined;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
