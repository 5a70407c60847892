import type { Tabs } from '../../client/src/sync/tabs.ts';

interface Standing {
  tab: number;
  lead: () => void;
  lose: () => void;
}

/**
 * What a browser's tabs on one device share: who leads, and messages to each other. `later` runs something in a tab when
 * that tab is awake; a tab that is closed never hears it.
 */
export class DeviceTabs {
  readonly #later: (tab: number, run: () => void) => void;
  readonly #lines = new Map<string, Standing[]>();
  readonly #channels = new Map<string, { tab: number; receive: (message: unknown) => void }[]>();

  constructor(later: (tab: number, run: () => void) => void) {
    this.#later = later;
  }

  /** As one tab sees them. */
  of(tab: number): Tabs {
    return {
      stand: (name, listener) => {
        const standing: Standing = { tab, ...listener };
        const line = this.#lines.get(name) ?? [];
        this.#lines.set(name, line);
        line.push(standing);
        if (line[0] === standing) this.#later(tab, listener.lead);
        return {
          claim: () => this.#claim(line, standing),
          leave: () => this.#leave(line, standing),
        };
      },
      channel: <Message>(name: string, receive: (message: Message) => void) => {
        const own = { tab, receive: receive as (message: unknown) => void };
        const listeners = this.#channels.get(name) ?? [];
        this.#channels.set(name, listeners);
        listeners.push(own);
        return {
          post: (message) => {
            for (const other of listeners) {
              if (other !== own) this.#later(other.tab, () => other.receive(structuredClone(message)));
            }
          },
          close: () => {
            if (listeners.includes(own)) listeners.splice(listeners.indexOf(own), 1);
          },
        };
      },
    };
  }

  /** The browser gives a closed tab's place to the next in line. */
  close(tab: number): void {
    for (const line of this.#lines.values()) {
      for (const standing of line.filter((one) => one.tab === tab)) this.#leave(line, standing);
    }
    for (const listeners of this.#channels.values()) {
      listeners.splice(0, listeners.length, ...listeners.filter((listener) => listener.tab !== tab));
    }
  }

  /** To the front; the one who led stands last, as a tab does that asks again. */
  #claim(line: Standing[], standing: Standing) {
    const [first] = line;
    if (!first || first === standing || !line.includes(standing)) return;
    line.splice(line.indexOf(standing), 1);
    line.shift();
    line.unshift(standing);
    line.push(first);
    this.#later(first.tab, first.lose);
    this.#later(standing.tab, standing.lead);
  }

  #leave(line: Standing[], standing: Standing) {
    const place = line.indexOf(standing);
    if (place < 0) return;
    line.splice(place, 1);
    const [next] = line;
    if (place === 0 && next) this.#later(next.tab, next.lead);
  }
}
