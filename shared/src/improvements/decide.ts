import { mayOpen } from '../access/stream-access.ts';
import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import type { PersonReading } from '../core/protocol.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { type RemovalInput, removed } from '../evaluations/decide-removal.ts';
import { isHere } from '../roster/decide-shifts.ts';
import {
  IMPROVEMENT_EVENT_VERSIONS,
  type Improvement,
  type ImprovementEvent,
  type ImprovementFacts,
  type ImprovementOrigin,
  type ImprovementOwner,
  type Progress,
} from './events.ts';
import { isEnded } from './evolve.ts';
import { isOwnedBy, isOwnOf } from './owners.ts';

/** More than any municipality works off; a longer list is worked on by nobody. */
const MOST_IMPROVEMENTS = 400;

type Seen = { improvement: string; seen: number };
type Texts = { text: string; why?: string | undefined };

/**
 * What is to be better after an exercise or an incident, under the command's own id [OV4]. Answers `invalid` for an owner
 * that is not in the people register or the plan.
 */
export function decideAddImprovement(
  sight: Sight,
  {
    id,
    data,
    content,
  }: Command<ImprovementFacts & { from: ImprovementOrigin | null }, Texts & { source?: string | undefined }>,
): Decided {
  const all = Object.values(sight.improvements?.improvements ?? {});
  if (all.filter((one) => !isEnded(one)).length >= MOST_IMPROVEMENTS) return refuse('invalid', { field: 'data' });
  const fault = ownerFault(sight, data.owner, null);
  return fault ?? decided('ImprovementAdded', { improvement: id, ...data }, said(content));
}

/** The whole of it anew. Answers `unknown_item`, `settled` when it has ended, `stale` with who touched it meanwhile, and what adding answers. */
export function decideChangeImprovement(
  sight: Sight,
  { data, content }: Command<ImprovementFacts & Seen, Texts>,
): Decided {
  const found = openOne(sight, data);
  if (!found.ok) return found;
  const { improvement, owner, due } = data;
  const fault = ownerFault(sight, owner, found.one.owner);
  return fault ?? decided('ImprovementChanged', { improvement, owner, due }, said(content));
}

/**
 * How far it has come, by its owner or by those who keep the list. Answers `forbidden` for another's, and to those who do not
 * read the list for all that is not theirs, whether it is there or not; then `unknown_item`, `settled`, `stale`, and
 * `already` when nothing is said that is not known.
 */
export function decideReportImprovement(
  sight: Sight,
  { data, content }: Command<Seen & { progress: Progress }, { note?: string | undefined }>,
  { actor }: DecideContext,
): Decided {
  const asked = sight.improvements?.improvements[data.improvement];
  const registered = actor.person === null ? null : sight.person(actor.person);
  if (asked ? !mayReportOn(asked, actor, registered) : !mayOpen(actor.permissions, 'improvements'))
    return refuse('forbidden');
  const found = openOne(sight, data);
  if (!found.ok) return found;
  const { improvement, progress } = data;
  const { note } = content;
  if (progress === found.one.state && note === undefined) return refuse('already');
  return decided('ImprovementReported', { improvement, progress }, note === undefined ? null : { note });
}

/**
 * Whether somebody says how far it has come: its owner, or those who keep the list [OV4]. `registered`: they themselves in
 * the people register, for those who do not read the list.
 */
export function mayReportOn(
  improvement: Pick<Improvement, 'owner'>,
  { person, function: as, permissions }: Pick<DecideContext['actor'], 'person' | 'function' | 'permissions'>,
  registered: PersonReading | null,
): boolean {
  if (permissions.has('evaluations.write') || isOwnOf(improvement, registered)) return true;
  return mayOpen(permissions, 'improvements') && isOwnedBy(improvement, { person, function: as });
}

/** It will not be done, and why. Answers `unknown_item`, `settled` and `stale`. */
export function decideDropImprovement(sight: Sight, { data, content }: Command<Seen, { reason: string }>): Decided {
  const found = openOne(sight, data);
  if (!found.ok) return found;
  return decided('ImprovementDropped', { improvement: data.improvement }, content);
}

/** Undo of how it ended, of those that ended last. Answers `unknown_item`, `already` when it is open, and `stale`. */
export function decideReopenImprovement(sight: Sight, { data }: Command<Seen, unknown>): Decided {
  const found = knownOne(sight, data);
  if (!found.ok) return found;
  return isEnded(found.one)
    ? decided('ImprovementReopened', { improvement: data.improvement }, null)
    : refuse('already');
}

/** Its words go, in every wording that they have had, and what was said of it [LG10]. Answers `unknown_item` and `already`. */
export function decideRemoveImprovementWords(sight: Sight, { data, content }: RemovalInput): Decided {
  return removed(sight, (seqs) => fact('ImprovementWordsRemoved', { ...data, seqs }, content), data.why);
}

type Fact<Type extends ImprovementEvent['type']> = Extract<ImprovementEvent, { type: Type }>;

function fact<Type extends ImprovementEvent['type']>(
  type: Type,
  data: Fact<Type>['data'],
  content: Fact<Type>['content'],
): NewEvent {
  return { type, version: IMPROVEMENT_EVENT_VERSIONS[type], data, content };
}

function decided<Type extends ImprovementEvent['type']>(
  type: Type,
  data: Fact<Type>['data'],
  content: Fact<Type>['content'],
): Decided {
  return { ok: true, events: [fact(type, data, content)] };
}

/** One that is there as the editor saw it. */
function knownOne(sight: Sight, { improvement, seen }: Seen): { ok: true; one: Improvement } | Refusal {
  const one = sight.improvements?.improvements[improvement];
  if (!one) return refuse('unknown_item', { field: 'data.improvement' });
  if (one.seq === seen) return { ok: true, one };
  const details = { by: one.changedBy, at: one.changedAt, improvement };
  return refuse('stale', { field: 'data.seen', details });
}

function openOne(sight: Sight, seen: Seen): ReturnType<typeof knownOne> {
  const found = knownOne(sight, seen);
  return found.ok && isEnded(found.one) ? refuse('settled', { field: 'data.improvement' }) : found;
}

/** What a plan no longer has stays where it already stands. */
function ownerFault(sight: Sight, { kind, id }: ImprovementOwner, before: ImprovementOwner | null): Refusal | null {
  if (before?.kind === kind && before.id === id) return null;
  const plan = sight.plan?.plan;
  const among = kind === 'function' ? plan?.functions : plan?.departments;
  const isKnown = kind === 'person' ? isHere(sight, id) : among?.some((one) => one.id === id);
  return isKnown ? null : refuse('invalid', { field: 'data.owner' });
}

/** Without what was left unsaid. */
function said<Said extends Texts>(texts: Said): { text: string } {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as { text: string };
}
