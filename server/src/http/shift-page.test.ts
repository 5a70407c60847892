import { randomUUID } from 'node:crypto';
import { textsOnDisk } from '@ledningsplats/db/testing/disk-bytes.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import { DEFAULT_KRISSTOD } from '@ledningsplats/shared/plan/default-krisstod.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

const HOUR = 3_600_000;
const CANARY = 'KANARIE';
let scene: Scene;
let tib: string;
beforeAll(async () => {
  scene = await startScene();
  tib = await scene.server.signIn(scene.tib.account);
});
afterAll(() => scene.stop());

async function give(stream: string, type: string, data: object, content: object = {}): Promise<string> {
  const command = envelope(type, stream, data, content);
  const { json } = await ask(scene.server, 'POST', '/api/commands', { cookie: tib, body: command });
  expect([type, json.ok, json.code]).toEqual([type, true, undefined]);
  return command.id;
}

const decision = () => ({ decider: { person: scene.tib.person, capacity: 'tib' } });
const end = (krisstod: string) =>
  give(
    krisstod,
    'EndKrisstod',
    { from: 'active', reason: 'upphort', receivers: [], decision: decision() },
    { decision: { wording: 'Avslutas.' }, handed: [] },
  );

/** An effort with a church that somebody leads, a school that is not theirs, Anna's shift and Omar's. */
async function effort() {
  const stream = await scene.register();
  const id = stream.slice('incident/'.length);
  const krisstod = `${stream}/krisstod`;
  await give(
    krisstod,
    'ActivateKrisstod',
    { from: 'none', decision: decision() },
    { decision: { wording: 'Aktiveras.' }, what: `Samtal ${CANARY}`, whom: `Boende ${CANARY}` },
  );
  const site = (name: string, leaderName: string) =>
    give(krisstod, 'OpenKrisstodSite', { kind: 'kyrka', isSpontaneous: false }, { name, leaderName });
  const church = await site('Kyrkan', 'Maj Lind');
  const school = await site(`Skolan ${CANARY}`, `Rut ${CANARY}`);
  const helper = (name: string) =>
    give(krisstod, 'AddKrisstodHelper', { organisation: 'kyrkan', competences: ['barn'] }, { name });
  const anna = await helper('Anna');
  const omar = await helper('Omar');
  const now = scene.server.now();
  const shift = (of: string, where: string, from: number, until: number) =>
    give(krisstod, 'PlanKrisstodShift', {
      site: where,
      helper: of,
      from: now + from * HOUR,
      until: now + until * HOUR,
    });
  const hers = await shift(anna, church, -1, 7);
  const his = await shift(omar, school, 8, 16);
  const { status, json } = await ask(scene.server, 'POST', `/api/krisstod-links/${id}/${anna}`, {
    cookie: tib,
    body: {},
  });
  expect(status).toBe(201);
  const token = (json.url as string).split('/pass/')[1] as string;
  return { stream, id, krisstod, church, school, anna, omar, hers, his, token, path: `/api/pass/${token}` };
}

const look = (path: string) => ask(scene.server, 'GET', path);
/** Said so long ago by the device's clock, and sent now. */
function say(path: string, said: object, { ago = 0, id = randomUUID() as string } = {}) {
  const now = scene.server.now();
  return ask(scene.server, 'POST', path, { body: { id, said, madeAt: now - ago, sentAt: now } });
}
const ownOf = async (krisstod: string) => (await scene.server.services.states.get(krisstod)).state as KrisstodState;
const openOf = async (stream: string) => (await scene.server.services.states.get(stream)).state as IncidentState;

