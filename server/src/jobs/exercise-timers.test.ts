import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_CHANNELS } from '../channels/channels-config.ts';
import { addPerson } from '../channels/testing/messages-to.ts';
import { SmsGateway } from '../channels/testing/sms-gateway.ts';
import { type ExerciseRunScene, exerciseRun } from '../testing/exercise-run.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import { fireDue } from './fire-injects.ts';
import { repeatDue } from './repeat-tasks.ts';

const SERVER = join(import.meta.dirname, '..');
const MINUTE = 60_000;
const PACE = 10;
/** What the plan waits for an answer in the first step of a call-out. */
const STEP = 4 * MINUTE;

/** What waits for a time that an incident's clock shows: each has its row beneath. */
const BY_THE_INCIDENT = ['jobs/repeat-tasks.ts', 'jobs/watch-exercises.ts', 'callouts/call-outs.ts'];

/**
 * What waits by the world's clock, and why no exercise moves it. Briefings, limits, the review of a VMA or a decision and a
 * takeover that is late have no timer on the server: they are reckoned where they are read, in the time that is shown there.
 */
const BY_THE_WORLD: Readonly<Record<string, string>> = {
  'accounts/mark-log.ts': 'writes what is gathered',
  'accounts/reader-log.ts': 'writes what is gathered',
  'accounts/session-registry.ts': 'sessions are of people, who sit in the world',
  'accounts/wall-registry.ts': 'screens hang in the world',
  'app.ts': 'the server goes down',
  'backup/backups.ts': 'a backup is of everything',
  'callouts/delivery-reports.ts': 'what did not go is tried again',
  'channels/change-feed.ts': 'gathers what has happened',
  'channels/email/mail-receiver.ts': 'patience with a mail program',
  'channels/http-call.ts': 'patience with a gateway',
  'channels/lane-outcomes.ts': 'what did not go is tried again',
  'channels/lane.ts': 'messages leave in the world',
  'exports/exports.ts': 'files are kept a while',
  'feeds/feeds.ts': 'the outer world’s warnings are real [OV8]',
  'feeds/fetch-feed.ts': 'patience with a source',
  'jobs/clear-message-texts.ts': 'messages were sent in the world',
  'jobs/forget-listeners.ts': 'a test of the real sirens, by its day',
  'jobs/remind-of-improvements.ts': 'an action is the municipality’s own [OV4]',
  'jobs/seal-heads.ts': 'the chain is of everything',
  'jobs/sweep-attachments.ts': 'files that nobody took lie in the world',
  'jobs/watch-handovers.ts': 'who has the duty is real [TB3]',
  'paper-pack/paper-packs.ts': 'paper is as old as it is',
  'realtime/headline-rows.ts': 'gathers what has happened',
  'realtime/presence.ts': 'people sit at screens in the world',
  'realtime/slow-clients.ts': 'patience with a device',
};

test('[OV3] every timer of the server is known to go by an incident’s clock or by the world’s', () => {
  const timed = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('testing/'))
    .filter((path) => /\bset(Timeout|Interval)\(/.test(readFileSync(join(SERVER, path), 'utf8')));
  expect(timed.toSorted()).toEqual([...BY_THE_INCIDENT, ...Object.keys(BY_THE_WORLD)].toSorted());
});

const gateway = new SmsGateway();
let scene: Scene;
beforeAll(async () => {
  await gateway.open();
  const kind = { kind: '46elks', url: gateway.url } as const;
  const sms = { gateway: kind, user: 'u', password: 'p', from: '+46766860000', perSecond: 500, callbackToken: null };
  scene = await startScene({ config: { channels: { ...NO_CHANNELS, sms }, publicAddress: null } });
});
afterAll(async () => {
  await scene.stop();
  await gateway.close();
});

/** Something that an incident waits for: set going, looked at, and whether it has come about. */
interface Waiting {
  look: () => Promise<unknown>;
  isDone: () => Promise<boolean>;
}

interface Row {
  what: string;
  /** By the incident's own clock. */
  waits: (stream: string) => number | Promise<number>;
  begin: (run: ExerciseRunScene, stream: string, until: number) => Promise<Waiting>;
  /** There is none of it in what is real. */
  isOfExercises?: true;
}

const stateOf = async (stream: string) => (await scene.server.services.states.get(stream)).state as IncidentState;

