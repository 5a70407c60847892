import { presenceAfter } from '@ledningsplats/shared/core/presence.ts';
import type { PresenceFrame, Present } from '@ledningsplats/shared/core/protocol.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { connect, type Screen, until } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import { Presence } from './presence.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

// each is about a stream of its own, and mostly waits for the second to pass

/** What the screen is told of who is here, and what it makes of it. */
function watch(screen: Screen) {
  const frames: PresenceFrame[] = [];
  let present: readonly Present[] | undefined;
  screen.socket.on('presence', (frame) => {
    frames.push(frame);
    present = presenceAfter(present, frame);
  });
  const functions = () => (present ?? []).map((one) => one.function);
  return { frames, functions, names: () => (present ?? []).map(({ name }) => name).sort() };
}

test.concurrent('[P20] who is here is told with name, once each, and gone when the screen closes', async () => {
  const stream = await scene.register();
  const guest = await scene.server.addAccount(['observator'], [], 'Nils Orre');
  const [one, two, other] = [await scene.screen(), await scene.screen(), await scene.screen(guest)];
  const [seen, seenByOther] = [watch(one), watch(other)];
  for (const screen of [one, two, other]) await screen.subscribe(stream);
  await until(() => seen.names().length === 2);
  expect(seen.names()).toEqual(['Nils Orre', 'Tove Ljung']);
  await until(() => seenByOther.names().length === 2);
  other.close();
  await until(() => seen.names().length === 1);
  expect(seen.names()).toEqual(['Tove Ljung']);
  two.close();
  expect(seen.names()).toEqual(['Tove Ljung']);
});

test.concurrent('[P20] the newcomer gets the list, the others only what changed', async () => {
  const stream = await scene.register();
  const accounts = await Promise.all(
    Array.from({ length: 8 }, (_, at) => scene.server.addAccount(['observator'], [], `Person ${at}`)),
  );
  const first = await scene.screen();
  const seen = watch(first);
  await first.subscribe(stream);
  for (const account of accounts) {
    await (await scene.screen(account)).subscribe(stream);
  }
  await until(() => seen.names().length === 9);
  const late = await scene.screen(accounts[0]);
  const own = watch(late);
  await late.subscribe(stream);
  await until(() => own.names().length === 9);
  await until(() => seen.names().length === 9);
  expect(seen.frames.filter((frame) => 'present' in frame)).toHaveLength(1);
  const told = seen.frames.flatMap((frame) => ('joined' in frame ? frame.joined : []));
  expect(told.length).toBeLessThanOrEqual(9);
});

test.concurrent('[P20] another tab of the same person is told to nobody but itself', async () => {
  const stream = await scene.register();
  const one = await scene.screen();
  const seen = watch(one);
  await one.subscribe(stream);
  await until(() => seen.frames.length === 1);
  const again = await scene.screen();
  const own = watch(again);
  await again.subscribe(stream);
  await until(() => own.names().length === 1);
  expect(own.names()).toEqual(['Tove Ljung']);
  expect(seen.frames).toHaveLength(1);
});

test.concurrent('[P20] another function is seen at once by those who are here', async () => {
  const stream = await scene.register();
  const cookie = await scene.server.signIn(scene.tib.account);
  const own = await connect(scene.server.address, cookie);
  await own.subscribe(stream);
  const other = await scene.screen(await scene.server.addAccount(['observator'], [], 'Nils Orre'));
  const seen = watch(other);
  await other.subscribe(stream);
  await until(() => seen.names().length === 2);
  await ask(scene.server, 'PATCH', '/api/session', { cookie, body: { function: 'lagesbild' } });
  await until(() => seen.functions().includes('lagesbild'));
  expect(seen.names()).toEqual(['Nils Orre', 'Tove Ljung']);
  own.close();
});

test.concurrent('[SE3] who has the secret part open is told to those who have it open, and nobody else', async () => {
  const stream = await scene.register();
  const secret = `${stream}/secret`;
  const outsider = await scene.screen(await scene.server.addAccount(['stab']));
  const second = await scene.server.addAccount(['stab', 'sekretess'], [], 'Siv Lund');
  const [cleared, insider] = [await scene.screen(second), await scene.screen()];
  const [seen, inside] = [watch(outsider), watch(insider)];
  for (const wanted of [stream, secret]) await outsider.subscribe(wanted);
  await insider.subscribe(secret);
  await cleared.subscribe(secret);
  await until(() => inside.names().length === 2);
  // who is there is told to all at once: what was sent to the outsider too stands before this answer
  await outsider.subscribe(stream);
  expect(seen.frames.filter((frame) => frame.stream === secret)).toEqual([]);
});

test.concurrent('[SE1] [SE3] who has come and lost the right within the second is sent no list of who is there', async () => {
  const told: string[] = [];
  const presence = new Presence({ toNewcomers: (connections) => void told.push(...connections), toTheRest: () => {} });
  const somebody = (person: string): Present => ({ person, name: person, function: null, since: 0 });
  presence.join('incident/1/secret', 'there', somebody('a'));
  presence.join('incident/1/secret', 'gone', somebody('b'));
  presence.join('incident/1/secret', 'renamed', somebody('c'));
  presence.leave('incident/1/secret', 'gone');
  presence.rename('incident/1/secret', 'renamed', { ...somebody('c'), function: 'analys' });
  await until(() => told.length > 0);
  expect(told).toEqual(['there', 'renamed']);
});
