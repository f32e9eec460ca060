import { type Phrase, quoted } from '../model/phrase.ts';
import { rationalFromText, rational, multiply } from '../model/rational.ts';
import { SyntaxProblem } from './problem.ts';
import {
  aggregateNames,
  type AggregateSyntax,
  type MembershipSyntax,
  type PeersSyntax,
  type Syntax,
} from './syntax.ts';
import { readTokens, type Token } from './tokens.ts';

const keywords = new Set([
  'and',
  'or',
  'not',
  'in',
  'between',
  'has',
  'mentions',
  'where',
  'having',
  'of',
  'via',
  'own',
  'from',
  'to',
]);
/** Their arguments tell whether these go over rows, or they have a form of their own. */
const otherForms = new Set(['min', 'max', 'rank', 'peers']);
const aggregates = new Set(aggregateNames.filter((name) => !otherForms.has(name)));
/** What may follow the table of an aggregate. */
const rowWords = new Set(['where', 'via', 'near']);
const deepest = 60;

/** Reads a formula by recursive descent, loosest binding first. @throws SyntaxProblem at the first thing out of place. */
export function parseFormula(text: string): Syntax {
  const parser = new Parser(readTokens(text));
  const formula = parser.disjunction();
  parser.end();
  return formula;
}

class Parser {
  readonly #tokens: readonly Token[];
  #position = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  disjunction(): Syntax {
    this.#deeper();
    let left = this.#conjunction();
    while (this.#nameIs('or')) {
      const { at } = this.#take();
      left = { kind: 'or', at, left, right: this.#conjunction() };
    }
    this.#depth -= 1;
    return left;
  }

  #deeper(): void {
    this.#depth += 1;
    if (this.#depth > deepest) throw new SyntaxProblem(this.#next.at, { phrase: 'formula-too-deep', levels: deepest });
  }

  end(): void {
    if (this.#next.kind !== 'end') throw this.#unexpected('formula-end');
  }

  get #next(): Token {
    const token = this.#tokens[this.#position];
    if (token === undefined) throw new SyntaxProblem(0, 'formula-empty');
    return token;
  }

