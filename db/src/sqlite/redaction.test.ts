import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batch, event, headline, incidentId, line, redaction, registered } from '../testing/batches.ts';
import { churn, markersOnDisk, textsOnDisk } from '../testing/disk-bytes.ts';
import { openOnDisk } from '../testing/open-on-disk.ts';
import { closeAfterTest } from '../testing/temp-directory.ts';
import { openDatabase, openDatabaseForReading } from './open-database.ts';

const ID = incidentId(1);
const OPEN = `incident/${ID}`;

describe('[LG10] what has been removed is in no byte on disk', () => {
  test('neither right after the commit nor after closing: event, snapshot, headline', async () => {
    const { path, store, close } = openOnDisk();
    const secret = 'Anna Andersson 19800101-1234';
    const state = JSON.stringify({ lines: [secret, 'x'.repeat(9_000), secret] });
    await store.append(
      batch({ events: [registered(ID), line(OPEN, 2, secret)], headlines: [headline(ID, { title: secret })] }),
    );
    await store.saveSnapshot({ stream: OPEN, seq: 2, stateVersion: 1, state });
    expect(textsOnDisk(path, [secret])).toEqual([secret]);

    await store.append(
      batch({
        events: [redaction(OPEN, 3, 2)],
        redactions: [{ stream: OPEN, seq: 2 }],
        headlines: [headline(ID, { title: null })],
      }),
    );
    expect(textsOnDisk(path, [secret])).toEqual([]);
    expect(await store.headline(ID)).toMatchObject({ title: null });
    await store.append(batch({ events: [event('plan', 1)] }));
    close();
    expect(textsOnDisk(path, [secret])).toEqual([]);
  });

  test('[LG7] nor has a search for it left anything there', async () => {
    const { path, store, db } = openOnDisk();
    const secret = 'Kanariefågel';
    const written = { ...line('plan', 1, secret), type: 'LineWritten', data: { kind: 'handelse', important: false } };
    await store.append(batch({ events: [written] }));
    const none = {
      kind: null,
      function: null,
      importantOnly: false,
      verification: null,
      from: null,
      to: null,
      place: '',
    };
    const asked = { stream: 'plan', words: 'kanarie', ...none, before: null, limit: 1 };
    expect(await store.search(asked)).toMatchObject({ seqs: [1], total: 1 });
    // folded, as an index keeps words: it stands in memory alone
    db.pragma('wal_checkpoint(TRUNCATE)');
    expect(textsOnDisk(path, [secret, secret.toLowerCase()])).toEqual([secret]);

    await store.append(batch({ events: [redaction('plan', 2, 1)], redactions: [{ stream: 'plan', seq: 1 }] }));
    expect(textsOnDisk(path, [secret, secret.toLowerCase()])).toEqual([]);
    expect(await store.search(asked)).toMatchObject({ seqs: [], total: 0 });
  });

  test('whatever the sizes, and in whatever order the events are removed', async () => {
    const sizes = fc.array(fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 300, max: 12_000 })), {
      minLength: 20,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(sizes, fc.infiniteStream(fc.nat()), async (lengths, picks) => {
        const { path, store, close } = openOnDisk();
        const texts = lengths.map((length, index) => `<${index}>${'å'.repeat(length)}`);
        await store.append(batch({ events: texts.map((text, index) => line('plan', index + 1, text)) }));
        const left = texts.map((_, index) => index + 1);
        let seq = texts.length;
        const gone: string[] = [];
        while (left.length > 3) {
          const some = Array.from({ length: 3 }, () => left.splice(picks.next().value % left.length, 1)[0] as number);
          const events = some.map((of, index) => redaction('plan', seq + index + 1, of));
          await store.append(batch({ events, redactions: some.map((of) => ({ stream: 'plan', seq: of })) }));
          seq += some.length;
          gone.push(...some.map((of) => `<${of - 1}>`));
          expect(textsOnDisk(path, gone)).toEqual([]);
        }
        expect(await store.verify({})).toMatchObject({ ok: true, redacted: gone.length });
        expect((await store.readAt('plan', left)).every(({ content }) => content !== null)).toBe(true);
        close();
        expect(textsOnDisk(path, gone)).toEqual([]);
      }),
      { seed: 20_261_121, numRuns: 15 },
    );
  });

  test.each([1, 2, 3])('headlines that have been replaced leave no copies (seed %i)', async (seed) => {
    const { path, store, db } = openOnDisk();
    const replaced = await churn({ seed, keys: 300, rounds: 120, sizes: 400 }, (titles) =>
      store.append(batch({ headlines: [...titles].map(([key, title]) => headline(incidentId(key), { title })) })),
    );
    db.pragma('wal_checkpoint(TRUNCATE)');
    const left = markersOnDisk(path);
    expect(replaced.filter((marker) => left.has(marker))).toEqual([]);
  });

  test.each([2, 4, 5])('snapshots that have been replaced leave no copies (seed %i)', async (seed) => {
    const { path, store, db } = openOnDisk();
    // Thousands of small commits, and not their durability is at stake.
    db.pragma('synchronous = OFF');
    await store.append(batch({ events: Array.from({ length: 300 }, (_, key) => event(`s${key}`, 1)) }));
    const replaced = await churn({ seed, keys: 300, rounds: 120, sizes: 1_000 }, async (states) => {
      for (const [key, state] of states)
        await store.saveSnapshot({ stream: `s${key}`, seq: 1, stateVersion: 1, state });
    });
    db.pragma('wal_checkpoint(TRUNCATE)');
    const left = markersOnDisk(path);
    expect(replaced.filter((marker) => left.has(marker))).toEqual([]);
  });

  test('also when a reader beside the server held the old bytes: as soon as it lets go', async () => {
    const { path, store } = openOnDisk();
    await store.append(batch({ events: [line('plan', 1, 'hemlig text')] }));
    const reader = openDatabaseForReading(path);
    closeAfterTest(() => reader.close());
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM events').get();

    await store.append(batch({ events: [redaction('plan', 2, 1)], redactions: [{ stream: 'plan', seq: 1 }] }));
    expect(textsOnDisk(path, ['hemlig text'])).toEqual(['hemlig text']);
    reader.exec('COMMIT');
    await expect.poll(() => textsOnDisk(path, ['hemlig text'])).toEqual([]);
  });

  test('also when the process died before the WAL was wiped: at the next opening', async () => {
    const { path, store, db, close } = openOnDisk();
    await store.append(batch({ events: [line('plan', 1, 'hemlig text')] }));
    const reader = openDatabaseForReading(path);
    closeAfterTest(() => reader.close());
    db.exec("UPDATE events SET content = NULL, salt = NULL, filler = zeroblob(40) WHERE content LIKE '%hemlig%'");
    // With a reader beside it the WAL is left as it stands when the database closes, as in a crash.
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM events').get();
    close();
    expect(textsOnDisk(path, ['hemlig text'])).toEqual(['hemlig text']);
    reader.exec('COMMIT');
    const again = openDatabase(path);
    closeAfterTest(() => again.close());
    expect(textsOnDisk(path, ['hemlig text'])).toEqual([]);
  });
});
