import { type Rate } from '../../model/report.ts';
import { showRate } from '../words/show-rate.ts';
import { html, type Html } from './html.ts';

const full = 100;

/** A share as text with a bar beside it: the sure part, then what is undetermined. */
export function rateBar(rate: Rate | null): Html {
  if (rate === null) return html`<span class="rate">${showRate(rate)}</span>`;
  const low = Math.round(rate.low * full);
  const high = Math.round(rate.high * full);
  const open = high > low ? html`<rect class="open" x="${low}" width="${high - low}" height="8" />` : '';
  return html`<span class="rate"
    ><svg viewBox="0 0 100 8" width="100" height="8" aria-hidden="true" focusable="false">
      <rect class="track" width="100" height="8" />
      <rect class="sure" width="${low}" height="8" />
      ${open}
    </svg>
    ${showRate(rate)}</span
  >`;
}
