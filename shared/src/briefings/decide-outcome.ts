import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { openIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { agendaSteps } from './agenda.ts';
import type { Briefing } from './events.ts';
import { heldNow, kindOf, ofKind } from './known-briefing.ts';

/**
 * It has been held: what was said goes to the log, and the next of its kind is set in the same breath. Answers
 * `reason_required` where no next one is set and nobody says why not, `invalid` for a time that has passed, and `exists`
 * when one has been set meanwhile.
 */
export function decideEndBriefing(
  sight: Sight,
  {
    id,
    data,
    content,
  }: Command<{ briefing: string; next: number | null }, { outcome?: string | undefined; noNext?: string | undefined }>,
  { now }: DecideContext,
): Decided {
  const found = heldNow(sight, data.briefing);
  if (!found.ok) return found;
  const { one, ground } = found;
  const set = ofKind(ground.state.briefings.planned, one.kind);
  if (data.next !== null && data.next <= now) return refuse('invalid', { field: 'data.next' });
  if (data.next !== null && set)
    return refuse('exists', { field: 'data.next', details: { briefing: set.id, at: set.at } });
  const next = data.next ?? set?.at ?? null;
  if (next === null && content.noNext === undefined) return refuse('reason_required', { field: 'content.noNext' });
  const { noted, notes } = inOrder(
    one,
    agendaSteps(kindOf(ground, one.kind) ?? { agenda: [], speakers: [] }).map(({ id: step }) => step),
  );
  const { id: briefing, number, kind, plannedAt, startedAt } = one;
  const present = one.present.map(({ id: attendee, person, function: seat, way }) => ({
    id: attendee,
    person,
    function: seat,
    way,
  }));
  const names = one.present.map(({ name }) => name ?? '');
  const said = { outcome: content.outcome, ...(next === null && { noNext: content.noNext }), notes, names };
  const ended = newFact('BriefingEnded', { briefing, number, kind, plannedAt, startedAt, present, noted, next }, said);
  if (data.next === null) return { ok: true, events: [ended] };
  const plan = { briefing: id, kind, at: data.next, by: 'hand', after: briefing } as const;
  return { ok: true, events: [ended, newFact('BriefingPlanned', plan)] };
}

/**
 * It goes on: it was ended by mistake. Answers `unknown_item` when it is not among the latest, and `already` when another of
 * its kind is held now. What was set as the next stays.
 */
export function decideReopenBriefing(
  sight: Sight,
  { data, content }: Command<{ briefing: string }, { reason: string }>,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { ended, running } = ground.state.briefings;
  const one = ended.find(({ id }) => id === data.briefing);
  if (Object.hasOwn(running, data.briefing)) return refuse('already');
  if (!one) return refuse('unknown_item', { field: 'data.briefing' });
  const { id: briefing, number, kind } = one;
  if (ofKind(running, kind)) return refuse('already');
  return { ok: true, events: [newFact('BriefingReopened', { briefing, number, kind }, content)] };
}

/** It was started by mistake: what was set waits again. Answers `settled` for one that has been held. */
export function decideCallOffBriefing(
  sight: Sight,
  { data, content }: Command<{ briefing: string }, { reason?: string | undefined }>,
): Decided {
  const found = heldNow(sight, data.briefing);
  if (!found.ok) return found;
  const { id: briefing, number, kind, plannedAt } = found.one;
  const backTo = ofKind(found.ground.state.briefings.planned, kind) ? null : plannedAt;
  return { ok: true, events: [newFact('BriefingCalledOff', { briefing, number, kind, backTo }, content)] };
}

/** As the agenda goes, and as they were written; what has been removed is not said again. */
function inOrder({ notes }: Briefing, steps: readonly string[]): { noted: string[]; notes: string[] } {
  const said = notes.flatMap(({ step, text }) => (text === null ? [] : [{ step, text }]));
  const place = ({ step }: { step: string }) => steps.indexOf(step);
  const sorted = said.toSorted((one, other) => place(one) - place(other));
  return { noted: sorted.map(({ step }) => step), notes: sorted.map(({ text }) => text) };
}
