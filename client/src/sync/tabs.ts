/** Several tabs on one device: one of them sends, all of them see. */
export interface Tabs {
  /**
   * Stands in line for `name`. `claim` takes it at once from whoever has it: the tab that was last written in sends,
   * since the one before may sleep in the background. Two that send for a moment do no harm, for a command has one id.
   */
  stand: (name: string, listener: { lead: () => void; lose: () => void }) => { claim: () => void; leave: () => void };
  /** Messages to the other tabs, never to oneself. */
  channel: <Message>(
    name: string,
    receive: (message: Message) => void,
  ) => { post: (message: Message) => void; close: () => void };
}

export function browserTabs(): Tabs {
  return {
    stand: typeof navigator !== 'undefined' && 'locks' in navigator ? standByLock : alone,
    channel: typeof BroadcastChannel === 'undefined' ? () => ({ post: () => {}, close: () => {} }) : broadcast,
  };
}

/** For one tab, or where the browser has no locks. */
export const alone: Tabs['stand'] = (_name, listener) => {
  listener.lead();
  return { claim: () => {}, leave: () => {} };
};

const standByLock: Tabs['stand'] = (name, listener) => {
  let leads = false;
  let left = false;
  let release: () => void = () => {};
  let waiting = new AbortController();

  const hold = () =>
    new Promise<void>((resolve) => {
      if (left) return resolve();
      release = resolve;
      leads = true;
      listener.lead();
    });
  const ended = () => {
    if (leads) listener.lose();
    leads = false;
    if (!left) stand();
  };
  const stand = () => {
    waiting = new AbortController();
    navigator.locks.request(name, { signal: waiting.signal }, hold).then(ended, (error: DOMException) => {
      // Aborted while waiting: our own claim took its place. Aborted while holding: another tab took it.
      if (leads || error.name !== 'AbortError') ended();
    });
  };
  stand();
  return {
    claim: () => {
      if (leads || left) return;
      waiting.abort();
      navigator.locks.request(name, { steal: true }, hold).then(ended, ended);
    },
    leave: () => {
      left = true;
      waiting.abort();
      release();
    },
  };
};

const broadcast: Tabs['channel'] = (name, receive) => {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', (event) => receive(event.data));
  return { post: (message) => channel.postMessage(message), close: () => channel.close() };
};
