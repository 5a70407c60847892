import { brotliDecompressSync } from 'node:zlib';
import { STATE_VERSION } from '@ledningsplats/shared/core/incident-state.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope, type Screen } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let writer: Screen;
let cookie: string;

beforeAll(async () => {
  scene = await startScene();
  writer = await scene.screen();
  cookie = await scene.server.signIn(scene.tib.account);
});
afterAll(() => scene.stop());

function read(stream: string, reading: string, headers: Record<string, string> = {}) {
  return ask(scene.server, 'GET', `/api/streams/${encodeURIComponent(stream)}/${reading}`, { cookie, headers });
}

async function write(stream: string, text: string, occurredAt?: number): Promise<number> {
  const more = occurredAt === undefined ? {} : { occurredAt };
  const ack = await writer.send(envelope('WriteLine', stream, { kind: 'notering' }, { text }, more));
  if (!ack.ok) throw new Error(ack.message);
  return ack.seq;
}

describe('a snapshot', () => {
  test('holds the state and the newest lines, as of one head', async () => {
    const stream = await scene.register();
    for (let at = 0; at < 70; at += 1) await write(stream, `rad ${at}`);
    const { status, json } = await read(stream, 'snapshot');
    expect(status).toBe(200);
    expect(json).toMatchObject({
      stream,
      head: await scene.server.services.store.events.head(stream),
      stateVersion: STATE_VERSION,
      state: { incident: { lifecycle: 'open' }, log: { count: expect.any(Number) } },
    });
    expect(json.lines).toHaveLength(60);
    expect(json.lines[0]).toMatchObject({ content: { text: 'rad 69' } });
  });

  test('comes compressed where that is taken, and not at all where it is known', async () => {
    const compressed = await scene.server.http.inject({
      url: `/api/streams/${encodeURIComponent(scene.stream)}/snapshot`,
      headers: { cookie, 'accept-encoding': 'gzip, br' },
    });
    expect(compressed.headers['content-encoding']).toBe('br');
    const plain = await scene.server.http.inject({
      url: `/api/streams/${encodeURIComponent(scene.stream)}/snapshot`,
      headers: { cookie },
    });
    expect(brotliDecompressSync(compressed.rawPayload).toString()).toBe(plain.payload);
    const etag = String(plain.headers.etag);
    expect(await read(scene.stream, 'snapshot', { 'if-none-match': etag })).toMatchObject({ status: 304, text: '' });
    await write(scene.stream, 'något nytt');
    expect((await read(scene.stream, 'snapshot', { 'if-none-match': etag })).status).toBe(200);
  });

  test('of a secret part with nothing in it is empty; of what is not there, not found', async () => {
    const stream = await scene.register();
    expect((await read(`${stream}/secret`, 'snapshot')).json).toMatchObject({
      state: null,
      lines: [],
      head: { seq: 0 },
    });
    const nothing = 'incident/00000000-0000-4000-8000-000000000000';
    for (const name of [nothing, `${nothing}/secret`, 'nonsense', '../plan']) {
      expect((await read(name, 'snapshot')).json).toMatchObject({ status: 404, code: 'not_found' });
    }
  });
});

test('events come by page, with the head', async () => {
  const stream = await scene.register();
  await write(stream, 'sist');
  const head = await scene.server.services.store.events.head(stream);
  const page = (await read(stream, `events?after=1&limit=${head.seq - 2}`)).json;
  expect(page.events.map(({ seq }: { seq: number }) => seq)).toEqual(
    Array.from({ length: head.seq - 2 }, (_, at) => at + 2),
  );
  expect(page.head).toEqual(head);
  expect((await read(stream, 'events?limit=5000')).json).toMatchObject({ status: 400, code: 'malformed' });
});

test('lines come in either order, page by page, with what has touched them', async () => {
  const stream = await scene.register();
  const now = Date.now();
  const first = await write(stream, 'först skriven, sist hänt', now);
  await write(stream, 'sist skriven, först hänt', now - 3_600_000);
  await writer.send(envelope('CorrectLine', stream, { line: first }, { text: 'rättad' }));
  const texts = async (order: string) => {
    const found: string[] = [];
    for (let cursor = ''; ; ) {
      const { lines } = (await read(stream, `lines?order=${order}&limit=2${cursor}`)).json as { lines: LogLine[] };
      found.push(...lines.flatMap((line) => line.content?.text ?? []));
      const last = lines.at(-1);
      if (!last || lines.length < 2) return found;
      cursor = `&beforeAt=${order === 'occurred' ? last.occurredAt : last.recordedAt}&beforeSeq=${last.seq}`;
    }
  };
  expect(await texts('occurred')).toEqual(['först skriven, sist hänt', 'sist skriven, först hänt']);
  expect(await texts('recorded')).toEqual(['sist skriven, först hänt', 'först skriven, sist hänt']);
  const page = (await read(stream, 'lines?limit=1')).json as { total: number };
  expect(page).toMatchObject({ head: await scene.server.services.store.events.head(stream) });
  const { lines, total } = (await read(stream, 'lines')).json as { lines: LogLine[]; total: number };
  expect([page.total, total]).toEqual([lines.length, lines.length]);
  expect(lines.find(({ seq }) => seq === first)?.corrections).toMatchObject([{ text: 'rättad' }]);
});

