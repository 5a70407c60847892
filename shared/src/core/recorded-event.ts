/** Who, when and by which command. Stored as exact bytes and covered by the chain's hash. */
export interface EventMeta {
  /** The account's id, or `system`. */
  by: string;
  /** The acting person's id in the people register; null for the system. */
  person: string | null;
  /** The staff function the person acted in, an id from the plan; null when none was chosen. */
  function: string | null;
  /** When it happened, UTC milliseconds. */
  occurredAt: number;
  /** When the server stored it, UTC milliseconds, never behind an earlier event's. */
  recordedAt: number;
  /** The command that caused it. */
  command: string;
  /** What a wrong device clock claimed, where the server corrected it. */
  claimedAt?: number;
  /** `link` when a personal link was used instead of a session. */
  via?: 'link';
  /** What the exercise's own clock showed when it was stored [OV3]. */
  shownAt?: number;
  /** Only on an event as folds see it, never stored: when the server really stored it (`inShownTime`). */
  realAt?: number;
}

/**
 * A fact as it is kept and sent. `data` is structure and stays for ever; `content` is free text and
 * the like, and is null when there was none or when it has been removed by decision [LG10].
 */
export interface Recorded<Type extends string, Data, Content = null> {
  seq: number;
  type: Type;
  version: number;
  data: Data;
  content: Content | null;
  meta: EventMeta;
}

/** Any event, before its type is known. */
export type AnyEvent = Recorded<string, unknown, unknown>;

/** What `decide` answers: a fact without its place in the stream. */
export interface NewEvent {
  /** Left out: the command's own stream. */
  stream?: string;
  type: string;
  version: number;
  data: unknown;
  content: unknown;
  /** When it happened, where that is another time than the command's; UTC milliseconds. */
  occurredAt?: number;
  /**
   * Stored with `by: 'system'` and neither person nor function: a note in a stream whose readers may not know who
   * acted. Who did stands in the command's own stream [SE3].
   */
  unattributed?: true;
  /** Stored as recorded when it happened, so that nothing in it says when it was told [KR7]. */
  isUntimed?: true;
}
