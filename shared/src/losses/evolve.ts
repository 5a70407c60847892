import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { ContentRedacted } from '../incident/events.ts';
import { hears } from '../incident/hears.ts';
import type { Loss, LossEvent, LossesSlice, LossFacts, ServiceAnsweredEvent } from './events.ts';

const isHeard = hears<LossEvent | ServiceAnsweredEvent | ContentRedacted>({
  LossRecorded: true,
  LossUpdated: true,
  LossEnded: true,
  LossWithdrawn: true,
  LossRestored: true,
  ServiceAnswered: true,
  ContentRedacted: true,
});

const NONE: LossesSlice = { count: 0, known: {}, answers: {} };

/** As long as somebody may still put what is settled right; then it is read in the history. */
const SETTLED_LIMIT = 6;

/** Folds what is lost [KO2]: what lasts, and the latest that does no more. */
export function evolveLosses(slice: LossesSlice = NONE, event: OpenStreamEvent): LossesSlice {
  if (!isHeard(event)) return slice;
  if (event.type === 'ContentRedacted') {
    const known = Object.values(slice.known).map((one) => withoutWords(one, event.data.seq));
    const isChanged = known.some((one) => one !== slice.known[one.id]);
    return isChanged ? { ...slice, known: byId(known) } : slice;
  }
  if (event.type === 'ServiceAnswered') {
    const { service, answer } = event.data;
    const { [service]: before, ...others } = slice.answers;
    const { occurredAt: at, person: by, via } = event.meta;
    // what was kept on a phone since yesterday does not take the place of what was said today
    if (before && before.at > at) return slice;
    const said = { at, by, isByLink: via === 'link', line: event.seq };
    return { ...slice, answers: answer === null ? others : { ...others, [service]: { answer, ...said } } };
  }
  const { loss: id, number } = event.data;
  const next = lossAfter(slice.known[id] ?? null, event);
  if (next === null) return slice;
  return withoutOldest({ ...slice, count: Math.max(slice.count, number), known: { ...slice.known, [id]: next } });
}

/** One loss after an event of its own; null until it is recorded. */
export function lossAfter(one: Loss | null, event: LossEvent): Loss | null {
  const { seq, meta } = event;
  const [at, by] = [meta.occurredAt, meta.person];
  if (event.type === 'LossRecorded') {
    const { loss: id, number, facts } = event.data;
    return {
      id,
      number,
      facts,
      knownAt: knownAfter(null, facts, at),
      content: event.content,
      seq,
      line: seq,
      recordedAt: at,
      recordedBy: by,
      changedAt: at,
      changedBy: by,
      status: 'lost',
      settled: null,
    };
  }
  if (one === null) return null;
  switch (event.type) {
    case 'LossUpdated': {
      const { facts } = event.data;
      const knownAt = knownAfter(one, facts, at);
      return { ...one, facts, knownAt, content: event.content, seq, changedAt: at, changedBy: by };
    }
    case 'LossEnded': {
      const text = event.content?.note ?? null;
      return { ...one, status: 'back', settled: { at, by, back: event.data.back, text, seq } };
    }
    case 'LossWithdrawn':
      return {
        ...one,
        status: 'withdrawn',
        settled: { at, by, back: null, text: event.content?.reason ?? null, seq },
      };
    case 'LossRestored':
      return { ...one, status: 'lost', settled: null };
    default:
      event satisfies never;
      return one;
  }
}

function knownAfter(
  before: Loss | null,
  { needs, shapes, isWholeMunicipality }: LossFacts,
  at: number,
): Loss['knownAt'] {
  const covers = (shape: string) => before?.facts.isWholeMunicipality || before?.facts.shapes.includes(shape);
  const isWider = isWholeMunicipality ? !before?.facts.isWholeMunicipality : !shapes.every(covers);
  return Object.fromEntries(needs.map((need) => [need, isWider ? at : (before?.knownAt[need] ?? at)]));
}

/** Removes what it holds of an event's content [LG10]; the same object where it holds none. */
function withoutWords(one: Loss, seq: number): Loss {
  const { settled } = one;
  if (one.seq !== seq && settled?.seq !== seq) return one;
  return {
    ...one,
    content: one.seq === seq ? null : one.content,
    settled: settled?.seq === seq ? { ...settled, text: null } : settled,
  };
}

function withoutOldest(slice: LossesSlice): LossesSlice {
  const all = Object.values(slice.known);
  const settled = all
    .filter(({ status }) => status !== 'lost')
    .sort((one, other) => (other.settled?.seq ?? 0) - (one.settled?.seq ?? 0));
  if (settled.length <= SETTLED_LIMIT) return slice;
  const gone = new Set(settled.slice(SETTLED_LIMIT));
  return { ...slice, known: byId(all.filter((one) => !gone.has(one))) };
}

function byId(all: readonly Loss[]): Record<string, Loss> {
  return Object.fromEntries(all.map((one) => [one.id, one]));
}
