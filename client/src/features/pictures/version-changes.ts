import type { PublishedPicture, SectionState } from '@ledningsplats/shared/pictures/published.ts';
import { type WordRun, wordingChange } from '../../forms/wording-change.ts';

/** What one version changed under a heading. */
export interface SectionChange {
  heading: string;
  /** Null: it was so before too. */
  state: { from: SectionState; to: SectionState } | null;
  /** Null: the text is as it was, or has been removed in either. */
  text: WordRun[] | null;
  /** The words of quotes that came and went. */
  came: string[];
  gone: string[];
}

/** Heading by heading, only those where something is changed. */
export function versionChanges(before: PublishedPicture, after: PublishedPicture): SectionChange[] {
  return after.sections.flatMap((section) => {
    const earlier = before.sections.find(({ heading }) => heading === section.heading);
    if (!earlier || earlier.written?.seq === section.written?.seq) return [];
    const [one, other] = [earlier.content, section.content];
    const words = (content: typeof one) => content?.quotes.flatMap((quote) => quote.words ?? []) ?? [];
    const [had, has] = [words(one), words(other)];
    return [
      {
        heading: section.heading,
        state: earlier.state === section.state ? null : { from: earlier.state, to: section.state },
        text: one && other && one.text !== other.text ? wordingChange(one.text, other.text) : null,
        came: has.filter((quoted) => !had.includes(quoted)),
        gone: had.filter((quoted) => !has.includes(quoted)),
      },
    ];
  });
}
