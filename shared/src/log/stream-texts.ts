import type { KnownEvent } from '../core/known-event.ts';

/** A text that stands in a part of its own, as it is told whoever is to take it away. */
export interface StreamText {
  seq: number;
  /** The type of its event. */
  kind: string;
  at: number;
  by: string | null;
  /** What it says, field by field. */
  words: string[];
}

/** The decisions to take texts away, which stay. */
const KEPT_TYPES: ReadonlySet<string> = new Set(['KrisstodWordsRemoved', 'ExerciseWordsRemoved', 'ContentRedacted']);

/** Whether an event of this type is itself a decision to remove: its words stay [LG10]. */
export function isKept(type: string): boolean {
  return KEPT_TYPES.has(type);
}

/** Every text of a stream, newest first, for whoever is to find the one that has to go. */
export function streamTextsOf(events: readonly KnownEvent[]): StreamText[] {
  return events
    .filter(({ type, content }) => !isKept(type) && content !== null)
    .map(({ seq, type, content, meta }) => {
      const words = wordsIn(content);
      return { seq, kind: type, at: meta.occurredAt, by: meta.person, words };
    })
    .filter(({ words }) => words.length > 0)
    .toReversed();
}

function wordsIn(content: unknown): string[] {
  if (typeof content === 'string') return content === '' ? [] : [content];
  if (typeof content !== 'object' || content === null) return [];
  return Object.values(content).flatMap(wordsIn);
}
