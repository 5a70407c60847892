import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { prepareSearchOf } from '../core/prepare-search.ts';
import { ask } from '../testing/ask.ts';
import { envelope, type Screen } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let writer: Screen;
let cookie: string;
let uncleared: string;

beforeAll(async () => {
  scene = await startScene();
  writer = await scene.screen();
  cookie = await scene.server.signIn(scene.tib.account);
  uncleared = await scene.server.signIn((await scene.server.addAccount(['stab'])).account);
});
afterAll(() => scene.stop());

const MARK = { provision: null, authority: null };
type Page = { lines: LogLine[]; total: number; head: { seq: number } };

async function search(stream: string, asked: Record<string, string>, as = cookie): Promise<Page> {
  const query = new URLSearchParams(asked);
  const path = `/api/streams/${encodeURIComponent(stream)}/search?${query}`;
  const { status, json } = await ask(scene.server, 'GET', path, { cookie: as });
  expect(status).toBe(200);
  return json as Page;
}

async function texts(stream: string, asked: Record<string, string>): Promise<(string | undefined)[]> {
  return (await search(stream, asked)).lines.map(({ content }) => content?.text);
}

async function give(type: string, stream: string, data: object, content: object, more = {}): Promise<number> {
  const ack = await writer.send(envelope(type, stream, data, content, more));
  if (!ack.ok) throw new Error(ack.message);
  return ack.seq;
}

test('[LG7] a line is found in the same moment as it is acknowledged, by its words and by each filter', async () => {
  const stream = await scene.register();
  const at = Date.now() - 3_600_000;
  await give('WriteLine', stream, { kind: 'notering' }, { text: 'Älven stiger' });
  const facts = { kind: 'inkommande', important: true, verification: 'rumour' };
  const said = { text: 'Åkern under vatten', from: 'Markägaren', place: 'Östra ängen' };
  await give('WriteLine', stream, facts, said, { occurredAt: at });
  expect(await texts(stream, { words: 'älv' })).toEqual(['Älven stiger']);
  expect(await texts(stream, { words: 'alv' })).toEqual([]);
  for (const asked of [
    { words: 'mark vatt' },
    { kind: 'inkommande' },
    { important: 'true', words: 'åk' },
    { place: 'öst' },
    { verification: 'rumour' },
    { from: String(at), to: String(at), kind: 'inkommande' },
  ]) {
    expect(await texts(stream, asked as Record<string, string>)).toEqual(['Åkern under vatten']);
  }
  expect(await texts(stream, { place: 'älven' })).toEqual([]);
  expect((await search(stream, { function: 'logistik' })).total).toBe(0);
  expect((await search(stream, { verification: 'confirmed' })).total).toBe(0);
});

test("[LG5] the machine's lines are found by what was written and by their numbers", async () => {
  const stream = await scene.register();
  await give('CreateTask', stream, { function: 'logistik', due: null }, { title: 'Hämta filtar' });
  const found = await search(stream, { words: 'filt u-1' });
  expect(found.lines.map(({ machine }) => machine?.type)).toEqual(['TaskCreated']);
});

test('hits come newest first by page, with the count of them all and the head they were found at', async () => {
  const stream = await scene.register();
  for (let nth = 1; nth <= 5; nth += 1) await give('WriteLine', stream, { kind: 'notering' }, { text: `Buss ${nth}` });
  const first = await search(stream, { words: 'buss', limit: '2' });
  expect(first).toMatchObject({ total: 5, head: await scene.server.services.store.events.head(stream) });
  const last = first.lines.at(-1);
  const next = { words: 'buss', beforeAt: String(last?.occurredAt), beforeSeq: String(last?.seq) };
  const rest = await search(stream, next);
  expect([...first.lines, ...rest.lines].map(({ content }) => content?.text)).toEqual(
    [5, 4, 3, 2, 1].map((nth) => `Buss ${nth}`),
  );
});

