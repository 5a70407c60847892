import type { QuoteChange, SourceKind } from './sources.ts';

/** `blank`: nobody has written it. `not_applicable`: somebody has said that it does not apply. */
export const SECTION_STATES = ['written', 'not_applicable', 'blank'] as const;
export type SectionState = (typeof SECTION_STATES)[number];

/** A recorded fact as the picture quotes it: what it is about, and the words as they were when it was brought in [LG11]. */
export interface PictureQuote {
  kind: SourceKind;
  /** Of that kind: a line's seq, a decision's number, a task's or a place's id … always as text. */
  id: string;
  /** Seq in the incident's open stream of the event that the words come from, or of the head that they were read at. */
  seq: number;
  /** When it happened or held, UTC milliseconds: its age [ST8]. */
  at: number;
  /** Whose it is, people register id; null: nobody's in particular. */
  by: string | null;
  /** Null when they have been removed [LG10]. */
  words: string | null;
  /** What has become of it since; null: nothing. */
  since: QuoteSince | null;
}

/** `seq` of the event that made it so. */
export interface QuoteSince {
  what: QuoteChange;
  seq: number;
  at: number;
  by: string | null;
}

/** One heading of the picture as it stands, in the draft or in a version. */
export interface PictureSection {
  /** Plan id, of `plan.picture.headings` in the plan of the incident. */
  heading: string;
  state: SectionState;
  /** Who wrote it and when, and the event's seq, which tells two writings apart; null where nobody has. */
  written: { seq: number; at: number; by: string | null; function: string | null } | null;
  /** Null when it has been removed [LG10]; a blank one has an empty text. */
  content: { text: string; quotes: PictureQuote[] } | null;
}

/** A section of a version: as a draft's, and never changed but by removal and by what becomes of what it quotes. */
export type PublishedSection = PictureSection;

/** A numbered version of the lägesbild, as it was published [ST6]. */
export interface PublishedPicture {
  /** 1, 2, 3 … within the incident. */
  version: number;
  /** Seq of the publishing event. */
  seq: number;
  at: number;
  /** People register id; null for a system's. */
  by: string | null;
  /** Staff function that it was published in, plan id. */
  function: string | null;
  /** Every heading of the plan, in its order. */
  sections: PublishedSection[];
}
