import { openSync, readFileSync, writeSync } from 'node:fs';
import { inspect } from 'node:util';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { StoreUnavailable } from '../event-store.ts';
import { batch, event, line, outcome } from '../testing/batches.ts';
import { openOnDisk } from '../testing/open-on-disk.ts';
import { closeAfterTest } from '../testing/temp-directory.ts';
import { openDatabase } from './open-database.ts';
import { createSqliteEventStore } from './sqlite-event-store.ts';

describe('a disk that does not take what it is given', () => {
  test('full: refused loudly, nothing half-written, and it works again when there is room', async () => {
    const { db, store } = openOnDisk();
    await store.append(batch({ events: [line('plan', 1, 'a')] }));
    const before = await store.heads();
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
    const big = batch({ events: [line('plan', 2, 'x'.repeat(100_000))], commands: [outcome('c1')] });

    await expect(store.append(big)).rejects.toThrow(
      expect.objectContaining({ name: 'StoreUnavailable', kind: 'full' }),
    );
    expect(await store.heads()).toEqual(before);
    expect((await store.commands(['c1'])).size).toBe(0);
    expect(await store.read('plan', 0, 9)).toHaveLength(1);

    db.pragma('max_page_count = 1000000');
    expect(await store.append(big)).toMatchObject({ ok: true });
    expect(await store.verify({})).toMatchObject({ ok: true, events: 2 });
  });

  test('read-only: refused, and reading goes on', async () => {
    const { db, store } = openOnDisk();
    await store.append(batch({ events: [event('plan', 1)] }));
    db.pragma('query_only = ON');
    await expect(store.append(batch({ events: [event('plan', 2)] }))).rejects.toThrow(StoreUnavailable);
    await expect(store.saveSnapshot({ stream: 'plan', seq: 1, stateVersion: 1, state: '{}' })).rejects.toThrow(
      'read_only',
    );
    expect(await store.read('plan', 0, 9)).toHaveLength(1);
    db.pragma('query_only = OFF');
    expect(await store.append(batch({ events: [event('plan', 2)] }))).toMatchObject({ ok: true });
  });

  test('busy: another process writes for too long', async () => {
    const { db, store } = openOnDisk();
    db.pragma('busy_timeout = 10');
    const other = new Database(db.name);
    closeAfterTest(() => other.close());
    other.exec('BEGIN IMMEDIATE');
    await expect(store.append(batch({ events: [event('plan', 1)] }))).rejects.toThrow('busy');
    other.exec('ROLLBACK');
    expect(await store.append(batch({ events: [event('plan', 1)] }))).toMatchObject({ ok: true });
  });

  test('damaged in the middle: reading says so, and verify tells it instead of failing', async () => {
    const { path, store, close } = openOnDisk();
    const lines = Array.from({ length: 300 }, (_, index) => line('plan', index + 1, 'x'.repeat(500)));
    await store.append(batch({ events: [...lines, event('audit', 1)] }));
    close();
    // among the lines alone, wherever they lie
    const bytes = readFileSync(path);
    const starts = Array.from({ length: bytes.length / 4_096 }, (_, page) => page * 4_096);
    const ofLines = starts.filter((at) => bytes.subarray(at, at + 4_096).includes('x'.repeat(400)));
    const file = openSync(path, 'r+');
    for (const at of ofLines.slice(10, 30)) writeSync(file, Buffer.alloc(4_096, 0xff), 0, 4_096, at);

    const again = openDatabase(path);
    closeAfterTest(again.close);
    const damaged = createSqliteEventStore(again.db);
    await expect(damaged.read('plan', 0, 1_000)).rejects.toThrow('damaged');
    const report = await damaged.verify({});
    expect(report).toMatchObject({ ok: false, faults: [{ stream: 'plan', what: 'unreadable' }] });
    expect(await damaged.verify({ stream: 'audit' })).toMatchObject({ events: 1 });
  });

  test('damaged in a text: said, and the text is not repeated', async () => {
    const { db, store } = openOnDisk();
    await store.append(batch({ events: [line('plan', 1, 'nyckelskåpet')] }));
    db.prepare(`UPDATE events SET content = replace(content, '"}', '')`).run();
    const error = await store.read('plan', 0, 9).catch((caught: Error) => caught);
    expect(error).toMatchObject({ name: 'StoreUnavailable', kind: 'damaged' });
    expect(inspect(error, { depth: 9 })).not.toContain('nyckel');
  });

  test('a bug is not blamed on the disk', async () => {
    const { store } = openOnDisk();
    const bad = batch({ events: [event('plan', 1, { data: undefined })] });
    await expect(store.append(bad)).rejects.not.toThrow(StoreUnavailable);
  });
});
