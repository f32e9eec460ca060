/** What a cell that holds no value says: nothing, that there is none, or that it is not known. */
export type Mark = 'blank' | 'dash' | 'none' | 'unknown';

/** Tells marks from values; the word is normalised. Undefined when it is a value. */
export function markOf(word: string): Mark | undefined {
  if (word === '') return 'blank';
  if (word.length > 8) return undefined;
  if (/^(?:[-–—―─－_]+|[/\\]|一一)$/.test(word)) return 'dash';
  if (word === '无') return 'none';
  return unknown.has(word) ? 'unknown' : undefined;
}

const unknown: ReadonlySet<string> = new Set([
  '无数据',
  '暂无数据',
  '暂无',
  '暂缺',
  '缺',
  '缺失',
  '待补',
  '待补充',
  '待核',
  '待核实',
  '待定',
  '待统计',
  '不详',
  '未知',
  '未填',
  '未填报',
  '未统计',
  '不清楚',
  'n/a',
  'na',
  'null',
  '?',
  '...',
  '……',
]);
