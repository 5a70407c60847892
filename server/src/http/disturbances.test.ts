import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope, registration, until } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let tib: string;
let omsorg: { id: string; path: string };
beforeAll(async () => {
  scene = await startScene();
  tib = await scene.server.signIn(scene.tib.account);
  omsorg = await makeLink('omsorg');
});
afterAll(() => scene.stop());

const SAID = { what: 'Strömmen är borta på Tallgården', needs: 'Två elverk', call: 'Eva, 070-000 00 21' };

async function makeLink(department: string) {
  const body = { department, label: 'Receptionen' };
  const { status, json } = await ask(scene.server, 'POST', '/api/department-links', { cookie: tib, body });
  expect(status).toBe(201);
  return { id: json.id as string, path: new URL(json.url).pathname.replace('/forvaltning/', '/api/department/') };
}

function send(path: string, content: object = SAID, id: string = randomUUID()) {
  const now = scene.server.now();
  return ask(scene.server, 'POST', path, { body: { id, content, madeAt: now, sentAt: now } });
}

async function own(path: string) {
  return (await ask(scene.server, 'GET', path)).json.disturbances;
}

/** The TiB registers an incident of it. */
async function takeOver(disturbance: string) {
  const stream = `incident/${randomUUID()}`;
  const { data, content } = registration(stream, { person: scene.tib.person, capacity: 'tib' });
  const screen = await scene.screen();
  const ack = await screen.send(
    envelope('TakeOverDisturbance', stream, { ...(data as object), disturbance }, content as object),
  );
  return { ack, stream };
}

describe('[LA11] by a department’s link', () => {
  test('what is sent in reaches the TiB’s screen at once, and its fate the sender', async () => {
    const screen = await scene.screen();
    await screen.subscribe('disturbances');
    const id = randomUUID();
    expect((await send(omsorg.path, SAID, id)).json).toMatchObject({ ok: true });
    await until(() => screen.frames.some(({ events }) => events.some(({ meta }) => meta.command === id)));
    expect(await own(omsorg.path)).toMatchObject([{ id, content: SAID, fate: null }]);

    const { ack, stream } = await takeOver(id);
    expect(ack).toMatchObject({ ok: true });
    const [{ fate }] = await own(omsorg.path);
    expect(fate).toMatchObject({
      what: 'taken_over',
      by: 'Tove Ljung',
      incidentNumber: expect.stringMatching(/^\d{4}-/),
    });
    const { json } = await ask(scene.server, 'GET', `/api/streams/${encodeURIComponent(stream)}/lines`, {
      cookie: tib,
    });
    expect(json.lines.map((line: { content: { text?: string } | null }) => line.content?.text)).toContain(SAID.what);
  });

  test('sent again it is the same disturbance', async () => {
    const link = await makeLink('kultur_fritid');
    const id = randomUUID();
    const body = { id, content: SAID, madeAt: 1_000, sentAt: 1_000 };
    await ask(scene.server, 'POST', link.path, { body });
    expect((await ask(scene.server, 'POST', link.path, { body: { ...body, sentAt: 2_000 } })).json.ok).toBe(true);
    expect(await own(link.path)).toHaveLength(1);
  });

  test('another department, and another account, read nothing of it', async () => {
    await send(omsorg.path);
    expect(await own((await makeLink('social')).path)).toEqual([]);
    const other = await scene.server.addAccount(['forvaltning']);
    const cookie = await scene.server.signIn(other.account);
    expect((await ask(scene.server, 'GET', '/api/disturbances/own', { cookie })).json).toEqual({ disturbances: [] });
    for (const reading of ['snapshot', 'events', 'lines']) {
      const path = `/api/streams/disturbances/${reading}`;
      expect((await ask(scene.server, 'GET', path, { cookie })).status).toBe(403);
    }
    const screen = await scene.screen(other);
    expect(await screen.subscribe('disturbances')).toMatchObject({ ok: false, code: 'forbidden' });
  });

  test('carries nothing but that: no incident, no command, no list', async () => {
    const token = omsorg.path.split('/').at(-1) as string;
    for (const path of ['/api/incidents', '/api/people', '/api/streams/plan/snapshot', '/api/disturbances/own']) {
      expect((await ask(scene.server, 'GET', path, { headers: { authorization: `Bearer ${token}` } })).status).toBe(
        401,
      );
    }
  });

  test('a revoked one is as one that never was, and its token is in no log', async () => {
    const link = await makeLink('social');
    const path = `/api/department-links/${link.id}`;
    expect((await ask(scene.server, 'DELETE', path, { cookie: tib })).status).toBe(204);
    expect((await ask(scene.server, 'DELETE', path, { cookie: tib })).status).toBe(404);
    const rows = scene.server.services.store.audit.page({ before: null, limit: 2 });
    expect(rows.map(({ what, by, details }) => ({ what, by, details }))).toEqual(
      ['department_link_revoked', 'department_link_made'].map((what) => ({
        what,
        by: scene.tib.account,
        details: { department: 'social' },
      })),
    );
    const never = `/api/department/${'x'.repeat(43)}`;
    for (const answer of [await ask(scene.server, 'GET', link.path), await send(link.path)]) {
      expect(answer.status).toBe(404);
    }
    expect((await ask(scene.server, 'GET', link.path)).json).toEqual((await ask(scene.server, 'GET', never)).json);
    expect(scene.server.logged()).not.toContain(link.path.split('/').at(-1));
  });

  test('says which field is wrong, and stores nothing of it', async () => {
    const link = await makeLink('utbildning');
    expect(await send(link.path, { what: ' ', call: 'x' })).toMatchObject({
      status: 422,
      json: { code: 'invalid', field: 'content.what' },
    });
    expect(await own(link.path)).toEqual([]);
  });

  test('stands twenty in ten minutes', async () => {
    const link = await makeLink('samhallsbyggnad');
    const statuses: number[] = [];
    for (let n = 0; n < 21; n += 1) statuses.push((await send(link.path)).status);
    expect([statuses.filter((status) => status === 200).length, statuses.at(-1)]).toEqual([20, 429]);
    // what is wrong is nothing that was sent in, and another link is another sender
    const other = await makeLink('samhallsbyggnad');
    for (let n = 0; n < 21; n += 1) expect((await send(other.path, { what: ' ', call: 'x' })).status).toBe(422);
    expect((await send(other.path)).status).toBe(200);
  });
});

