import { describe, expect, it } from 'vitest';
import type { Replica } from './replica.ts';
import { createFeed, type FeedStatus } from './stream-feed.ts';
import { FakeServer } from './testing/fake-server.ts';
import type { Wire } from './wire.ts';

const ID = '11111111-1111-4111-8111-111111111111';

describe('a feed', () => {
  it('[P18] knows the hash of its head also when frames overtook each other during a catch-up', async () => {
    const server = new FakeServer(() => 1_000);
    const stream = server.register(ID);
    server.line(stream, 'ett');
    const snapshot = server.snapshot(stream);
    const frames = ['två', 'tre'].map((text) => {
      const event = server.line(stream, text);
      return { stream, events: [event], head: server.head(stream) };
    });
    let answer = () => {};
    const wire = {
      subscribe: (_: string, after: number) =>
        new Promise((resolve) => {
          answer = () => resolve({ ok: true, events: [], head: { seq: after, hash: `${stream}:${after}` } });
        }),
    } as unknown as Wire;
    let shown: { replica: Replica | null; status: FeedStatus } = { replica: null, status: 'loading' };
    const feed = createFeed(stream, {
      wire: () => wire,
      request: async <Value>() => ({ ok: true, value: snapshot as Value }),
      signedOut: () => {},
      after: () => () => {},
      changed: (replica, status) => {
        shown = { replica, status };
      },
      folded: () => {},
    });
    feed.resume();
    await Promise.resolve().then(() => {});
    await new Promise((resolve) => setImmediate(resolve));
    for (const frame of frames.toReversed()) feed.receive(frame);
    answer();
    await new Promise((resolve) => setImmediate(resolve));
    expect(shown.status).toBe('live');
    expect(shown.replica?.head).toEqual(server.head(stream));
  });
});
