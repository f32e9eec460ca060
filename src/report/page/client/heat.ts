const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Links into the register carry their selection in the address, so that they can be sent on. */
function aimLinks(): void {
  for (const link of document.querySelectorAll('a[href="#register"]')) {
    if (!(link instanceof HTMLAnchorElement)) continue;
    const { area = '', requirement = '', outcome = '' } = link.dataset;
    if (area + requirement + outcome !== '') link.href = hashOf({ ...everything, area, requirement, outcome });
  }
}

/** The table of streets and requirements is one stop for the tab key; arrows move inside it. */
function moveByArrows(table: HTMLTableElement): void {
  const links = [...table.querySelectorAll('td a')].filter((link) => link instanceof HTMLAnchorElement);
  links.forEach((link, index) => {
    link.tabIndex = index === 0 ? 0 : -1;
  });
  table.addEventListener('focusin', ({ target }) => {
    for (const link of links) link.tabIndex = link === target ? 0 : -1;
  });
  table.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    if (step === undefined || cell === null) return;
    event.preventDefault();
    nextLink(table, cell, step)?.focus();
  });
}

/** The nearest cell with a link that way. */
function nextLink(
  table: HTMLTableElement,
  cell: HTMLTableCellElement,
  [rows, columns]: readonly [number, number],
): HTMLAnchorElement | null {
  const row = cell.closest('tr');
  let [at, column] = [(row?.rowIndex ?? 0) + rows, cell.cellIndex + columns];
  while (at >= 0 && column >= 0) {
    const next = table.rows[at]?.cells[column];
    if (next === undefined) return null;
    const link = within(next, 'a', HTMLAnchorElement);
    if (link !== null) return link;
    [at, column] = [at + rows, column + columns];
  }
  return null;
}
