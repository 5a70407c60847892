/** What one decision said of a thing that later decisions may say anew; when it was said, and by whom [ST8]. */
interface Said {
  decision: number;
}
interface Attributed {
  saidAt: number;
  /** People id of who recorded it. */
  saidBy: string | null;
}

export interface TextSaid extends Said, Attributed {
  /** Null when it has been removed [LG10]. */
  text: string | null;
  seq: number;
}

export interface DirectionSaid {
  /** Null when it has been removed [LG10]. */
  text: string | null;
  seq: number;
  at: number;
  /** People id of who recorded it. */
  by: string | null;
  /** The decision that it stems from; null where it was set without one [ST3]. */
  decision: number | null;
  /** The last decision when it was said, which is its own where it was said with one: the later of two holds. */
  after: number;
  /** Set by itself, and not as a part of the decision. */
  isOwn: boolean;
}

/** LEH's criteria as answered; null is not answered yet [LA6]. */
export interface CriteriaSaid extends Said {
  legalText: { reference: string; version: string };
  answers: Record<string, boolean | null>;
}

export interface BriefingSaid extends Said, Attributed {
  /** When the first briefing is. */
  at: number;
}

/**
 * By decision, the newest last, which is the one that holds. Those beneath are kept because a decision may be disowned:
 * then what was said before it holds again [LA4].
 */
export interface Sayings {
  criteria: readonly CriteriaSaid[];
  direction: readonly DirectionSaid[];
  why: readonly TextSaid[];
  called: readonly TextSaid[];
  firstBriefing: readonly BriefingSaid[];
}

/** What holds of each. */
export interface Standpoint {
  criteria: CriteriaSaid | null;
  direction: DirectionSaid | null;
  why: TextSaid | null;
  called: TextSaid | null;
  firstBriefingAt: number | null;
}

export type News = { [Thing in keyof Sayings]: Sayings[Thing][number] | null };

/** Deeper than decisions are disowned one after the other; keeps the state bounded. */
const SAID_LIMIT = 4;

export const NOTHING_SAID: Sayings = { criteria: [], direction: [], why: [], called: [], firstBriefing: [] };

export function standpoint(sayings: Sayings): Standpoint {
  return {
    criteria: sayings.criteria.at(-1) ?? null,
    direction: sayings.direction.at(-1) ?? null,
    why: sayings.why.at(-1) ?? null,
    called: sayings.called.at(-1) ?? null,
    firstBriefingAt: sayings.firstBriefing.at(-1)?.at ?? null,
  };
}

/** With what a decision says, at once or when it is completed: late words of an earlier decision stay beneath a later one's. */
export function withNews(sayings: Sayings, news: News): Sayings {
  return {
    criteria: added(sayings.criteria, news.criteria),
    direction: withDirection(sayings.direction, news.direction),
    why: added(sayings.why, news.why),
    called: added(sayings.called, news.called),
    firstBriefing: added(sayings.firstBriefing, news.firstBriefing),
  };
}

/** As if the decision had never been given [LA4]. */
export function withoutSayingsOf(sayings: Sayings, decision: number): Sayings {
  const rest = <S extends { decision: number | null }>(said: readonly S[]) =>
    said.filter((one) => one.decision !== decision);
  return {
    criteria: rest(sayings.criteria),
    direction: rest(sayings.direction),
    why: rest(sayings.why),
    called: rest(sayings.called),
    firstBriefing: rest(sayings.firstBriefing),
  };
}

/** Without the words that stand in the content of an event [LG10]. */
export function withoutWordsOf(sayings: Sayings, seq: number): Sayings {
  const blank = <S extends { seq: number; text: string | null }>(said: readonly S[]) =>
    said.map((one) => (one.seq === seq ? { ...one, text: null } : one));
  return {
    ...sayings,
    direction: blank(sayings.direction),
    why: blank(sayings.why),
    called: blank(sayings.called),
  };
}

/** One set without a decision stands above those that came before it and beneath the next decision's [ST3]. */
function withDirection(said: readonly DirectionSaid[], news: DirectionSaid | null): readonly DirectionSaid[] {
  if (!news) return said;
  const others = said.filter((one) => !isWithDecision(one) || !isWithDecision(news) || one.after !== news.after);
  return [...others, news].sort(byStanding).slice(-SAID_LIMIT);
}

/** Which of two directions holds above the other. */
export function byStanding(one: DirectionSaid, other: DirectionSaid): number {
  if (one.after !== other.after) return one.after - other.after;
  return Number(isWithDecision(other)) - Number(isWithDecision(one)) || one.seq - other.seq;
}

/** Said as a part of the decision, at once or when it was completed. */
function isWithDecision({ isOwn }: DirectionSaid): boolean {
  return !isOwn;
}

function added<S extends Said>(said: readonly S[], news: S | null): readonly S[] {
  if (!news) return said;
  const others = said.filter(({ decision }) => decision !== news.decision);
  return [...others, news].sort((one, other) => one.decision - other.decision).slice(-SAID_LIMIT);
}
