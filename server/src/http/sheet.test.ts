import { randomUUID } from 'node:crypto';
import type { StoreEvent } from '@ledningsplats/db/event-store.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { COMMANDS } from '@ledningsplats/shared/core/registry.ts';
import { visitorsNow } from '@ledningsplats/shared/places/headcount.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope, registration, until } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let tib: string;
beforeAll(async () => {
  scene = await startScene();
  tib = await scene.server.signIn(scene.tib.account);
});
afterAll(() => scene.stop());

const CANARY = 'KANARIE-HÄNDELSEN';

async function send(type: string, stream: string, data: object, content: object = {}) {
  const command = envelope(type, stream, data, content);
  const { json } = await ask(scene.server, 'POST', '/api/commands', { cookie: tib, body: command });
  expect([type, json.ok, json.code]).toEqual([type, true, undefined]);
  return command.id;
}

function place(name: string): Promise<string> {
  const position = { latitude: 59 + Math.random(), longitude: 18 };
  const facts = { kind: 'varmestuga', position, capacity: 50, reservePower: { has: 'yes', hours: 18 } };
  return send('RegisterPlace', 'places', facts, { name, keys: 'KANARIE-NYCKELN' });
}

const decision = () => ({ decider: { person: scene.tib.person, capacity: 'tib' } });
const open = (stream: string, id: string, to: 'open' | 'preparing' = 'open') =>
  send(
    'OpenPlace',
    stream,
    { place: id, from: 'closed', to, decision: decision() },
    { decision: { wording: 'Öppnas.' } },
  );
const close = (stream: string, id: string) =>
  send(
    'ClosePlace',
    stream,
    { place: id, from: 'open', to: 'closed', decision: decision() },
    { decision: { wording: 'Stängs.' } },
  );

const merge = (stream: string, into: string, handovers: object[]) =>
  send(
    'MergeIncident',
    stream,
    { decision: decision(), handovers, into: into.slice('incident/'.length) },
    { decision: { wording: 'Händelserna slås ihop.' } },
  );

async function print(places: string[], isReplacing = false) {
  const { status, json } = await ask(scene.server, 'POST', '/api/place-sheets', {
    cookie: tib,
    body: { places, isReplacing },
  });
  expect(status).toBe(201);
  return (json.printed as { number: number; url: string }[]).map(({ number, url }) => ({
    number,
    token: url.split('/blad/')[1] as string,
    path: `/api/sheet/${url.split('/blad/')[1]}`,
  }));
}

async function sheetOf(id: string) {
  const [sheet] = await print([id]);
  if (!sheet) throw new Error('nothing was printed');
  return sheet;
}

/** Made so long ago by the device's clock, and sent now. */
function say(path: string, said: object, { ago = 0, id = randomUUID() as string } = {}) {
  const now = scene.server.now();
  return ask(scene.server, 'POST', path, { body: { id, said, madeAt: now - ago, sentAt: now } });
}

const count = (how: 'in' | 'out' | 'set', number: number) => ({ what: 'count', how, number });
const look = async (path: string) => (await ask(scene.server, 'GET', path)).json;
const stateOf = async (stream: string) => (await scene.server.services.states.get(stream)).state as IncidentState;
const eventsOf = async (stream: string) =>
  (await scene.server.services.store.events.read(stream, 0, 1_000)) as StoreEvent[];

async function exercise(): Promise<string> {
  const stream = `incident/${randomUUID()}`;
  const { data, content } = registration(stream, { person: scene.tib.person, capacity: 'tib' });
  await send('RegisterIncident', stream, { ...(data as object), mode: 'exercise' }, content as object);
  return stream;
}

