import { describe, expect, it } from 'vitest';
import type { Api } from './api.ts';
import { createMarks } from './marks.ts';
import { createConfirmedStore } from './store.ts';

const OPEN = 'incident/1';

/** Marks over a server that answers as it is told, on a clock that is moved by hand. */
function world() {
  const sent: { method: string; path: string; body: unknown }[] = [];
  const timers: (() => void)[] = [];
  const told = { isThere: true, marks: {} as object };
  const confirmed = createConfirmedStore((run) => run());
  const request = (async (method: string, path: string, body: unknown) => {
    sent.push({ method, path, body });
    if (!told.isThere) return { ok: false, code: 'no_contact' };
    return { ok: true, value: method === 'GET' ? { marks: told.marks } : undefined };
  }) as Api['request'];
  const after = (_ms: number, run: () => void) => {
    timers.push(run);
    return () => void timers.splice(timers.indexOf(run), 1);
  };
  const marks = createMarks({ isReader: () => true, request, confirmed, now: () => 1_000, after });
  const tick = async () => {
    for (const run of timers.splice(0)) run();
    await Promise.resolve();
    await Promise.resolve();
  };
  return {
    marks,
    sent,
    told,
    tick,
    markOf: (more = '') => confirmed.store.getState().marks.byStream[`${OPEN}${more}`],
  };
}

describe('[LG8] how far one has looked', () => {
  it('is shown at once, and sent once for a burst', async () => {
    const { marks, sent, tick, markOf } = world();
    marks.see(OPEN, { lines: 3, seenAt: 30 });
    marks.see(OPEN, { lines: 4, seenAt: 40 });
    expect(markOf()).toEqual({ lines: 4, seenAt: 40, lookedAt: 1_000 });
    expect(sent).toEqual([]);
    await tick();
    expect(sent).toEqual([{ method: 'POST', path: '/api/streams/incident%2F1/mark', body: { lines: 4, seenAt: 40 } }]);
  });

  it('is one thing and what one has said that one has seen another, which is sent at once', async () => {
    const { marks, sent, told, tick, markOf } = world();
    marks.see(OPEN, { lines: 4, seenAt: 40 });
    marks.say(OPEN, { lines: 3, seenAt: 30 });
    const body = { lines: 3, seenAt: 30, isSaid: true };
    expect(sent).toContainEqual({ method: 'POST', path: '/api/streams/incident%2F1/mark', body });
    told.marks = { [`${OPEN}#seen`]: { lines: 5, seenAt: 50, lookedAt: 9 } };
    await marks.refresh();
    await tick();
    expect(markOf()).toEqual({ lines: 4, seenAt: 40, lookedAt: 1_000 });
    expect(markOf('#seen')).toEqual({ lines: 5, seenAt: 50, lookedAt: 1_000 });
  });

  it('moves forwards by what another device has seen, and never back', async () => {
    const { marks, told, markOf } = world();
    marks.see(OPEN, { lines: 4, seenAt: 40 });
    told.marks = { [OPEN]: { lines: 9, seenAt: 90, lookedAt: 2_000 } };
    await marks.refresh();
    expect(markOf()).toEqual({ lines: 9, seenAt: 90, lookedAt: 2_000 });
    told.marks = { [OPEN]: { lines: 1, seenAt: 10, lookedAt: 10 } };
    await marks.refresh();
    expect(markOf()).toEqual({ lines: 9, seenAt: 90, lookedAt: 2_000 });
  });

  it('waits for contact where there was none', async () => {
    const { marks, sent, told, tick } = world();
    told.isThere = false;
    marks.see(OPEN, { lines: 4, seenAt: 40 });
    await tick();
    told.isThere = true;
    await marks.refresh();
    expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(2);
    await marks.refresh();
    expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(2);
  });

  it('is forgotten on the device when one signs out, and an answer on its way with it', async () => {
    const { marks, sent, told, tick, markOf } = world();
    told.marks = { [OPEN]: { lines: 9, seenAt: 90, lookedAt: 2_000 } };
    marks.see(OPEN, { lines: 4, seenAt: 40 });
    const asked = marks.refresh();
    marks.purge();
    await asked;
    expect(markOf()).toBeUndefined();
    const before = sent.length;
    await tick();
    expect(sent).toHaveLength(before);
  });
});
