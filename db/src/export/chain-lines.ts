import { createHash } from 'node:crypto';
import type { StreamHead } from './incident-snapshot.ts';

/** What the first line says: when (UTC milliseconds), by whom, with which version of the product, and whether it was practised. */
export interface ChainAbout {
  /** `ÖVNING`; null: it is in earnest. */
  mark: string | null;
  at: number;
  by: string;
  version: string;
  heads: readonly StreamHead[];
}

/** The file with the chain, in portions of whole lines; `docs/export.md` describes it byte for byte [LG9]. */
export function* chainLines({ mark, at, by, version, heads }: ChainAbout, rows: Iterable<object[]>): Generator<string> {
  const hash = createHash('sha256');
  const lines = (objects: readonly object[]) => {
    const text = objects.map((row) => `${JSON.stringify(row)}\n`).join('');
    hash.update(text);
    return text;
  };
  yield lines([{ format: 'ledningsplats-chain/1', mark, made: new Date(at).toISOString(), by, version, heads }]);
  for (const portion of rows) yield lines(portion);
  yield `${JSON.stringify({ sha256: hash.digest('hex') })}\n`;
}
