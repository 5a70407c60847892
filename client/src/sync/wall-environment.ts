import { browserEnvironment } from './browser-environment.ts';
import type { SyncEnvironment } from './environment.ts';
import { alone } from './tabs.ts';

/** As the server knows it (`server/src/http/wall-guard.ts`): whoever is logged in beside it in the same browser is not asked. */
const AS_WALL = { 'x-wall': '1' };
/**
 * Contact is looked for every second, so that a wall says within three that it has lost it [ST9], also where a cable was
 * pulled and nothing is told. Some bytes, of the few walls that there are.
 */
export const WALL_BEAT = { everyMs: 1_000, withinMs: 1_500 };

/** The browser as a screen on the wall takes it: a session, a device and a connection of its own, and nobody's tabs. */
export function wallEnvironment(): SyncEnvironment {
  return {
    ...browserEnvironment({ namespace: '/wall', device: 'ledningsplats-wall' }),
    fetch: (path, init) =>
      fetch(path === '/api/session' ? '/api/wall/session' : path, {
        ...init,
        headers: { ...(init.headers as Record<string, string> | undefined), ...AS_WALL },
      }),
    tabs: { stand: alone, channel: () => ({ post: () => {}, close: () => {} }) },
    beat: WALL_BEAT,
  };
}
