import { indexRowsOf } from '@ledningsplats/shared/core/index-rows.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { EVENT_VERSIONS } from '@ledningsplats/shared/core/upcast.ts';
import { isFound, type LineSearch } from '@ledningsplats/shared/log/line-search.ts';
import { lineOf } from '@ledningsplats/shared/log/log-line.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventStore, SearchQuery } from '../../event-store.ts';
import { batch, meta } from '../batches.ts';
import type { OpenStoreUnderTest } from './store-under-test.ts';

/** Two audiences. They need no incident to begin with; what the lines stand in is of no account to a search. */
const HERE = 'plan';
const ELSEWHERE = 'audit';

export function searchContract(open: OpenStoreUnderTest): void {
  describe('[LG7] search', () => {
    test('finds words by their beginning, with å, ä and ö as letters of their own', async () => {
      const { events } = await open();
      await record(events, HERE, written(1, 'Åskan slog ut ställverket'), written(2, 'Asken vid stallet föll'));
      expect(await found(events, 'ås')).toEqual([1]);
      expect(await found(events, 'as')).toEqual([2]);
      expect(await found(events, 'STÄLL')).toEqual([1]);
      expect(await found(events, 'verket')).toEqual([]);
      expect(await found(events, 'ask stall')).toEqual([2]);
    });

    test('finds a line in the same moment as it is stored, by every wording it has had', async () => {
      const { events } = await open();
      await record(events, HERE, written(1, 'Tre skadade'));
      expect(await found(events, 'skadade')).toEqual([1]);
      await record(events, HERE, {
        ...written(2, 'Två lindrigt'),
        type: 'LineCorrected',
        data: { line: 1 },
      } as KnownEvent);
      expect(await found(events, 'skadade')).toEqual([1]);
      expect(await found(events, 'lindrigt')).toEqual([1]);
      await record(events, HERE, written(3, 'Fler skadade'));
      expect(await found(events, 'skadade')).toEqual([3, 1]);
    });

    test('nothing that is typed is an operator, and signs alone ask for every line', async () => {
      const { events } = await open();
      await record(events, HERE, written(1, 'Bron OR vägen "stängd"'), written(2, 'said near place'));
      for (const words of ['or', '"stängd"', 'bron*', 'väg^', '(bron', '-bron', 'bron; --']) {
        expect(await found(events, words)).toEqual([1]);
      }
      expect(await found(events, 'NEAR place:')).toEqual([2]);
      expect(await found(events, '"*')).toEqual([2, 1]);
    });

    test('filters and words find what they find in a list of the same lines, in whatever pages', async () => {
      const texts = fc.constantFrom('bron brast', 'Bro och väg', 'väg', 'skolan är öppen', 'öppet vatten');
      const lines = fc.array(
        fc.record({
          text: texts,
          place: fc.constantFrom('', 'Norra bron', 'Skolan'),
          kind: fc.constantFrom('handelse', 'beslut'),
          important: fc.boolean(),
          verification: fc.constantFrom(null, 'confirmed', 'rumour'),
          by: fc.constantFrom(null, 'stab'),
          at: fc.integer({ min: 0, max: 5 }),
        }),
        { maxLength: 20 },
      );
      const search: fc.Arbitrary<LineSearch> = fc.record({
        words: fc.constantFrom('', 'bro', 'väg bro', 'öpp', 'vat öppet', 'x'),
        place: fc.constantFrom('', 'norra', 'skol'),
        kind: fc.constantFrom(null, 'handelse', 'beslut'),
        function: fc.constantFrom(null, 'stab'),
        importantOnly: fc.boolean(),
        verification: fc.constantFrom(null, 'confirmed', 'unconfirmed', 'rumour'),
        from: fc.constantFrom(null, 2),
        to: fc.constantFrom(null, 4),
      });
      await fc.assert(
        fc.asyncProperty(lines, search, fc.integer({ min: 1, max: 4 }), async (wanted, asked, limit) => {
          const { events } = await open();
          const written = wanted.map(({ text, place, kind, important, verification, by, at }, index) =>
            lineEvent(index + 1, { kind, important, verification }, { text, place }, { function: by, occurredAt: at }),
          );
          await record(events, HERE, ...written);
          const expected = written
            .flatMap((event) => lineOf(event, HERE) ?? [])
            .filter((line) => isFound(line, asked))
            .toSorted((a, b) => b.occurredAt - a.occurredAt || b.seq - a.seq);
          const seen: number[] = [];
          for (let before: SearchQuery['before'] = null; ; ) {
            const page: { seqs: number[]; total: number } = await events.search({
              stream: HERE,
              before,
              limit,
              ...asked,
            });
            expect(page.total).toBe(expected.length);
            seen.push(...page.seqs);
            if (page.seqs.length < limit) break;
            const last = page.seqs.at(-1) ?? 0;
            before = { at: written[last - 1]?.meta.occurredAt ?? 0, seq: last };
          }
          expect(seen).toEqual(expected.map(({ seq }) => seq));
        }),
        { seed: 20_261_121, numRuns: 30 },
      );
    });

    test('[SE3] a stream is searched alone: no other moves its hits, its count or its head', async () => {
      const { events } = await open();
      await record(events, HERE, written(1, 'öppen rad'));
      const before = await events.search(asking('rad'));
      await record(events, ELSEWHERE, written(1, 'hemlig rad'));
      expect(await events.search(asking('rad'))).toEqual(before);
      expect(await found(events, 'hemlig')).toEqual([]);
      expect((await events.search({ ...asking('hemlig'), stream: ELSEWHERE })).seqs).toEqual([1]);
      expect(await events.search({ ...asking('rad'), stream: 'incident/9' })).toEqual({
        seqs: [],
        total: 0,
        head: { seq: 0, hash: '' },
      });
    });

    test('[LG10] what has been removed is not found, neither the line nor its correction, nor after a new start', async () => {
      const { events, reopen } = await open();
      const correction = { ...written(2, 'Anna Ek'), type: 'LineCorrected', data: { line: 1 } } as KnownEvent;
      await record(events, HERE, written(1, 'en granne'), correction, written(3, 'Anna Berg'));
      expect(await found(events, 'anna')).toEqual([3, 1]);
      await remove(events, 4, 2);
      expect(await found(events, 'anna')).toEqual([3]);
      expect(await found(events, 'granne')).toEqual([1]);
      await remove(events, 5, 3);
      expect(await found(events, 'anna')).toEqual([]);
      expect((await events.search(asking(''))).total).toBe(1);
      expect(await found(await reopen(), 'anna')).toEqual([]);
    });

    test('many logs are searched one after the other, and the first again', async () => {
      const { events } = await open();
      const names = Array.from({ length: 40 }, (_, nth) => `log-${nth}`);
      for (const [nth, name] of names.entries()) await record(events, name, written(1, `rad ${nth}`));
      for (const [nth, name] of [...names.entries(), [0, 'log-0'] as const]) {
        const page = await events.search({ ...asking(`rad ${nth}`), stream: name });
        expect([name, page.seqs]).toEqual([name, [1]]);
      }
    });

    test('[LG11] a line is found by what it is held for now, and no longer by what it was', async () => {
      const { events } = await open();
      await record(
        events,
        HERE,
        lineEvent(1, { kind: 'handelse', important: false, verification: 'rumour' }, { text: 'Gas' }, {}),
      );
      const held = async (verification: SearchQuery['verification']) =>
        (await events.search({ ...asking('gas'), verification })).seqs;
      expect(await held('rumour')).toEqual([1]);
      await record(events, HERE, {
        ...written(2, ''),
        type: 'LineAssessed',
        data: { line: 1, verification: 'confirmed' },
        content: null,
      } as KnownEvent);
      expect(await held('rumour')).toEqual([]);
      expect(await held('confirmed')).toEqual([1]);
      expect(await held(null)).toEqual([1]);
    });

    test('a log is prepared for searching and tells how far that has come; what was removed meanwhile is not found', async () => {
      const { events } = await open();
      expect(await events.prepareSearch(HERE, 0)).toEqual({ read: 0, of: 0 });
      const long = Array.from({ length: 6_000 }, (_, index) => written(index + 1, `rad ${'lång '.repeat(20)}`));
      await record(events, HERE, ...long);
      const begun = await events.prepareSearch(HERE, 0);
      expect(begun.of).toBe(6_000);
      await remove(events, 6_001, 1);
      await expect.poll(() => events.prepareSearch(HERE, 1_000)).toEqual({ read: 6_001, of: 6_001 });
      const page = await events.search(asking('rad'));
      expect([page.total, page.head.seq]).toEqual([5_999, 6_001]);
      expect(page.seqs).not.toContain(1);
    });

    test('several may search a long log at the same time, before it has been read', async () => {
      const { events } = await open();
      const long = Array.from({ length: 1_700 }, (_, index) => written(index + 1, index % 2 ? 'jämn' : 'udda'));
      await record(events, HERE, ...long);
      const pages = await Promise.all(['jämn', 'udda', 'jämn udda'].map((words) => events.search(asking(words))));
      expect(pages.map(({ total }) => total)).toEqual([850, 850, 0]);
    });
  });
}

