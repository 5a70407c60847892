import type { Pen } from '@ledningsplats/shared/core/protocol.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Screen, until } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

const THING = 'lagesbild/prognos';

/** A screen in the stream, and what it is told of who writes. */
async function writer(stream: string, roles: string[], name: string) {
  const screen = await scene.screen(await scene.server.addAccount(roles, [], name));
  let pens: readonly Pen[] = [];
  screen.socket.on('pens', (frame) => {
    pens = frame.pens;
  });
  await screen.subscribe(stream);
  const say = (what: 'take' | 'take_over' | 'release') => screen.socket.emit('pen', { stream, thing: THING, what });
  return { screen: screen as Screen, say, writing: () => pens.map((pen) => pen.name) };
}

test('[ST6] one person writes a section at a time: told to all, left with who has it, taken over by a press, and gone with the screen', async () => {
  const stream = await scene.register();
  const one = await writer(stream, ['stab'], 'Stig Alm');
  const other = await writer(stream, ['stab'], 'Doris Wall');
  one.say('take');
  await until(() => other.writing().join() === 'Stig Alm');

  other.say('take');
  // answered in order, on the same connection: what was refused has been looked at
  await other.screen.socket.emitWithAck('time');
  expect(other.writing()).toEqual(['Stig Alm']);

  other.say('take_over');
  await until(() => one.writing().join() === 'Doris Wall');
  one.say('release');
  await one.screen.socket.emitWithAck('time');
  expect(one.writing()).toEqual(['Doris Wall']);

  const late = await writer(stream, ['observator'], 'Nils Orre');
  await until(() => late.writing().join() === 'Doris Wall');
  other.screen.close();
  await until(() => one.writing().length === 0);
});

test('[SE1] who may not write takes nothing, and what is no pen is no harm', async () => {
  const stream = await scene.register();
  const guest = await writer(stream, ['observator'], 'Nils Orre');
  const staff = await writer(stream, ['stab'], 'Stig Alm');
  guest.say('take');
  guest.screen.socket.emit('pen', { stream, thing: '../etc', what: 'take' });
  guest.screen.socket.emit('pen', null as never);
  await guest.screen.socket.emitWithAck('time');
  staff.say('take');
  await until(() => guest.writing().length > 0);
  expect(guest.writing()).toEqual(['Stig Alm']);
});

test('[ST6] [SE1] who has the incident open no more, by leaving it or because it was taken, holds nothing in it', async () => {
  const stream = await scene.register();
  const one = await writer(stream, ['stab'], 'Stig Alm');
  const other = await writer(stream, ['stab'], 'Doris Wall');
  one.say('take');
  await until(() => other.writing().join() === 'Stig Alm');
  one.screen.socket.emit('unsubscribe', { stream });
  await until(() => other.writing().length === 0);
});
