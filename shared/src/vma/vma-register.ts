import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { Vma, VmaContent, VmaEvent, VmaFacts } from './events.ts';
import { vmaAfter } from './evolve.ts';

/** One message of a request as it was read aloud; the text that is kept as CAP. */
export interface VmaMessage {
  /** 1 is the request itself. */
  number: number;
  kind: 'alert' | 'update' | 'over' | 'withdrawn';
  /** When it was said, UTC milliseconds. */
  at: number;
  /** When it was to be looked over; null where it ends the matter. */
  review: number | null;
  facts: VmaFacts;
  /** Null: removed by decision [LG10]. Of what ends it, the words that held before, with what people are told then. */
  content: VmaContent | null;
}

/** A request as its register has it: whole, with every message. */
export interface VmaReading {
  vma: Vma;
  /** Of the event that made it. */
  seq: number;
  messages: VmaMessage[];
}

/** Folds the events of one request, in order; null until it is made. */
export function foldVma(events: readonly OpenStreamEvent[]): VmaReading | null {
  return events.reduce<VmaReading | null>((folded, event) => {
    if (!isVmaEvent(event)) return folded;
    const vma = vmaAfter(folded?.vma ?? null, event);
    if (vma === null) return null;
    const { seq = event.seq, messages = [] } = folded ?? {};
    const message = messageOf(event, vma);
    return { vma, seq, messages: message ? [...messages, message] : messages };
  }, null);
}

function messageOf(event: VmaEvent, { facts, content, review }: Vma): VmaMessage | null {
  const at = event.meta.occurredAt;
  switch (event.type) {
    case 'VmaRequested':
      return { number: 1, kind: 'alert', at, review, facts, content };
    case 'VmaUpdated':
      return { number: event.data.message, kind: 'update', at, review, facts, content };
    case 'VmaOver': {
      const words = content && event.content && { ...content, instruction: event.content.instruction };
      return { number: event.data.message, kind: 'over', at, review: null, facts, content: words };
    }
    case 'VmaWithdrawn':
      return { number: event.data.message, kind: 'withdrawn', at, review: null, facts, content: null };
    default:
      return null;
  }
}

function isVmaEvent(event: OpenStreamEvent): event is VmaEvent {
  return event.type.startsWith('Vma');
}