async function record(store: EventStore, stream: string, ...events: KnownEvent[]): Promise<void> {
  const index = events.flatMap((event) => indexRowsOf(event, stream));
  const result = await store.append(batch({ events: events.map((event) => ({ ...event, stream })), index }));
  expect(result.ok).toBe(true);
}

async function remove(store: EventStore, seq: number, of: number): Promise<void> {
  const data = { seq: of, why: 'gdpr', kind: 'LineWritten' } as const;
  const event = { ...written(seq, ''), type: 'ContentRedacted', data, content: null } as KnownEvent;
  const index = indexRowsOf(event, HERE);
  await store.append(batch({ events: [{ ...event, stream: HERE }], index, redactions: [{ stream: HERE, seq: of }] }));
}

async function found(store: EventStore, words: string): Promise<number[]> {
  return (await store.search(asking(words))).seqs;
}

function asking(words: string): SearchQuery {
  const none = {
    kind: null,
    function: null,
    importantOnly: false,
    verification: null,
    from: null,
    to: null,
    place: '',
  };
  return { stream: HERE, words, ...none, before: null, limit: 100 };
}

function written(seq: number, text: string): KnownEvent {
  return lineEvent(seq, { kind: 'handelse', important: false }, { text }, { occurredAt: seq });
}

function lineEvent(seq: number, facts: object, content: object, about: Parameters<typeof meta>[0]): KnownEvent {
  const data = { about: null, paper: null, ...facts };
  return {
    seq,
    type: 'LineWritten',
    // the first had nothing to say of how sure it is
    version: 'verification' in facts ? EVENT_VERSIONS.LineWritten : 1,
    data,
    content,
    meta: meta({ recordedAt: seq, ...about }),
  } as KnownEvent;
}
