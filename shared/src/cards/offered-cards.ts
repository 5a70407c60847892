import type { IncidentState } from '../core/incident-state.ts';
import type { ActionCard, Level, Plan } from '../plan/plan.ts';
import type { TickedStep } from './events.ts';

export interface OfferedCard {
  card: ActionCard;
  level: Pick<Level, 'rank' | 'name'>;
  /** By step number. */
  ticked: Readonly<Record<number, TickedStep>>;
  isDone: boolean;
}

/**
 * The cards that the incident offers [LA10]: those of the level that holds and of every level beneath it, so that one
 * that was skipped is not forgotten, highest level first; and of a level that was lowered from those that were begun.
 */
export function offeredCards(
  plan: Plan,
  { incident, cards }: Pick<IncidentState, 'incident' | 'cards'>,
): OfferedCard[] {
  return plan.levels
    .toSorted((one, other) => other.rank - one.rank)
    .flatMap((level) =>
      level.cards.flatMap((card) => {
        const ticked = cards.ticked[card.id];
        if (level.rank > incident.level.rank && !ticked) return [];
        return [{ card, level, ticked: ticked ?? {}, isDone: Object.keys(ticked ?? {}).length === card.steps.length }];
      }),
    );
}
