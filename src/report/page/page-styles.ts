import { type Locale } from '../../locale/locale.ts';

const chinese = '"Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';

/** What the usual systems have, the nicest first; none is sent along. */
const fonts: Readonly<Record<Locale['words'], string>> = {
  zh: chinese,
  en: `system-ui, "Segoe UI", Roboto, "Noto Sans", ${chinese}`,
};

/** How the page looks: light and dark on the screen, black on white on paper. Colours only repeat what words say. */
export function pageStyles({ words, workbook }: Locale): string {
  const number = workbook.footer
    .split(/(&[PN])/)
    .filter((part) => part !== '')
    .map((part) => (part === '&P' ? 'counter(page)' : part === '&N' ? 'counter(pages)' : `"${part}"`))
    .join(' ');
  return `
:root { --ink: #1c2329; --faint: #525c65; --paper: #fff; --panel: #f4f6f8; --line: #cfd6dc; --link: #0b57a4; --track: #e3e8ec; --sure: #2f6fae; --open: #9cc3e6; --bad: #9b1c1c; --bad-paper: #fde3e1; --bad-deep: #f6b7b1; --doubt: #6b4e00; --doubt-paper: #fff0c2; --soon: #1c4f7d; --soon-paper: #dcebf8; --good: #14532d; --good-paper: #dcf3e3; --none: #454c53; --none-paper: #e9edf0; --below: #c2571a; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e6eaee; --faint: #aeb8c1; --paper: #14191e; --panel: #1d242b; --line: #3a444d; --link: #8cc0f5; --track: #2d363e; --sure: #6ba6dc; --open: #35597a; --bad: #ffc2bd; --bad-paper: #4c1d1d; --bad-deep: #752a2a; --doubt: #ffe08a; --doubt-paper: #463708; --soon: #bcdcf8; --soon-paper: #1b3954; --good: #b5ecc8; --good-paper: #143d24; --none: #c6ced5; --none-paper: #2b333a; --below: #e58a4f; } }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 15px/1.6 ${fonts[words]}; }
header, main { max-width: 1360px; margin: 0 auto; padding: 0 20px; }
h1 { font-size: 26px; line-height: 1.3; margin: 24px 0 4px; }
h2 { font-size: 20px; margin: 36px 0 10px; padding-bottom: 4px; border-bottom: 2px solid var(--line); scroll-margin-top: 8px; }
h2:focus { outline: none; }
p { margin: 6px 0; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, select:focus-visible, input:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 1px; }
small, .note { color: var(--faint); font-size: 13px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; background: var(--paper); padding: 6px 10px; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 18px; list-style: none; margin: 10px 0 0; padding: 0; }
.verdict { display: inline-block; font-size: 18px; font-weight: 700; padding: 4px 14px; border-radius: 4px; }
.verdict.gaps { color: var(--bad); background: var(--bad-paper); }
.verdict.open { color: var(--doubt); background: var(--doubt-paper); }
.verdict.pending { color: var(--soon); background: var(--soon-paper); }
.verdict.clean { color: var(--good); background: var(--good-paper); }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(170px, 1fr)); gap: 12px; margin: 12px 0; }
.cards div { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 10px 14px; }
.cards dt { color: var(--faint); font-size: 13px; }
.cards dd { margin: 0; font-size: 24px; font-weight: 700; font-variant-numeric: tabular-nums; white-space: nowrap; }
.scroll { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; font-size: 14px; }
.scroll > table:not(.heat, .plain) { width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 5px 10px; border-bottom: 1px solid var(--line); }
thead th { background: var(--panel); font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 400; }
.scroll > table:not(.heat) thead th { min-width: 4.2em; }
.areas tbody th { min-width: 7em; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.county > th { font-weight: 700; }
tr.town > th { padding-left: 26px; }
.tag { display: inline-block; white-space: nowrap; padding: 0 8px; border-radius: 3px; font-size: 13px; }
.tag.non-compliant { color: var(--bad); background: var(--bad-paper); }
.tag.undetermined { color: var(--doubt); background: var(--doubt-paper); }
.tag.not-due { color: var(--soon); background: var(--soon-paper); }
.tag.compliant { color: var(--good); background: var(--good-paper); }
.tag.not-applicable { color: var(--none); background: var(--none-paper); }
.rate { white-space: nowrap; font-variant-numeric: tabular-nums; }
svg { vertical-align: middle; }
svg .track { fill: var(--track); }
svg .sure { fill: var(--sure); }
svg .open { fill: var(--open); }
svg .tick { fill: var(--ink); }
svg .below { fill: var(--below); }
svg.chart { display: block; width: 100%; max-width: 640px; height: auto; }
svg text { font-size: 11px; fill: var(--faint); }
svg text.target { fill: var(--ink); font-weight: 700; }
svg .axis { stroke: var(--faint); }
svg line.target { stroke: var(--ink); stroke-width: 2; }
svg line.median { stroke: var(--ink); stroke-dasharray: 4 3; }
figure { margin: 16px 0 24px; }
.map { display: block; width: 100%; max-width: 720px; height: auto; background: var(--panel); border: 1px solid var(--line); }
.map path { stroke-linecap: round; stroke-width: 6; stroke: var(--faint); }
.map .area, .map .outline { stroke-width: 1; fill: none; }
.map .area { fill: #2f6fae; }
.map text { font-size: 13px; text-anchor: middle; fill: var(--ink); pointer-events: none; }
.map .non-compliant, .map .non-compliant path { stroke: #c5362c; stroke-width: 9; }
.map .undetermined, .map .undetermined path { stroke: #b98900; stroke-width: 8; stroke-linecap: square; }
.map .compliant, .map .compliant path { stroke: #2e8b57; }
.heat thead th { text-align: center; padding: 6px 2px; font-weight: 400; }
.heat thead th span { display: inline-block; writing-mode: vertical-rl; max-height: 190px; line-height: 1.15; text-align: right; }
.heat thead th:first-child { text-align: left; font-weight: 600; padding-left: 10px; }
.heat tbody th, .heat thead th:first-child { position: sticky; left: 0; background: var(--paper); white-space: nowrap; z-index: 1; }
.heat td { text-align: center; padding: 0; border: 1px solid var(--line); font-variant-numeric: tabular-nums; }
.heat td a, .heat td span { display: block; min-width: 34px; padding: 4px 3px; color: inherit; text-decoration: none; }
.heat td a:hover { text-decoration: underline; }
.heat .non-compliant { color: var(--bad); background: var(--bad-paper); }
.heat .non-compliant.deep { background: var(--bad-deep); font-weight: 700; }
.heat .undetermined { color: var(--doubt); background: var(--doubt-paper); }
.heat .not-due { color: var(--soon); background: var(--soon-paper); }
.heat .compliant { color: var(--good); background: var(--good-paper); }
form { display: flex; flex-wrap: wrap; gap: 10px; align-items: end; margin: 10px 0; }
form[hidden] { display: none; }
label { display: flex; flex-direction: column; font-size: 13px; color: var(--faint); }
label.grow { flex: 1 1 220px; }
input, select, button { font: inherit; font-size: 14px; color: var(--ink); background: var(--paper); border: 1px solid var(--faint); border-radius: 4px; padding: 4px 8px; max-width: 100%; }
select { max-width: 240px; }
button { cursor: pointer; }
thead th button { border: 0; background: none; padding: 0; font-weight: 600; text-align: inherit; }
th[aria-sort] button::after { content: " ↕"; color: var(--faint); }
th[aria-sort="ascending"] button::after { content: " ↑"; color: var(--ink); }
th[aria-sort="descending"] button::after { content: " ↓"; color: var(--ink); }
.more { float: right; border-color: var(--line); padding: 0 6px; font-size: 12px; color: var(--link); margin-left: 8px; }
.paper { display: none; }
.register tbody th { min-width: 190px; }
.register small { display: block; }
.register tbody { content-visibility: auto; contain-intrinsic-size: auto 52px; }
.register .detail td { padding-top: 0; }
.register tr:has(+ .detail) > * { border-bottom: 0; }
.script .register .detail { display: none; }
.script .register .opened .detail { display: table-row; }
.script .register tr:has(+ .detail) > * { border-bottom: 1px solid var(--line); }
.script .detail summary { display: none; }
.script .printed { display: none; }
dl { margin: 4px 0; }
.detail dl, #basis dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 14px; background: var(--panel); padding: 8px 12px; border-radius: 4px; font-size: 14px; }
dt { color: var(--faint); }
.detail dd, #basis dd { margin: 0; overflow-wrap: anywhere; }
code { font-family: ui-monospace, Consolas, monospace; font-size: 13px; overflow-wrap: anywhere; }
td.due { white-space: nowrap; }
td.clause { min-width: 15em; }
#pager { margin: 10px 0; }
details { margin: 4px 0; }
li { overflow-wrap: anywhere; }
@media screen and (max-width: 1000px) { .spare { display: none; } }
@media screen and (max-width: 760px) { .cards { grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); } .cards dd { font-size: 20px; } tr.town > th { padding-left: 14px; } header, main { padding: 0 12px; } th, td { padding: 5px 6px; } .register tbody th { min-width: 110px; } .more { float: none; display: block; margin: 0 0 4px; } .number { white-space: normal; } .detail dl, #basis dl { grid-template-columns: 1fr; } .detail dd, #basis dd { margin-bottom: 6px; } h1 { font-size: 21px; } select { max-width: 100%; } form label { flex: 1 1 140px; } }
@page { size: A4; margin: 15mm 12mm 16mm; @bottom-center { content: ${number}; font: 9pt ${fonts[words]}; } }
@page wide { size: A4 landscape; }
@media print {
body { font-size: 10pt; line-height: 1.4; }
h1 { font-size: 18pt; margin-top: 0; }
.cards dd { font-size: 15pt; }
.note, small { font-size: 8.5pt; }
header, main { max-width: none; padding: 0; }
header nav, .skip, thead th button, form, .state, .more, #pager, .on-demand, .screen, .detail:not(:has(details[open])) { display: none !important; }
.script .printed { display: block; }
.wide { page: wide; break-before: page; }
table { font-size: 8.5pt; }
thead { display: table-header-group; }
tr, figure, .cards div, svg { break-inside: avoid; }
h2, h2 + .note { break-after: avoid; }
h2 { font-size: 14pt; margin-top: 14pt; }
.scroll > table:not(.heat) tbody th { min-width: 9em; }
.scroll { overflow: visible; }
th, td { padding: 2px 6px; }
.register small { display: inline; font-size: 7.5pt; }
.register tbody { content-visibility: visible; }
.paper { display: inline; }
* { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.heat { font-size: 7.5pt; table-layout: fixed; width: 100%; }
.heat thead th:first-child { width: 28mm; }
.heat thead th span { max-height: 46mm; overflow: hidden; }
.heat td a, .heat td span { min-width: 0; padding: 1px; }
.heat tbody th, .heat thead th:first-child { position: static; padding: 1px 4px; white-space: normal; }
.heat tr.town > th { padding-left: 14px; }
a { color: inherit; text-decoration: none; }
}
`;
}