  #take(): Token {
    const token = this.#next;
    if (token.kind !== 'end') this.#position += 1;
    return token;
  }

  #nameIs(name: string): boolean {
    return this.#next.kind === 'name' && this.#next.text === name;
  }

  #symbolIs(...symbols: readonly string[]): boolean {
    return this.#next.kind === 'symbol' && symbols.includes(this.#next.text);
  }

  #takeName(name: string): boolean {
    if (!this.#nameIs(name)) return false;
    this.#take();
    return true;
  }

  #expectSymbol(symbol: string): Token {
    if (!this.#symbolIs(symbol)) throw this.#unexpected(quoted(symbol));
    return this.#take();
  }

  #expectName(): Token {
    if (this.#next.kind !== 'name' || keywords.has(this.#next.text)) throw this.#unexpected('name');
    return this.#take();
  }

  #unexpected(expected: Phrase): SyntaxProblem {
    const found = this.#next.kind === 'end' ? 'formula-end' : quoted(this.#next.text);
    return new SyntaxProblem(this.#next.at, { phrase: 'instead-of', expected, found });
  }

  #conjunction(): Syntax {
    let left = this.#negation();
    while (this.#nameIs('and')) {
      const { at } = this.#take();
      left = { kind: 'and', at, left, right: this.#negation() };
    }
    return left;
  }

  #negation(): Syntax {
    if (!this.#nameIs('not')) return this.#comparison();
    const { at } = this.#take();
    this.#deeper();
    const of = this.#negation();
    this.#depth -= 1;
    return { kind: 'not', at, of };
  }

  #comparison(): Syntax {
    const left = this.#sum();
    const { at } = this.#next;
    if (this.#symbolIs('=', '!=', '<', '<=', '>', '>=')) {
      const operator = this.#take().text;
      if (!isComparison(operator)) throw this.#unexpected('comparison');
      return { kind: 'compare', at, operator, left, right: this.#sum() };
    }
    if (this.#takeName('between')) {
      const low = this.#sum();
      if (!this.#takeName('and')) throw this.#unexpected(quoted('and'));
      return { kind: 'between', at, of: left, low, high: this.#sum() };
    }
    if (this.#takeName('in')) return { kind: 'in', at, of: left, values: this.#list() };
    if (this.#takeName('has')) return this.#membership('has', left, at);
    if (this.#takeName('mentions')) return this.#membership('mentions', left, at);
    return left;
  }

  #membership(kind: MembershipSyntax['kind'], of: Syntax, at: number): MembershipSyntax {
    if (this.#takeName('all')) return { kind, at, of, values: this.#ofList(), atLeast: 'all' };
    if (this.#takeName('any')) return { kind, at, of, values: this.#ofList(), atLeast: 1 };
    if (this.#nameIs('at')) {
      this.#take();
      if (!this.#takeName('least')) throw this.#unexpected(quoted('least'));
      if (this.#next.kind !== 'number') throw this.#unexpected('whole-number');
      const atLeast = Number(this.#take().text);
      return { kind, at, of, values: this.#ofList(), atLeast };
    }
    return { kind, at, of, values: [this.#primary()], atLeast: 1 };
  }

  #ofList(): readonly Syntax[] {
    if (!this.#takeName('of')) throw this.#unexpected(quoted('of'));
    return this.#list();
  }

  #list(): readonly Syntax[] {
    this.#expectSymbol('(');
    const values = [this.#sum()];
    while (this.#symbolIs(',')) {
      this.#take();
      values.push(this.#sum());
    }
    this.#expectSymbol(')');
    return values;
  }

  #sum(): Syntax {
    let left = this.#product();
    while (this.#symbolIs('+', '-')) {
      const { at, text } = this.#take();
      left = { kind: 'arithmetic', at, operator: text === '+' ? '+' : '-', left, right: this.#product() };
    }
    return left;
  }

  #product(): Syntax {
    let left = this.#unary();
    while (this.#symbolIs('*', '/')) {
      const { at, text } = this.#take();
      left = { kind: 'arithmetic', at, operator: text === '*' ? '*' : '/', left, right: this.#unary() };
    }
    return left;
  }

  #unary(): Syntax {
    if (!this.#symbolIs('-')) return this.#primary();
    const { at } = this.#take();
    return { kind: 'negate', at, of: this.#primary() };
  }

  #primary(): Syntax {
    const { kind, text, at } = this.#next;
    if (kind === 'number') return this.#number();
    if (kind === 'percent') {
      this.#take();
      return { kind: 'percent', at, value: multiply(numberOf(text.slice(0, -1), at), rational(1n, 100n)) };
    }
    if (kind === 'day') {
      this.#take();
      return { kind: 'day', at, day: text };
    }
    if (kind === 'word') {
      this.#take();
      return { kind: 'word', at, text };
    }
    if (this.#symbolIs('(')) {
      this.#take();
      const inner = this.disjunction();
      this.#expectSymbol(')');
      return inner;
    }
    return this.#named();
  }

  #number(): Syntax {
    const { text, at } = this.#take();
    const value = numberOf(text.replaceAll('_', ''), at);
    const hasUnit = this.#next.kind === 'name' && !keywords.has(this.#next.text);
    return { kind: 'number', at, value, unit: hasUnit ? this.#take().text : null };
  }

  #named(): Syntax {
    const { text: name, at } = this.#expectName();
    if (this.#symbolIs('.')) {
      this.#take();
      return { kind: 'path', at, head: name, name: this.#expectName().text };
    }
    if (!this.#symbolIs('(')) return { kind: 'name', at, name };
    this.#take();
    if (this.#isAggregate(name)) return this.#aggregate(name, at);
    if (name === 'rank') return this.#rank(at);
    if (name === 'peers') return { kind: 'peers', at, peers: this.#closed(() => this.#peers()) };
    const values: Syntax[] = [];
    while (!this.#symbolIs(')')) {
      if (values.length > 0) {
        if (this.#next.kind === 'name' && rowWords.has(this.#next.text)) throw notOverRows(name, at);
        this.#expectSymbol(',');
      }
      values.push(this.disjunction());
    }
    this.#take();
    return { kind: 'call', at, name, arguments: values };
  }

  /** min and max go over rows when their one argument is `table.column` or `table where …`, else over expressions. */
  #isAggregate(name: string): boolean {
    if (aggregates.has(name)) return true;
    if (name !== 'min' && name !== 'max') return false;
    if (this.#reachIs('own') || this.#reachIs('above')) return true;
    if (this.#next.kind !== 'name') return false;
    const [, second, third, fourth] = this.#tokens.slice(this.#position, this.#position + 4);
    if (second?.kind === 'name' && rowWords.has(second.text)) return true;
    if (second?.text === ',') return third?.kind === 'name' && third.text === 'of';
    const isPath = second?.text === '.' && third?.kind === 'name';
    return isPath && (fourth?.text === ')' || (fourth?.kind === 'name' && rowWords.has(fourth.text)));
  }

  #rank(at: number): Syntax {
    const of = this.disjunction();
    this.#expectSymbol(',');
    if (!this.#takeName('among')) throw this.#unexpected(quoted('among'));
    const peers = this.#peers();
    if (!this.#symbolIs(',')) return this.#closed(() => ({ kind: 'rank', at, of, peers, first: 'largest' }));
    this.#take();
    const first = this.#takeName('smallest') ? 'smallest' : 'largest';
    if (first === 'largest' && !this.#takeName('largest')) throw this.#unexpected('largest-or-smallest');
    if (!this.#takeName('first')) throw this.#unexpected(quoted('first'));
    return this.#closed(() => ({ kind: 'rank', at, of, peers, first }));
  }

  #peers(): PeersSyntax {
    const plural = this.#expectName();
    if (!this.#takeName('of')) throw this.#unexpected(quoted('of'));
    const above = this.#expectName();
    return { plural: plural.text, pluralAt: plural.at, above: above.text, aboveAt: above.at };
  }

  /** What is read, with the bracket behind it. */
  #closed<Read>(read: () => Read): Read {
    const value = read();
    this.#expectSymbol(')');
    return value;
  }

  /** Whether this word comes next and a table after it. */
  #reachIs(word: string): boolean {
    return this.#nameIs(word) && this.#tokens[this.#position + 1]?.kind === 'name';
  }

  #reach(): AggregateSyntax['reach'] {
    const reach = this.#reachIs('own') ? 'own' : this.#reachIs('above') ? 'above' : null;
    if (reach !== null) this.#take();
    return reach;
  }

  #span(): AggregateSyntax['span'] {
    if (!this.#takeName('from')) return null;
    const from = this.#sum();
    if (!this.#takeName('to')) throw this.#unexpected(quoted('to'));
    return { from, to: this.#sum() };
  }

  #aggregate(name: string, at: number): AggregateSyntax {
    const reach = this.#reach();
    const table = this.#expectName();
    let column: string | null = null;
    if (this.#symbolIs('.')) {
      this.#take();
      column = this.#expectName().text;
    }
    const span = this.#span();
    const via = this.#takeName('via') ? this.#expectName().text : null;
    const near = this.#takeName('near') ? this.#sum() : null;
    const where = this.#takeName('where') ? this.disjunction() : null;
    let having: Syntax | null = null;
    let of: Syntax | null = null;
    let items: readonly Syntax[] | null = null;
    while (this.#symbolIs(',')) {
      this.#take();
      if (this.#takeName('having')) having = this.disjunction();
      else if (name === 'covered') items = this.#ofList();
      else if (this.#takeName('of')) of = this.disjunction();
      else throw this.#unexpected('having-or-of');
    }
    this.#expectSymbol(')');
    return {
      kind: 'aggregate',
      at,
      function: name,
      reach,
      table: table.text,
      tableAt: table.at,
      column,
      span,
      via,
      near,
      where,
      having,
      of,
      items,
    };
  }
}

function notOverRows(name: string, at: number): SyntaxProblem {
  return new SyntaxProblem(at, {
    phrase: 'not-over-rows',
    name,
    known: aggregateNames.filter((each) => each !== 'rank' && each !== 'peers'),
  });
}

function numberOf(text: string, at: number) {
  const value = rationalFromText(text);
  if (value === undefined) throw new SyntaxProblem(at, { phrase: 'not-a-number', text });
  return value;
}

function isComparison(text: string): text is '=' | '!=' | '<' | '<=' | '>' | '>=' {
  return ['=', '!=', '<', '<=', '>', '>='].includes(text);
}
