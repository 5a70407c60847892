import { type SeededRandom, seededRandom } from '../proof/seeded-random.ts';
import { someWeather, type Weather } from './faults.ts';

/** A browser on somebody's desk or in somebody's hand. */
export interface DevicePlan {
  /** Whose session it has; see MEMBERS. */
  member: number;
  tabs: number;
  /** How wrong its clock is, milliseconds. */
  clockError: number;
  /** Runs a version that does not know that tasks can be done. */
  isOld: boolean;
  weather: Weather;
}

export type Deed =
  | { do: 'write' }
  /** The network is gone for a while. */
  | { do: 'drop'; ms: number }
  /** The connection breaks, and can be made again at once. */
  | { do: 'break' }
  /** The lid is closed: nothing runs, and the connection may or may not survive it. */
  | { do: 'sleep'; ms: number; loses: boolean }
  /** The tab is closed without asking, and opened again later on the same device. */
  | { do: 'reopen'; ms: number }
  | { do: 'weather'; weather: Weather }
  /** The member's role is taken or given back. */
  | { do: 'role'; roles: string[] }
  /** The device's session is ended by somebody else: it was lost, or its owner has left. */
  | { do: 'endSession' }
  /** The device's session runs out, and after a while somebody logs in again. */
  | { do: 'expire'; ms: number }
  /** Its owner signs out, and after a while in again. */
  | { do: 'signOut'; ms: number }
  /** The server's process ends and is started again. */
  | { do: 'restart'; ms: number }
  /** Somebody searches in the log. */
  | { do: 'search'; words: string }
  /** Further back in the log. */
  | { do: 'scroll' };

export interface Step {
  /** Virtual milliseconds after the start. */
  at: number;
  device: number;
  tab: number;
  deed: Deed;
}

export interface Schedule {
  seed: number;
  devices: DevicePlan[];
  steps: Step[];
}

/** Roles by member. */
export const MEMBERS: readonly string[][] = [['all'], ['cleared'], ['staff'], ['staff'], ['staff']];
/** Who has which device: two people have two. */
const OWNERS = [0, 1, 2, 2, 3, 3, 4];
const OLD_DEVICE = 4;
/** Its session may be ended. */
const LOST_DEVICE = 5;
/** Its owner's role is taken and given back. */
const SUSPECT_DEVICE = 6;
const MINUTE = 60_000;

/** Everything that will happen, made of the seed alone. */
export function makeSchedule(seed: number, stepCount: number): Schedule {
  const random = seededRandom(seed);
  const devices = OWNERS.map((member, device) => someDevice(random, member, device));
  const steps: Step[] = [];
  let at = 1_000;
  while (steps.length < stepCount) {
    at += random.chance(0.6) ? random.between(0, 500) : random.between(500, 20_000);
    const deed = someDeed(random);
    const device = deviceOf(deed) ?? random.between(0, devices.length - 1);
    const tab = random.between(0, (devices[device]?.tabs ?? 1) - 1);
    steps.push({ at, device, tab, deed });
  }
  return { seed, devices, steps };
}

function someDevice(random: SeededRandom, member: number, device: number): DevicePlan {
  return {
    member,
    tabs: random.chance(0.4) ? 2 : 1,
    clockError: random.chance(0.3) ? random.between(-90 * MINUTE, 90 * MINUTE) : random.between(-400, 400),
    isOld: device === OLD_DEVICE && random.chance(0.5),
    weather: someWeather(random),
  };
}

function someDeed(random: SeededRandom): Deed {
  const kind = random.weighted({
    write: 60,
    drop: 6,
    break: 5,
    sleep: 6,
    reopen: 5,
    weather: 4,
    role: 3,
    endSession: 0.5,
    expire: 2,
    signOut: 2,
    restart: 1.5,
    scroll: 6,
    search: 3,
  });
  switch (kind) {
    case 'drop':
      return { do: 'drop', ms: random.between(100, 2 * MINUTE) };
    case 'sleep':
      return { do: 'sleep', ms: random.between(100, 10 * MINUTE), loses: random.chance(0.5) };
    case 'reopen':
      return { do: 'reopen', ms: random.between(0, MINUTE) };
    case 'expire':
    case 'signOut':
      return { do: kind, ms: random.between(0, 2 * MINUTE) };
    case 'restart':
      return { do: 'restart', ms: random.between(0, MINUTE) };
    case 'weather':
      return { do: 'weather', weather: someWeather(random) };
    case 'search':
      return { do: 'search', words: random.pick(['text', '', 'text a', 'beslut']) };
    case 'role':
      return { do: 'role', roles: random.chance(0.5) ? ['outside'] : ['staff'] };
    default:
      return { do: kind };
  }
}

/** The device that a deed is for, where it is not for just any. */
function deviceOf(deed: Deed) {
  if (deed.do === 'role') return SUSPECT_DEVICE;
  return deed.do === 'endSession' ? LOST_DEVICE : null;
}
