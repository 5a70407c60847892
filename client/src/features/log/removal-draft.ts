import type { RemovalWhy } from '@ledningsplats/shared/log/events.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { wordsIn } from '@ledningsplats/shared/log/search-words.ts';
import type { ComboBoxValue } from '../../ui/ComboBox.tsx';
import type { ReadQuote } from './use-quotes.ts';

export interface RemovalDraft {
  why: RemovalWhy | null;
  decider: ComboBoxValue;
  capacity: string;
  at: { value: number | null; text: string };
  reference: string;
  /** Only what has been chosen by hand, by kind and id. */
  chosen: Readonly<Record<string, boolean>>;
}

export type RemovalField = 'why' | 'decider' | 'capacity' | 'at' | 'reference';

/** What is missing before it can be sent. */
export function removalFaults(draft: RemovalDraft): ReadonlySet<RemovalField> {
  const faults: (RemovalField | false)[] = [
    draft.why === null && 'why',
    draft.decider.id === null && draft.decider.text.trim() === '' && 'decider',
    draft.capacity.trim() === '' && 'capacity',
    draft.at.value === null && draft.at.text.trim() !== '' && 'at',
    draft.reference.trim() === '' && 'reference',
  ];
  return new Set(faults.filter((fault) => fault !== false));
}

export function quoteKey({ kind, id }: Pick<ReadQuote, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

/**
 * What goes with the line unless somebody says otherwise: tasks, and decisions that are nothing but their words. One of
 * the ladder's decisions goes when it is chosen, since it says more than the line did.
 */
export function goesAlong(quote: ReadQuote, { chosen }: Pick<RemovalDraft, 'chosen'>): boolean {
  return quote.state !== 'empty' && (chosen[quoteKey(quote)] ?? quote.isWordsAlone);
}

/** Every text of the line, as it is read before it is taken away. */
export function textsOf({ content, corrections, machine }: LogLine): string[] {
  const own = machine ? machine.content : content;
  return [own, ...corrections.map(({ text, why }) => ({ text, why }))].flatMap(textsIn);
}

/** Whether two words in a row stand in both: what is to go must not live on in the reference. */
export function isRepeating(reference: string, texts: readonly string[]): boolean {
  const pairs = new Set(texts.flatMap(pairsIn));
  return pairsIn(reference).some((pair) => pairs.has(pair));
}

function pairsIn(text: string): string[] {
  const words = wordsIn(text).map(({ word }) => word);
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

function textsIn(content: unknown): string[] {
  if (typeof content === 'string') return [content];
  return typeof content === 'object' && content !== null ? Object.values(content).flatMap(textsIn) : [];
}
