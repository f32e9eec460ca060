const rowsOnPage = 100;

/** The register: draws what is selected, keeps the controls and the address in step with it. */
class Register {
  readonly #table: HTMLTableElement;
  readonly #entries: readonly Entry[];
  readonly #words: Words;
  readonly #form: HTMLFormElement;
  /** Whether all rows stand in the page, rather than being drawn in pages. */
  readonly #isWhole: boolean;
  #selection = everything;
  #page = 0;
  #drawnSort = '';

  constructor(table: HTMLTableElement, form: HTMLFormElement, words: Words) {
    const data = dataIn('data');
    this.#table = table;
    this.#form = form;
    this.#words = words;
    this.#isWhole = !isRegisterData(data);
    this.#entries = isRegisterData(data) ? entriesInData(data, words) : entriesInPage(table);
  }

  start(): void {
    this.#form.hidden = false;
    for (const element of document.querySelectorAll('#state, .on-demand')) element.removeAttribute('hidden');
    for (const button of this.#table.querySelectorAll('.more')) button.removeAttribute('hidden');
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.#form.addEventListener('input', () => {
      this.#change(this.#chosen());
    });
    this.#form.addEventListener('reset', () => {
      setTimeout(() => {
        this.#change(this.#chosen());
      });
    });
    this.#table.addEventListener('click', (event) => {
      this.#open(event.target);
    });
    for (const head of this.#table.querySelectorAll('th[data-sort]')) this.#makeSortable(head);
    find('previous', HTMLButtonElement)?.addEventListener('click', () => {
      this.#turn(-1);
    });
    find('next', HTMLButtonElement)?.addEventListener('click', () => {
      this.#turn(1);
    });
    window.addEventListener('hashchange', () => {
      this.#follow();
    });
    this.show(selectionIn(location.hash) ?? everything);
    if (selectionIn(location.hash) !== null) this.#reveal();
  }

  /** Puts a selection into the controls and draws it. */
  show(selection: Chosen): void {
    for (const [name, value] of Object.entries(selection)) {
      const control = this.#form.elements.namedItem(name);
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = String(value);
    }
    this.#selection = { ...selection, ...this.#chosen(), sort: selection.sort };
    this.#page = 0;
    this.#draw();
  }

  #chosen(): Chosen {
    const given = new FormData(this.#form);
    const of = (name: string) => {
      const value = given.get(name);
      return typeof value === 'string' ? value : '';
    };
    return {
      text: of('text'),
      area: of('area'),
      requirement: of('requirement'),
      outcome: of('outcome'),
      obligation: of('obligation'),
      sort: this.#selection.sort,
    };
  }

  /** Only what the user does is written into the address: at the start that would scroll the page. */
  #change(selection: Chosen): void {
    this.#selection = selection;
    this.#page = 0;
    history.replaceState(null, '', hashOf(selection));
    this.#draw();
  }

  #follow(): void {
    const selection = selectionIn(location.hash);
    if (selection === null) return;
    this.show(selection);
    this.#reveal();
  }

  #reveal(): void {
    const title = find('register-title', HTMLElement);
    title?.scrollIntoView();
    title?.focus({ preventScroll: true });
  }

  #turn(by: number): void {
    this.#page += by;
    this.#draw();
  }

  #draw(): void {
    const matches = sorted(selected(this.#entries, this.#selection, this.#words), this.#selection.sort);
    if (this.#isWhole) this.#drawWhole(matches);
    else this.#drawPage(matches);
    within(this.#table, '.none', HTMLElement)?.toggleAttribute('hidden', matches.length > 0);
    const status = find('status', HTMLElement);
    if (status !== null) {
      status.textContent = filled(status.dataset['showing'] ?? '', {
        shown: matches.length,
        total: this.#entries.length,
      });
    }
    find('link', HTMLAnchorElement)?.setAttribute('href', hashOf(this.#selection));
    this.#markSort();
  }

  #drawWhole(matches: readonly Entry[]): void {
    const wanted = new Set(matches);
    for (const entry of this.#entries) entry.draw().toggleAttribute('hidden', !wanted.has(entry));
    if (this.#drawnSort === this.#selection.sort) return;
    const none = this.#table.querySelector('.none');
    const all = sorted(this.#entries, this.#selection.sort).map((entry) => entry.draw());
    for (const body of all) this.#table.insertBefore(body, none);
    this.#drawnSort = this.#selection.sort;
  }

  #drawPage(matches: readonly Entry[]): void {
    const pages = Math.max(1, Math.ceil(matches.length / rowsOnPage));
    this.#page = Math.min(Math.max(0, this.#page), pages - 1);
    for (const body of [...this.#table.tBodies]) if (!body.classList.contains('none')) body.remove();
    const none = this.#table.querySelector('.none');
    const from = this.#page * rowsOnPage;
    for (const entry of matches.slice(from, from + rowsOnPage)) this.#table.insertBefore(entry.draw(), none);
    const pager = find('pager', HTMLElement);
    say(document, '#page', filled(pager?.dataset['page'] ?? '', { page: this.#page + 1, pages }));
    find('previous', HTMLButtonElement)?.toggleAttribute('disabled', this.#page === 0);
    find('next', HTMLButtonElement)?.toggleAttribute('disabled', this.#page === pages - 1);
  }

  /** A button of a row shows what the row rests on. */
  #open(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('.more') : null;
    const body = button?.closest('tbody');
    if (button === null || body === null || body === undefined) return;
    const isOpen = body.classList.toggle('opened');
    button.setAttribute('aria-expanded', String(isOpen));
    within(body, 'details', HTMLDetailsElement)?.toggleAttribute('open', isOpen);
  }

  /** Buttons of a repeated heading are lost in print, so the words stand there twice. */
  #makeSortable(head: Element): void {
    const label = head.textContent.trim();
    const column = head instanceof HTMLElement ? (head.dataset['sort'] ?? '') : '';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    const paper = document.createElement('span');
    paper.className = 'paper';
    paper.textContent = label;
    head.replaceChildren(button, paper);
    head.setAttribute('aria-sort', 'none');
    button.addEventListener('click', () => {
      const { sort } = this.#selection;
      const next = sort === column ? `-${column}` : sort === `-${column}` ? '' : column;
      this.#change({ ...this.#selection, sort: next });
    });
  }

  #markSort(): void {
    const { sort } = this.#selection;
    for (const head of this.#table.querySelectorAll('th[data-sort]')) {
      const column = head instanceof HTMLElement ? (head.dataset['sort'] ?? '') : '';
      const direction = sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : 'none';
      head.setAttribute('aria-sort', direction);
    }
  }
}
