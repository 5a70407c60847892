/**
 * Whom the outer world's warnings are read from [WA1]: Sveriges Radio's VMA, the same radio's test address (never anything
 * but a test), SMHI's warnings and Krisinformation's news.
 */
export const WARNING_SOURCES = ['vma', 'vma_test', 'smhi', 'krisinformation'] as const;
export type WarningSource = (typeof WARNING_SOURCES)[number];

/** What the sender says that it is. `exercise` is the quarterly test of the sirens, among others. */
export const WARNING_KINDS = ['actual', 'exercise', 'test'] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

/** SMHI's levels; `message` is below yellow. */
export const WARNING_LEVELS = ['message', 'yellow', 'orange', 'red'] as const;
export type WarningLevel = (typeof WARNING_LEVELS)[number];

/** Far beyond any that has been sent: what bounds them is that the state holds all that are open. */
export const IDENTIFIER_LIMIT = 120;
export const HEADLINE_LIMIT = 300;
export const TEXT_LIMIT = 4_000;
export const AREA_NAMES_LIMIT = 600;
export const AREA_CODES_LIMIT = 320;
/** Of one source at a time; Sweden has 290 municipalities, and the worst storm has touched a few tens of areas. */
export const WARNINGS_LIMIT = 100;
/** Corners of one warning's area: finer than a screen's map shows. */
export const CORNERS_LIMIT = 400;

/** Always several polygons, whatever shape they came in: rings of longitude and latitude in degrees (WGS 84). */
export type WarningGeometry = [longitude: number, latitude: number][][][];

/** What it says in one language. Always text, never markup [WA4]. */
export interface WarningText {
  language: 'sv' | 'en';
  headline: string;
  description: string;
  /** What the public is asked to do, where it stands apart; '' where it does not. */
  instruction: string;
  /** Names of the areas, as the sender writes them. */
  area: string;
}

/** What stays of a warning when its texts are taken away. */
export interface WarningFacts {
  source: WarningSource;
  /** The sender's own; the same through a warning's life. */
  identifier: string;
  kind: WarningKind;
  /** When it was sent, by the sender; null where it is not said. UTC milliseconds. */
  sentAt: number | null;
  /** From when and until when it holds; null where it is not said. */
  startsAt: number | null;
  expiresAt: number | null;
  /** `00` the whole country, two figures a county, four a municipality (SCB). Empty: the sender names none that is known. */
  areas: readonly string[];
  geometry: WarningGeometry | null;
  /** SMHI's; null for the others. */
  level: WarningLevel | null;
  /** CAP's words where they are said: `Immediate`, `Severe`, `Observed`. */
  urgency: string | null;
  severity: string | null;
  certainty: string | null;
  /** Who stands behind it, where that is not the source itself. */
  senderName: string | null;
  /** Where more can be read: https, or null. */
  web: string | null;
}

/** One warning in one shape, whoever sent it. */
export interface Warning extends WarningFacts {
  texts: readonly WarningText[];
  /** Identifiers of those that it takes the place of. */
  replaces: readonly string[];
}

/** The sender takes warnings back. It says nothing more: what was taken back is known from its own copy [WA3]. */
export interface WarningCancel {
  identifier: string;
  sentAt: number | null;
  /** It says that it is no exercise and no test: only such a one takes back what is real. */
  isReal: boolean;
  cancels: readonly string[];
}

/** One answer of a source, read. */
export interface ReadFeed {
  /** When the source made it, by its own word; UTC milliseconds or null. */
  madeAt: number | null;
  warnings: readonly Warning[];
  cancels: readonly WarningCancel[];
  /** Those that could not be read: each costs itself alone. */
  unreadable: readonly UnreadableWarning[];
  /** Whether there were more than are read at a time: then nothing is taken to have ended by being absent. */
  isCut: boolean;
}

export interface UnreadableWarning {
  /** Null: not even that could be read. */
  identifier: string | null;
  /** A sentence part in Swedish, for the operator. */
  why: string;
}

/** `null`: this is no answer of that source at all, such as a page of HTML or half a JSON. */
export type FeedReader = (body: unknown) => ReadFeed | null;

/** A warning's name in the stream: `vma/SRCAP20251227191531I`. */
export function warningKey({ source, identifier }: Pick<WarningFacts, 'source' | 'identifier'>): string {
  return `${source}/${identifier}`;
}
