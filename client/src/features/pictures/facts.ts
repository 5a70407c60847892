import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import { visitsOf } from '@ledningsplats/shared/krisstod/visits.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import type { ServiceAnswer } from '@ledningsplats/shared/losses/events.ts';
import { QUOTE_WORDS_LIMIT } from '@ledningsplats/shared/pictures/events.ts';
import type { PictureQuote } from '@ledningsplats/shared/pictures/published.ts';
import { type SourceKind, THE_ONE } from '@ledningsplats/shared/pictures/sources.ts';
import { visitorsNow } from '@ledningsplats/shared/places/headcount.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { reachOf } from '@ledningsplats/shared/warnings/areas.ts';
import type { WarningReading } from '@ledningsplats/shared/warnings/events.ts';
import { lossSummary } from '../../i18n/loss-words.ts';
import { pictureTexts as texts } from '../../i18n/pictures.ts';
import { operationTexts } from '../../i18n/place-operations.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { warningTexts } from '../../i18n/warnings.ts';
import { formatWhen } from '../../ui/format-time.ts';

/** Something recorded, as a section may quote it. */
export interface Fact {
  kind: SourceKind;
  id: string;
  seq: number;
  at: number;
  by: string | null;
  words: string;
}

/** What the facts are made of. */
export interface FactGround {
  state: IncidentState;
  plan: Plan;
  /** Seq of the open stream's head: what is folded of several events is quoted as of it. */
  head: number;
  /** The latest lines of the log. */
  lines: readonly LogLine[];
  /** The latest decisions of the register. */
  decisions: readonly DecisionReading[];
  /** The outer world's open warnings; empty where they are not read. */
  warnings: readonly WarningReading[];
  now: number;
}

/** The log holds more than anybody goes through: the latest that somebody wrote by hand. */
const LINES_OFFERED = 12;

/** What each source of a heading offers, newest first. A new source is a line here and one in the shared registry. */
const OFFERS: Readonly<Record<SourceKind, (ground: FactGround) => Fact[]>> = {
  line: ({ lines }) => lines.flatMap(lineFact).sort(newestFirst).slice(0, LINES_OFFERED),
  decision: ({ decisions }) => decisions.flatMap(decisionFact).sort(newestFirst),
  task: ({ state, plan, now }) =>
    Object.values(state.tasks.open).flatMap(({ id, number, title, titleSeq, due, taken, changed, ...task }) => {
      if (title === null) return [];
      const what = texts.taskFact(number, title, functionName(plan, task.function));
      const timed = due === null ? what : texts.taskDue(what, formatWhen(due, now));
      const words = taken === null ? timed : texts.taskTaken(timed);
      const { at, by } = changed ?? { at: task.createdAt, by: task.createdBy };
      return [{ kind: 'task', id, seq: titleSeq, at, by, words: cut(words) }];
    }),
  place: ({ state, head }) =>
    Object.values(state.places.at).flatMap((place) => {
      if (place.state === 'closed') return [];
      const visitors = visitorsNow(place.counts);
      const words = texts.placeFact(place.name, operationTexts.states[place.state], visitors, place.capacity);
      const at = Math.max(place.since, place.counts.at(-1)?.at ?? 0);
      return [{ kind: 'place', id: place.id, seq: head, at, by: place.by, words: cut(words) }];
    }),
  krisstod: ({ state, head }) => {
    const { status, since, sites } = state.krisstod;
    if (status === 'none' || since === null) return [];
    const all = Object.values(sites);
    const { adults, young } = visitsOf(all);
    const words = texts.krisstodFact(status, all.filter(({ isOpen }) => isOpen).length, adults, young);
    return [{ kind: 'krisstod', id: THE_ONE, seq: head, at: since, by: null, words }];
  },
  direction: ({ state }) => {
    const { direction } = state.incident;
    if (!direction || direction.text === null) return [];
    const { seq, at, by, decision, text } = direction;
    return [{ kind: 'direction', id: String(decision ?? THE_ONE), seq, at, by, words: cut(text) }];
  },
  contingency: ({ state }) =>
    Object.values(state.contingencies.known).flatMap(({ id, number, content, status, reviewed, settled, seq }) => {
      if (content === null || status === 'withdrawn') return [];
      const words =
        status === 'triggered'
          ? texts.contingencyTriggered(number, content.title)
          : texts.contingencyFact(number, content.title, content.trigger);
      const { at, by } = settled ?? reviewed;
      return [{ kind: 'contingency', id, seq: settled?.seq ?? seq, at, by, words: cut(words) }];
    }),
  loss: ({ state, plan, now }) =>
    Object.values(state.losses.known).flatMap((loss) => {
      const words = lossSummary(loss, plan, (at) => formatWhen(at, now));
      if (words === null || loss.status === 'withdrawn') return [];
      const { id, seq, settled, changedAt, changedBy } = loss;
      const { at, by } = settled ?? { at: changedAt, by: changedBy };
      return [{ kind: 'loss', id, seq: settled?.seq ?? seq, at, by, words: cut(words) }];
    }),
  service: ({ state, head }) => {
    const all = Object.values(state.losses.answers);
    const [latest] = all.toSorted((one, other) => other.at - one.at);
    if (latest === undefined) return [];
    const count = (said: ServiceAnswer) => all.filter(({ answer }) => answer === said).length;
    const words = texts.servicesFact(count('manages'), count('fallback'), count('support'));
    return [{ kind: 'service', id: THE_ONE, seq: head, at: latest.at, by: latest.by, words }];
  },
  warning: ({ warnings, plan, head, now }) =>
    warnings.filter((reading) => touches(reading, plan)).flatMap((reading) => warningFact(reading, head, now)),
};

