import { wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { labelsKeptFrom } from '@ledningsplats/shared/sirens/listener-link.ts';
import type { Services } from '../services.ts';

const EVERY_MS = 3_600_000;

/**
 * Lets go of who was given a listener's link, when its test is long past [PL8] [SE4]: at the start, and every hour. What was heard
 * stands with the link's number. Answers what stops it.
 */
export function forgetListeners({
  store,
  directory,
  now,
  log,
}: Pick<Services, 'store' | 'directory' | 'now' | 'log'>): () => void {
  const forget = () => {
    const plan = directory.plan?.plan;
    if (!plan) return;
    const from = labelsKeptFrom(wallOf(now(), plan.municipality.timeZone).slice(0, 10));
    store.sirenListeners
      .forgetBefore(from)
      .then((count) => {
        if (count > 0) log.info({ count }, 'names of listeners were let go');
      })
      .catch((error) => log.warn({ err: error }, 'names of listeners not let go'));
  };
  forget();
  const timer = setInterval(forget, EVERY_MS).unref();
  return () => clearInterval(timer);
}
