import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import {
  incidentStream,
  krisstodStream,
  parseStream,
  type StreamKind,
  secretStream,
} from '@ledningsplats/shared/core/stream-name.ts';
import type Database from 'better-sqlite3';
import type { AuditEntry } from '../audit.ts';
import type { Head } from '../event-store.ts';
import { openDatabaseForReading } from '../sqlite/open-database.ts';
import { syncDirectory } from '../sqlite/removal-list.ts';
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
  heads: (Head & { stream: string })[];
}

interface StreamToWrite {
  id: number;
  stream: string;
  seq: number;
  hash: string;
}

/** Lines written at a time. */
const CHUNK = 1_000;

/**
 * Writes an incident as JSON lines with its chain [EX1] [LG9]: a line about the export, a line for each event with the
 * exact stored texts, and a last line with the SHA-256 of all before it. `docs/export.md` describes it byte for byte. The
 * secret part, and krisstöd's own [KR8], is left out, and is not spoken of, unless it is asked for [SE3]. For its owner alone, and there only when
 * whole and written down: who, what and how far, beside the server that has the database [SE6]. Answers null where there
 * is no such incident; throws `CannotOpenStore`, and `StoreUnavailable` where it cannot be written down.
 */
export function exportChain(options: ExportOptions): ChainExport | null {
  const { database, incident, withSecret, directory, at } = options;
  const db = openDatabaseForReading(database);
  const stamp = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  const path = join(directory, `handelse-${incident}-${stamp}.jsonl`);
  const partial = `${path}.partial`;
  try {
    // One transaction: heads and events are of the same moment.
    db.exec('BEGIN');
    const find = db.prepare<[string], StreamToWrite>(
      'SELECT id, name AS stream, seq, hash FROM streams WHERE name = ?',
    );
    const wanted = [
      incidentStream(incident),
      ...(withSecret ? [secretStream(incident), krisstodStream(incident)] : []),
    ];
    const streams = wanted.flatMap((name) => find.get(name) ?? []);
    if (streams.length === 0) return null;
    const heads = streams.map(({ stream, seq, hash }) => ({ stream, seq, hash }));

    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const read = db.prepare<[string, number, number, number], object>(
      `SELECT ? AS stream, seq, type, version, meta, data, content, salt, content_hash, chain_hash
       FROM events WHERE stream = ? AND seq > ? ORDER BY seq LIMIT ?`,
    );
    writeWhole(partial, function* () {
      const { by, version } = options;
      yield [{ format: 'ledningsplats-chain/1', made: new Date(at).toISOString(), by, version, heads }];
      for (const { id, stream, seq } of streams) {
        for (let after = 0; after < seq; after += CHUNK) yield read.all(stream, id, after, CHUNK);
      }
    });
    noteInAudit(database, noteOf(options, heads, numberOf(db, incident)));
    renameSync(partial, path);
    syncDirectory(directory);
    return { path, heads, events: heads.reduce((sum, { seq }) => sum + seq, 0) };
  } finally {
    rmSync(partial, { force: true });
    db.close();
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

function numberOf(db: Database.Database, incident: string): string | null {
  const read = db.prepare<[string], string>("SELECT body ->> 'number' FROM incidents WHERE id = ?").pluck();
  return read.get(incident) ?? null;
}

function writeWhole(path: string, chunks: () => Iterable<object[]>): void {
  const file = openSync(path, 'w', 0o600);
  try {
    const hash = createHash('sha256');
    for (const rows of chunks()) {
      const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
      hash.update(lines);
      writeSync(file, lines);
    }
    writeSync(file, `${JSON.stringify({ sha256: hash.digest('hex') })}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
