import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textsOnDisk } from '../testing/disk-bytes.ts';
import { BOTH, erasureOf, OWN, REAL, SAID } from '../testing/erased-exercise.ts';
import { openOnDisk } from '../testing/open-on-disk.ts';
import { closeAfterTest, tempDirectory } from '../testing/temp-directory.ts';
import { openDatabase } from './open-database.ts';
import { createSqliteEventStore } from './sqlite-event-store.ts';

const PROGRAM = join(import.meta.dirname, '../testing/erase-until-killed.ts');
const LOADER = import.meta.resolve('tsx');
/** Past all that it writes: acknowledged, and then killed. */
const NEVER = 10_000;

/** Killed just before the write of that number, in a copy of its own; how many writes it told of, when it was done. */
async function killedAt(write: number, from: string): Promise<{ path: string; writes: number | null }> {
  const path = join(tempDirectory(), 'store.sqlite');
  // closed, a store is one file
  copyFileSync(from, path);
  const child = fork(PROGRAM, [path, String(write)], { execArgv: ['--import', LOADER] });
  closeAfterTest(() => child.kill('SIGKILL'));
  let writes: number | null = null;
  child.on('message', (told: { writes: number }) => {
    writes = told.writes;
  });
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
  return { path, writes };
}

/** What is there when it is opened again; its text is on the disk as long as the exercise is, and no longer. */
async function found(path: string) {
  const { db, close } = openDatabase(path);
  closeAfterTest(close);
  const store = createSqliteEventStore(db);
  const parts = await Promise.all(
    [OWN, `${OWN}/secret`, `exercise/${OWN.slice(9)}`].map((one) => store.read(one, 0, 9)),
  );
  const audit = await store.read('audit', 0, 9);
  expect(await store.verify({})).toMatchObject({ ok: true, faults: [] });
  expect(await store.read(`incident/${REAL}`, 0, 9)).toHaveLength(2);
  return { store, events: parts.map((events) => events.length), decisions: audit.length };
}

const WHOLE = { events: [2, 1, 1], decisions: 0 };
const GONE = { events: [0, 0, 0], decisions: 1 };

test('[OV1] killed at any moment of erasing, an exercise is whole or gone, the chains verify, and it can be erased again', async () => {
  const { path: from, store, close } = openOnDisk();
  for (const one of BOTH) await store.append(one);
  close();
  const done = await killedAt(NEVER, from);
  expect(await found(done.path)).toMatchObject(GONE);
  expect(textsOnDisk(done.path, [SAID])).toEqual([]);
  const all = done.writes ?? 0;
  expect(all).toBeGreaterThan(20);
  // at first, on the way, and at the last, which is the commit
  const killed = await Promise.all([2, Math.floor(all / 2), all].map((write) => killedAt(write, from)));
  for (const { path } of killed) {
    const after = await found(path);
    expect([WHOLE, GONE]).toContainEqual({ events: after.events, decisions: after.decisions });
    if (after.decisions === 0) expect(await after.store.erase(erasureOf())).toBe(true);
    expect(textsOnDisk(path, [SAID])).toEqual([]);
  }
});
