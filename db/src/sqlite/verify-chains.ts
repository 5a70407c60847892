import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import type { VerifyOptions, VerifyReport } from '../event-store.ts';
import { type ChainRow, type ChainWalk, createChainWalk } from './chain-walk.ts';

type Fault = VerifyReport['faults'][number];

/** Rows per chunk: a few milliseconds' work, so that a running server goes on answering between chunks. */
const CHUNK = 500;
/** Faults listed at most; a file that is wholly damaged would fill the memory with them. */
const FAULT_LIMIT = 1_000;

/**
 * Walks the chains over the exact stored bytes, on a live database or beside one, and reports every fault:
 * `gap` (an event is missing), `chain` (an event was changed, moved or renamed), `content` (text was changed, or removed
 * without a decision), `head` (the stream does not end where it should), `unreadable` (the file is damaged).
 * Never throws on damage. Holds no transaction open between chunks.
 */
export async function verifyChains(db: Database.Database, options: VerifyOptions): Promise<VerifyReport> {
  const faults: Fault[] = [];
  const report = (fault: Fault) => {
    if (faults.length < FAULT_LIMIT) faults.push(fault);
  };
  const totals = { streams: 0, events: 0, redacted: 0 };

  const names = listStreams(db, options, report);
  const erased = attempt(new Set<string>(), () => erasedStreams(db));
  const total = attempt(0, () => names.reduce((sum, { seq }) => sum + seq, 0));
  for (const { id, name } of names) {
    const known = (options.heads ?? []).filter((head) => head.stream === name);
    const walk = createChainWalk(name, known, report);
    if (erased.has(name)) {
      totals.streams += 1;
      attempt(undefined, () => checkErased(db, name, report));
      continue;
    }
    await walkStream(db, id, walk, (rows) => options.onProgress?.(totals.events + rows, total), report);
    totals.streams += 1;
    totals.events += walk.events();
    totals.redacted += walk.redacted();
  }
  return { ok: faults.length === 0, ...totals, faults };
}

/** Streams that say of themselves that they were erased. */
function erasedStreams(db: Database.Database): Set<string> {
  return new Set(db.prepare<[], string>('SELECT name FROM streams WHERE redacted_seq > seq').pluck().all());
}

/** An erased stream holds nothing, was an exercise's, and the audit keeps the decision with the very head that it ended at [OV1]. */
function checkErased(db: Database.Database, name: string, report: (fault: Fault) => void): void {
  const row = db
    .prepare<[string], { id: number; mode: string; seq: number; hash: string }>(
      'SELECT id, mode, seq, hash FROM streams WHERE name = ?',
    )
    .get(name);
  if (!row) return;
  const fault = (what: Fault['what'], detail: string) => report({ stream: name, seq: row.seq, what, detail });
  const left = db.prepare<[number], number>('SELECT count(*) FROM events WHERE stream = ?').pluck().get(row.id) ?? 0;
  if (left > 0) fault('gap', `${left} events are left of an erased stream`);
  if (row.mode !== 'exercise') fault('gap', 'what is not an exercise was erased');
  const decisions = db
    .prepare<[], string>(
      `SELECT data FROM events WHERE type = 'StreamErased' AND stream = (SELECT id FROM streams WHERE name = 'audit')`,
    )
    .pluck()
    .all();
  const isDecided = decisions.some((data) =>
    (JSON.parse(data) as { streams: { stream: string; seq: number; hash: string }[] }).streams.some(
      ({ stream, seq, hash }) => stream === name && seq === row.seq && hash === row.hash,
    ),
  );
  if (!isDecided) fault('head', 'the stream was erased without a decision');
}

async function walkStream(
  db: Database.Database,
  id: number,
  walk: ChainWalk,
  progress: (rows: number) => void,
  report: (fault: Fault) => void,
): Promise<void> {
  let after = 0;
  try {
    const read = db.prepare<[number, number, number], ChainRow>(
      `SELECT seq, type, version, data, meta, content, salt, content_hash AS contentHash, chain_hash AS chainHash
       FROM events WHERE stream = ? AND seq > ? ORDER BY seq LIMIT ?`,
    );
    const head = db.prepare<[number], { seq: number; hash: string }>('SELECT seq, hash FROM streams WHERE id = ?');
    // The last events and the head are read in one transaction: otherwise a commit could come between them.
    const chunk = db.transaction(() => {
      const rows = read.all(id, after, CHUNK);
      return { rows, head: rows.length < CHUNK ? head.get(id) : undefined };
    });
    for (;;) {
      const { rows, head: end } = chunk();
      for (const row of rows) walk.next(row);
      progress(walk.events());
      after = rows.at(-1)?.seq ?? after;
      if (rows.length < CHUNK) return walk.end(end);
      await setImmediate();
    }
  } catch (error) {
    report({ stream: walk.stream, seq: after + 1, what: 'unreadable', detail: String(error) });
  }
}

/** Streams to walk, and those that events or handed-in heads speak of but that the file does not list. */
function listStreams(db: Database.Database, options: VerifyOptions, report: (fault: Fault) => void) {
  const unreadable = (error: unknown) =>
    report({ stream: options.stream ?? '*', seq: 0, what: 'unreadable', detail: String(error) });
  const listed = attempt(
    [],
    () => db.prepare<[], { id: number; name: string; seq: number }>('SELECT id, name, seq FROM streams').all(),
    unreadable,
  );
  const known = new Set(listed.map(({ id }) => id));
  const nextId = attempt(
    null,
    () => db.prepare<[number], number | null>('SELECT min(stream) FROM events WHERE stream > ?').pluck(),
    unreadable,
  );
  // Skips from stream to stream through the index instead of reading every event.
  attempt(
    undefined,
    () => {
      for (let id = nextId?.get(Number.MIN_SAFE_INTEGER); id != null; id = nextId?.get(id)) {
        if (!known.has(id))
          report({ stream: `#${id}`, seq: 0, what: 'head', detail: 'events of a stream that is not listed' });
      }
    },
    unreadable,
  );
  for (const head of options.heads ?? []) {
    if (listed.some(({ name }) => name === head.stream)) continue;
    report({ stream: head.stream, seq: head.seq, what: 'head', detail: 'the stream is not in the file' });
  }
  return options.stream === undefined ? listed : listed.filter(({ name }) => name === options.stream);
}

function attempt<Result>(otherwise: Result, work: () => Result, failed: (error: unknown) => void = () => {}): Result {
  try {
    return work();
  } catch (error) {
    failed(error);
    return otherwise;
  }
}
