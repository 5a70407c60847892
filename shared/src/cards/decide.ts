import type { Command, Decided, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { openIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import type { CardStepTicked } from './events.ts';
import { type OfferedCard, offeredCards } from './offered-cards.ts';

export interface StepData {
  card: string;
  step: number;
}

/**
 * A step done, by whoever did it: also for another function, as the log then says [LA10]. Answers `unknown_item` for a
 * card that is not offered or a step that it does not have, and `already` when somebody was first.
 */
export function decideTickCardStep(sight: Sight, { data }: Command<StepData, unknown>): Decided {
  const found = offeredStep(sight, data);
  if (!found.ok) return found;
  if (found.offered.ticked[data.step]) return refuse('already');
  return { ok: true, events: [newFact('CardStepTicked', found.fact)] };
}

/** A tick that was wrong; the reason is kept and both stay in the log [LG1]. Answers as ticking does. */
export function decideUntickCardStep(sight: Sight, { data, content }: Command<StepData, { reason: string }>): Decided {
  const found = offeredStep(sight, data);
  if (!found.ok) return found;
  if (!found.offered.ticked[data.step]) return refuse('already');
  return { ok: true, events: [newFact('CardStepUnticked', found.fact, content)] };
}

function offeredStep(
  sight: Sight,
  { card: id, step }: StepData,
): { ok: true; offered: OfferedCard; fact: CardStepTicked['data'] } | Refusal {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const offered = offeredCards(ground.plan, ground.state).find(({ card }) => card.id === id);
  if (!offered) return refuse('unknown_item', { field: 'data.card' });
  const { title, function: owner, steps } = offered.card;
  const text = steps[step - 1];
  if (text === undefined) return refuse('unknown_item', { field: 'data.step' });
  return { ok: true, offered, fact: { card: id, title, function: owner, step, text } };
}
