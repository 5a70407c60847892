import type { Api } from './api.ts';
import type { DeviceStore } from './device-store.ts';

export interface FarewellHooks {
  api: Pick<Api, 'request'>;
  /** What is left when the tab is closed, on a shared computer too. */
  lasting: () => Promise<DeviceStore>;
  after: (ms: number, run: () => void) => () => void;
  /** Whether somebody still waits for it: nobody has signed in since. */
  isWanted: () => boolean;
  /** It is due no more, after it was. */
  onTold: () => void;
}

/** A sign-out that the server may not know of: the cookie holds there until it does. */
export interface Farewell {
  /** To be told from now on, whatever becomes of this tab. */
  begin: (user: string) => Promise<void>;
  /** Who has signed out here while the server does not know; undefined: nobody. */
  leaver: () => Promise<string | undefined>;
  /** Tells the server where that is due, and goes on trying. False: it is still due. */
  tell: () => Promise<boolean>;
  callOff: () => void;
}

/** Under `readings`. */
export const SIGNED_OUT_HERE = 'signing-out';
const RETRY_AFTER = 2_000;

/** Keeps on the device that somebody has signed out here, until the server has ended the session [SE2]. */
export function createFarewell({ api, lasting, after, isWanted, onTold }: FarewellHooks): Farewell {
  let callOff = () => {};
  const leaver = async () => (await lasting()).get<string>('readings', SIGNED_OUT_HERE).catch(() => undefined);

  const tell = async (): Promise<boolean> => {
    callOff();
    // another tab may have told, and somebody may have signed in since
    if ((await leaver()) === undefined) return true;
    const answer = await api.request('DELETE', '/api/session');
    if (!answer.ok && answer.code !== 'signed_out') {
      callOff = after(RETRY_AFTER, () => {
        if (isWanted()) void tell();
      });
      return false;
    }
    await (await lasting()).delete('readings', SIGNED_OUT_HERE).catch(() => {});
    onTold();
    return true;
  };

  return {
    begin: async (user) => (await lasting()).put('readings', SIGNED_OUT_HERE, user).catch(() => {}),
    leaver,
    tell,
    callOff: () => callOff(),
  };
}
