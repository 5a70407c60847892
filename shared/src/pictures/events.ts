import type { Recorded } from '../core/recorded-event.ts';
import type { PictureSection, PublishedPicture, QuoteSince, SectionState } from './published.ts';
import type { QUOTED_WARNING_CHANGES, SourceKind } from './sources.ts';

/** A fact in a sentence or two; a long line is quoted as far as this. */
export const QUOTE_WORDS_LIMIT = 400;

/** A picture is read aloud in a briefing; what needs more facts under one heading is another document. */
export const QUOTES_LIMIT = 20;

/** What a quote points at; its words are content. */
export interface QuoteRef {
  kind: SourceKind;
  id: string;
  seq: number;
  at: number;
  by: string | null;
  /** What had become of it already when it was written down. */
  since: QuoteSince | null;
}

/** The whole of one section as it is from now on; `words` stand in the order of `quotes`. */
export type PictureSectionWritten = Recorded<
  'PictureSectionWritten',
  { heading: string; state: SectionState; quotes: QuoteRef[] },
  { text?: string; words?: string[] }
>;
/**
 * A numbered version. It names the events that its words come from and repeats none of them, so that a text which is
 * removed is gone from every version at once [LG10]; `seq` is null for a heading that nobody had written.
 */
export type PicturePublished = Recorded<
  'PicturePublished',
  { version: number; sections: { heading: string; state: SectionState; seq: number | null }[] }
>;

/** What has become of a warning that the lägesbild quotes, told by the system; `warning` is `warningKey`. */
export type QuotedWarningChanged = Recorded<
  'QuotedWarningChanged',
  { warning: string; what: (typeof QUOTED_WARNING_CHANGES)[number] }
>;

export type PictureEvent = PictureSectionWritten | PicturePublished | QuotedWarningChanged;

export const PICTURE_EVENT_VERSIONS: Readonly<Record<PictureEvent['type'], number>> = {
  PictureSectionWritten: 1,
  PicturePublished: 1,
  QuotedWarningChanged: 1,
};

/** The draft and the last version; earlier ones stand in their register. */
export interface PicturesSlice {
  /** How many have been published. */
  count: number;
  /** By heading: those that somebody has written. */
  draft: Readonly<Record<string, PictureSection>>;
  /** The last writing of any section: what a publisher must have seen. */
  changed: { seq: number; at: number; by: string | null } | null;
  published: PublishedPicture | null;
}
