import type { Improvement, ImprovementsState } from '@ledningsplats/shared/improvements/events.ts';
import nodeIcal, { type VEvent } from 'node-ical';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let tib: string;
let own: string;
let owner: string;
let other: string;
const STREAM = 'improvements';

beforeAll(async () => {
  scene = await startScene();
  tib = await scene.server.signIn(scene.tib.account);
  const head = await scene.server.addAccount(['observator'], [], 'Frida Rosén');
  owner = head.person;
  own = await scene.server.signIn(head.account);
  other = await scene.server.signIn((await scene.server.addAccount(['forvaltning'])).account);
  const from = { kind: 'exercise', id: '0b0e9a60-0000-4000-8000-000000000777', goal: null };
  await add({ kind: 'person', id: owner }, 'Ny larmlista; med, komman', { from });
  await add({ kind: 'person', id: scene.tib.person }, 'En annans');
  await add({ kind: 'function', id: 'stabschef' }, 'En funktions');
});
afterAll(() => scene.stop());

const give = async (type: string, data: object, content: object = {}, cookie = tib) =>
  (await ask(scene.server, 'POST', '/api/commands', { cookie, body: envelope(type, STREAM, data, content) })).json;
const add = (of: object, text: string, more: object = {}) =>
  give('AddImprovement', { owner: of, due: '2099-03-01', ...more }, { text, source: 'Övning Strömavbrott' });
const all = async () =>
  Object.values(((await scene.server.services.states.get(STREAM)).state as ImprovementsState).improvements);
const named = async (text: string) => (await all()).find((one) => one.text?.startsWith(text)) as Improvement;
const readOwn = async (cookie: string) => (await ask(scene.server, 'GET', '/api/improvements/own', { cookie })).json;

describe('[OV4] [SE1] an owner who does not read the list', () => {
  test('reads what is theirs and nothing else of it', async () => {
    const { improvements } = await readOwn(own);
    expect(improvements).toMatchObject([{ text: 'Ny larmlista; med, komman', state: 'open' }]);
    expect((await readOwn(other)).improvements).toEqual([]);
    expect((await ask(scene.server, 'GET', '/api/improvements', { cookie: own })).status).toBe(403);
    expect((await ask(scene.server, 'GET', '/api/streams/improvements/snapshot', { cookie: own })).status).toBe(403);
    expect((await ask(scene.server, 'GET', '/api/improvements/own')).status).toBe(401);
  });

  test('is given no other’s by choosing a function for the session', async () => {
    const body = { function: 'stabschef' };
    expect((await ask(scene.server, 'PATCH', '/api/session', { cookie: other, body })).status).toBeLessThan(300);
    expect((await readOwn(other)).improvements).toEqual([]);
    const { id, seq } = await named('En funktions');
    const report = { improvement: id, seen: seq, progress: 'done' };
    expect(await give('ReportImprovement', report, {}, other)).toMatchObject({ ok: false, code: 'forbidden' });
  });

  test('says how it goes; of another’s learns not even whether it is there', async () => {
    const { id, seq } = await named('Ny larmlista');
    const report = { improvement: id, seen: seq, progress: 'under_way' };
    expect(await give('ReportImprovement', report, { note: 'Beställd' }, own)).toMatchObject({ ok: true });
    expect((await readOwn(own)).improvements).toMatchObject([{ state: 'under_way', said: { note: 'Beställd' } }]);
    const theirs = (await named('En annans')).id;
    for (const improvement of [theirs, '0b0e9a60-0000-4000-8000-000000000999']) {
      const answer = await give('ReportImprovement', { improvement, seen: 1, progress: 'done' }, {}, own);
      expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
      expect(answer.details).toBeUndefined();
    }
    for (const [type, content] of [
      ['DropImprovement', { reason: 'Nej' }],
      ['ReopenImprovement', {}],
    ] as const) {
      const data = { improvement: id, seen: seq };
      expect(await give(type, data, content, own)).toMatchObject({ ok: false, code: 'forbidden' });
    }
  });

  test('has them in a calendar of whole days, without the mark of the exercise that they came of', async () => {
    const answer = await ask(scene.server, 'GET', '/api/improvements/own.ics', { cookie: own });
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const events = Object.values(nodeIcal.sync.parseICS(answer.text)).filter(
      (one): one is VEvent => one?.type === 'VEVENT',
    );
    expect(events).toMatchObject([
      {
        summary: 'Åtgärd: Ny larmlista; med, komman',
        description: 'Kommer av: Övning Strömavbrott',
        datetype: 'date',
        status: 'CONFIRMED',
      },
    ]);
    expect(answer.text).toContain('DTSTART;VALUE=DATE:20990301');
    expect(answer.text).not.toContain('ÖVNING');
    const { id, seq } = await named('Ny larmlista');
    await give('ReportImprovement', { improvement: id, seen: seq, progress: 'done' }, {}, own);
    const after = (await ask(scene.server, 'GET', '/api/improvements/own.ics', { cookie: own })).text;
    expect(after).toContain('STATUS:CANCELLED');
  });

  test('subscribes to them by a secret address, which tells what and by when alone, and is dead when it is taken away', async () => {
    const body = { scope: 'actions' };
    const made = await ask(scene.server, 'POST', '/api/calendar-addresses', { cookie: own, body });
    const { pathname } = new URL(made.json.url);
    const read = () => fetch(`${scene.server.address}${pathname}`);
    const text = await (await read()).text();
    expect(text).toContain('SUMMARY:Åtgärd: Ny larmlista');
    expect(text).not.toContain('DESCRIPTION');
    expect(text).not.toContain('En annans');
    // what is seen to later is told there, as in the file
    await add({ kind: 'person', id: owner }, 'Beställ reservkraft');
    expect(await (await read()).text()).toContain('SUMMARY:Åtgärd: Beställ reservkraft');
    await ask(scene.server, 'DELETE', '/api/calendar-addresses/actions', { cookie: own });
    expect((await read()).status).toBe(404);
  });
});
