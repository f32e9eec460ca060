import { type CellLink } from './sheet-rows.ts';
import { type Relationships } from './relationships.ts';
import { xmlText } from './xml-text.ts';

/** What office programs take as an address, and as a place in a file. */
const longestFile = 2_079;
const longestLocation = 255;

/** Links out of cells. All links to one file share a relationship, however many there are. */
export function hyperlinksXml(links: readonly CellLink[], relationships: Relationships): string {
  const written = links.flatMap(({ at, file, location }) => {
    const target = file === null ? null : encodedPath(file);
    if ((target?.length ?? 0) > longestFile || (location?.length ?? 0) > longestLocation) return [];
    const id = target === null ? '' : ` r:id="${relationships.idOf('hyperlink', target, 'External')}"`;
    return [`<hyperlink ref="${at}"${id}${location === null ? '' : ` location="${xmlText(location)}"`}/>`];
  });
  return written.length === 0 ? '' : `<hyperlinks>${written.join('')}</hyperlinks>`;
}

/** As a relationship may hold it: letters of all languages stay, what has a meaning in an address does not. */
function encodedPath(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/[\s%#?"<>^`{|}]/g, encodeURIComponent);
  return /^(?:\/|[A-Za-z]:)/.test(path) ? `file:///${path.replace(/^\//, '')}` : path;
}
