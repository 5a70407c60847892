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
  const words: unknown[] = [];
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
      words.push(...frame.events.map(({ content }) => content));
      yield;
    }
  });
  const write = (type = 'LineWritten', data: object = {}, content: object | null = null) => {
    seq += 1;
    const event = { stream: STREAM, seq, type, version: 1, data, content, meta: {} };
    commit({ events: [event], headlines: [], heads: new Map([[STREAM, { seq, hash: `h${seq}` }]]) } as never);
  };
  return { frames, sent, words, write };
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

test('one commit comes between two parts and not one for each: boards do not fall behind whoever writes', async () => {
  const { sent, write } = audience();
  write();
  await turn();
  for (const seq of [2, 3, 4]) {
    write();
    await turn();
    expect(sent.slice(-2)).toEqual([`b${seq - 1}`, `a${seq}`]);
  }
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

test('[SE3] [LG10] what is removed while a frame is on its way reaches nobody who has not been sent it', async () => {
  const { sent, words, write } = audience();
  write('LineWritten', {}, { text: 'Hemligt' });
  await turn();
  write('LineWritten', {}, { text: 'Också' });
  write('LineWritten', {}, { text: 'Kvar' });
  write('ContentRedacted', { seq: 1 });
  write('ContentRedacted', { seq: 2 });
  await expect.poll(() => sent.at(-1)).toBe('b5');
  const kept = { text: 'Kvar' };
  expect(words).toEqual([{ text: 'Hemligt' }, null, null, null, kept, kept, null, null, null, null]);
});

test('[SE3] [LG10] what is removed while a board is brought up to date is not in what it is brought', async () => {
  const { frames, write } = audience();
  write('LineWritten', {}, { text: 'Hemligt' });
  const joined = frames.catchUp(STREAM, 1, (caughtUp) => {
    expect(caughtUp?.events.map(({ content }) => content)).toEqual([null, null]);
  });
  write('LineWritten', {}, { text: 'Också' });
  write('ContentRedacted', { seq: 2 });
  await joined;
});