/** What may be brought in under a heading: not what stands there already in the same words. */
export function offeredFacts(
  sources: readonly SourceKind[],
  ground: FactGround,
  quotes: readonly Pick<PictureQuote, 'kind' | 'id' | 'words'>[],
): { fact: Fact; isNewer: boolean }[] {
  return sources
    .flatMap((source) => OFFERS[source](ground))
    .flatMap((fact) => {
      const before = quotes.find(({ kind, id }) => kind === fact.kind && id === fact.id);
      return before?.words === fact.words ? [] : [{ fact, isNewer: before !== undefined }];
    });
}

function lineFact({ seq, machine, content, secrecy, corrections, verification, ...line }: LogLine): Fact[] {
  if (machine !== null || secrecy.state !== 'open') return [];
  const newest = corrections.findLast(({ text }) => text !== null);
  const text = newest?.text ?? content?.text;
  if (text === undefined) return [];
  const { occurredAt: at, person: by } = line;
  return [{ kind: 'line', id: String(seq), seq: newest?.seq ?? seq, at, by, words: cut(asHeld(text, verification)) }];
}

/** In earnest, here or in all of the country: a neighbour's, a test and an exercise are read in their own place. */
function touches(reading: WarningReading, { municipality, warnings }: Plan): boolean {
  const reach = reachOf(reading, municipality.code, warnings);
  return reading.kind === 'actual' && (reach === 'here' || reach === 'country');
}

/** As of when it was last learnt that it says so: what it says after that is another fact. */
function warningFact(reading: WarningReading, head: number, now: number): Fact[] {
  const { warning, source, level, texts: said, sentAt, updatedAt } = reading;
  const text = said?.find(({ language }) => language === 'sv') ?? said?.[0];
  if (!text) return [];
  const words = texts.warningFact({
    source: warningTexts.sources[source],
    what: level === null ? text.headline : `${warningTexts.levels[level]}, ${text.headline}`,
    area: text.area,
    sent: sentAt === null ? texts.warningNoTime : formatWhen(sentAt, now),
  });
  return [{ kind: 'warning', id: warning, seq: head, at: updatedAt, by: null, words: cut(words) }];
}

function asHeld(text: string, verification: LogLine['verification']): string {
  switch (verification) {
    case 'rumour':
      return texts.rumour(text);
    case 'unconfirmed':
      return texts.unconfirmed(text);
    default:
      return text;
  }
}

function decisionFact({ number, seq, content, status, revoked, decidedAt, decider }: DecisionReading): Fact[] {
  if (!content || status === 'disowned' || revoked) return [];
  const words = texts.decisionFact(number, content.wording);
  const said = status === 'unconfirmed' ? texts.decisionUnconfirmed(words) : words;
  return [{ kind: 'decision', id: String(number), seq, at: decidedAt, by: decider.person, words: cut(said) }];
}

function newestFirst(one: Fact, other: Fact): number {
  return other.at - one.at;
}

function cut(words: string): string {
  const said = words.trim();
  return said.length <= QUOTE_WORDS_LIMIT ? said : `${said.slice(0, QUOTE_WORDS_LIMIT - 1).trimEnd()}…`;
}
