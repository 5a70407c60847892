import { seededRandom } from '../proof/seeded-random.ts';
import { checkStore } from './check-store.ts';
import { checkCommands, checkScreens } from './checks.ts';
import { heal, logIn } from './device.ts';
import type { Given } from './given.ts';
import { makeSchedule, type Step } from './schedule.ts';
import { giveSomeCommand } from './some-command.ts';
import type { Tab } from './tab.ts';
import { makeWorld, type World } from './world.ts';

export interface FuzzReport {
  seed: number;
  given: number;
  accepted: number;
  /** The commands that were accepted at least once. */
  types: string[];
  events: number;
  faults: string[];
}

/** Virtual time for everything to find its way when all is well again. */
const HEALING_MS = 5 * 60_000;
const LOG_IN_MS = 60_000;
/** What there was nothing to do it to is left for something else, so often. */
const TRIES = 4;
/** Pages of a log, at most. */
const PAGES_LIMIT = 60;

/**
 * Plays one seeded schedule against the real server with real replicas, heals everything, and holds all screens, all
 * devices and all promises against a plain fold of what is stored. `sought`: commands that are given above all others.
 */
export async function runSchedule(seed: number, steps: number, sought: readonly string[] = []): Promise<FuzzReport> {
  const schedule = makeSchedule(seed, steps);
  const world = await makeWorld(schedule);
  const given: Given[] = [];
  const onRejection = (error: unknown) =>
    world.faults.push(`unhandled: ${error instanceof Error ? error.stack : String(error)}`);
  process.on('unhandledRejection', onRejection);
  try {
    const start = world.clock.now;
    for (const { tabs } of world.devices) for (const tab of tabs) tab.open();
    for (const [index, step] of schedule.steps.entries()) {
      await world.passUntil(start + step.at);
      const chance = seededRandom(seed).branch(`step ${index}`).next();
      await perform(world, step, { chance, sought }, given);
    }
    for (const device of world.devices) heal(device);
    await world.passUntil(world.clock.now + HEALING_MS);
    await everyoneLogsIn(world);
    await everyoneReadsTheWholeLog(world);

    await checkScreens(world);
    await checkCommands(world, given);
    const events = await checkStore(world);
    const accepted = given.filter(({ outcome }) => outcome?.ok).map(({ type }) => type);
    const types = [...new Set(accepted)];
    return { seed, given: given.length, accepted: accepted.length, types, events, faults: world.faults };
  } finally {
    process.off('unhandledRejection', onRejection);
    await world.end();
  }
}

/** Another tab of the device may ask again where the first has just been let in. */
async function everyoneLogsIn({ devices, members, passUntil, clock }: World) {
  for (let round = 0; round < 5; round += 1) {
    const logged = devices.filter((device) => logIn(device, members[device.plan.member]?.user ?? ''));
    if (logged.length === 0) return;
    await passUntil(clock.now + LOG_IN_MS);
  }
}

async function everyoneReadsTheWholeLog({ devices, passUntil, clock }: World) {
  for (let round = 0; round < PAGES_LIMIT; round += 1) {
    const logs = devices.flatMap(({ tabs }) => tabs.flatMap((tab) => tab.logs));
    const unread = logs.filter((log) => log.getState().hasOlder);
    if (unread.length === 0) return;
    for (const log of unread) void log.loadOlder();
    await passUntil(clock.now + 1_000);
  }
}

/** What memory alone holds in these tabs goes with them. */
function giveUpHeld(tabs: readonly Tab[], given: readonly Given[]) {
  for (const { sync } of tabs) {
    for (const { id, kept } of sync?.store.getState().outbox.items ?? []) {
      const entry = given.find((one) => one.id === id);
      if (entry && kept === 'memory') entry.isGivenUp = true;
    }
  }
}

/** What a step does where that is left open. */
interface Choice {
  chance: number;
  sought: readonly string[];
}

async function perform(
  world: World,
  { device: place, tab: which, deed }: Step,
  { chance, sought }: Choice,
  given: Given[],
) {
  const { clock } = world;
  const device = world.devices[place];
  const tab = device?.tabs[which];
  if (!device || !tab) return;
  switch (deed.do) {
    case 'write': {
      const { sync } = tab;
      const member = world.members[device.plan.member];
      if (!sync || !member || tab.isAsleep || sync.store.getState().session.status !== 'signed_in') return;
      const random = seededRandom(Math.floor(chance * 2 ** 32));
      const isCleared = member.roles.some((role) => role !== 'staff');
      const [here, there] = random.chance(0.85) ? world.incidents : world.incidents.toReversed();
      if (!here || !there) return;
      const scene = {
        sync,
        open: here.open,
        secret: here.secret,
        krisstod: here.krisstod,
        continuity: here.continuity,
        other: there.open,
        person: member.person,
        random,
      };
      let dispatched = giveSomeCommand(scene, isCleared, sought);
      for (let tries = 1; !dispatched && tries < TRIES; tries += 1)
        dispatched = giveSomeCommand(scene, isCleared, sought);
      if (!dispatched) return;
      const item = sync.store.getState().outbox.items.find(({ id }) => id === dispatched.id);
      const entry: Given = {
        id: dispatched.id,
        type: item?.type ?? '?',
        stream: item?.stream ?? '?',
        where: tab.name,
        device: place,
        outcome: null,
        isGivenUp: false,
      };
      given.push(entry);
      void dispatched.settled.then((outcome) => {
        entry.outcome = outcome;
      });
      return;
    }
    case 'drop':
      for (const each of device.tabs) each.setNetwork(false);
      clock.after(deed.ms, () => {
        for (const each of device.tabs) each.setNetwork(true);
      });
      return;
    case 'break':
      return tab.breakConnection();
    case 'sleep':
      tab.sleep(deed.loses);
      clock.after(deed.ms, () => tab.wake());
      return;
    case 'reopen':
      giveUpHeld([tab], given);
      tab.close();
      clock.after(deed.ms, () => tab.open());
      return;
    case 'weather':
      tab.weather = deed.weather;
      return;
    case 'expire':
    case 'signOut': {
      const user = world.members[device.plan.member]?.user ?? '';
      if (deed.do === 'expire') {
        if (world.server.port !== null) await world.expireSession(device);
      } else if (tab.sync && !tab.isAsleep) {
        giveUpHeld(device.tabs, given);
        void tab.sync.session.signOut();
      }
      clock.after(deed.ms, () => void logIn(device, user));
      return;
    }
    case 'restart':
      if (world.server.port !== null) await world.restart(deed.ms);
      return;
    case 'search': {
      // the index is brought up to date a little at a time, as it is when people search
      const words = await world.search(device, deed.words);
      if (words !== null) world.faults.push(words);
      return;
    }
    case 'scroll':
      if (!tab.isAsleep) for (const log of tab.logs) void log.loadOlder();
      return;
    case 'role': {
      if (world.server.port === null) return;
      const member = world.members[device.plan.member];
      if (member) await world.setRoles(member, deed.roles);
      return;
    }
    case 'endSession':
      return world.server.port === null ? undefined : world.endSession(device);
    default:
      deed satisfies never;
  }
}
