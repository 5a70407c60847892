import { randomUUID } from 'node:crypto';
import type { Called } from '@ledningsplats/shared/callouts/events.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addPerson } from '../channels/testing/messages-to.ts';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { exerciseRun } from '../testing/exercise-run.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.stop());

async function give(type: string, data: object, content: object = {}, stream = scene.stream) {
  const cookie = await scene.server.signIn(scene.tib.account);
  const body = envelope(type, stream, data, content);
  expect((await ask(scene.server, 'POST', '/api/commands', { cookie, body })).json).toMatchObject({ ok: true });
  return body.id;
}

async function called(callOut: string, person: string, stream = scene.stream): Promise<Called | undefined> {
  const state = (await scene.server.services.states.get(stream)).state as IncidentState;
  return state.callOuts.list.find(({ id }) => id === callOut)?.called.find((one) => one.person === person);
}

async function callOut(people: string[], stream = scene.stream) {
  const content = { text: 'Samling 09:00.' };
  const id = await give('SendCallOut', { lists: [], also: people, of: people.length }, content, stream);
  await expect.poll(async () => (await called(id, people[0] ?? '', stream))?.step).not.toBeNull();
  return id;
}

function reply(person: string | null, text: string, from = '+46700000099') {
  const at = scene.server.services.now();
  return scene.server.services.messages.reply({ id: randomUUID(), channel: 'sms', person, from, text, at });
}

async function lines(stream = scene.stream) {
  const events = await scene.server.services.store.events.read(stream, 0, 1_000);
  return events.flatMap(({ type, content }) =>
    type === 'LineWritten' ? [content as { text: string; from?: string }] : [],
  );
}

test('[LM2] whatever comes is taken: empty, blank, unseen, or cut in the middle of a sign', async () => {
  const person = await addPerson(scene.server);
  await callOut([person]);
  for (const text of ['', '   \n ', '\u200B\u202E', '\u0007', `${'x'.repeat(999)}👍`, 'a\u0000b'])
    await reply(person, text);
  const empty = Array(4).fill('(tomt)');
  expect((await lines()).map(({ text }) => text)).toEqual([...empty, 'x'.repeat(999), 'ab']);
});

test('[LM2] after the end it is a line that says so, and counts for nothing', async () => {
  const person = await addPerson(scene.server);
  const id = await callOut([person]);
  await give('EndCallOut', { callOut: id, why: 'done' });
  await reply(person, 'Ja, 20 min');
  expect((await called(id, person))?.answered).toBeNull();
  expect(await lines()).toMatchObject([{ text: 'Svar efter slutet på utlarmning 1: Ja, 20 min', from: 'Prov Person' }]);
  // nobody's number, and nothing goes on: nobody asked
  await reply(null, 'Vinn en resa');
  expect(await lines()).toHaveLength(1);
});

test.each([
  ['years ahead', Date.UTC(2037, 0, 15, 2)],
  ['years back', Date.UTC(2017, 0, 15, 2)],
])('[OV1] it answers what is real before what is exercised, whose clock shows %s', async (_when, startsAt) => {
  const person = await addPerson(scene.server);
  const real = await callOut([person]);
  const run = await exerciseRun(scene, { startsAt });
  expect(await run.give('OpenExerciseChannels', run.played, { people: [person], seen: null })).toMatchObject({
    ok: true,
  });
  const exercised = await callOut([person], run.played);
  await reply(person, 'Ja, 20 min');
  expect((await called(real, person))?.answered).toMatchObject({ answer: 'yes' });
  expect((await called(exercised, person, run.played))?.answered).toBeNull();
  await give('EndCallOut', { callOut: real, why: 'done' });
  await reply(person, 'Ja, 30 min');
  expect((await called(exercised, person, run.played))?.answered).toMatchObject({ answer: 'yes' });
});

test('[LM2] it answers where they were asked, not where they wait for their turn', async () => {
  const { store, directory } = scene.server.services;
  const [asked, first] = [await addPerson(scene.server), await addPerson(scene.server)];
  const older = await callOut([asked]);
  const plan = directory.plan?.plan;
  const list = plan?.callOut.lists.find(({ members }) => members.some(({ substitute }) => substitute !== null));
  const member = list?.members.find(({ substitute, who }) => substitute !== null && who.kind !== 'list');
  if (!list || !member?.substitute) throw new Error('the plan has no substitute');
  const holds = (post: typeof member.substitute) =>
    post?.kind === 'function'
      ? { function: post.function, capacities: [] }
      : { function: null, capacities: post ? [post.capacity] : [] };
  const who = member.who as NonNullable<typeof member.substitute>;
  const base = { title: 'Prov', phone: '070-123 45 67', email: null };
  await store.people.save([
    { id: first, name: 'Först Ut', ...base, ...holds(who) },
    { id: asked, name: 'Sen Ersättare', ...base, ...holds(member.substitute) },
  ]);
  await directory.readPeople();
  const stream = await scene.register();
  const content = { text: 'Samling 10:00.' };
  // the TiB of the scene is on no list here
  const data = { lists: [list.id], also: [], without: [scene.tib.person], of: 2 };
  const newer = await give('SendCallOut', data, content, stream);
  await expect.poll(async () => (await called(newer, first, stream))?.step).not.toBeNull();
  if ((await called(newer, asked, stream))?.step !== null) throw new Error('they do not wait');
  await reply(asked, 'Ja');
  expect((await called(newer, asked, stream))?.answered).toBeNull();
  expect((await called(older, asked))?.answered).toMatchObject({ answer: 'yes' });
});

test('[LM2] a number that several have is no one’s word, and is not said to be unknown', async () => {
  const shared = '070-765 43 21';
  const [one] = [await addPerson(scene.server, { phone: shared }), await addPerson(scene.server, { phone: shared })];
  const id = await callOut([one]);
  await reply(null, 'Ja', '+46707654321');
  await reply(null, 'Ja', '+46701111111');
  expect((await called(id, one))?.answered).toBeNull();
  expect((await lines()).map(({ from }) => from)).toEqual([
    'Ett nummer som flera i personregistret har',
    'Ett nummer som inte finns i personregistret',
  ]);
});
