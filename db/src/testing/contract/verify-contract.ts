import { describe, expect, test } from 'vitest';
import type { VerifyReport } from '../../event-store.ts';
import { batch, event, line } from '../batches.ts';
import type { OpenStoreUnderTest, Tampering } from './store-under-test.ts';

type What = VerifyReport['faults'][number]['what'];

const CASES: { name: string; tampering: Tampering; found: [What, number][] }[] = [
  {
    name: 'changed structure',
    tampering: { change: 'data', stream: 'plan', seq: 5, to: '{"seq":6}' },
    found: [['chain', 5]],
  },
  {
    name: 'a changed time or author',
    tampering: { change: 'meta', stream: 'plan', seq: 5, to: '{"by":"someone"}' },
    found: [['chain', 5]],
  },
  {
    name: 'a renamed event',
    tampering: { change: 'type', stream: 'plan', seq: 5, to: 'LevelChanged' },
    found: [['chain', 5]],
  },
  {
    name: 'changed text',
    tampering: { change: 'content', stream: 'plan', seq: 5, to: '{"text":"annat"}' },
    found: [['content', 5]],
  },
  {
    name: 'text removed without a decision',
    tampering: { change: 'silence', stream: 'plan', seq: 5 },
    found: [['content', 5]],
  },
  {
    name: 'a replaced hash',
    tampering: { change: 'chain_hash', stream: 'plan', seq: 5, to: 'f'.repeat(64) },
    found: [
      ['chain', 5],
      ['chain', 6],
    ],
  },
  {
    name: 'a line removed in the middle',
    tampering: { change: 'remove', stream: 'plan', seq: 5 },
    found: [['gap', 5]],
  },
  {
    name: 'a removed last line',
    tampering: { change: 'remove', stream: 'plan', seq: 10 },
    found: [['head', 9]],
  },
  {
    name: 'swapped lines',
    tampering: { change: 'swap', stream: 'plan', seqs: [4, 7] },
    found: [
      ['chain', 4],
      ['chain', 5],
      ['chain', 7],
      ['chain', 8],
    ],
  },
];

export function verifyContract(open: OpenStoreUnderTest): void {
  describe('[LG9] verify', () => {
    const openWithLines = async () => {
      const store = await open();
      const lines = Array.from({ length: 10 }, (_, index) => line('plan', index + 1, `rad ${index}`));
      await store.events.append(batch({ events: [...lines, event('audit', 1)] }));
      return store;
    };

    test('finds nothing in a sound history, and tells how far it has come', async () => {
      const { events } = await openWithLines();
      const steps: [number, number][] = [];
      const report = await events.verify({ onProgress: (...step) => steps.push(step) });
      expect(report).toEqual({ ok: true, streams: 2, events: 11, redacted: 0, faults: [] });
      expect(steps.at(-1)).toEqual([11, 11]);
      expect(await events.verify({ stream: 'audit' })).toMatchObject({ ok: true, streams: 1, events: 1 });
    });

    test.each(CASES)('finds $name', async ({ tampering, found }) => {
      const { events, tamper } = await openWithLines();
      await tamper(tampering);
      const report = await events.verify({});
      expect(report.ok).toBe(false);
      expect(report.faults.map(({ stream, what, seq }) => [stream, what, seq])).toEqual(
        found.map(([what, seq]) => ['plan', what, seq]),
      );
      expect(await events.verify({ stream: 'audit' })).toMatchObject({ ok: true });
    });

    test('finds a cut tail by a head handed in, and by that alone', async () => {
      const { events, tamper } = await openWithLines();
      const head = { stream: 'plan', ...(await events.head('plan')) };
      await tamper({ change: 'cut', stream: 'plan', after: 6 });
      expect(await events.verify({})).toMatchObject({ ok: true });
      expect(await events.verify({ heads: [head] })).toMatchObject({
        faults: [{ stream: 'plan', seq: 10, what: 'head' }],
      });
    });

    test('holds the history against heads from papers, old and new, and misses no stream', async () => {
      const { events } = await openWithLines();
      const old = { stream: 'plan', ...(await events.head('plan')) };
      await events.append(batch({ events: [line('plan', 11, 'ny')] }));
      expect(await events.verify({ heads: [old] })).toMatchObject({ ok: true });
      const wrong = { ...old, hash: '0'.repeat(64) };
      expect(await events.verify({ heads: [wrong] })).toMatchObject({ faults: [{ seq: 10, what: 'head' }] });
      const unknown = { ...old, stream: 'roster' };
      expect(await events.verify({ heads: [unknown] })).toMatchObject({ faults: [{ stream: 'roster', what: 'head' }] });
    });

    test('stands beside appends that go on meanwhile', async () => {
      const { events } = await openWithLines();
      const many = (from: number) => Array.from({ length: 400 }, (_, index) => line('plan', from + index, 'x'));
      for (let from = 11; from < 2_000; from += 400) await events.append(batch({ events: many(from) }));
      const verifying = events.verify({});
      await events.append(batch({ events: many(2_011) }));
      expect(await verifying).toMatchObject({ ok: true, events: 2_411 });
    });
  });
}