describe('[PL5] a sheet sleeps until its place is open', () => {
  test('asleep it tells its place, whom to ring and nothing else, and takes nothing', async () => {
    const { path, number } = await sheetOf(await place('Sovande skolan'));
    expect(await look(path)).toEqual({
      municipality: expect.any(String),
      place: 'Sovande skolan',
      sheet: number,
      call: { name: 'Kommunens växel', phone: '070-000 00 10' },
      open: null,
    });
    const answer = await say(path, count('in', 1));
    expect([answer.status, answer.json]).toMatchObject([409, { code: 'settled', details: { why: 'asleep' } }]);
  });

  test('it wakes with the place and sleeps again when it closes; another incident wakes it anew', async () => {
    const id = await place('Vakna skolan');
    const { path } = await sheetOf(id);
    await open(scene.stream, id);
    expect((await say(path, count('in', 3))).json).toMatchObject({ ok: true });
    expect((await look(path)).open).toMatchObject({ state: 'open', count: 3, capacity: 50 });
    await close(scene.stream, id);
    expect((await look(path)).open).toBeNull();
    expect((await say(path, count('in', 1))).status).toBe(409);

    const other = await scene.register();
    await open(other, id);
    expect((await look(path)).open).toMatchObject({ count: 0 });
    await say(path, count('set', 7));
    expect(visitorsNow((await stateOf(other)).places.at[id]?.counts ?? [])).toBe(7);
    expect(visitorsNow((await stateOf(scene.stream)).places.at[id]?.counts ?? [])).toBe(3);
  });

  test('what was counted before this opening is not of it', async () => {
    const id = await place('Tidiga skolan');
    const { path } = await sheetOf(id);
    await open(scene.stream, id);
    const early = await say(path, count('in', 5), { ago: 3_600_000 });
    expect([early.status, early.json.details]).toEqual([409, { why: 'earlier' }]);
    expect((await look(path)).open.count).toBe(0);
  });

  test('[PL1] an exercise never wakes it, and is never counted in', async () => {
    const id = await place('Övade skolan');
    const { path } = await sheetOf(id);
    const stream = await exercise();
    await open(stream, id);
    expect((await look(path)).open).toBeNull();
    expect((await say(path, count('in', 1))).status).toBe(409);
    // opened on both sides: it counts for the real one alone
    await open(scene.stream, id);
    await say(path, count('in', 2));
    expect((await stateOf(stream)).places.at[id]?.counts).toEqual([]);
    expect(visitorsNow((await stateOf(scene.stream)).places.at[id]?.counts ?? [])).toBe(2);
  });
});

