import type { Sight } from '../../core/command.ts';
import type { NewEvent } from '../../core/recorded-event.ts';
import { krisstodStream } from '../../core/stream-name.ts';
import type { Ground } from '../../incident/ground.ts';
import { newFact } from '../../incident/new-fact.ts';
import { krisstodFact } from '../ground.ts';
import { staffTotals } from '../shifts/evolve.ts';
import { workBeforeEnd } from './close.ts';

/**
 * What follows when the decision to end krisstöd is disowned: the sites are open, and krisstöd's own part is as before. The
 * open part is told sites and numbers, and not who [KR8]. Nothing where the end is not the one that holds.
 */
export function revertedEnd(sight: Sight, { state }: Ground, decision: number): NewEvent[] {
  const ended = sight.krisstod?.ended ?? null;
  if (!sight.krisstod || ended?.decision !== decision) return [];
  const { effort, work } = sight.krisstod;
  const sites = ended.closed.sites.flatMap((id) => state.krisstod.sites[id] ?? []);
  const turned = sites
    .filter(({ isOpen }) => !isOpen)
    .map(({ id: site, number }) => newFact('KrisstodSiteTurned', { site, number, isOpen: true }));
  const staff = staffTotals(workBeforeEnd(work, ended.closed, ended.at));
  const open = [...turned, newFact('KrisstodStaffTotalled', staff)].map((event) => ({
    ...event,
    unattributed: true as const,
  }));
  const own = krisstodFact('KrisstodEndReverted', { effort, decision });
  return [...open, { ...own, stream: krisstodStream(state.incident.id) }];
}
