import { describe, expect, test } from 'vitest';

import { runLine } from './run-line.ts';

describe('a command line that does not fit ends with 2 and names what is wrong', () => {
  const area = 'sjz-135.station-area';

  test.each([
    { line: 'audot street', says: "unknown command 'audot' (Did you mean audit?)" },
    { line: 'audit', says: "missing required argument 'files'" },
    { line: 'audit street --asof 2020-12-31', says: "unknown option '--asof'" },
    { line: 'audit street --as-of 2020-12-32', says: '--as-of does not accept “2020-12-32”' },
    { line: 'audit street --as-of 2020', says: 'YYYY-MM-DD' },
    { line: 'audit street --limit 0', says: '--limit does not accept “0”' },
    { line: 'audit street --max-cells many', says: '--max-cells does not accept “many”' },
    { line: 'audit street --fail-on may', says: 'Allowed choices are must, should, never' },
    { line: 'audit street --unknown perhaps', says: 'Allowed choices are fail, warn, ignore' },
    { line: 'audit street --absent-rows zero', says: 'Allowed choices are none, unknown' },
    { line: 'audit street -f pdf', says: 'Known formats: text, json, csv, xlsx' },
    { line: 'audit street -o report.pdf', says: 'Known formats: .txt .json .csv .xlsx' },
    { line: 'audit street -f json -f csv', says: 'Expected: FORMAT=FILE' },
    { line: 'audit street -o street/communities.csv', says: 'would overwrite “street/communities.csv”' },
    { line: 'audit street --explain-intake -f json', says: "'--explain-intake' cannot be used with option" },
    { line: 'audit street --set basic_tolerence=90%', says: 'no parameter “basic_tolerence”' },
    { line: 'audit street --set basic_tolerance', says: 'Expected: NAME=VALUE' },
    { line: `audit street --reading ${area}=whole-hundred`, says: 'Known readings: pro-rata, whole-hundreds' },
    { line: 'audit street --reading sjz-135.station-aera=pro-rata', says: `Did you mean “${area}”?` },
    { line: 'audit street --region 长平区', says: 'no region “长平区”' },
    { line: 'explain sjz-135.station-aera', says: `Did you mean “${area}”?` },
    { line: 'explain nothing', says: 'no requirement “nothing”' },
    { line: `explain ${area}:130102001002`, says: "missing required argument 'files'" },
    { line: `explain ${area}:130102001009 street`, says: 'no “130102001009”. Did you mean “130102001001”?' },
    { line: `explain ${area} --subject 光华社区 street`, says: 'no “光华社区”. Did you mean “光华路社区”?' },
    { line: 'schema reprt', says: 'Allowed choices are report, table, pack' },
  ])('cscheck $line', async ({ line, says }) => {
    const { code, out, err, host } = await runLine(line);
    expect({ code, out, written: [...host.written] }).toEqual({ code: 2, out: '', written: [] });
    expect(err.replace(/\s+/g, ' ')).toContain(says);
  });
});

describe('what is asked for is printed on standard output', () => {
  test.each([
    { line: '', begins: 'Usage: cscheck' },
    { line: '--help', begins: 'Usage: cscheck' },
    { line: 'audit --help', begins: 'Usage: cscheck audit' },
    { line: '--version', begins: '' },
    { line: 'schema report', begins: '{\n' },
    { line: 'schema table', begins: '{\n' },
    { line: 'schema pack', begins: '{\n' },
    { line: 'explain sjz-135.station-area', begins: 'Community service station floor area' },
    { line: 'explain sjz-135.station-area:130102001002 street', begins: 'Community service station floor area' },
    { line: 'audit street --explain-intake', begins: 'How the sheets were read' },
  ])('cscheck $line', async ({ line, begins }) => {
    const { code, out, err } = await runLine(line);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.length).toBeGreaterThan(0);
    expect(out.startsWith(begins)).toBe(true);
  });

  test('the help of an option says what it may be and what it is when left out', async () => {
    const { out } = await runLine('audit --help');
    expect(out).toContain('(choices: fail, warn, ignore, default: warn)');
    expect(out).toMatch(/--max-ratio <number>.*\(default: 200\)/);
  });

  test('the help in Chinese is Chinese', async () => {
    const { out } = await runLine('audit --help --lang zh', { width: 200 });
    expect(out).toContain('（可选：fail、warn、ignore，默认：warn）');
    expect(out).not.toMatch(/default|choices|Usage|Options/);
  });

  test('the help names every command', async () => {
    const { out } = await runLine('--help');
    for (const command of ['audit', 'explain', 'schema']) expect(out).toContain(command);
  });
});

