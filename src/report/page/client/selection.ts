/** What of the register is shown, and in which order: what stands behind the # of the address. */
interface Chosen {
  readonly text: string;
  readonly area: string;
  readonly requirement: string;
  readonly outcome: string;
  readonly obligation: string;
  /** The column sorted by, with a minus in front when the largest comes first; empty for the worst first. */
  readonly sort: string;
}

const everything: Chosen = { text: '', area: '', requirement: '', outcome: '', obligation: '', sort: '' };

/** Null when the address only leads to a part of the page. */
function selectionIn(hash: string): Chosen | null {
  if (!hash.includes('=')) return null;
  const given = new URLSearchParams(hash.slice(1));
  const of = (name: keyof Chosen) => given.get(name) ?? '';
  return {
    text: of('text'),
    area: of('area'),
    requirement: of('requirement'),
    outcome: of('outcome'),
    obligation: of('obligation'),
    sort: of('sort'),
  };
}

function hashOf(selection: Chosen): string {
  const given = Object.entries(selection).filter(([, value]) => value !== '');
  return given.length === 0
    ? '#register'
    : `#${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}

function selected(entries: readonly Entry[], selection: Chosen, words: Words): readonly Entry[] {
  const { text, area, requirement, outcome, obligation } = selection;
  const sought = text.trim().toLowerCase();
  return entries.filter((entry) => {
    const [id, , kind] = words.requirements[entry.requirement] ?? [];
    return (
      (outcome === '' || entry.outcome === outcome) &&
      (requirement === '' || id === requirement) &&
      (obligation === '' || kind === obligation) &&
      (area === '' || entry.areas.includes(area)) &&
      (sought === '' || entry.text.includes(sought))
    );
  });
}

/** From the worst outcome on, as everywhere. */
const outcomeOrder = ['non-compliant', 'undetermined', 'not-due', 'compliant', 'not-applicable'];

const orders: Readonly<Record<string, (a: Entry, b: Entry) => number>> = {
  place: (a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0),
  requirement: (a, b) => a.requirement - b.requirement,
  shortfall: (a, b) => a.severity - b.severity,
  outcome: (a, b) => outcomeOrder.indexOf(a.outcome) - outcomeOrder.indexOf(b.outcome),
  due: (a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0),
};

function sorted(entries: readonly Entry[], sort: string): readonly Entry[] {
  const order = orders[sort.replace('-', '')];
  if (order === undefined) return entries;
  const sign = sort.startsWith('-') ? -1 : 1;
  return [...entries].sort((a, b) => sign * order(a, b));
}