describe('[LA11] by an account of a förvaltning', () => {
  test('it sends in, and reads its own and their answers', async () => {
    const sender = await scene.server.addAccount(['forvaltning']);
    const screen = await scene.screen(sender);
    const report = envelope('ReportDisturbance', 'disturbances', { department: 'social' }, SAID);
    expect(await screen.send(report)).toMatchObject({ ok: true });
    const answer = envelope(
      'AnswerDisturbance',
      'disturbances',
      { disturbance: report.id },
      { answer: 'Ring elbolaget' },
    );
    expect(await screen.send(answer)).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await (await scene.screen()).send(answer)).toMatchObject({ ok: true });
    const cookie = await scene.server.signIn(sender.account);
    const { json } = await ask(scene.server, 'GET', '/api/disturbances/own', { cookie });
    expect(json.disturbances).toMatchObject([{ id: report.id, fate: { what: 'answered', answer: 'Ring elbolaget' } }]);
  });
});

test('looking again and again does not keep a session alive', async () => {
  const other = await startScene();
  const { account } = await other.server.addAccount(['forvaltning']);
  const cookie = await other.server.signIn(account);
  const look = () => ask(other.server, 'GET', '/api/disturbances/own', { cookie });
  for (let hour = 0; hour < 11; hour += 1) {
    other.server.advance(3_600_000);
    expect((await look()).status).toBe(200);
  }
  other.server.advance(2 * 3_600_000);
  expect((await look()).status).toBe(401);
  await other.stop();
});

test('[LA11] what is sent in reaches nobody but those who receive it: no frame, no log', async () => {
  const canary = { what: 'KANARIE-VAD', where: 'KANARIE-VAR', affected: 'KANARIE-ANTAL', needs: 'KANARIE-BEHOV' };
  const outsider = await scene.screen(await scene.server.addAccount(['stab']));
  const heard: string[] = [];
  outsider.socket.io.engine.on('packet', ({ data }) => void heard.push(String(data ?? '')));
  for (const stream of [scene.stream, 'disturbances', 'plan']) await outsider.subscribe(stream);
  const tibs = await scene.screen();
  await tibs.subscribe('disturbances');
  await send(omsorg.path, { ...canary, call: 'KANARIE-RING' });
  await until(() => JSON.stringify(tibs.frames).includes('KANARIE-RING'));
  await outsider.send(envelope('WriteLine', scene.stream, { kind: 'notering' }, { text: 'efter' }));
  await until(() => heard.join().includes('efter'));
  expect(heard.join()).not.toContain('KANARIE');
  expect(scene.server.logged()).not.toContain('KANARIE');
});

test('[LA11] a disturbance never goes into an exercise, and stays waiting', async () => {
  const stream = `incident/${randomUUID()}`;
  const screen = await scene.screen();
  const exercise = registration(stream, { person: scene.tib.person, capacity: 'tib' });
  await screen.send({ ...exercise, data: { ...(exercise.data as object), mode: 'exercise' } });
  const id = randomUUID();
  await send(omsorg.path, SAID, id);
  expect(await screen.send(envelope('MergeDisturbance', stream, { disturbance: id }))).toMatchObject({
    ok: false,
    code: 'exercise_apart',
  });
  expect((await own(omsorg.path))[0]).toMatchObject({ id, fate: null });
});