describe('the language', () => {
  test.each([
    {
      name: 'Chinese unless told otherwise',
      line: 'audit street',
      environment: { CSCHECK_LANG: undefined },
      lang: 'zh',
    },
    { name: 'CSCHECK_LANG', line: 'audit street', environment: { CSCHECK_LANG: 'en' }, lang: 'en' },
    { name: '--lang before CSCHECK_LANG', line: 'audit street --lang zh', environment: {}, lang: 'zh' },
    { name: '--lang=en', line: 'audit street --lang=en', environment: { CSCHECK_LANG: 'zh' }, lang: 'en' },
    {
      name: 'never LANG',
      line: 'audit street',
      environment: { CSCHECK_LANG: undefined, LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8' },
      lang: 'zh',
    },
  ])('$name: $lang', async ({ line, environment, lang }) => {
    const { out } = await runLine(line, { environment });
    expect(out.startsWith(lang === 'zh' ? 'cscheck 核查' : 'cscheck audit of')).toBe(true);
  });

  test('failures speak it too', async () => {
    const { err } = await runLine('audit nowhere.xlsx --lang zh');
    expect(err).toContain('无法继续：找不到');
  });
});

describe('colour', () => {
  const escape = '\u001B[';

  test.each([
    { name: 'on a terminal', terminal: true, line: 'audit street', environment: {}, coloured: true },
    { name: 'piped', terminal: false, line: 'audit street', environment: {}, coloured: false },
    { name: 'NO_COLOR', terminal: true, line: 'audit street', environment: { NO_COLOR: '1' }, coloured: false },
    { name: 'an empty NO_COLOR', terminal: true, line: 'audit street', environment: { NO_COLOR: '' }, coloured: true },
    { name: '--no-color', terminal: true, line: 'audit street --no-color', environment: {}, coloured: false },
    { name: 'a dumb terminal', terminal: true, line: 'audit street', environment: { TERM: 'dumb' }, coloured: false },
    { name: 'JSON', terminal: true, line: 'audit street -f json', environment: {}, coloured: false },
  ])('$name: $coloured', async ({ terminal, line, environment, coloured }) => {
    const { out } = await runLine(line, { environment, outIsTerminal: terminal });
    expect(out.includes(escape)).toBe(coloured);
  });

  test('a file has none, and no width of a terminal either', async () => {
    const wide = await runLine('audit street -o a.txt', { outIsTerminal: true, width: 160 });
    const narrow = await runLine('audit street -o a.txt', { width: 60 });
    expect(wide.host.written.get('a.txt')).toBe(narrow.host.written.get('a.txt'));
    expect(String(wide.host.written.get('a.txt'))).not.toContain(escape);
  });
});

describe('progress', () => {
  test.each([
    { name: 'on a terminal', line: 'audit street', traits: { errIsTerminal: true }, shown: true },
    { name: 'piped', line: 'audit street', traits: {}, shown: false },
    { name: 'quiet', line: 'audit street -q', traits: { errIsTerminal: true }, shown: false },
    {
      name: 'on a build machine',
      line: 'audit street',
      traits: { errIsTerminal: true, environment: { CI: 'true' } },
      shown: false,
    },
  ])('$name: $shown', async ({ line, traits, shown }) => {
    const { err } = await runLine(line, traits);
    expect(err.includes('requirements judged')).toBe(shown);
  });

  test('is taken back before the summary and after it', async () => {
    const erased = '\r\u001B[2K';
    const { host, out } = await runLine('audit street', { errIsTerminal: true, outIsTerminal: true });
    expect(host.screenText()).toContain(`requirements judged${erased}${out}`);
    expect(host.screenText().endsWith(erased)).toBe(true);
  });
});
