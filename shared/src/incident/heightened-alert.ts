import { heldTakeovers } from '../board/board-status.ts';
import type { Command, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { somebody } from '../people/somebody.ts';
import { openIncident, registeredIncident } from './ground.ts';
import { newFact } from './new-fact.ts';

/**
 * Höjd beredskap is a fact that a named person sets, not a decision of the municipality [LA7]. Then kommunstyrelsen
 * leads (LEH 2006:544 3 kap. 2 §): an active board goes dormant and its areas pass, listed, in a closed incident too.
 * Lowering the alert hands nothing back by itself.
 *
 * Answers `already`, and `invalid` for an unknown person or capacity, or where nobody is named.
 */
export function decideSetHeightenedAlert(
  sight: Sight,
  command: Command<
    { on: boolean; by: string | null; capacity: string | null },
    { name?: string | undefined; reference?: string | undefined }
  >,
): Decided {
  const isBoardActive = sight.incident?.board.status === 'active';
  const ground = isBoardActive ? registeredIncident(sight) : openIncident(sight);
  if (!ground.ok) return ground;
  const { state, plan } = ground;
  const { on, by, capacity } = command.data;
  const alert = state.incident.heightenedAlert;
  if (on === (alert !== null)) return refuse('already', { details: { at: alert?.since ?? null } });
  if (by !== null && !somebody(sight, by)) return refuse('invalid', { field: 'data.by' });
  if (by === null && command.content.name === undefined) return refuse('invalid', { field: 'content.name' });
  if (capacity !== null && !plan.capacities.some(({ id }) => id === capacity)) {
    return refuse('invalid', { field: 'data.capacity' });
  }
  const set = newFact('HeightenedAlertSet', { on, by, capacity }, command.content);
  if (!on || state.board.status === 'dormant') return { ok: true, events: [set] };
  const takeovers = heldTakeovers(state.board).map(({ id }) => id);
  const passed = newFact('AreasPassed', { takeovers, leads: plan.board.heightenedAlertLeads });
  return { ok: true, events: [set, passed] };
}