describe("[KR3] [KR8] a support worker's own page", () => {
  test('tells their own shift, where it is, who leads and what to say, and nothing of anybody else', async () => {
    const { path, hers, church, stream } = await effort();
    const { json, text, headers } = await look(path);
    expect(json).toMatchObject({
      isExercise: false,
      isBroken: false,
      name: 'Anna',
      work: {
        leaveUnsaid: expect.arrayContaining(['Döda och skadade: bara polisen lämnar besked.']),
        shifts: [{ id: hers, site: { id: church, name: 'Kyrkan', leader: { name: 'Maj Lind', phone: null } } }],
        offers: [],
        asked: [],
      },
    });
    expect(text).not.toContain(CANARY);
    expect(text).not.toContain('Omar');
    expect(text).not.toContain(stream.slice('incident/'.length));
    expect([headers.get('referrer-policy'), headers.get('cache-control')]).toEqual(['no-referrer', 'no-store']);
  });

  test('what is said there is theirs alone: of another shift and another site it is refused and changes nothing', async () => {
    const { path, his, school, omar, krisstod } = await effort();
    for (const said of [
      { what: 'in', shift: his },
      { what: 'undo', shift: his, check: 'in' },
      { what: 'visits', site: school, adults: 1, young: 0 },
      { what: 'need', site: school, text: 'Filtar' },
      { what: 'swap', shift: his, to: omar },
      { what: 'answer', swap: randomUUID(), isAccepted: true },
    ]) {
      expect([said.what, (await say(path, said)).json.code]).toEqual([said.what, 'unknown_item']);
    }
    expect((await look(`${path}/shifts/${his}/colleagues`)).status).toBe(409);
    const { sites, work } = await ownOf(krisstod);
    expect([work.shifts[his]?.checkedIn, sites[school]?.adults]).toEqual([null, []]);
  });

  test('[LG2] coming and leaving keep the time that they were said, however late it arrives, and once', async () => {
    const { path, hers, krisstod, stream } = await effort();
    const id = randomUUID();
    const ago = 40 * 60_000;
    expect((await say(path, { what: 'in', shift: null }, { ago, id })).json).toEqual({ ok: true, stream: '', seq: 0 });
    expect((await say(path, { what: 'in', shift: null }, { ago, id })).json.ok).toBe(true);
    const { checkedIn } = (await ownOf(krisstod)).work.shifts[hers] ?? {};
    expect(Math.abs((checkedIn ?? 0) - (scene.server.now() - ago))).toBeLessThan(30_000);
    expect((await openOf(stream)).krisstod.staff.onDuty).toBe(1);
    expect((await say(path, { what: 'in', shift: hers })).json.code).toBe('already');
    expect((await say(path, { what: 'out', shift: null })).json.ok).toBe(true);
    expect((await say(path, { what: 'undo', shift: hers, check: 'out' })).json.ok).toBe(true);
    expect((await ownOf(krisstod)).work.shifts[hers]).toMatchObject({ checkedIn, checkedOut: null });
  });

  test('[KR5] visits are told the open part as totals, and a need as a task that is nobody’s; an identity number is stopped', async () => {
    const { path, church, stream } = await effort();
    expect((await say(path, { what: 'visits', site: null, adults: 2, young: 1 })).json.ok).toBe(true);
    expect((await openOf(stream)).krisstod.sites[church]).toMatchObject({ adults: 2, young: 1 });
    expect((await say(path, { what: 'need', site: church, text: 'Filtar till 20' })).json.ok).toBe(true);
    const stopped = await say(path, { what: 'need', site: church, text: 'Hämta 811228-9874' });
    expect([stopped.status, stopped.json.code, stopped.text.includes('9874')]).toEqual([409, 'identity_number', false]);
    const events = await scene.server.services.store.events.read(stream, 0, 1_000);
    const told = events.filter(({ type }) => type === 'KrisstodVisitsTotalled' || type === 'TaskCreated').slice(-2);
    expect(told.map(({ meta }) => JSON.stringify(meta).includes('helper/'))).toEqual([false, false]);
    expect(
      Object.values((await openOf(stream)).tasks.open).some(({ title }) => title?.includes('Filtar till 20')),
    ).toBe(true);
  });

  test('[KR3] a shift is offered to a colleague by name, who sees that one and takes it or not', async () => {
    const { path, hers, omar, id, krisstod } = await effort();
    const { json } = await look(`${path}/shifts/${hers}/colleagues`);
    expect(json).toEqual({ colleagues: [{ id: omar, name: 'Omar' }] });
    expect((await say(path, { what: 'swap', shift: hers, to: omar })).json.ok).toBe(true);
    const [asked] = (await look(path)).json.work.asked;
    expect(asked).toMatchObject({ shift: hers, to: 'Omar' });
    expect((await say(path, { what: 'answer', swap: asked.swap, isAccepted: true })).json.code).toBe('unknown_item');

    const his = await ask(scene.server, 'POST', `/api/krisstod-links/${id}/${omar}`, { cookie: tib, body: {} });
    const other = `/api/pass/${(his.json.url as string).split('/pass/')[1]}`;
    expect((await look(other)).json.work.offers).toMatchObject([
      { swap: asked.swap, from: 'Anna', gets: { site: 'Kyrkan' }, gives: null },
    ]);
    expect((await say(other, { what: 'answer', swap: asked.swap, isAccepted: true })).json.ok).toBe(true);
    expect((await ownOf(krisstod)).work.shifts[hers]?.helper).toBe(omar);
    expect((await look(path)).json.work.shifts).toEqual([]);
    expect((await say(path, { what: 'in', shift: hers })).json.code).toBe('unknown_item');
  });

  test('[KR7] after the end it says so, tells no shift and asks how it was; who was there has left with the end', async () => {
    const { path, hers, krisstod } = await effort();
    await say(path, { what: 'in', shift: hers });
    await end(krisstod);
    const { json, text } = await look(path);
    const facts = { municipality: expect.any(String), isExercise: false, isBroken: false, name: 'Anna', work: null };
    expect(json).toEqual({ ...facts, after: { debrief: null, questions: DEFAULT_KRISSTOD.evaluationQuestions } });
    expect(text).not.toContain('Kyrkan');
    expect((await say(path, { what: 'visits', site: null, adults: 1, young: 0 })).json.code).toBe('unknown_item');
    expect((await look(`${path}/shifts/${hers}/colleagues`)).status).toBe(409);
    expect((await say(path, { what: 'out', shift: hers })).json.code).toBe('settled');
    // nor is anybody put back at work in what is over
    expect((await say(path, { what: 'undo', shift: hers, check: 'out' })).json.code).toBe('settled');
    expect((await ownOf(krisstod)).work.shifts[hers]?.checkedOut).toEqual(expect.any(Number));
  });

  test('a link that is forged, revoked, or of one who is no longer counted on opens nothing, in the same words', async () => {
    const { path, token, id, anna, omar, krisstod } = await effort();
    const forged = `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`;
    const other = await ask(scene.server, 'POST', `/api/krisstod-links/${id}/${omar}`, { cookie: tib, body: {} });
    const his = `/api/pass/${(other.json.url as string).split('/pass/')[1]}`;
    expect((await look(his)).status).toBe(200);
    const { status } = await ask(scene.server, 'DELETE', `/api/krisstod-links/${id}/${anna}`, { cookie: tib });
    expect(status).toBe(204);
    await give(krisstod, 'RemoveKrisstodHelper', { helper: omar });
    const answers = await Promise.all([path, his, `/api/pass/${forged}`].map(look));
    expect(answers.map(({ status: is }) => is)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await say(path, { what: 'in', shift: null })).status).toBe(404);
  });
});

