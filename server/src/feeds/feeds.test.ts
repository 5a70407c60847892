import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WarningsState } from '@ledningsplats/shared/warnings/events.ts';
import type { FeedFault } from '@ledningsplats/shared/warnings/feed-status.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Scene, startScene } from '../testing/scene.ts';
import { Feed } from './feed.ts';
import { nextDelay } from './feed-pace.ts';
import { fetchFeed } from './fetch-feed.ts';

type Answers = (request: IncomingMessage, reply: ServerResponse) => void;

/** A source of the outer world that does as the test says. */
let answers: Answers = (_request, reply) => void reply.writeHead(503).end();
const source = createServer((request, reply) => answers(request, reply));
let url: string;
let scene: Scene;
beforeAll(async () => {
  await new Promise<void>((resolve) => source.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(source.address() as AddressInfo).port}/api/v2/alerts`;
  scene = await startScene({ config: { feeds: [{ source: 'vma', url, everyMs: 3_600_000 }] } });
});
afterAll(async () => {
  await scene.stop();
  source.closeAllConnections();
  await new Promise((resolve) => source.close(resolve));
});

const json =
  (body: unknown, headers: Record<string, string> = {}): Answers =>
  (_request, reply) => {
    reply.writeHead(200, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(JSON.stringify(body));
  };
const alert = (identifier: string) => ({
  identifier,
  sent: '2026-02-01T10:00:00+01:00',
  status: 'Actual',
  msgType: 'Alert',
  info: [
    {
      language: 'sv-SE',
      event: 'Viktigt meddelande',
      description: 'Rök från en brand. <script>alert(1)</script>',
      area: [{ areaDesc: 'Provköpings kommun', geocode: [{ valueName: 'Kommun', value: '9998' }] }],
    },
  ],
});
const list = (...identifiers: string[]) => ({ timestamp: '2026-02-01T10:00:00+01:00', alerts: identifiers.map(alert) });

beforeEach(async () => {
  answers = json(list());
  await scene.server.services.feeds.readNow();
});

async function open(): Promise<string[]> {
  const state = (await scene.server.services.states.get('warnings')).state as WarningsState | null;
  return (state?.open ?? []).map(({ identifier }) => identifier);
}

async function readWith(next: Answers) {
  answers = next;
  await scene.server.services.feeds.readNow();
  return { open: await open(), status: scene.server.services.feeds.reading().feeds[0] };
}

const TROUBLE: readonly [string, FeedFault, Answers][] = [
  ['500', 'trouble', (_, reply) => void reply.writeHead(500).end('fel')],
  ['403', 'refused', (_, reply) => void reply.writeHead(403).end()],
  [
    'a page of HTML',
    'not_json',
    (_, reply) => void reply.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
  ],
  [
    'half a JSON',
    'not_json',
    (_, reply) => void reply.writeHead(200, { 'content-type': 'application/json' }).end('{"alerts":['),
  ],
  ['another JSON', 'not_theirs', json({ news: [] })],
  ['an older answer', 'old', json({ timestamp: '2026-02-01T09:30:00+01:00', alerts: [] })],
  [
    'another host',
    'moved',
    (_, reply) => void reply.writeHead(302, { location: 'https://other.example.se/alerts' }).end(),
  ],
  ['a way without encryption', 'moved', (_, reply) => void reply.writeHead(302, { location: '/elsewhere' }).end()],
  ['a cut connection', 'unreachable', (request) => void request.socket.destroy()],
];

test.each(TROUBLE)(
  '[WA2] %s is not "no warnings": what is open stays open, and the fault is told',
  async (_name, fault, trouble) => {
    const well = await readWith(json(list('A-1')));
    expect(well).toMatchObject({ open: ['A-1'], status: { fault: null, triedAt: well.status?.succeededAt } });
    const ill = await readWith(trouble);
    expect(ill).toMatchObject({ open: ['A-1'], status: { fault, succeededAt: well.status?.succeededAt } });
    expect(await readWith(json(list()))).toMatchObject({ open: [], status: { fault: null } });
  },
);

test('[WA2] fifty megabytes are cut off while they stream', async () => {
  await readWith(json(list('A-1')));
  let sent = 0;
  const part = Buffer.alloc(100_000, ' ');
  const flood: Answers = (_request, reply) => {
    reply.writeHead(200, { 'content-type': 'application/json' });
    const pour = () => {
      while (sent < 50_000_000 && !reply.destroyed) {
        sent += part.length;
        if (!reply.write(part)) return void reply.once('drain', pour);
      }
    };
    pour();
  };
  expect(await readWith(flood)).toMatchObject({ open: ['A-1'], status: { fault: 'too_large' } });
  expect(sent).toBeLessThan(50_000_000);
});

test('[WA2] an answer that never ends is given up', async () => {
  answers = (_, reply) => void reply.writeHead(200, { 'content-type': 'application/json' }).write('[');
  const none = { etag: null, lastModified: null };
  expect(await fetchFeed(url, none, 0, 50)).toMatchObject({ came: 'nothing', fault: 'too_slow' });
});

test.each([
  ['Latin 1', (text: string) => Buffer.from(text, 'latin1')],
  ['UTF-8 with a mark of byte order', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf8')],
])('[WA3] an answer in %s is read with its å, ä and ö', async (_name, encoded) => {
  const body = encoded(JSON.stringify(list('A-1')));
  await readWith((_, reply) => void reply.writeHead(200, { 'content-type': 'application/json' }).end(body));
  const state = (await scene.server.services.states.get('warnings')).state as WarningsState;
  expect(state.open[0]?.texts?.[0]).toMatchObject({ area: 'Provköpings kommun' });
  expect(state.open[0]?.texts?.[0]?.description).toMatch(/^Rök från en brand/);
});

test('[WA2] letters that drip are given up after a while, however many there are', async () => {
  let timer: NodeJS.Timeout | undefined;
  answers = (_, reply) => {
    reply.writeHead(200, { 'content-type': 'application/json' });
    timer = setInterval(() => reply.write(' '), 5);
  };
  const none = { etag: null, lastModified: null };
  expect(await fetchFeed(url, none, 0, 60)).toMatchObject({ came: 'nothing', fault: 'too_slow' });
  clearInterval(timer);
});

test('[WA2] an answer that could not be taken in is never shown as read', async () => {
  answers = json(list('A-1'));
  const plan = scene.server.services.directory.plan?.plan;
  const feed = new Feed({ source: 'vma', url, everyMs: 60_000 });
  if (!plan) throw new Error('there is no plan');
  const taking = feed.readOnce(plan, () => Promise.reject(new Error('full')), scene.server.now);
  await expect(taking).rejects.toThrow('full');
  expect(feed.status).toMatchObject({ fault: 'not_stored', succeededAt: null });
  expect(feed.failures).toBe(1);
});

test('the source is told who asks, and need not send again what we have', async () => {
  const seen: IncomingMessage['headers'][] = [];
  const marks = { etag: '"v1"', 'last-modified': 'Sun, 01 Feb 2026 09:00:00 GMT' };
  await readWith(json(list('A-1'), marks));
  const unchanged = await readWith((request, reply) => {
    seen.push(request.headers);
    reply.writeHead(304).end();
  });
  expect(unchanged).toMatchObject({ open: ['A-1'], status: { fault: null } });
  expect(seen).toMatchObject([{ 'if-none-match': '"v1"', 'if-modified-since': marks['last-modified'] }]);
  expect(seen[0]?.['user-agent']).toMatch(/^Ledningsplats\/\d/);
});

test('the same answer twice is no event; what has ended is kept in the register, its text as it was sent [WA4]', async () => {
  await readWith(json(list('A-9')));
  const { seq } = await scene.server.services.states.get('warnings');
  await readWith(json(list('A-9')));
  expect((await scene.server.services.states.get('warnings')).seq).toBe(seq);
  await readWith(json(list()));
  const headers = { cookie: await scene.server.signIn(scene.tib.account) };
  const ended = await scene.server.http.inject({ url: '/api/warnings/ended', headers });
  expect(ended.json().warnings[0]).toMatchObject({
    identifier: 'A-9',
    end: { how: 'absent' },
    texts: [{ description: 'Rök från en brand. <script>alert(1)</script>' }],
  });
  const feeds = await scene.server.http.inject({ url: '/api/warnings/feeds', headers });
  expect(feeds.json().feeds).toMatchObject([{ source: 'vma', fault: null, unreadable: 0 }]);
  expect((await scene.server.http.inject({ url: '/api/warnings/feeds' })).statusCode).toBe(401);
});

test('a source in trouble is asked more and more seldom, up to a ceiling, and never sooner than it asked for', () => {
  const minute = 60_000;
  expect([0, 1, 2, 3, 4, 50].map((failures) => nextDelay(minute, failures, null, 0.5) / minute)).toEqual([
    1, 2, 4, 8, 15, 15,
  ]);
  expect(nextDelay(minute, 0, null, 0)).toBe(54_000);
  expect(nextDelay(minute, 0, null, 1)).toBe(66_000);
  expect(nextDelay(minute, 1, 30 * minute, 0.5)).toBe(30 * minute);
  expect(nextDelay(minute, 1, 900 * minute, 0.5)).toBe(60 * minute);
  expect(nextDelay(60 * minute, 9, null, 0.5)).toBe(60 * minute);
});
