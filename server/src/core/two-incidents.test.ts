import { randomUUID } from 'node:crypto';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope, registration, type Screen, until } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let screen: Screen;
beforeAll(async () => {
  scene = await startScene();
  screen = await scene.screen();
});
afterAll(() => scene.stop());

const idOf = (stream: string) => stream.slice('incident/'.length);

async function exercise(): Promise<string> {
  const stream = incidentStream(randomUUID());
  const one = registration(stream, { person: scene.tib.person, capacity: 'tib' });
  await screen.send({ ...one, data: { ...(one.data as object), mode: 'exercise' } });
  return stream;
}

async function row(stream: string) {
  const cookie = await scene.server.signIn(scene.tib.account);
  const { json } = await ask(scene.server, 'GET', '/api/incidents', { cookie });
  return json.incidents.find(({ id }: { id: string }) => id === idOf(stream));
}

function merge(stream: string, into: string) {
  const decision = { decider: { person: scene.tib.person, capacity: 'tib' } };
  const data = { decision, handovers: [], into: idOf(into) };
  return envelope('MergeIncident', stream, data, { decision: { wording: 'Händelserna slås ihop.' } });
}

test('[LA12] a link is one commit in both incidents, heard by both audiences and shown in both rows', async () => {
  const { stream } = scene;
  const other = await scene.register();
  await screen.subscribe(stream);
  await screen.subscribe(other);
  const link = envelope('LinkIncident', stream, { incident: idOf(other) }, { why: 'Samma ledning' });
  expect(await screen.send(link)).toMatchObject({ ok: true, stream });
  const heard = (name: string) =>
    screen.frames.some((frame) => frame.stream === name && frame.events.some(({ type }) => type === 'IncidentLinked'));
  await until(() => heard(stream) && heard(other));
  const [one, two] = [await row(stream), await row(other)];
  expect(one.related).toEqual([{ id: idOf(other), number: two.number, kind: 'linked' }]);
  expect(two.related).toEqual([{ id: idOf(stream), number: one.number, kind: 'linked' }]);
});

test('[LA12] a merged incident is closed, keeps its number, and both logs are read', async () => {
  const [stream, into] = [await scene.register(), await scene.register()];
  const { number } = await row(stream);
  expect(await screen.send(merge(stream, into))).toMatchObject({ ok: true });
  expect(await row(stream)).toMatchObject({ number, lifecycle: 'closed', related: [{ kind: 'merged_into' }] });
  expect(await row(into)).toMatchObject({ lifecycle: 'open', related: [{ number, kind: 'merged_from' }] });
  const cookie = await scene.server.signIn(scene.tib.account);
  for (const name of [stream, into]) {
    const path = `/api/streams/${encodeURIComponent(name)}/lines`;
    expect((await ask(scene.server, 'GET', path, { cookie })).json.total).toBeGreaterThan(0);
  }
});

test('[LA12] what is real and an exercise are never put together, from either side; two exercises may be', async () => {
  const { stream } = scene;
  const practice = await exercise();
  const why = { why: 'x' };
  const refused = { ok: false, code: 'exercise_apart' };
  expect(await screen.send(envelope('LinkIncident', stream, { incident: idOf(practice) }, why))).toMatchObject(refused);
  expect(await screen.send(envelope('LinkIncident', practice, { incident: idOf(stream) }, why))).toMatchObject(refused);
  expect(await screen.send(merge(practice, stream))).toMatchObject(refused);
  const another = await exercise();
  const link = envelope('LinkIncident', practice, { incident: idOf(another) }, why);
  expect(await screen.send(link)).toMatchObject({ ok: true });
});

test('an incident that is not there is told from one that is', async () => {
  const link = envelope('LinkIncident', scene.stream, { incident: randomUUID() }, { why: 'x' });
  expect(await screen.send(link)).toMatchObject({ ok: false, code: 'unknown_item', field: 'data.incident' });
});
