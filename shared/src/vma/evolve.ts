import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { ContentRedacted } from '../incident/events.ts';
import { hears } from '../incident/hears.ts';
import type { Vma, VmaEvent, VmaSlice } from './events.ts';
import { isOpenVma } from './vma-reading.ts';

const isHeard = hears<VmaEvent | ContentRedacted>({
  VmaRequested: true,
  VmaAnswered: true,
  VmaUpdated: true,
  VmaReviewed: true,
  VmaTaken: true,
  VmaOver: true,
  VmaWithdrawn: true,
  ContentRedacted: true,
});

const NONE: VmaSlice = { count: 0, known: {} };

/** As long as somebody may still put what is settled right; then it is read in the register. */
const SETTLED_LIMIT = 6;

/** Folds the requests for a VMA [VM1] [VM3]: those that are open, and the latest that are settled. */
export function evolveVma(slice: VmaSlice = NONE, event: OpenStreamEvent): VmaSlice {
  if (!isHeard(event)) return slice;
  if (event.type === 'ContentRedacted') {
    const known = Object.values(slice.known).map((one) => withoutWords(one, event.data.seq));
    const isChanged = known.some((one) => one !== slice.known[one.id]);
    return isChanged ? { ...slice, known: byId(known) } : slice;
  }
  const { vma: id, number } = event.data;
  const next = vmaAfter(slice.known[id] ?? null, event);
  if (next === null) return slice;
  return withoutOldest({ count: Math.max(slice.count, number), known: { ...slice.known, [id]: next } });
}

/** One request after an event of its own; null until it is made. */
export function vmaAfter(one: Vma | null, event: VmaEvent): Vma | null {
  const { seq, meta } = event;
  const told = { at: meta.occurredAt, by: meta.person, seq };
  if (event.type === 'VmaRequested') {
    const { vma: id, number, requester, review, facts } = event.data;
    return {
      id,
      number,
      status: 'asked',
      requester,
      requestedAt: told.at,
      owner: requester.person ?? meta.person,
      review,
      facts,
      content: event.content,
      seq,
      changedAt: told.at,
      changedBy: told.by,
      messages: 1,
      outcome: null,
      settled: null,
    };
  }
  if (one === null) return null;
  switch (event.type) {
    case 'VmaAnswered': {
      const { outcome: kind } = event.data;
      const reason = event.content?.reason ?? null;
      const isDeclined = kind === 'declined';
      return {
        ...one,
        status: isDeclined ? 'declined' : 'stands',
        outcome: { kind, ...told, reason },
        settled: isDeclined ? { ...told, text: reason } : null,
      };
    }
    case 'VmaUpdated': {
      const { message, review, facts } = event.data;
      const words = { facts, content: event.content, seq, changedAt: told.at, changedBy: told.by };
      return { ...one, ...words, review, messages: message };
    }
    case 'VmaReviewed':
      return { ...one, review: event.data.review };
    case 'VmaTaken':
      return { ...one, owner: event.data.by };
    case 'VmaOver':
      return {
        ...one,
        status: 'over',
        messages: event.data.message,
        settled: { ...told, text: event.content?.instruction ?? null },
      };
    case 'VmaWithdrawn':
      return {
        ...one,
        status: 'withdrawn',
        messages: event.data.message,
        settled: { ...told, text: event.content?.reason ?? null },
      };
    default:
      event satisfies never;
      return one;
  }
}

/** Removes what it holds of an event's content [LG10]; the same object where it holds none. */
function withoutWords(one: Vma, seq: number): Vma {
  const { outcome, settled } = one;
  if (one.seq !== seq && outcome?.seq !== seq && settled?.seq !== seq) return one;
  return {
    ...one,
    content: one.seq === seq ? null : one.content,
    outcome: outcome?.seq === seq ? { ...outcome, reason: null } : outcome,
    settled: settled?.seq === seq ? { ...settled, text: null } : settled,
  };
}

function withoutOldest(slice: VmaSlice): VmaSlice {
  const all = Object.values(slice.known);
  const settled = all
    .filter((one) => !isOpenVma(one))
    .sort((one, other) => (other.settled?.seq ?? 0) - (one.settled?.seq ?? 0));
  if (settled.length <= SETTLED_LIMIT) return slice;
  const gone = new Set(settled.slice(SETTLED_LIMIT));
  return { ...slice, known: byId(all.filter((one) => !gone.has(one))) };
}

function byId(all: readonly Vma[]): Record<string, Vma> {
  return Object.fromEntries(all.map((one) => [one.id, one]));
}
