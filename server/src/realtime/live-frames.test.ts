import type { Commit, EventStore } from '@ledningsplats/db/event-store.ts';
import type { EventsFrame } from '@ledningsplats/shared/core/protocol.ts';
import { expect, test } from 'vitest';
import { LiveFrames } from './live-frames.ts';

const STREAM = 'incident/1';

/** Two boards, each a part of the audience, and what has been sent to them in order. */
function audience() {
  let commit: (commit: Commit) => void = () => {};
  let seq = 0;
  const sent: string[] = [];
  const store = {
    committed: (listener: (commit: Commit) => void) => {
      commit = listener;
      return () => {};
    },
    head: async () => ({ seq, hash: `h${seq}` }),
    read: async () => [],
  } as unknown as EventStore;
  const frames = new LiveFrames(store, function* send(frame: EventsFrame) {
    for (const board of ['a', 'b']) {
      sent.push(`${board}${frame.head.seq}`);
      yield;
    }
  });
  const write = () => {
    seq += 1;
    const event = { stream: STREAM, seq, type: 'LineWritten', version: 1, data: {}, content: null, meta: {} };
    commit({ events: [event], headlines: [], heads: new Map([[STREAM, { seq, hash: `h${seq}` }]]) } as never);
  };
  return { frames, sent, write };
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('a frame is sent to a part of its audience in each turn of the loop, so that commands come between', async () => {
  const { sent, write } = audience();
  write();
  expect(sent).toEqual([]);
  await turn();
  expect(sent).toEqual(['a1']);
  await turn();
  expect(sent).toEqual(['a1', 'b1']);
});

test('what is committed while a frame is on its way waits until all have that one', async () => {
  const { sent, write } = audience();
  write();
  await turn();
  write();
  await expect.poll(() => sent).toEqual(['a1', 'b1', 'a2', 'b2']);
  write();
  await expect.poll(() => sent.at(-1)).toBe('b3');
  expect(sent).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'b3']);
});

test('before a board joins, all that is on its way has been sent: nothing comes to it twice', async () => {
  const { frames, sent, write } = audience();
  write();
  write();
  await turn();
  await frames.catchUp(STREAM, 2, (caughtUp) => {
    sent.push('joined');
    expect(caughtUp?.head.seq).toBe(2);
  });
  expect(sent).toEqual(['a1', 'b1', 'a2', 'b2', 'joined']);
});
