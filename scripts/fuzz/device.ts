import { type DeviceStore, memoryDevice } from '../../client/src/sync/device-store.ts';
import { CANARY } from './canary.ts';
import { DeviceTabs } from './device-tabs.ts';
import { FAIR } from './faults.ts';
import type { DevicePlan } from './schedule.ts';
import { Tab, type TabOptions } from './tab.ts';

export interface Device {
  plan: DevicePlan;
  /** The session's id in the store. */
  session: string;
  /** The session was ended by somebody else: it must give up all that it has read. */
  isLost: boolean;
  tabs: Tab[];
  store: DeviceStore;
}

export interface DeviceOptions
  extends Pick<TabOptions, 'name' | 'port' | 'cookie' | 'clock' | 'traffic' | 'random' | 'streams' | 'fault'> {
  isCleared: boolean;
  session: string;
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
  return { plan, session: options.session, isLost: false, tabs, store };
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

/** What an older version makes of an event that it has never heard of. A snapshot it can read, for it says what holds. */
function asSeenByOldVersion(text: string) {
  return text.includes('"stateVersion":') ? text : text.replaceAll('"type":"TaskDone"', '"type":"TaskConcluded"');
}