describe('[PL5] [PL6] the three things that a sheet can do', () => {
  test('the newest event time wins, whenever it was sent; sent again it is the same', async () => {
    const id = await place('Räknade skolan');
    const { path } = await sheetOf(id);
    await open(scene.stream, id);
    scene.server.advance(3_600_000);
    await say(path, count('set', 20), { ago: 60_000 });
    // a phone that had no network
    await say(path, count('set', 4), { ago: 1_800_000 });
    expect((await look(path)).open.count).toBe(20);
    const again = randomUUID();
    await say(path, count('in', 1), { id: again });
    await say(path, count('in', 1), { id: again });
    expect((await look(path)).open.count).toBe(21);
    await say(path, count('in', 40));
    expect((await look(path)).open).toMatchObject({ count: 61, capacity: 50 });
    expect((await say(path, count('out', 100))).json).toMatchObject({ ok: false, code: 'below_zero' });
    // what had arrived is answered so after the closing too
    await close(scene.stream, id);
    expect((await say(path, count('in', 1), { id: again })).json).toMatchObject({ ok: true });
  });

  test.each([
    ['twenty years behind', -20 * 365 * 86_400_000],
    ['twenty years ahead', 20 * 365 * 86_400_000],
  ])('a phone whose clock is %s counts when it counts', async (_, wrong) => {
    const id = await place(`Klockskolan ${wrong}`);
    const { path } = await sheetOf(id);
    await open(scene.stream, id);
    scene.server.advance(60_000);
    const now = scene.server.now();
    const body = { id: randomUUID(), said: count('in', 7), madeAt: now + wrong - 30_000, sentAt: now + wrong };
    expect((await ask(scene.server, 'POST', path, { body })).status).toBe(200);
    const [counted] = (await eventsOf(scene.stream)).slice(-1);
    expect(counted?.meta.claimedAt).toBe(body.madeAt);
    // and as much later as it took to arrive
    expect((counted?.meta.occurredAt ?? 0) - (now - 30_000)).toBeLessThan(5_000);
    expect(counted?.meta.occurredAt).toBeGreaterThanOrEqual(now - 30_000);
    // a later set holds, and neither the past nor the future of a phone
    scene.server.advance(60_000);
    await say(path, count('set', 3));
    expect((await look(path)).open.count).toBe(3);
  });

  test('a need becomes a task of the function that the plan says, a message a line in its tray, both from the sheet', async () => {
    const id = await place('Hjälpta skolan');
    const { path, number } = await sheetOf(id);
    await open(scene.stream, id);
    expect((await say(path, { what: 'need', text: '30 filtar' })).json).toMatchObject({ ok: true });
    expect((await say(path, { what: 'message', text: 'En dörr är låst' })).json).toMatchObject({ ok: true });
    const state = await stateOf(scene.stream);
    const task = Object.values(state.tasks.open).find(({ title }) => title === 'Hjälpta skolan: 30 filtar');
    expect(task).toMatchObject({ function: 'logistik' });
    expect(state.places.at[id]?.needs).toEqual([task?.id]);
    expect(state.log.trays.find(({ text }) => text === 'En dörr är låst')).toMatchObject({
      function: 'logistik',
      from: 'Hjälpta skolan',
    });
    const written = (await eventsOf(scene.stream)).filter(({ meta }) => meta.by === `sheet/${number}`);
    expect(written.map(({ type, meta }) => [type, meta.person, meta.via])).toEqual([
      ['TaskCreated', null, 'link'],
      ['NeedReported', null, 'link'],
      ['LineWritten', null, 'link'],
    ]);
  });

  test('nothing empty, nothing endless, nothing that is no headcount', async () => {
    const id = await place('Stränga skolan');
    const { path } = await sheetOf(id);
    await open(scene.stream, id);
    for (const said of [
      count('in', -1),
      count('set', 1_000_000),
      { ...count('in', 1), place: randomUUID() },
      { what: 'need', text: ' ' },
      { what: 'need', text: 'x'.repeat(141) },
      { what: 'message', text: 'x'.repeat(1_001) },
      { what: 'close' },
      count('in', 1.5),
      count('set', Number.MAX_SAFE_INTEGER),
      count('in', '1' as never),
      count('in', [1] as never),
      { what: 'count', how: '__proto__', number: 1 },
      { what: 'need', text: { toString: 'x' } },
      [count('in', 1)],
      null,
    ]) {
      expect((await say(path, said as object)).status).toBe(400);
    }
    const now = scene.server.now();
    for (const times of [{ madeAt: -1 }, { sentAt: 1e300 }, { madeAt: 0.5 }, { madeAt: '0' }, { occurredAt: now }]) {
      const body = { id: randomUUID(), said: count('in', 1), madeAt: now, sentAt: now, ...times };
      expect((await ask(scene.server, 'POST', path, { body })).status).toBe(400);
    }
    const deep = '['.repeat(3_000) + ']'.repeat(3_000);
    for (const text of ['{"said":NaN}', deep, '{"__proto__":{"said":1}}', 'null', '']) {
      const headers = { 'content-type': 'application/json' };
      const { status } = await fetch(`${scene.server.address}${path}`, { method: 'POST', headers, body: text });
      expect([text.slice(0, 30), status]).toEqual([text.slice(0, 30), 400]);
    }
    expect((await say(path, { what: 'message', text: 'x'.repeat(10_000) })).status).toBe(413);
    expect((await look(path)).open.count).toBe(0);
  });
});

describe('[LA12] [PL5] a sheet of an incident that was merged into another', () => {
  test('counts where the place is open; what is said in words reaches those who have gone on', async () => {
    const [first, second, last] = [await scene.register(), await scene.register(), await scene.register()];
    const id = await place('Sammanslagna skolan');
    const { path, number } = await sheetOf(id);
    await open(first, id);
    await merge(first, second, [{ item: { kind: 'place', id }, owner: { person: scene.tib.person, function: null } }]);
    await merge(second, last, []);
    const tasksBefore = (await stateOf(last)).tasks.count;

    expect((await say(path, count('in', 4))).status).toBe(200);
    expect((await look(path)).open.count).toBe(4);
    expect(visitorsNow((await stateOf(first)).places.at[id]?.counts ?? [])).toBe(4);
    expect((await say(path, { what: 'need', text: '30 filtar' })).status).toBe(200);
    expect((await say(path, { what: 'message', text: 'En dörr är låst' })).status).toBe(200);

    expect((await stateOf(last)).tasks.count).toBe(tasksBefore + 1);
    const heard = (await eventsOf(last)).filter(({ meta }) => meta.by === `sheet/${number}`);
    expect(heard.map(({ type, content }) => [type, content])).toMatchObject([
      ['TaskCreated', { title: 'Sammanslagna skolan: 30 filtar' }],
      ['LineWritten', { text: 'En dörr är låst', from: 'Sammanslagna skolan' }],
    ]);
    for (const stream of [first, second]) {
      const types = (await eventsOf(stream))
        .filter(({ meta }) => meta.by === `sheet/${number}`)
        .map(({ type }) => type);
      expect(types).toEqual(stream === first ? ['VisitorsCounted'] : []);
    }
  });
});