test('one line is told as far as it has come; what is no line of the stream is not there', async () => {
  const stream = await scene.register();
  const seq = await write(stream, 'först');
  const correction = await writer.send(envelope('CorrectLine', stream, { line: seq }, { text: 'rättad' }));
  expect((await read(stream, `lines/${seq}`)).json).toMatchObject({
    line: { seq, content: { text: 'först' }, corrections: [{ text: 'rättad' }] },
  });
  expect(correction).toMatchObject({ ok: true, seq: seq + 1 });
  for (const other of [seq + 1, seq + 2]) {
    expect(await read(stream, `lines/${other}`)).toMatchObject({ status: 404, json: { code: 'not_found' } });
  }
});

test('registers tell what is closed as well as what is open', async () => {
  const stream = await scene.register();
  const task = envelope('CreateTask', stream, { function: 'logistik', due: null }, { title: 'Filtar' });
  await writer.send(task);
  await writer.send(envelope('CompleteTask', stream, { task: task.id }, { result: 'Hämtade' }));
  expect((await read(stream, 'tasks')).json.tasks).toMatchObject([
    { id: task.id, status: 'done', closed: { text: 'Hämtade' } },
  ]);
  expect((await read(stream, 'decisions')).json.decisions).toMatchObject([{ number: 1, status: 'own' }]);
  expect((await read(stream, 'decisions?before=1')).json.decisions).toEqual([]);
  expect((await read(stream, 'takeovers')).json).toEqual({ takeovers: [] });
});

test('[ST3] the directions of an incident are read with who and when, the one that holds first', async () => {
  const stream = await scene.register();
  const set = (from: number | null, text: string) =>
    writer.send(envelope('SetDirection', stream, { from, decision: null }, { text }));
  const first = await set(null, 'Ingen ska frysa');
  expect(first).toMatchObject({ ok: true });
  expect(await set(null, 'Vården först')).toMatchObject({ ok: false, code: 'stale' });
  const seq = first.ok ? first.seq : 0;
  expect(await set(seq, 'Skolorna först')).toMatchObject({ ok: true });
  expect((await read(stream, 'directions')).json.directions).toMatchObject([
    { text: 'Skolorna först', by: scene.tib.person, isDisowned: false },
    { text: 'Ingen ska frysa', by: scene.tib.person, seq },
  ]);
});

test('[ST5] briefings are read by page, newest first, and one by one; what is only to be held is none yet', async () => {
  const stream = await scene.register();
  const at = Date.now() + 3_600_000;
  const hold = async (kind: string) => {
    const start = envelope('StartBriefing', stream, { kind, planned: null }, {});
    expect(await writer.send(start)).toMatchObject({ ok: true });
    const note = { briefing: start.id, step: 'inriktning' };
    expect(await writer.send(envelope('NoteBriefing', stream, note, { text: 'Bron är stängd' }))).toMatchObject({
      ok: true,
    });
    const end = envelope('EndBriefing', stream, { briefing: start.id, next: at }, { outcome: 'Lugnt' });
    expect(await writer.send(end)).toMatchObject({ ok: true });
    return start.id;
  };
  const first = await hold('stabsorientering');
  const second = await hold('krisledningsgrupp');
  const ids = async (query: string) =>
    ((await read(stream, `briefings?${query}`)).json.briefings as { id: string; seq: number }[]).map(({ id, seq }) => ({
      id,
      seq,
    }));
  const all = await ids('');
  expect(all.map(({ id }) => id)).toEqual([second, first]);
  expect(await ids('limit=1')).toEqual(all.slice(0, 1));
  expect(await ids(`limit=1&before=${all[0]?.seq}`)).toEqual(all.slice(1));
  expect((await read(stream, `briefings/${first}`)).json).toMatchObject({
    briefing: { id: first, number: 1, notes: [{ text: 'Bron är stängd' }], ended: { outcome: 'Lugnt', next: at } },
  });
  expect(await read(stream, 'briefings/x')).toMatchObject({ status: 404, json: { code: 'not_found' } });
});

test('who may have read a line: those who were given the stream after it was written [LG10]', async () => {
  const stream = await scene.register();
  const early = await scene.server.addAccount(['observator'], [], 'Tidig Läsare');
  const watching = await scene.screen(early);
  await watching.subscribe(stream);
  const seq = await write(stream, 'som sedan blir hemlig');
  const late = await scene.server.addAccount(['observator'], [], 'Aldrig Läst');
  void late;
  const { readers } = (await read(stream, `lines/${seq}/readers`)).json as { readers: { name: string }[] };
  expect(readers.map(({ name }) => name)).toContain('Tidig Läsare');
  expect(readers.map(({ name }) => name)).not.toContain('Aldrig Läst');
});

test('people are asked for once per version', async () => {
  const first = await ask(scene.server, 'GET', '/api/people', { cookie });
  const etag = first.headers.get('etag') as string;
  expect((await ask(scene.server, 'GET', '/api/people', { cookie, headers: { 'if-none-match': etag } })).status).toBe(
    304,
  );
  await scene.server.addAccount(['stab'], [], 'Ny Person');
  const again = await ask(scene.server, 'GET', '/api/people', { cookie, headers: { 'if-none-match': etag } });
  expect(again.json.people.map(({ name }: { name: string }) => name)).toContain('Ny Person');
});

test('the list of incidents by state and page', async () => {
  await scene.register();
  const all = (await ask(scene.server, 'GET', '/api/incidents?open=true', { cookie })).json.incidents;
  expect(all.length).toBeGreaterThan(1);
  const [newest] = all;
  const older = (await ask(scene.server, 'GET', `/api/incidents?before=${newest.openedAt}`, { cookie })).json.incidents;
  expect(older).toHaveLength(all.length - 1);
  expect((await ask(scene.server, 'GET', '/api/incidents?open=false', { cookie })).json).toEqual({ incidents: [] });
});
