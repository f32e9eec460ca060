import { type Locale } from '../../locale/locale.ts';
import { capitalised } from '../words/capitalised.ts';
import { drawBullet } from './bullet-bar.ts';
import { type DetailLine, requirementLines } from './finding-lines.ts';
import { html, type Html } from './html.ts';
import { outcomeTag } from './outcome-words.ts';
import { type PageContext } from './page-context.ts';
import { type RegisterEntry } from './register-entry.ts';

/** The columns, and by what each is sorted; the script knows these words. */
export function registerHead({ page, workbook, report }: Locale): Html {
  const heads: readonly (readonly [label: string, kind: string, sort?: string])[] = [
    [page.area, '', 'place'],
    [workbook.register.requirement, '', 'requirement'],
    [report.observed, 'number spare'],
    [report.required, 'number spare'],
    [page.bar, 'spare'],
    [report.shortfall, 'number', 'shortfall'],
    [workbook.register.outcome, '', 'outcome'],
    [workbook.register.due, 'spare', 'due'],
  ];
  return html`<thead>
    <tr>
      ${heads.map(
        ([label, kind, sort]) =>
          html`<th scope="col" class="${kind}" ${sort === undefined ? '' : html`data-sort="${sort}"`}>
            ${capitalised(label)}
          </th>`,
      )}
    </tr>
  </thead>`;
}

export const registerColumns = 8;

/** A finding as a group of two rows: what it says, and what it opens to. */
export function registerRow(entry: RegisterEntry, context: PageContext): Html {
  const { locale, report } = context;
  const requirement = report.requirements[entry.requirement];
  const lines = [...entry.lines, ...(requirement === undefined ? [] : requirementLines(requirement, context))];
  const keys = entry.areas.join(' ');
  return html`<tbody
    data-r="${entry.requirement}"
    data-o="${entry.outcome}"
    data-a="${keys}"
    data-s="${entry.severity}"
  >
    <tr>
      <th scope="row">
        <button type="button" class="more" aria-expanded="false" hidden>${locale.page.details}</button
        ><span class="name">${entry.name}</span> <small>${entry.path} <span class="code">${entry.code}</span></small>
      </th>
      <td>
        <span class="title">${requirement?.title[locale.words] ?? ''}</span>
        <small>${requirement === undefined ? '' : locale.obligation[requirement.obligation]}</small>
      </td>
      <td class="number observed spare">${entry.observed}</td>
      <td class="number required spare">${entry.required}</td>
      <td class="bar spare">${entry.bar === null ? '' : drawBullet(entry.bar)}</td>
      <td class="number shortfall">${entry.shortfall}</td>
      <td class="outcome">${outcomeTag(entry.outcome, locale)}</td>
      <td class="due spare">${entry.due}</td>
    </tr>
    <tr class="detail">
      <td colspan="${registerColumns}">
        <details>
          <summary>${locale.page.details}</summary>
          ${drawLines(lines)}
        </details>
      </td>
    </tr>
  </tbody> `;
}

/** The same without anything in it, for the script to fill. */
export function registerTemplate({ locale }: PageContext): Html {
  return html`<template id="row"
    ><tbody>
      <tr>
        <th scope="row">
          <button type="button" class="more" aria-expanded="false">${locale.page.details}</button
          ><span class="name"></span> <small><span class="path"></span> <span class="code"></span></small>
        </th>
        <td><span class="title"></span> <small class="obligation"></small></td>
        <td class="number observed spare"></td>
        <td class="number required spare"></td>
        <td class="bar spare">${drawBullet({ low: 0, high: 0, tick: 0 })}</td>
        <td class="number shortfall"></td>
        <td class="outcome"><span class="tag"></span></td>
        <td class="due spare"></td>
      </tr>
      <tr class="detail">
        <td colspan="${registerColumns}">
          <details><dl></dl></details>
        </td>
      </tr></tbody
  ></template> `;
}

function drawLines(lines: readonly DetailLine[]): Html {
  return html`<dl>
    ${lines.map(
      ([label, text]) =>
        html`<dt>${label}</dt>
          <dd>${text}</dd>`,
    )}
  </dl>`;
}
