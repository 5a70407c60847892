import { QUOTES_LIMIT } from '@ledningsplats/shared/pictures/events.ts';
import type { PictureQuote, PictureSection } from '@ledningsplats/shared/pictures/published.ts';
import type { Fact } from './facts.ts';

/** A section as somebody writes it; kept on the device until it has been saved or thrown away. */
export interface SectionDraft {
  text: string;
  notApplicable: boolean;
  quotes: Fact[];
  /** Seq of the writing that it was made from; null where nobody had written. */
  from: number | null;
}

export function draftOf(section: PictureSection | undefined): SectionDraft {
  return {
    text: section?.content?.text ?? '',
    notApplicable: section?.state === 'not_applicable',
    quotes: section?.content?.quotes.flatMap(asFact) ?? [],
    from: section?.written?.seq ?? null,
  };
}

/** Nothing of one's own is in it. */
export function isAsItStands(draft: SectionDraft, section: PictureSection | undefined): boolean {
  const now = draftOf(section);
  return (
    draft.text.trim() === now.text &&
    draft.notApplicable === now.notApplicable &&
    draft.quotes.length === now.quotes.length &&
    draft.quotes.every(({ kind, id, words }, index) => {
      const other = now.quotes[index];
      return kind === other?.kind && id === other.id && words === other.words;
    })
  );
}

/** With a fact brought in: last, or in the place of the older words of the same thing. */
export function withFact(draft: SectionDraft, fact: Fact): SectionDraft {
  const at = draft.quotes.findIndex(({ kind, id }) => kind === fact.kind && id === fact.id);
  if (at >= 0) return { ...draft, quotes: draft.quotes.with(at, fact) };
  return draft.quotes.length >= QUOTES_LIMIT ? draft : { ...draft, quotes: [...draft.quotes, fact] };
}

export function withoutQuote(draft: SectionDraft, gone: Pick<Fact, 'kind' | 'id'> | undefined): SectionDraft {
  return { ...draft, quotes: draft.quotes.filter(({ kind, id }) => kind !== gone?.kind || id !== gone.id) };
}

/** The command's own parts: what it is about, and its words. */
export function saidIn(heading: string, { text, notApplicable, quotes }: SectionDraft, from: number | null) {
  const said = text.trim();
  return {
    data: {
      heading,
      from,
      notApplicable,
      quotes: quotes.map(({ kind, id, seq, at, by }) => ({ kind, id, seq, at, by })),
    },
    content: {
      ...(said !== '' && { text: said }),
      ...(quotes.length > 0 && { words: quotes.map(({ words }) => words) }),
    },
  };
}

/** One whose words have been removed is not written down again [LG10]. */
function asFact({ kind, id, seq, at, by, words }: PictureQuote): Fact[] {
  return words === null ? [] : [{ kind, id, seq, at, by, words }];
}