describe('[KR8] the links are for those who run krisstöd', () => {
  test('others neither make, see, send nor revoke them', async () => {
    const { id, anna } = await effort();
    const staff = await scene.server.signIn((await scene.server.addAccount(['stab'])).account);
    const of = `/api/krisstod-links/${id}`;
    for (const [method, path] of [
      ['GET', of],
      ['POST', `${of}/${anna}`],
      ['POST', `${of}/${anna}/message`],
      ['DELETE', `${of}/${anna}`],
    ] as const) {
      const body = method === 'POST' ? { body: {} } : {};
      expect([method, (await ask(scene.server, method, path, { cookie: staff, ...body })).status]).toEqual([
        method,
        403,
      ]);
      expect([method, (await ask(scene.server, method, path, body)).status]).toEqual([method, 401]);
    }
  });

  test('it is the same when it is asked for again, says when it was opened, and is nowhere on disk', async () => {
    const { id, anna, token, path } = await effort();
    const of = `/api/krisstod-links/${id}`;
    const again = await ask(scene.server, 'POST', `${of}/${anna}`, { cookie: tib, body: {} });
    expect(again.json.url).toContain(token);
    await look(path);
    const { json } = await ask(scene.server, 'GET', of, { cookie: tib });
    expect(json.links).toMatchObject([{ helper: anna, usedAt: expect.any(Number), sent: [] }]);
    expect(textsOnDisk(scene.server.services.store.path, [token])).toEqual([]);
    expect(scene.server.logged()).not.toContain(token);
    // nobody of the register, so there is no way to send it by
    const sent = await ask(scene.server, 'POST', `${of}/${anna}/message`, { cookie: tib, body: {} });
    expect([sent.status, sent.json.code]).toEqual([409, 'settled']);
  });

  test('a helper who is not there, and an effort that has ended, give no link', async () => {
    const { id, krisstod, omar } = await effort();
    const of = `/api/krisstod-links/${id}`;
    expect((await ask(scene.server, 'POST', `${of}/${randomUUID()}`, { cookie: tib, body: {} })).status).toBe(404);
    await end(krisstod);
    expect((await ask(scene.server, 'POST', `${of}/${omar}`, { cookie: tib, body: {} })).json.code).toBe('settled');
  });
});
