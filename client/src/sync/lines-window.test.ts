import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLinesWindow } from './lines-window.ts';
import type { Folding } from './stream-feed.ts';
import type { Answer } from './sync.ts';
import { FakeServer } from './testing/fake-server.ts';

const ID = '11111111-1111-4111-8111-111111111111';

describe('a log by pages', () => {
  let server: FakeServer;
  let stream: string;
  let isUp: boolean;
  let tell: (folding: Folding) => void;
  beforeEach(() => {
    vi.useFakeTimers();
    server = new FakeServer(() => 1_000_000);
    stream = server.register(ID);
    for (let index = 1; index <= 9; index += 1) server.line(stream, `rad ${index}`, index * 1_000);
    isUp = true;
  });
  afterEach(() => vi.useRealTimers());

  const openLog = () => {
    const log = createLinesWindow(stream, 'occurred', {
      request: async <Value>(_: string, path: string): Promise<Answer<Value>> => {
        if (!isUp) return { ok: false, code: 'no_contact' };
        const beforeSeq = new URL(path, 'http://fake').searchParams.get('beforeSeq');
        return { ok: true, value: server.lines(stream, beforeSeq === null ? null : Number(beforeSeq), 4) as Value };
      },
      follow: (listener) => {
        tell = listener;
        return () => {};
      },
      pictured: () => [],
      nextFrame: (run) => run(),
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      isConnected: () => isUp,
      pageSize: 4,
    });
    log.open();
    return log;
  };
  const texts = (log: ReturnType<typeof openLog>) => log.getState().lines.map((line) => line.content?.text ?? '–');
  const all = (log: ReturnType<typeof openLog>) =>
    expect(texts(log)).toEqual(server.lines(stream, null, 99).lines.map((line) => line.content?.text ?? '–'));
  const readAll = async (log: ReturnType<typeof openLog>) => {
    for (let page = 0; page < 5; page += 1) await log.loadOlder();
  };

  it('begins anew after a snapshot took the place of what was there, also where the page was lost at first', async () => {
    const log = openLog();
    await vi.advanceTimersByTimeAsync(0);
    await readAll(log);
    all(log);
    // what came meanwhile is in the snapshot and comes as no event
    server.line(stream, 'aldrig sedd', 4_500);
    server.redact(stream, 3);
    isUp = false;
    tell('replaced');
    await vi.advanceTimersByTimeAsync(0);
    expect(texts(log)).toEqual([]);
    isUp = true;
    tell('in_step');
    await vi.advanceTimersByTimeAsync(0);
    await readAll(log);
    all(log);
    expect(log.getState()).toMatchObject({ total: 11, failed: null });
  });

  it('shows nothing alone that came while the first page was lost, and asks again by itself', async () => {
    isUp = false;
    const log = openLog();
    const late = server.line(stream, 'sent skriven om tidigt', 500);
    tell([late as KnownEvent]);
    await vi.advanceTimersByTimeAsync(0);
    expect(texts(log)).toEqual([]);
    isUp = true;
    await vi.advanceTimersByTimeAsync(2_000);
    await readAll(log);
    all(log);
  });
});
