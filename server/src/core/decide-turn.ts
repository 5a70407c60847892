import type { Batch, IndexRow, StoredOutcome, StoreEvent } from '@ledningsplats/db/event-store.ts';
import { mayGive } from '@ledningsplats/shared/access/command-access.ts';
import { mayFollow } from '@ledningsplats/shared/access/stream-access.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import type { Decided } from '@ledningsplats/shared/core/command.ts';
import { type ExerciseClock, shownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import { stampOccurredAt } from '@ledningsplats/shared/core/occurred-at.ts';
import type { CommandAck, PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { EventMeta, NewEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import type { Refusal } from '@ledningsplats/shared/core/refusal.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { FastifyBaseLogger } from 'fastify';
import type { Queued } from './execute-command.ts';
import { otherStreamOf, type PreparedTurn } from './prepare-turn.ts';
import { type ReceivedCommand, refused } from './received-command.ts';
import type { StateAt } from './state-cache.ts';
import { TentativeWorld } from './tentative-world.ts';

export interface TurnContext {
  /** The turn's one moment: every event of it is recorded then. */
  now: number;
  person: (id: string) => PersonReading | null;
  /** Everybody in the register; absent where there is none to ask. */
  people?: (() => readonly PersonReading[]) | undefined;
  /** Whether somebody would manage accounts under a plan; absent where there are no accounts to ask. */
  isManaged?: ((plan: Plan) => boolean) | undefined;
  log: FastifyBaseLogger;
}

/** A turn decided and not yet stored. */
export interface Turn {
  batch: Batch;
  /** By the order of the commands. */
  acks: CommandAck[];
  /** What holds once the batch is stored. */
  states: StateAt[];
}

/**
 * Step (c): every command in order, synchronously, on what its predecessors in the turn left. Awaits nothing, so that
 * permission, state and outcome belong to one moment.
 */
export function decideTurn(taken: readonly Queued[], prepared: PreparedTurn, context: TurnContext): Turn {
  const world = new TentativeWorld(prepared);
  const outcomes = new Map<string, StoredOutcome>();
  const redactions: Batch['redactions'] = [];

  const acks = taken.map(({ command, actor: actorNow }): CommandAck => {
    const actor = actorNow();
    if (typeof actor === 'string') return refused(actor);
    if (!isPermitted(actor, command)) return refused('forbidden');

    const first = outcomes.get(command.envelope.id) ?? prepared.known.get(command.envelope.id);
    if (first) return firstOutcome(first, actor, command);

    const ack = decideOne(command, actor, world, context, redactions);
    if (ack.ok || isRuleRefusal(ack.code)) {
      outcomes.set(command.envelope.id, {
        id: command.envelope.id,
        user: actor.user,
        bodyHash: command.bodyHash,
        recordedAt: context.now,
        // a refusal too is of a stream, and goes with an exercise that is erased [OV1]
        outcome: JSON.stringify({ ...ack, stream: command.envelope.stream }),
      });
    }
    return ack;
  });

  return {
    acks,
    states: world.changed(),
    batch: {
      events: world.events,
      commands: [...outcomes.values()],
      index: world.index as IndexRow[],
      headlines: world.headlines(),
      redactions,
      attachments: world.attachments,
      expected: world.expected(),
    },
  };
}

/** The system and a personal link carry just the permission of what they do, and read nothing; a wall does nothing [ST9]. */
function isPermitted(actor: Actor, { definition, address }: ReceivedCommand): boolean {
  if (actor.via === 'wall') return false;
  return actor.via === 'session'
    ? mayGive(actor.permissions, definition) && (isApart(definition) || mayFollow(actor, address))
    : actor.permissions.has(definition.permission);
}

/** Given by those too who may not follow its stream. */
function isApart({ isBlind, isOwn }: ReceivedCommand['definition']): boolean {
  return isBlind === true || isOwn === true;
}

/** A resend gets the answer that was given; anything else under the same id is refused. */
function firstOutcome(first: StoredOutcome, actor: Actor, command: ReceivedCommand): CommandAck {
  if (first.user !== actor.user || first.bodyHash !== command.bodyHash) return refused('id_taken');
  const { stream, ...answer } = JSON.parse(first.outcome);
  return answer.ok ? { ...answer, stream } : answer;
}

/** A bug in a rule must not take the loop, or the others in the turn, with it. */
const BUG = refused('not_stored', { details: { kind: 'internal' } });

/** What the rules said stands; what was wrong for the moment may be tried again under the same id. */
function isRuleRefusal(code: string): boolean {
  return code !== 'not_stored';
}

function decideOne(
  command: ReceivedCommand,
  actor: Actor,
  world: TentativeWorld,
  context: TurnContext,
  redactions: Batch['redactions'],
): CommandAck {
  const { envelope } = command;
  try {
    const own = decidedEvents(command, actor, world, context);
    if (!own.ok) return refusedBy(own);
    const { events, removed } = own;
    for (const twin of world.twinsOf(command)) {
      const other = decidedEvents(twin, actor, world, context);
      // what is gone there is gone; any other no would leave the words in one run and take them from the next [LG10]
      if (!other.ok && other.code !== 'already') return refusedBy(other);
      if (!other.ok) continue;
      events.push(...other.events);
      removed.push(...other.removed);
    }
    world.apply(events);
    redactions.push(...removed);
    return { ok: true, stream: envelope.stream, seq: world.seq(envelope.stream) };
  } catch (error) {
    context.log.error({ err: error, type: envelope.type, command: envelope.id }, 'a rule failed');
    return BUG;
  }
}

function refusedBy({ ok: _, code, ...more }: Refusal): CommandAck {
  return refused(code, more);
}

type DecidedEvents = { ok: true; events: Omit<StoreEvent, 'seq'>[]; removed: Batch['redactions'] } | Refusal;

/** What a command comes to, each event with its stream and its times. */
function decidedEvents(
  command: ReceivedCommand,
  actor: Actor,
  world: TentativeWorld,
  context: TurnContext,
): DecidedEvents {
  const { envelope, definition } = command;
  const { occurredAt, claimedAt } = stampOccurredAt({ ...envelope, now: context.now });
  const clock = world.clockOf(envelope.stream);
  // what is typed in an exercise is typed by its clock; what a device stamped is stamped by the world's [OV3]
  const shownAt = envelope.occurredAt ?? shownTime(clock, occurredAt);
  const decided: Decided = definition.decide(
    world.sight(command, context),
    { id: envelope.id, stream: envelope.stream, data: command.data, content: command.content },
    { actor, now: shownTime(clock, context.now), occurredAt: shownAt },
  );
  if (!decided.ok) return decided;
  const meta: EventMeta = {
    by: actor.user,
    person: actor.person,
    function: actor.function,
    occurredAt,
    recordedAt: context.now,
    command: envelope.id,
  };
  if (claimedAt !== undefined) meta.claimedAt = claimedAt;
  if (actor.via === 'link') meta.via = 'link';
  const begun = clockIn(decided.events);
  const clockAt = (stream: string) => world.clockOf(stream) ?? begun[stream] ?? null;
  const events = decided.events.map((event) => placed(event, command, meta, clockAt));
  return { ok: true, events, removed: [...(decided.redactions ?? [])] };
}

/** For readers who may not know who acted; that stands in the command's own stream [SE3]. */
function withoutMaker({ occurredAt, recordedAt, command, shownAt }: EventMeta): EventMeta {
  const times = { occurredAt, recordedAt, command, ...(shownAt !== undefined && { shownAt }) };
  return { by: 'system', person: null, function: null, ...times };
}

/** The clocks that a command starts, by stream: the incident that it opens is in exercise time from its first event. */
function clockIn(events: readonly NewEvent[]): Record<string, ExerciseClock> {
  return Object.fromEntries(
    events.flatMap(({ type, stream, data }) =>
      type === 'ExerciseClockSet' && stream !== undefined ? [[stream, (data as { clock: ExerciseClock }).clock]] : [],
    ),
  );
}

/** The event in its stream, which must be one that the command said it writes. */
function placed(
  event: NewEvent,
  command: ReceivedCommand,
  meta: EventMeta,
  clockOf: (stream: string) => ExerciseClock | null,
): Omit<StoreEvent, 'seq'> {
  const { envelope, definition, address } = command;
  const stream = event.stream ?? envelope.stream;
  if (stream !== envelope.stream && stream !== otherStreamOf(command)) {
    const written = parseStream(stream);
    const isOwn = written?.incident === null || written?.incident === address.incident;
    const isDeclared = written && definition.alsoWrites?.includes(written.kind) && isOwn;
    if (!isDeclared) throw new Error(`${envelope.type} may not write ${stream}`);
  }
  const { type, version, data, content } = event;
  const stamped = { ...meta, ...timesIn(clockOf(stream), event, command, meta) };
  return { stream, type, version, data, content, meta: event.unattributed ? withoutMaker(stamped) : stamped };
}

/** When it happened and was stored; in an exercise's own streams by its clock, and stored by the world's as well [OV3]. */
function timesIn(
  clock: ExerciseClock | null,
  { occurredAt, isUntimed }: NewEvent,
  { envelope }: ReceivedCommand,
  meta: EventMeta,
): Pick<EventMeta, 'occurredAt' | 'recordedAt' | 'shownAt'> {
  const at = occurredAt ?? envelope.occurredAt ?? shownTime(clock, meta.occurredAt);
  if (clock !== null) {
    return { occurredAt: at, recordedAt: meta.recordedAt, shownAt: isUntimed ? at : shownTime(clock, meta.recordedAt) };
  }
  return { occurredAt: at, recordedAt: isUntimed ? at : meta.recordedAt };
}
