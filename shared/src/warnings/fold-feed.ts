import type { NewEvent } from '../core/recorded-event.ts';
import type { Plan } from '../plan/plan.ts';
import { reachOf } from './areas.ts';
import { WARNING_EVENT_VERSIONS, type WarningChange, type WarningEvent, type WarningReading } from './events.ts';
import { mostOf } from './read-feed.ts';
import { type ReadFeed, type Warning, type WarningFacts, type WarningSource, warningKey } from './warning.ts';

/** One answer that came whole, with what of it concerns anybody here. */
export interface TakenFeed extends Pick<ReadFeed, 'cancels' | 'isCut'> {
  source: WarningSource;
  warnings: readonly Warning[];
  /** Identifiers that are in the answer and could not be read; null among them: one of which not even that is known. */
  unread: readonly (string | null)[];
  /** Identifiers that are in the answer and hold for others. */
  elsewhere: readonly string[];
}

/** What of an answer is taken in under a plan: that which holds here or for a neighbour, or all of it where the plan says so [WA1]. */
export function concerning(read: ReadFeed, source: WarningSource, { municipality, warnings: rules }: Plan): TakenFeed {
  const isOurs = (warning: Warning) => rules.elsewhere || reachOf(warning, municipality.code, rules) !== 'elsewhere';
  const { kept, isCut } = mostOf(read.warnings.filter(isOurs));
  return {
    source,
    warnings: kept,
    cancels: read.cancels,
    unread: read.unreadable.map(({ identifier }) => identifier),
    elsewhere: read.warnings.filter((warning) => !isOurs(warning)).map(({ identifier }) => identifier),
    isCut: isCut || read.isCut,
  };
}

/**
 * What has become of a source's warnings between what is open and an answer that came whole. The same answer twice makes no
 * event. A warning ends when it is in a later answer no more, never because something could not be fetched or read [WA2]; one
 * that is taken back in the same answer never opens; and a cancel of what was never seen is nothing [WA3].
 */
export function whatHappened(open: readonly WarningReading[], taken: TakenFeed): NewEvent[] {
  const ours = open.filter(({ source }) => source === taken.source);
  const present = new Map(taken.warnings.map((warning) => [warning.identifier, warning]));
  // an exercise's is not heard of what is real
  const cancelOf = ({ identifier, kind }: Named) =>
    taken.cancels.findLast(({ cancels, isReal }) => cancels.includes(identifier) && (isReal || kind !== 'actual'));

  const gone = ours.flatMap((reading): NewEvent[] => {
    const { warning, identifier } = reading;
    const cancel = cancelOf(reading);
    if (cancel) return [fact('WarningCancelled', { warning, by: cancel.identifier, sentAt: cancel.sentAt }, null)];
    if (isReplaced(reading, present)) return [fact('WarningEnded', { warning, why: 'replaced' }, null)];
    if (present.has(identifier)) return [];
    if (taken.elsewhere.includes(identifier)) return [fact('WarningEnded', { warning, why: 'elsewhere' }, null)];
    const isInDoubt = taken.isCut || taken.unread.some((unread) => unread === null || unread === identifier);
    return isInDoubt ? [] : [fact('WarningEnded', { warning, why: 'absent' }, null)];
  });

  const come = [...present.values()].flatMap((warning): NewEvent[] => {
    if (cancelOf(warning) || isReplaced(warning, present)) return [];
    const { texts, replaces: _, ...facts } = warning;
    const key = warningKey(warning);
    const before = ours.find((reading) => reading.warning === key);
    if (!before) return [fact('WarningReceived', { warning: key, ...facts }, { texts })];
    const changed = changesOf(before, warning);
    return changed.length === 0 ? [] : [fact('WarningUpdated', { warning: key, changed, ...facts }, { texts })];
  });
  return [...gone, ...come];
}

type Named = Pick<WarningFacts, 'identifier' | 'kind'>;

/**
 * Whether another has taken its place. One that names itself, and two that name each other, are shown, and an exercise takes no
 * real one's place: nobody is to miss a warning for a sender's mistake.
 */
function isReplaced({ identifier, kind }: Named, present: ReadonlyMap<string, Warning>): boolean {
  const back = present.get(identifier)?.replaces ?? [];
  return [...present.values()].some(
    (by) =>
      by.replaces.includes(identifier) &&
      by.identifier !== identifier &&
      !back.includes(by.identifier) &&
      (by.kind === 'actual' || kind !== 'actual'),
  );
}

/** In the order that they are told. What was removed by decision is not brought back by the same words [LG10]. */
function changesOf(before: WarningReading, now: Warning): WarningChange[] {
  const differs = (...fields: (keyof WarningFacts)[]) =>
    fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]));
  const inLanguage = (texts: Warning['texts']) => texts.map(({ language }) => language).join();
  const texts = before.texts ?? now.texts;
  const isSame = (one: Warning['texts'][number]) => {
    const twin = now.texts.find(({ language }) => language === one.language);
    return JSON.stringify(one) === JSON.stringify(twin);
  };
  const changes: [WarningChange, boolean][] = [
    ['kind', differs('kind')],
    ['level', differs('level', 'urgency', 'severity', 'certainty')],
    ['area', differs('areas', 'geometry')],
    ['time', differs('sentAt', 'startsAt', 'expiresAt')],
    ['language', inLanguage(texts) !== inLanguage(now.texts)],
    ['text', !texts.every(isSame) || differs('senderName', 'web')],
  ];
  return changes.flatMap(([change, is]) => (is ? [change] : []));
}

type Fact<Type extends WarningEvent['type']> = Extract<WarningEvent, { type: Type }>;

function fact<Type extends WarningEvent['type']>(
  type: Type,
  data: Fact<Type>['data'],
  content: Fact<Type>['content'],
): NewEvent {
  return { type, version: WARNING_EVENT_VERSIONS[type], data, content };
}
