import { lastVmaTest } from '@ledningsplats/shared/exercises/vma-test-days.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let tib: string;
beforeAll(async () => {
  scene = await startScene();
  tib = await scene.server.signIn(scene.tib.account);
});
afterAll(() => scene.stop());

const give = async (type: string, stream: string, data: object, content: object) => {
  const command = envelope(type, stream, data, content);
  const { json } = await ask(scene.server, 'POST', '/api/commands', { cookie: tib, body: command });
  expect(json).toMatchObject({ ok: true });
  return command.id;
};

test('[OV7] the year’s exercises and the tests of the sirens are a calendar file, for those who read them', async () => {
  const year = new Date(scene.server.services.now()).getUTCFullYear() + 1;
  const facts = { kind: 'seminarie', groups: ['krisledningsgrupp'], organiser: 'own', lead: null };
  const span = { from: `${year}-02-03T09:00`, until: `${year}-02-03T11:00` };
  await give('PlanExercise', 'exercises', { ...facts, ...span }, { title: 'Strömavbrott, i januari' });
  const answer = await fetch(`${scene.server.address}/api/exercises.ics`, { headers: { cookie: tib } });
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await answer.text();
  expect(text).toContain('SUMMARY:Övning: Strömavbrott\\, i januari');
  // nine by the wall in winter
  expect(text).toContain(`DTSTART:${year}0203T080000Z`);
  expect(text.match(/SUMMARY:VMA-prov/g)).toHaveLength(8);
  const department = await scene.server.addAccount(['forvaltning'], [], 'Anna Berg');
  const cookie = await scene.server.signIn(department.account);
  expect((await ask(scene.server, 'GET', '/api/exercises.ics', { cookie })).status).toBe(403);
});

test('[PL8] a siren tells what it has been through, the newest first, to those who work with the places', async () => {
  const { date } = lastVmaTest(scene.server.services.now(), 'Europe/Stockholm');
  const place = { kind: 'siren', position: null, capacity: null, reservePower: { has: 'unknown', hours: null } };
  const siren = await give('RegisterPlace', 'places', place, { name: 'Siren 1' });
  await give('ReportSiren', 'sirens', { siren, test: date, result: 'silent' }, { comment: 'Vid torget' });
  const fault = { siren, test: date, what: 'silent', owner: null, due: null };
  await give('ReportSirenFault', 'sirens', fault, { to: 'Granviks Elnät AB' });
  const { json } = await ask(scene.server, 'GET', `/api/sirens/${siren}`, { cookie: tib });
  expect(json.events.map(({ type }: { type: string }) => type)).toEqual(['SirenFaultReported', 'SirenReported']);
  const observer = await scene.server.addAccount(['observator'], [], 'Olle Ek');
  const cookie = await scene.server.signIn(observer.account);
  expect((await ask(scene.server, 'GET', `/api/sirens/${siren}`, { cookie })).status).toBe(403);
});

test('[OV2] whoever chooses the staff of an exercise is told who of them cannot open it, and nobody else is', async () => {
  const { server } = scene;
  const lead = await server.signIn(scene.tib.account);
  const watcher = await server.addAccount(['observator'], [], 'Olle Ek');
  const player = await server.addAccount(['stab'], [], 'Siv Ek');
  const give = async (type: string, data: object, content: object = {}) => {
    const body = envelope(type, 'exercises', data, content);
    const { json } = await ask(server, 'POST', '/api/commands', { cookie: lead, body });
    expect(json).toMatchObject({ ok: true });
    return { id: body.id, seq: json.seq as number };
  };
  const facts = { kind: 'seminarie', groups: [], organiser: 'own', lead: scene.tib.person };
  const span = { from: '2026-12-01T09:00', until: '2026-12-01T11:00' };
  const planned = await give('PlanExercise', { ...facts, ...span }, { title: 'Strömavbrott' });
  const path = `/api/exercises/${planned.id}/shut-out`;
  expect((await ask(server, 'GET', path, { cookie: lead })).json).toEqual({ people: [] });
  const staff = { [watcher.person]: 'observer', [player.person]: 'evaluator' };
  await give('StaffExercise', { exercise: planned.id, seen: planned.seq, staff });
  const told = [{ person: watcher.person, why: 'no_permission' }];
  expect((await ask(server, 'GET', path, { cookie: lead })).json).toEqual({ people: told });
  await server.services.store.accounts.deactivate(watcher.account);
  await server.services.directory.readAccounts(watcher.account);
  const closed = [{ person: watcher.person, why: 'no_account' }];
  expect((await ask(server, 'GET', path, { cookie: lead })).json).toEqual({ people: closed });
  const cookie = await server.signIn(player.account);
  expect((await ask(server, 'GET', path, { cookie })).status).toBe(403);
});