describe('[PL5] [KO3] a sheet can do nothing else', () => {
  test('no command of any kind, addressed as cleverly as may be', async () => {
    const id = await place('Prövade skolan');
    let { path, token } = await sheetOf(id);
    await open(scene.stream, id);
    const before = await scene.server.services.store.events.head(scene.stream);
    for (const [nth, type] of [...COMMANDS.keys()].entries()) {
      // another one, before this has asked more in a minute than a sheet may
      if (nth % 50 === 49) ({ path, token } = await sheetOf(id));
      const ways = { cookie: `session=${token}`, headers: { authorization: `Bearer ${token}` } };
      const command = envelope(type, scene.stream, { place: id, how: 'in', number: 1 }, { text: 'x' });
      expect([type, (await ask(scene.server, 'POST', '/api/commands', { ...ways, body: command })).status]).toEqual([
        type,
        401,
      ]);
      // as the sheet's own message, with the command around it, beside it and for it
      const { status: around } = await ask(scene.server, 'POST', path, { body: command });
      const { status: beside } = await ask(scene.server, 'POST', path, {
        body: { ...command, said: count('in', 1) },
      });
      const { status: instead } = await say(path, { ...count('in', 1), type, what: type });
      expect([type, around, beside, instead]).toEqual([type, 400, 400, 400]);
    }
    expect(await scene.server.services.store.events.head(scene.stream)).toEqual(before);
  });

  test('no address but its own answers it, and that one betrays nothing', async () => {
    await send('DescribeIncident', scene.stream, {}, { title: CANARY, place: CANARY });
    const id = await place('Tysta skolan');
    const { path, token } = await sheetOf(id);
    await open(scene.stream, id);
    const ids = { stream: encodeURIComponent(scene.stream), place: id, token, id, person: scene.tib.person };
    // biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document
    const { paths } = (scene.server.http as any).swagger() as { paths: Record<string, Record<string, unknown>> };
    const readings = Object.entries(paths).flatMap(([address, methods]) => ('get' in methods ? [address] : []));
    expect(readings.length).toBeGreaterThan(30);
    const answered: string[] = [];
    for (const address of readings) {
      const filled = address.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name as 'id'] ?? '1');
      const { status, text } = await ask(scene.server, 'GET', filled, {
        cookie: `session=${token}`,
        headers: { authorization: `Bearer ${token}` },
      });
      expect([address, text.includes('KANARIE')]).toEqual([address, false]);
      if (status === 200) answered.push(address);
    }
    expect(
      answered.filter((address) => !/^\/(api\/(health|setup|session|demo|wall\/door)|metrics|map)/.test(address)),
    ).toEqual(['/api/sheet/{token}']);
    const incident = scene.stream.slice('incident/'.length);
    const said = JSON.stringify([await look(path), (await say(path, count('in', 1))).json]);
    for (const secret of [incident, scene.tib.person, scene.tib.account, 'Tove Ljung', CANARY, 'KANARIE-NYCKELN'])
      expect(said).not.toContain(secret);
  });

  test('a refusal does not tell who did what', async () => {
    const id = await place('Fulla skolan');
    const { path } = await sheetOf(id);
    await open(scene.stream, id);
    const { json } = await say(path, count('out', 1));
    expect(json).toMatchObject({ code: 'below_zero' });
    expect(json.details).toBeUndefined();
  });
});

