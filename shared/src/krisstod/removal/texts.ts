import type { KrisstodStreamEvent } from '../../core/incident-state.ts';

/** A text that stands in krisstöd's own part, of any effort. */
export interface KrisstodText {
  seq: number;
  kind: string;
  at: number;
  by: string | null;
  /** What it says, field by field. */
  words: string[];
}

/** Whether an event's content is a text that can be taken away; the decisions to do so stay [LG10]. */
function isRemovable({ type, content }: Pick<KrisstodStreamEvent, 'type' | 'content'>): boolean {
  return type !== 'KrisstodWordsRemoved' && type !== 'ContentRedacted' && content !== null;
}

/** Every text of the stream, newest first, for whoever is to find the one that has to go. */
export function krisstodTextsOf(events: readonly KrisstodStreamEvent[]): KrisstodText[] {
  return events
    .filter(isRemovable)
    .map(({ seq, type, content, meta }) => {
      const words = wordsIn(content);
      return { seq, kind: type, at: meta.occurredAt, by: meta.person, words };
    })
    .filter(({ words }) => words.length > 0)
    .toReversed();
}

function wordsIn(content: unknown): string[] {
  if (typeof content === 'string') return [content];
  if (typeof content !== 'object' || content === null) return [];
  return Object.values(content).flatMap(wordsIn);
}
