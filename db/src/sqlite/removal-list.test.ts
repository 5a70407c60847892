import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openStore } from '../open-store.ts';
import { batch, line, outcome, redaction } from '../testing/batches.ts';
import { openOnDisk } from '../testing/open-on-disk.ts';
import { closeAfterTest, tempDirectory } from '../testing/temp-directory.ts';
import { readRemovals, removalListPath } from './removal-list.ts';

describe('[LG10] the list of removals outlives the database', () => {
  const removed = (of: number, seq: number) =>
    batch({ events: [redaction('plan', seq, of)], redactions: [{ stream: 'plan', seq: of }] });

  test('names what was removed, by its place and its hash, and nothing of what it said', async () => {
    const { path, store } = openOnDisk();
    await store.append(batch({ events: [line('plan', 1, 'Anna Ek'), line('plan', 2, 'kvar')] }));
    const { hash } = await store.head('plan');
    await store.append(removed(2, 3));
    await store.append(removed(1, 4));
    const list = removalListPath(path);
    expect(readRemovals(list)).toMatchObject([
      { stream: 'plan', seq: 2, hash, why: 'gdpr', kind: 'LineAdded', at: 1_000 },
      { stream: 'plan', seq: 1 },
    ]);
    expect(readFileSync(list, 'utf8')).not.toMatch(/Anna|kvar/);
    expect(statSync(list).mode & 0o777).toBe(0o600);
  });

  test('is not added to when the commit is undone', async () => {
    const { path, store, db } = openOnDisk();
    await store.append(batch({ events: [line('plan', 1, 'a'), line('plan', 2, 'b')], commands: [outcome('c')] }));
    await store.append(removed(1, 3));
    const list = removalListPath(path);
    const before = readFileSync(list, 'utf8');
    expect(await store.append({ ...removed(2, 4), commands: [outcome('c')] })).toMatchObject({ ok: false });
    expect(readFileSync(list, 'utf8')).toBe(before);

    // refused at the very last, when the list has been written
    db.exec(
      'CREATE TABLE one (id INTEGER PRIMARY KEY); CREATE TABLE many (one REFERENCES one DEFERRABLE INITIALLY DEFERRED)',
    );
    db.exec('CREATE TEMP TRIGGER late AFTER INSERT ON main.commands BEGIN INSERT INTO many VALUES (1); END');
    await expect(store.append({ ...removed(2, 4), commands: [outcome('d')] })).rejects.toThrow('FOREIGN KEY');
    expect(readFileSync(list, 'utf8')).toBe(before);
  });

  test('goes on after a line that a crash has torn', async () => {
    const { path, store } = openOnDisk();
    await store.append(batch({ events: [line('plan', 1, 'a'), line('plan', 2, 'b')] }));
    const list = removalListPath(path);
    await store.append(removed(1, 3));
    appendFileSync(list, '{"stream":"pl');
    await store.append(removed(2, 4));
    expect(readRemovals(list)).toMatchObject([{ seq: 1 }, { seq: 2 }]);
  });

  test('a removal that cannot be listed is not stored', async () => {
    const { path, store } = openOnDisk();
    await store.append(batch({ events: [line('plan', 1, 'a')] }));
    mkdirSync(removalListPath(path));
    await expect(store.append(removed(1, 2))).rejects.toThrow();
    expect(await store.readAt('plan', [1, 2])).toMatchObject([{ content: { text: 'a' } }]);
  });

  test('is made again from the database where it is missing', async () => {
    const directory = tempDirectory();
    const first = await openStore({ directory, now: () => 0 });
    await first.events.append(batch({ events: [line('plan', 1, 'a')] }));
    await first.events.append(removed(1, 2));
    const bo = { id: 'p1', name: 'Bo', title: '', function: null, capacities: [], phone: null, email: null };
    await first.people.save([bo, { ...bo, id: 'p2' }, { ...bo, id: 'p3' }]);
    await first.people.erase('p1', { keepName: true });
    await first.people.erase('p2', { keepName: false });
    await first.close();
    const list = removalListPath(first.path);
    const before = readRemovals(list);
    rmSync(list);
    const second = await openStore({ directory, now: () => 0 });
    closeAfterTest(() => second.close());
    expect(readRemovals(list)).toEqual(before);
    expect(before).toMatchObject([
      { stream: 'plan', seq: 1 },
      { person: 'p1', keepName: true },
      { person: 'p2', keepName: false },
    ]);
  });
});