describe('[PL5] a sheet is printed, listed and revoked', () => {
  test('several places in one print job; the code is short, and typed by hand it is the same', async () => {
    const ids = [await place('Första'), await place('Andra')];
    const printed = await print(ids);
    expect(printed.map(({ number }) => number)).toEqual([printed[0]?.number, (printed[0]?.number ?? 0) + 1]);
    const [, second] = printed;
    const typed = second?.token
      .toUpperCase()
      .replaceAll('0', 'O')
      .replaceAll('1', 'l')
      .match(/.{1,4}/g);
    expect((await look(`/api/sheet/${typed?.join('-')}`)).place).toBe('Andra');
    expect(second?.token).toMatch(/^[0-9a-z]{26}$/);
  });

  test('revoked it is as one that never was, at once; the list says who and when, the audit too', async () => {
    const id = await place('Återtagna skolan');
    const { path, number, token } = await sheetOf(id);
    await open(scene.stream, id);
    await say(path, count('in', 1));
    const one = `/api/place-sheets/${number}`;
    expect((await ask(scene.server, 'DELETE', one, { cookie: tib })).status).toBe(204);
    expect((await ask(scene.server, 'DELETE', one, { cookie: tib })).status).toBe(404);
    const unknown = `/api/sheet/${'0'.repeat(26)}`;
    expect([(await look(path)).code, (await say(path, count('in', 1))).status]).toEqual([
      (await look(unknown)).code,
      404,
    ]);
    const { json } = await ask(scene.server, 'GET', '/api/place-sheets', { cookie: tib });
    expect(json.sheets.find((sheet: { number: number }) => sheet.number === number)).toMatchObject({
      place: id,
      madeBy: 'Tove Ljung',
      revokedBy: 'Tove Ljung',
      usedAt: expect.any(Number),
      revokedAt: expect.any(Number),
    });
    const rows = scene.server.services.store.audit.page({ before: null, limit: 2 });
    expect(rows.map(({ what, by, details }) => [what, by, details])).toEqual(
      ['place_sheet_revoked', 'place_sheet_made'].map((what) => [what, scene.tib.account, { place: id, number }]),
    );
    // nor does what goes wrong write down whose it was
    await fetch(`${scene.server.address}${path}`, {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'text/plain' },
    });
    await ask(scene.server, 'DELETE', path);
    const measured = (await ask(scene.server, 'GET', '/metrics')).text;
    expect(measured).toContain('ledningsplats_commands_total');
    for (const told of [scene.server.logged(), measured, JSON.stringify(json)]) expect(told).not.toContain(token);
  });

  test('a new sheet replaces the earlier ones where that is asked for', async () => {
    const id = await place('Förnyade skolan');
    const first = await sheetOf(id);
    const second = await sheetOf(id);
    const [third] = await print([id], true);
    const answers = await Promise.all([first, second, third].map((sheet) => look(sheet?.path ?? '')));
    expect(answers.map(({ code }) => code)).toEqual(['not_found', 'not_found', undefined]);
  });

  test('no place twice, and none that is not there', async () => {
    const id = await place('Dubbla skolan');
    const tryPrint = async (places: string[]) =>
      (await ask(scene.server, 'POST', '/api/place-sheets', { cookie: tib, body: { places, isReplacing: false } }))
        .status;
    expect([await tryPrint([id, id]), await tryPrint([randomUUID()]), await tryPrint([])]).toEqual([400, 422, 400]);
    await send('RetirePlace', 'places', { place: id }, { reason: 'Rivs' });
    expect(await tryPrint([id])).toBe(422);
  });
});

test('[PL5] a thousand +1 from a photo of the sheet: seen live, bounded, and mended', async () => {
  // an address that has asked for nothing yet
  await scene.stop();
  scene = await startScene();
  tib = await scene.server.signIn(scene.tib.account);
  const id = await place('Fotade skolan');
  const { path, number } = await sheetOf(id);
  await open(scene.stream, id);
  const screen = await scene.screen();
  await screen.subscribe(scene.stream);
  const answers: number[] = [];
  for (let n = 0; n < 260; n += 1) {
    answers.push((await say(path, count('in', 1))).status);
    if (answers.at(-1) === 429) break;
  }
  expect([answers.filter((status) => status === 200).length, answers.at(-1)]).toEqual([240, 429]);
  // others' sheets are not held up by it
  const other = await place('Lugna skolan');
  const calm = await sheetOf(other);
  await open(scene.stream, other);
  scene.server.advance(1_000);
  expect((await say(calm.path, count('in', 1))).status).toBe(200);

  await until(
    () =>
      screen.frames.flatMap(({ events }) => events).filter(({ meta }) => meta.by === `sheet/${number}`).length === 240,
  );
  await ask(scene.server, 'DELETE', `/api/place-sheets/${number}`, { cookie: tib });
  await send('CountVisitors', scene.stream, { place: id, how: 'set', number: 12 });
  expect((await say(path, count('in', 1))).status).toBe(404);
  expect(visitorsNow((await stateOf(scene.stream)).places.at[id]?.counts ?? [])).toBe(12);
});
