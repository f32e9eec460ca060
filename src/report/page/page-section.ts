import { html, type Html, type Part } from './html.ts';

/** A part of the page with a heading of its own, which the contents lead to. */
export interface PageSection {
  readonly id: string;
  readonly title: string;
  readonly body: Part;
  /** Printed across the long side of the paper. */
  readonly wide?: boolean;
}

export function drawSection({ id, title, body, wide = false }: PageSection): Html {
  return html`<section id="${id}" ${wide ? html` class="wide"` : ''}>
    <h2 id="${id}-title" tabindex="-1">${title}</h2>
    ${body}
  </section> `;
}

/** A table that scrolls by itself on narrow screens, and by keyboard. */
export function scrolling(label: string, table: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
}

export function note(text: string): Html {
  return html`<p class="note">${text}</p>`;
}
