import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseStream, type StreamKind } from '@ledningsplats/shared/core/stream-name.ts';
import type { AuditEntry } from '../audit.ts';
import { syncDirectory } from '../sqlite/removal-list.ts';
import { chainLines } from './chain-lines.ts';
import { openIncidentSnapshot, type StreamHead } from './incident-snapshot.ts';
import { noteInAudit } from './note-in-audit.ts';

export interface ExportOptions {
  /** The database's file; a server may be writing to it. */
  database: string;
  /** The incident's id. */
  incident: string;
  /** The secret part and krisstöd's too. */
  withSecret: boolean;
  /** Where the file goes; created where it is missing. */
  directory: string;
  /** Who exports, and the product's version: every export says so. */
  by: string;
  version: string;
  /** UTC milliseconds. */
  at: number;
}

export interface ChainExport {
  path: string;
  events: number;
  heads: StreamHead[];
}

/**
 * Writes an incident as JSON lines with its chain [EX1] [LG9]: a line about the export, a line for each event with the
 * exact stored texts, and a last line with the SHA-256 of all before it. `docs/export.md` describes it byte for byte. The
 * secret part, and krisstöd's own [KR8], is left out, and is not spoken of, unless it is asked for [SE3]. For its owner alone, and there only when
 * whole and written down: who, what and how far, beside the server that has the database [SE6]. Where content is removed
 * meanwhile it begins again, and nothing removed is left in it [LG10]. Answers null where there is no such incident; throws `CannotOpenStore`, and `StoreUnavailable` where it cannot be written down.
 */
export function exportChain(options: ExportOptions): ChainExport | null {
  const { database, incident, withSecret, directory, at } = options;
  const snapshot = openIncidentSnapshot(database, incident, {
    secret: withSecret,
    krisstod: withSecret,
    continuity: withSecret,
  });
  const stamp = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  const path = join(directory, `handelse-${incident}-${stamp}.jsonl`);
  const partial = `${path}.partial`;
  try {
    const heads = snapshot.streams;
    if (heads.length === 0) return null;
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    writeWhole(partial, chainLines({ ...options, mark: snapshot.mark, heads }, snapshot.rows()));
    if (snapshot.isChanged()) return exportChain(options);
    noteInAudit(database, noteOf(options, heads, snapshot.number()));
    renameSync(partial, path);
    syncDirectory(directory);
    return { path, heads, events: heads.reduce((sum, { seq }) => sum + seq, 0) };
  } finally {
    rmSync(partial, { force: true });
    snapshot.close();
  }
}

/** The operator is an account of the machine, not one of ours. */
function noteOf({ by, at }: ExportOptions, heads: ChainExport['heads'], incident: string | null): AuditEntry {
  const headOf = (kind: StreamKind) => {
    const head = heads.find(({ stream }) => parseStream(stream)?.kind === kind);
    return head ? `${head.seq}:${head.hash}` : null;
  };
  const details = { kind: 'chain', incident, operator: by, head: headOf('incident'), secretHead: headOf('secret') };
  return { at, by: null, what: 'exported', about: null, details };
}

function writeWhole(path: string, portions: Iterable<string>): void {
  const file = openSync(path, 'w', 0o600);
  try {
    for (const text of portions) writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
