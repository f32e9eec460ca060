import { createHash } from 'node:crypto';
import { type Locale } from '../../locale/locale.ts';
import { basis } from './basis.ts';
import { clientScript } from './client-script.ts';
import { comparison } from './comparison.ts';
import { dataProblems } from './data-problems.ts';
import { distributions } from './distributions.ts';
import { figureTable } from './figure-table.ts';
import { heatTable } from './heat-table.ts';
import { html, markup } from './html.ts';
import { keyFigures } from './key-figures.ts';
import { notJudged } from './not-judged.ts';
import { type PageContext } from './page-context.ts';
import { drawSection } from './page-section.ts';
import { placeMap } from './place-map.ts';
import { ranking } from './ranking.ts';
import { register } from './register.ts';
import { requirementTable } from './requirement-table.ts';
import { pageStyles } from './page-styles.ts';
import { trend } from './trend.ts';

/** In the order of the page; what has nothing to say is null and leaves no trace. */
const sections = [
  keyFigures,
  trend,
  ranking,
  heatTable,
  requirementTable,
  comparison,
  distributions,
  placeMap,
  register,
  figureTable,
  notJudged,
  dataProblems,
  basis,
] as const;

/** One self-contained document: nothing is fetched, and nothing runs or styles it but what is hashed in its head. */
export function drawPage(context: PageContext): string {
  const { report, locale } = context;
  const { workbook, page, mark } = locale;
  const styles = pageStyles(locale);
  const drawn = sections.map((section) => section(context)).filter((section) => section !== null);
  const title = `${report.scope === null ? '' : `${report.scope.name} `}${workbook.coverTitle}`;
  const files = mark.list(report.inputs.map(({ file }) => file));
  return html`<!DOCTYPE html>
    <html lang="${languageOf(locale)}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policyFor(styles, clientScript)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="${report.tool.name} ${report.tool.version}" />
        <title>${title}</title>
        ${markup(`<style>${styles}</style>`)}
      </head>
      <body>
        <a class="skip" href="#register">${page.skip}</a>
        <header>
          <h1>${title}</h1>
          <p>${workbook.asOf(report.asOf)}${mark.comma}${workbook.inputs}${mark.colon}${files}</p>
          <nav aria-label="${page.contents}">
            <ul>
              ${drawn.map((section) => html`<li><a href="#${section.id}">${section.title}</a></li>`)}
            </ul>
          </nav>
        </header>
        <main>${drawn.map(drawSection)}</main>
        ${markup(`<script>${clientScript}</script>`)}
      </body>
    </html> `.text;
}

function languageOf({ words }: Locale): string {
  return words === 'zh' ? 'zh-CN' : words;
}

function policyFor(styles: string, script: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return `default-src 'none'; style-src ${hash(styles)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
}