test('[SE3] the uncleared learn nothing of what is secret: neither by a hit, a count nor a head', async () => {
  const stream = await scene.register();
  const secret = `${stream}/secret`;
  await give('WriteLine', stream, { kind: 'handelse' }, { text: 'Larm från skolan' });
  const line = await give('WriteLine', stream, { kind: 'handelse' }, { text: 'Larm om Anna Ek' });
  expect((await search(stream, { words: 'larm' }, uncleared)).total).toBe(2);
  await give('MarkLineSecret', stream, { line, mark: MARK }, {});
  const before = await search(stream, { words: 'larm' }, uncleared);
  expect(before.total).toBe(1);
  expect((await search(stream, { words: 'anna' }, uncleared)).lines).toEqual([]);
  expect((await search(stream, { kind: 'handelse', words: '' }, uncleared)).lines.map(({ seq }) => seq)).not.toContain(
    line,
  );
  expect(await texts(secret, { words: 'anna' })).toEqual(['Larm om Anna Ek']);

  await give('CorrectSecretLine', secret, { line: 1 }, { text: 'Larm om Anna Berg' });
  expect(await search(stream, { words: 'larm' }, uncleared)).toEqual(before);
  expect(await texts(secret, { words: 'berg' })).toEqual(['Larm om Anna Ek']);
});

test('[LG7] while a long log is read for searching the answer says how far, and soon there are hits; open readers have it begun', async () => {
  const stream = await scene.register();
  const { events } = scene.server.services.store;
  const wanted = vi.spyOn(events, 'prepareSearch');
  onTestFinished(() => wanted.mockRestore());
  await give('WriteLine', stream, { kind: 'notering' }, { text: 'Elverk på väg' });
  const { seq } = await events.head(stream);
  wanted.mockResolvedValueOnce({ read: 1, of: seq });
  expect(await search(stream, { words: 'elverk' })).toEqual({
    lines: [],
    total: 0,
    head: await events.head(stream),
    preparing: { read: 1, of: seq },
  });
  expect(await search(stream, { words: 'elverk' })).toMatchObject({ total: 1, preparing: null });

  // begun for whoever opens a long one, as long as the incident is open
  wanted.mockClear();
  await prepareSearchOf(events, stream, seq);
  expect(wanted).not.toHaveBeenCalled();
  await prepareSearchOf(events, stream, 5_000);
  expect(wanted).toHaveBeenCalledExactlyOnceWith(stream, 0);
  await prepareSearchOf(events, stream, 1_000_000);
  const decision = { decider: { person: scene.tib.person, capacity: 'tib' } };
  await give('CloseIncident', stream, { decision, handovers: [] }, { decision: { wording: 'Klart.' } });
  await prepareSearchOf(events, stream, 5_000);
  expect(wanted).toHaveBeenCalledOnce();
});

test('who has searched has been given the stream: they are among those who may have read a line [LG10]', async () => {
  const stream = await scene.register();
  const seq = await give('WriteLine', stream, { kind: 'notering' }, { text: 'som sedan blir hemlig' });
  const account = await scene.server.addAccount(['stab'], [], 'Sven Sökare');
  await search(stream, { words: 'hemlig' }, await scene.server.signIn(account.account));
  const path = `/api/streams/${encodeURIComponent(stream)}/lines/${seq}/readers`;
  const { readers } = (await ask(scene.server, 'GET', path, { cookie })).json as { readers: { name: string }[] };
  expect(readers.map(({ name }) => name)).toContain('Sven Sökare');
});

test.each([
  'kind=annat',
  'from=igår',
  'limit=501',
  `words=${'x'.repeat(201)}`,
  'important=kanske',
  'verification=kanske',
])('what cannot be searched by is refused: %s', async (asked) => {
  const path = `/api/streams/${encodeURIComponent(scene.stream)}/search?${asked}`;
  expect((await ask(scene.server, 'GET', path, { cookie })).json).toMatchObject({ status: 400, code: 'malformed' });
});

test('what surrounds a hit: the lines right after it, newest first as everywhere', async () => {
  const stream = await scene.register();
  const seqs: number[] = [];
  for (let nth = 1; nth <= 4; nth += 1)
    seqs.push(await give('WriteLine', stream, { kind: 'notering' }, { text: `Rad ${nth}` }));
  const hit = (await search(stream, { words: 'rad 2' })).lines[0];
  const after = new URLSearchParams({ afterAt: String(hit?.occurredAt), afterSeq: String(hit?.seq), limit: '1' });
  const path = `/api/streams/${encodeURIComponent(stream)}/lines?${after}`;
  const { lines } = (await ask(scene.server, 'GET', path, { cookie })).json as Page;
  expect(lines.map(({ seq }) => seq)).toEqual([seqs[2]]);
});
