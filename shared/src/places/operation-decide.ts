import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import { newFact } from '../incident/new-fact.ts';
import { somebody } from '../people/somebody.ts';
import { PLAIN_TASK } from '../tasks/events.ts';
import { type CountWay, visitorsNow, visitorsSaid, withCount } from './headcount.ts';
import { needTitle } from './need-title.ts';
import { operatedPlace } from './opening.ts';
import type { CheckAnswer, Checklist } from './operation-events.ts';

/** Planned opening hours [PL2]. Answers `invalid` where the place would close before it opens, and `already`. */
export function decideSetPlaceHours(
  sight: Sight,
  { data }: Command<{ place: string; opensAt: number | null; closesAt: number | null }, unknown>,
): Decided {
  const found = operatedPlace(sight, data.place);
  if (!found.ok) return found;
  const { place } = found;
  const { opensAt, closesAt } = data;
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt)
    return refuse('invalid', { field: 'data.closesAt' });
  if (place.opensAt === opensAt && place.closesAt === closesAt) return refuse('already');
  return { ok: true, events: [newFact('PlaceHoursSet', { place: place.id, name: place.name, opensAt, closesAt })] };
}

/**
 * An answer in the plan's checklist; *not applicable* is one, null takes it back, and nothing blocks [PL4]. Answers
 * `unknown_item` for an item that the plan does not have, and `already`.
 */
export function decideAnswerPlaceCheck(
  sight: Sight,
  { data }: Command<{ place: string; list: Checklist; item: string; answer: CheckAnswer | null }, unknown>,
): Decided {
  const found = operatedPlace(sight, data.place);
  if (!found.ok) return found;
  const { openingChecklist, overnightChecklist } = found.ground.plan.places;
  const list = data.list === 'opening' ? openingChecklist : overnightChecklist;
  const asked = list.find(({ id }) => id === data.item);
  if (!asked) return refuse('unknown_item', { field: 'data.item' });
  const now = found.place.checks[`${data.list}/${data.item}`]?.answer ?? null;
  if (now === data.answer) return refuse('already');
  return { ok: true, events: [newFact('PlaceCheckAnswered', { ...data, text: asked.text })] };
}

/** Who answers for the place, since when. Answers `invalid` for a lead who is nobody. */
export function decideStaffPlace(
  sight: Sight,
  {
    data,
    content,
  }: Command<
    { place: string; lead: string | null; since: number | null },
    { leadName?: string | undefined; crew?: string | undefined }
  >,
  { occurredAt }: DecideContext,
): Decided {
  const found = operatedPlace(sight, data.place);
  if (!found.ok) return found;
  const { id, name } = found.place;
  const { lead } = data;
  if (lead !== null && !somebody(sight, lead)) return refuse('invalid', { field: 'data.lead' });
  const leadName = lead === null ? content.leadName : undefined;
  if (lead === null && leadName === undefined && content.crew === undefined) {
    return refuse('invalid', { field: 'content.leadName' });
  }
  const since = data.since ?? occurredAt;
  return { ok: true, events: [newFact('PlaceStaffed', { place: id, name, lead, since }, { ...content, leadName })] };
}

/**
 * So many came, went or are there, with its own time: the newest by event time is the last word [PL5]. More than the
 * place holds is allowed and shown as over. Answers `below_zero` with how many there are.
 */
export function decideCountVisitors(
  sight: Sight,
  { data }: Command<{ place: string; how: CountWay; number: number }, unknown>,
  { occurredAt }: DecideContext,
): Decided {
  const found = operatedPlace(sight, data.place);
  if (!found.ok) return found;
  const { counts } = found.place;
  const { how, number } = data;
  const after = withCount(counts, { at: occurredAt, seq: Number.MAX_SAFE_INTEGER, how, number });
  if (how === 'out' && visitorsSaid(after) < 0) {
    return refuse('below_zero', { field: 'data.number', details: { count: visitorsNow(counts) } });
  }
  return { ok: true, events: [newFact('VisitorsCounted', data)] };
}

/** What a place needs, as a task [PL6]. Answers `invalid` for an unknown function. */
export function decideReportNeed(
  sight: Sight,
  { id, data, content }: Command<{ place: string; function: string; due: number | null }, { what: string }>,
): Decided {
  const found = operatedPlace(sight, data.place);
  if (!found.ok) return found;
  const { ground, place } = found;
  if (!ground.plan.functions.some((one) => one.id === data.function))
    return refuse('invalid', { field: 'data.function' });
  const number = ground.state.tasks.count + 1;
  const task = { task: id, number, function: data.function, due: data.due, ...PLAIN_TASK };
  return {
    ok: true,
    events: [
      newFact('TaskCreated', task, { title: needTitle(place.name, content.what) }),
      newFact('NeedReported', { place: place.id, task: id }),
    ],
  };
}

/** How long the fuel lasts from when it was looked at [PL6]. */
export function decideMeasureFuel(
  sight: Sight,
  { data }: Command<{ place: string; hours: number; isRunning: boolean; isRefuelled: boolean }, unknown>,
): Decided {
  const found = operatedPlace(sight, data.place);
  if (!found.ok) return found;
  return { ok: true, events: [newFact('FuelMeasured', { ...data, name: found.place.name })] };
}
