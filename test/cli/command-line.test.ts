import { describe, expect, test } from 'vitest';

import { textWidth } from '../../src/report/terminal/terminal.ts';
import { runLine } from './run-line.ts';

describe('a command line that does not fit ends with 2 and names what is wrong', () => {
  const area = 'sjz-135.station-area';

  test.each([
    { line: 'audot street', says: 'there is no command “audot”. Did you mean “audit”?' },
    {
      line: 'judge street',
      says: 'there is no command “judge”. Commands: audit, explain, whatif, rules, template, schema',
    },
    { line: 'audit', says: '<files> is missing' },
    { line: 'audit street --asof 2020-12-31', says: 'there is no option “--asof”. Did you mean “--as-of”?' },
    {
      line: 'audit street --as-of 2020-02-30',
      says: 'no day 2020-02-30 (--as-of). Hint: The last day of that month is 2020-02-29',
    },
    { line: 'audit street --as-of 2020-13-01', says: 'no day 2020-13-01 (--as-of). Hint: Give a day that exists' },
    { line: 'audit street --as-of 2020', says: 'does not accept “2020”. Hint: Expected: a day such as 2020-12-31' },
    { line: 'audit street --as-of', says: 'option --as-of <day> needs a value after it' },
    { line: 'audit street --limit 0', says: '--limit does not accept “0”' },
    {
      line: 'audit street --lights 30,0',
      says: '--lights does not accept “30,0”. Hint: Expected: two numbers such as 0,30',
    },
    { line: 'audit street --max-cells many', says: '--max-cells does not accept “many”' },
    {
      line: 'audit street --fail-on may',
      says: '--fail-on does not accept “may”. Hint: Expected: one of must, should, never',
    },
    { line: 'audit street --unknown perhaps', says: 'one of fail, warn, ignore' },
    { line: 'audit street --absent-rows zero', says: 'one of none, unknown' },
    { line: 'audit street -f pdf', says: 'Known formats: text, json, csv, xlsx, html, docx, markdown, geojson, svg' },
    { line: 'audit street -o report.pdf', says: 'Known formats: .txt .json .csv .xlsx .html .docx .md .geojson .svg' },
    { line: 'audit street -f json -f csv', says: 'Expected: FORMAT=FILE for all but one of them' },
    { line: 'audit street -o street/communities.csv', says: 'would overwrite “street/communities.csv”' },
    { line: 'audit street -f json=rules/pack.yaml', says: 'would overwrite “rules/pack.yaml”' },
    {
      line: 'audit street -o a.csv -f json=b/../a.csv',
      says: 'Two reports are to be written to one file, “b/../a.csv”',
    },
    { line: 'audit street --explain-intake -f json', says: '--explain-intake and --format cannot be used together' },
    {
      line: 'audit street --set basic_tolerence=90%',
      says: 'no parameter or requirement “basic_tolerence”. Did you mean “basic_tolerance”?',
    },
    { line: 'audit street --set basic_tolerance', says: 'Expected: NAME=VALUE' },
    { line: 'audit street --reading pro-rata', says: 'Expected: REQUIREMENT=READING' },
    { line: 'audit street --lang fr', says: '--lang does not accept “fr”. Hint: Expected: one of zh, en' },
    { line: `audit street --reading ${area}=whole-hundred`, says: 'Known readings: pro-rata, whole-hundreds' },
    { line: 'audit street --reading sjz-135.station-aera=pro-rata', says: `Did you mean “${area}”?` },
    { line: 'audit street --region 长平区', says: 'no region “长平区”' },
    { line: 'explain sjz-135.station-aera', says: `Did you mean “${area}”?` },
    { line: 'explain nothing', says: 'no requirement or clause “nothing”' },
    { line: `explain ${area}:130102001002`, says: '<files> is missing' },
    { line: `explain ${area}:130102001009 street`, says: 'no “130102001009”. Did you mean “130102001001”?' },
    { line: `explain ${area} --subject 光华社区 street`, says: 'no “光华社区”. Did you mean “光华路社区”?' },
    { line: 'schema reprt', says: 'Did you mean “report”? Hint: Use one of: report, whatif, table, pack' },
    { line: 'schema report pack', says: 'at most 1 argument can be given, not 2' },
  ])('cscheck $line', async ({ line, says }) => {
    const { code, out, err, host } = await runLine(line);
    expect({ code, out, written: [...host.written] }).toEqual({ code: 2, out: '', written: [] });
    expect(err.replace(/\s+/g, ' ')).toContain(says);
  });
});

describe('in Chinese what is wrong is said in Chinese', () => {
  test.each([
    { line: 'audot', says: '没有命令“audot”。是否“audit”？' },
    { line: 'audit', says: '缺少 <文件>。' },
    { line: 'audit street --asof 2020-12-31', says: '没有选项“--asof”。是否“--as-of”？' },
    { line: 'audit street --as-of', says: '选项 --as-of <日期> 后面要写上值。' },
    { line: 'audit street --as-of 2020-02-30', says: '日历上没有 2020-02-30 这一天' },
    { line: 'audit street --as-of 昨天', says: '应为：2020-12-31 这样的日期。' },
    { line: 'audit street --fail-on may', says: '应为：must、should、never 之一。' },
    { line: 'audit street --limit 0', says: '应为：1、2、3 这样的整数。' },
    { line: 'audit street --lights 0', says: '应为：0,30 这样的两个数' },
    { line: 'audit street --set basic_tolerance', says: '应为：名称=值。' },
    { line: 'audit street --explain-intake -f json', says: '--explain-intake 和 --format 不能同时使用。' },
    { line: 'schema reprt', says: '<种类> 不能是“reprt”。是否“report”？' },
    { line: 'schema report pack', says: '最多写 1 项，却写了 2 项。' },
  ])('cscheck $line', async ({ line, says }) => {
    const { code, err } = await runLine(line, { environment: { CSCHECK_LANG: 'zh' }, width: 200 });
    expect(code).toBe(2);
    expect(err).toContain(says);
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

  test.each(['--help', 'audit --help', 'explain --help', 'schema --help'])('%s in Chinese is Chinese', async (line) => {
    const { out } = await runLine(line, { environment: { CSCHECK_LANG: 'zh' }, width: 200 });
    expect(out).toMatch(/^用法： cscheck.* \[选项\]/);
    expect(out).not.toMatch(/[<[(][a-z]|default|choices|usage|options|arguments|commands|display/i);
  });

  test('the help in Chinese says what an option may be and what it is when left out', async () => {
    const { out } = await runLine('audit --help --lang zh', { width: 200 });
    expect(out).toContain('（可选：fail、warn、ignore，默认：warn）');
    expect(out).toMatch(/--as-of <日期> {2,}核查基准日/);
  });

  test('the help in Chinese stays within the terminal', async () => {
    const { out } = await runLine('audit --help --lang zh', { width: 80 });
    expect(Math.max(...out.split('\n').map(textWidth))).toBeLessThanOrEqual(80);
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
    { name: '--lang before the command', line: '--lang zh audit street', environment: {}, lang: 'zh' },
    { name: 'the last --lang', line: 'audit street --lang zh --lang en', environment: {}, lang: 'en' },
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
    expect(host.screenText()).toContain(`findings traced to cells${erased}${out}`);
    expect(host.screenText().endsWith(erased)).toBe(true);
  });
});