async function calledOut({ give }: ExerciseRunScene, stream: string) {
  const person = await addPerson(scene.server);
  const { incident } = await stateOf(stream);
  const seen = (await stateOf(stream)).exerciseMark.openedSeq;
  if (incident.mode === 'exercise') await give('OpenExerciseChannels', stream, { people: [person], seen });
  const { id } = await give('SendCallOut', stream, { lists: [], also: [person], of: 1 }, { text: 'Samling.' });
  const callOut = async () => (await stateOf(stream)).callOuts.list.find((one) => one.id === id);
  const told = async () => (await callOut())?.called[0]?.told.sms?.state;
  await expect.poll(told).toBe('accepted');
  // the incident is looked at when something is sent in it, as when its timer wakes
  const another = { lists: [], also: [scene.tib.person], of: 1 };
  const look = () => give('SendCallOut', stream, another, { text: 'Till en annan.' });
  return { callOut, look };
}

const ROWS: Row[] = [
  {
    what: 'the next of a recurring task',
    waits: () => 60 * MINUTE,
    begin: async ({ give }, stream, due) => {
      const task = { function: 'lagesbild', due, everyMinutes: 60 };
      expect(await give('CreateTask', stream, task, { title: 'Lägesbild' })).toMatchObject({ ok: true });
      return {
        look: () => repeatDue(scene.server.services, stream),
        isDone: async () => Object.keys((await stateOf(stream)).tasks.open).length === 2,
      };
    },
  },
  {
    what: 'what is planned for a minute',
    waits: () => 60 * MINUTE,
    isOfExercises: true,
    begin: async (run, _stream, until) => {
      const { exercised } = await run.state();
      const minute = Math.ceil((until - ((await run.staffState()).conduct.runs[0]?.startsAt ?? 0)) / MINUTE);
      expect(exercised?.clock.pace).toBe(PACE);
      const data = { minute, channel: 'line', to: null };
      await run.give('AddInject', run.own, data, { from: 'SOS Alarm', text: 'Nu' });
      return {
        look: () => fireDue(scene.server.services, run.exercise),
        isDone: async () => (await run.lines()).some(({ text }) => text === 'Nu'),
      };
    },
  },
  {
    what: 'the next step of a call-out that nobody answers',
    waits: () => STEP,
    begin: async (run, stream) => {
      const { callOut, look } = await calledOut(run, stream);
      return { look, isDone: async () => (await callOut())?.called[0]?.step === 1 };
    },
  },
  {
    what: 'the end of a call-out',
    waits: async (stream) => {
      const { plan } = (await scene.server.services.plans.get((await stateOf(stream)).incident.planVersion)) ?? {};
      return (plan?.callOut.lastsHours ?? 0) * 60 * MINUTE;
    },
    begin: async (run, stream) => {
      const { callOut, look } = await calledOut(run, stream);
      return {
        look, // what has ended is let go of when another is sent
        isDone: async () => (await callOut())?.ended !== null,
      };
    },
  },
];

describe.each([
  ['years ahead', Date.UTC(2029, 0, 15, 2)],
  ['years back', Date.UTC(2021, 6, 15, 2)],
])('[OV3] in an exercise whose clock shows another day, %s, ten times as fast', (_day, startsAt) => {
  test.each(ROWS)('$what comes at its own time, and in what is real at the world’s', async (row) => {
    const { services } = scene.server;
    const run = await exerciseRun(scene, { isRunning: true, startsAt, pace: PACE });
    const real = await scene.register();
    const waits = await row.waits(run.played);
    const clock = (await run.state()).exercised?.clock ?? null;
    const played = await row.begin(run, run.played, shownTime(clock, services.now()) + waits);
    const world = row.isOfExercises ? null : await row.begin(run, real, services.now() + waits);
    const look = () => Promise.all([played.look(), world?.look()]);

    await look();
    expect([await played.isDone(), await world?.isDone()]).toEqual([false, world ? false : undefined]);
    scene.server.advance(waits / PACE + MINUTE / PACE);
    await look();
    await expect.poll(played.isDone).toBe(true);
    expect(await world?.isDone()).toBe(world ? false : undefined);
    scene.server.advance(waits);
    await look();
    if (world) await expect.poll(world.isDone).toBe(true);
  });
});
