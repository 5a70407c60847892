import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import { repeatDue } from './repeat-tasks.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

const HOUR = 3_600_000;

async function tasks() {
  const state = (await scene.server.services.states.get(scene.stream)).state as IncidentState;
  return Object.values(state.tasks.open).filter(({ title }) => title === 'Rapportera');
}

test('[ST4] the next of a recurring task arises when its time comes, once, also after a restart in the middle', async () => {
  const { services } = scene.server;
  const screen = await scene.screen();
  const due = services.now() + HOUR;
  const report = envelope(
    'CreateTask',
    scene.stream,
    { function: 'lagesbild', due, everyMinutes: 180 },
    { title: 'Rapportera' },
  );
  expect(await screen.send(report)).toMatchObject({ ok: true });
  expect(await repeatDue(services, scene.stream)).toBe(due);
  expect(await tasks()).toHaveLength(1);

  scene.server.advance(HOUR);
  await Promise.all([repeatDue(services, scene.stream), repeatDue(services, scene.stream)]);
  await repeatDue(services, scene.stream);
  expect((await tasks()).map((task) => task.due)).toEqual([due, due + 3 * HOUR]);

  // nobody sees to either: two are open and not twenty
  scene.server.advance(10 * HOUR);
  await repeatDue(services, scene.stream);
  expect(await tasks()).toHaveLength(2);
  expect(await screen.send(envelope('CompleteTask', scene.stream, { task: report.id }))).toMatchObject({ ok: true });
  await repeatDue(services, scene.stream);
  expect((await tasks()).map((task) => task.due)).toEqual([due + 3 * HOUR, due + 12 * HOUR]);
});

test('[ST4] in the running server it arises by itself, and nobody makes it by hand', async () => {
  const screen = await scene.screen();
  const stream = await scene.register();
  const open = async () => {
    const { state } = await scene.server.services.states.get(stream);
    return Object.values((state as IncidentState).tasks.open).filter(({ title }) => title === 'Lägesbild');
  };
  const due = scene.server.services.now() - 1;
  const task = envelope('CreateTask', stream, { function: 'lagesbild', due, everyMinutes: 60 }, { title: 'Lägesbild' });
  expect(await screen.send(task)).toMatchObject({ ok: true });
  await expect.poll(open).toHaveLength(2);
  expect(await screen.send(envelope('RepeatTask', stream, { task: task.id }))).toMatchObject({ code: 'unknown_type' });
});
