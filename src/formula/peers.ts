import { type Level, levels } from '../model/data-model.ts';
import { quoted } from '../model/phrase.ts';
import { type Peers } from '../model/tree.ts';
import { type CallReader } from './functions.ts';
import { type PeerCountSyntax, type PeersSyntax, type RankSyntax } from './syntax.ts';
import { rowText, type Typed, unknown } from './typed.ts';

/** `rank(indicator(score), among towns of county)`: the place of the row at hand among its peers. */
export function rankAmong(reader: CallReader, { of, peers: written, first, at }: RankSyntax): Typed {
  const { tree } = reader.number(of);
  const peers = peersOf(reader, written, at);
  return peers === undefined
    ? unknown
    : { type: 'number', tree: { kind: 'rank', of: tree, peers, first }, dimension: null };
}

/** `peers(towns of county)`: how many there are to be ranked with, the row at hand included. */
export function peerCount(reader: CallReader, { peers: written, at }: PeerCountSyntax): Typed {
  const peers = peersOf(reader, written, at);
  return peers === undefined ? unknown : { type: 'number', tree: { kind: 'peers', peers }, dimension: null };
}

function peersOf(reader: CallReader, { plural, pluralAt, above, aboveAt }: PeersSyntax, at: number): Peers | undefined {
  const { model } = reader.context;
  const level = model.levels.find((candidate) => candidate.plural === plural)?.id;
  if (level === undefined) {
    const known = model.levels.map((candidate) => candidate.plural);
    reader.unknownName(pluralAt, plural, known);
    return undefined;
  }
  const higher: readonly Level[] = levels.slice(0, levels.indexOf(level));
  const within = higher.find((candidate) => candidate === above);
  if (within === undefined) {
    reader.unknownName(aboveAt, above, higher);
    return undefined;
  }
  if (reader.row.level !== level) {
    reader.misplaced(at, 'row-among-peers', quoted(rowText(reader.row)));
    return undefined;
  }
  return { level, within };
}
