import { createHash } from 'node:crypto';
import { type DeviceStore, memoryDevice } from '../../client/src/sync/device-store.ts';
import { CANARY } from './canary.ts';
import { DeviceTabs } from './device-tabs.ts';
import { FAIR } from './faults.ts';
import type { CookieJar } from './faulty-network.ts';
import type { DevicePlan } from './schedule.ts';
import { Tab, type TabOptions } from './tab.ts';

export interface Device {
  plan: DevicePlan;
  jar: CookieJar;
  /** The session was ended by somebody else: it must give up all that it has read. */
  isLost: boolean;
  tabs: Tab[];
  store: DeviceStore;
}

export interface DeviceOptions
  extends Pick<TabOptions, 'name' | 'server' | 'jar' | 'clock' | 'traffic' | 'random' | 'streams' | 'fault'> {
  isCleared: boolean;
}

/** A device with its tabs, none of them open yet. What is kept on it outlives them. */
export function makeDevice(plan: DevicePlan, options: DeviceOptions): Device {
  const store = memoryDevice('device');
  const shared = new DeviceTabs((tab, run) => void tabs[tab]?.after(0, run));
  const tabs = Array.from({ length: plan.tabs }, (_, index) => {
    const name = `${options.name}, tab ${index + 1}`;
    const tab = new Tab({
      ...options,
      name,
      random: options.random.branch(`tab ${index}`),
      weatherRandom: options.random.branch(`weather ${index}`),
      clockError: plan.clockError,
      store,
      tabs: () => shared.of(index),
      leaveTabs: () => shared.close(index),
      receive: (text) => {
        if (!options.isCleared && text.includes(CANARY)) options.fault(`${name} was sent a secret text`);
        return plan.isOld ? asSeenByOldVersion(text) : text;
      },
    });
    tab.weather = plan.weather;
    return tab;
  });
  return { plan, jar: options.jar, isLost: false, tabs, store };
}

/** Everything works again: awake, open, in fair weather. */
export function heal({ tabs }: Device): void {
  for (const tab of tabs) {
    tab.weather = FAIR;
    tab.setNetwork(true);
    tab.wake();
    tab.open();
  }
}

/** The session's id in the store, by the cookie that the device has now. */
export function sessionOf({ jar }: Device): string {
  const token = jar.cookie.slice(jar.cookie.indexOf('=') + 1);
  return createHash('sha256').update(token).digest('hex');
}

/** Someone logs in, in a tab that asks for it. Answers whether one did. */
export function logIn({ tabs, isLost }: Device, user: string): boolean {
  const asks = tabs.find(({ sync, isAsleep }) => {
    const status = sync?.store.getState().session.status;
    return !isAsleep && (status === 'expired' || status === 'signed_out');
  });
  if (isLost || !asks?.sync) return false;
  void asks.sync.session.signInAs(user);
  return true;
}

/** What an older version makes of an event that it has never heard of. Snapshots and lines it can read: they say what holds. */
function asSeenByOldVersion(text: string) {
  return text.includes('"stateVersion":') || text.includes('"total":')
    ? text
    : text.replaceAll('"type":"TaskDone"', '"type":"TaskConcluded"');
}
