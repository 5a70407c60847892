import type { SheetReading } from '@ledningsplats/shared/places/sheet-reading.ts';
import { expect, test } from 'vitest';
import { createOutbox } from './outbox.ts';
import { createSender, type SheetState } from './sender.ts';

const READING: SheetReading = {
  municipality: 'Ekby',
  place: 'Skolan',
  sheet: 3,
  call: null,
  open: { state: 'open', since: 0, count: 10, capacity: 50 },
};

type Reply = { status: number; body: unknown } | 'none';

/** A page over a network whose answers are said one by one; looks are always answered. */
function page(...posts: Reply[]) {
  const sent: { id: string; madeAt: number; sentAt: number }[] = [];
  let look: Reply = { status: 200, body: READING };
  let at = 5_000;
  let made = 0;
  const newId = () => {
    made += 1;
    return `id-${made}`;
  };
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  const outbox = createOutbox({ storage, token: 't', now: () => at, newId });
  const states: SheetState[] = [];
  const sender = createSender({
    path: '/api/sheet/t',
    outbox,
    now: () => at,
    onChange: (state) => states.push(state),
    fetch: async (_, init) => {
      const reply = init?.method === 'POST' ? (posts.shift() ?? { status: 200, body: { ok: true } }) : look;
      if (init?.method === 'POST') sent.push(JSON.parse(String(init.body)));
      if (reply === 'none') throw new TypeError('Failed to fetch');
      const body = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
      return new Response(body, { status: reply.status });
    },
  });
  return {
    outbox,
    sender,
    sent,
    states,
    pass: (ms: number) => {
      at += ms;
    },
    setLook: (reply: Reply) => {
      look = reply;
    },
  };
}

const SAID = { what: 'count', how: 'in', number: 2 } as const;

test('[PL5] what was said without network is sent later, with its own time and the same id', async () => {
  const { outbox, sender, sent, pass, setLook } = page('none');
  setLook('none');
  outbox.say(SAID);
  await sender.wake();
  expect(sender.state().contact).toBe('offline');
  expect(outbox.all()).toHaveLength(1);
  pass(3_600_000);
  setLook({ status: 200, body: READING });
  await sender.wake();
  expect(sent).toMatchObject([
    { id: 'id-1', madeAt: 5_000, sentAt: 5_000 },
    { id: 'id-1', madeAt: 5_000, sentAt: 3_605_000 },
  ]);
  expect(outbox.all()).toEqual([]);
  expect(sender.state()).toMatchObject({ contact: 'fine', sent: [{ id: 'id-1' }] });
});

test('what has arrived counts at once, before the next look', async () => {
  const { outbox, sender, states } = page();
  await sender.wake();
  outbox.say(SAID);
  await sender.wake();
  const arrived = states.find(({ sent }) => sent.length === 1);
  expect(arrived?.reading?.open?.count).toBe(12);
});

test.each([
  [{ status: 429, body: { code: 'rate_limited' } }, 'busy'],
  [{ status: 503, body: { code: 'not_stored' } }, 'offline'],
  // a network that answers for itself, with a page to log in on
  [{ status: 200, body: '<html>' }, 'offline'],
  [{ status: 403, body: '<html>' }, 'offline'],
  [{ status: 404, body: '<html>' }, 'offline'],
  [{ status: 400, body: '' }, 'offline'],
] as [Reply, string][])('%o is not now: it waits', async (reply, contact) => {
  const { outbox, sender } = page(reply);
  outbox.say(SAID);
  await sender.wake();
  expect([sender.state().contact, outbox.all().length, outbox.all()[0]?.refused]).toEqual([contact, 1, null]);
});

test.each([
  [{ status: 409, body: { code: 'settled', details: { why: 'asleep' } } }, 'asleep'],
  [{ status: 409, body: { code: 'settled', details: { why: 'earlier' } } }, 'earlier'],
  [{ status: 409, body: { code: 'below_zero' } }, 'below_zero'],
  [{ status: 404, body: { code: 'not_found' } }, 'gone'],
  [{ status: 400, body: { code: 'invalid' } }, 'other'],
] as [Reply, string][])('%o is never: it stays and says why, and what follows is sent', async (reply, why) => {
  const { outbox, sender, sent } = page(reply);
  outbox.say(SAID);
  outbox.say(SAID);
  await sender.wake();
  expect(outbox.all()).toMatchObject([{ id: 'id-1', refused: why }]);
  expect(sent.map(({ id }) => id)).toEqual(['id-1', 'id-2']);
});

test('a revoked sheet is gone', async () => {
  const { sender, setLook } = page();
  setLook({ status: 404, body: { code: 'not_found' } });
  await sender.wake();
  expect(sender.state().contact).toBe('gone');
});

test('a network that answers for itself says nothing of the sheet', async () => {
  const { sender, setLook } = page();
  for (const look of [
    { status: 404, body: '<html>' },
    { status: 400, body: '' },
    { status: 200, body: '<html>' },
  ]) {
    setLook(look);
    await sender.wake();
    expect(sender.state().contact).toBe('offline');
  }
});
