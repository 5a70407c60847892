import { expect, test } from 'vitest';
import { createPersonTraces } from './person-traces.ts';
import { createSqliteEventStore } from './sqlite/sqlite-event-store.ts';
import { createWalWiper } from './sqlite/wal-wiper.ts';
import { batch, event, meta } from './testing/batches.ts';
import { openOnDisk } from './testing/open-on-disk.ts';

test('[SE4] tells in which streams somebody has acted, how much and when, however long the history is', async () => {
  const { db } = openOnDisk();
  const store = createSqliteEventStore(db, createWalWiper(db));
  const by = (person: string | null, recordedAt: number) => ({ meta: meta({ person, recordedAt }) });
  const many = Array.from({ length: 2_100 }, (_, index) => event('plan', index + 1, by('p2', index)));
  await store.append(batch({ events: many }));
  await store.append(
    batch({
      events: [
        event('audit', 1, by('p1', 7)),
        event('plan', 2_101, by('p1', 3)),
        event('plan', 2_102, by('p1', 9)),
        event('plan', 2_103, by(null, 9)),
      ],
    }),
  );
  const tracesOf = createPersonTraces(db);
  expect(await tracesOf('p1')).toEqual([
    { stream: 'audit', events: 1, firstAt: 7, lastAt: 7 },
    { stream: 'plan', events: 2, firstAt: 3, lastAt: 9 },
  ]);
  expect(await tracesOf('p2')).toEqual([{ stream: 'plan', events: 2_100, firstAt: 0, lastAt: 2_099 }]);
  expect(await tracesOf('p3')).toEqual([]);
});
