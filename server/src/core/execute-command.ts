import { type EventStore, type Head, StoreUnavailable } from '@ledningsplats/db/event-store.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import type { CommandAck, PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { RefusalCode } from '@ledningsplats/shared/core/refusal.ts';
import type { FastifyBaseLogger } from 'fastify';
import { decideTurn, type Turn, type TurnContext } from './decide-turn.ts';
import { oneCommit } from './one-commit.ts';
import type { PlanVersions } from './plan-versions.ts';
import { prepareTurn } from './prepare-turn.ts';
import { type ReceivedCommand, refused } from './received-command.ts';
import type { StateCache } from './state-cache.ts';

export interface ExecutorOptions {
  store: EventStore;
  states: StateCache;
  plans: PlanVersions;
  /** UTC milliseconds. */
  now: () => number;
  person: (id: string) => PersonReading | null;
  people?: TurnContext['people'];
  isManaged?: TurnContext['isManaged'];
  /** Does the work while no account is changed: what a new plan was checked against must still hold when it is stored. */
  whileAccountsStand?: (work: () => Promise<CommandAck[]>) => Promise<CommandAck[]>;
  log: FastifyBaseLogger;
  /** Called once per turn, for the metrics. */
  onTurn?: (turn: { commands: number; milliseconds: number; outcome: 'stored' | 'failed' }) => void;
}

/** Who gives the command, read anew whenever it matters: the session may have ended while the command waited. */
export type ActorNow = () => Actor | RefusalCode;

export interface Queued {
  command: ReceivedCommand;
  actor: ActorNow;
}

interface Waiting extends Queued {
  answer: (ack: CommandAck) => void;
}

/** More waiting than this is minutes of work on a slow disk: better to say no at once. */
const QUEUE_LIMIT = 5_000;
/** Bounds a turn's memory and the length of its frame; the rest is the next turn's. */
const TURN_LIMIT = 500;
/** A conflict means that somebody else writes to the same file: rare, so many in a row is a fault. */
const CONFLICT_LIMIT = 10;

/**
 * The one way to change anything: a serial loop that decides all waiting commands on immutable states, stores them in one
 * commit, and only then acknowledges. See the architecture's path of one command.
 */
export class CommandExecutor {
  readonly #options: ExecutorOptions;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #closing = false;
  /** The disk refused the last commit. Each new turn tries again. */
  #readOnly = false;
  #lastRecordedAt = 0;

  constructor(options: ExecutorOptions) {
    this.#options = options;
  }

  /** Answers when the outcome is stored, or when nothing will be. Never rejects. */
  execute(command: ReceivedCommand, actor: ActorNow): Promise<CommandAck> {
    if (this.#closing) return Promise.resolve(refused('closing'));
    if (this.#waiting.length >= QUEUE_LIMIT) return Promise.resolve(refused('rate_limited'));
    return new Promise((answer) => {
      this.#waiting.push({ command, actor, answer });
      this.#running ??= this.#run();
    });
  }

  /**
   * Does what is stored without being a command while no command is decided: what it reads still holds when it has written.
   * It gives no commands itself, and is short: everybody waits.
   */
  async alone<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.#running !== null) await this.#running;
    const done = work();
    this.#running = done.then(
      () => this.#run(),
      () => this.#run(),
    );
    return done;
  }

  get isReadOnly(): boolean {
    return this.#readOnly;
  }

  /** Takes no more commands, and resolves when those that wait have their answers. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      // lets everything that has already reached the machine join this turn
      await new Promise((resolve) => setImmediate(resolve));
      // (a) all that is queued and may share a commit
      const queued = this.#waiting.splice(0, TURN_LIMIT);
      const { taken, left } = await oneCommit(queued, this.#options.states);
      this.#waiting.unshift(...left);
      const started = performance.now();
      const acks = await this.#inTurnWithAccounts(taken);
      for (const [index, waiting] of taken.entries()) waiting.answer(acks[index] ?? refused('not_stored'));
      const turn = {
        commands: taken.length,
        milliseconds: performance.now() - started,
        outcome: this.#readOnly ? ('failed' as const) : ('stored' as const),
      };
      // the answers go first
      queueMicrotask(() => this.#options.onTurn?.(turn));
    }
    this.#running = null;
  }

  /** A plan says what roles permit: it waits for a change of an account that is under way, and the next one for it. */
  #inTurnWithAccounts(taken: readonly Queued[]): Promise<CommandAck[]> {
    const { whileAccountsStand } = this.#options;
    const isOfPlan = taken.some(({ command }) => command.definition.on === 'plan');
    return isOfPlan && whileAccountsStand ? whileAccountsStand(() => this.#turn(taken)) : this.#turn(taken);
  }

  async #turn(taken: readonly Queued[]): Promise<CommandAck[]> {
    const { store, states, plans, log } = this.#options;
    try {
      for (let attempt = 0; attempt < CONFLICT_LIMIT; attempt++) {
        // (b) what they need
        const prepared = await prepareTurn(taken, store, states, plans, attempt);
        // (c) decide, in order, each on what its predecessors left
        const turn = decideTurn(taken, prepared, { ...this.#options, now: this.#clock(prepared.lastRecordedAt) });
        if (attempt === 0 && turn.acks.some(isUndecided)) continue;
        if (turn.batch.events.length === 0 && turn.batch.commands.length === 0) return turn.acks;
        // (d) one commit
        const result = await store.append(turn.batch);
        // (e) done: swap the states
        if (result.ok) return this.#stored(turn, result.heads);
        // a resend: at the next attempt it is known
        if (result.streams.length === 0) continue;
        for (const stream of result.streams) states.drop(stream);
        log.warn({ streams: result.streams, attempt }, 'conflict: deciding again');
      }
      throw new Error('conflict after conflict: somebody else writes to the same store');
    } catch (error) {
      return this.#failed(taken, error);
    }
  }

  /** Never behind what is stored, even if the machine's clock is set back. */
  #clock(lastRecordedAt: number): number {
    this.#lastRecordedAt = Math.max(this.#options.now(), this.#lastRecordedAt, lastRecordedAt);
    return this.#lastRecordedAt;
  }

  #stored(turn: Turn, heads: ReadonlyMap<string, Head>): CommandAck[] {
    if (this.#readOnly) this.#options.log.info('the store takes commits again');
    this.#readOnly = false;
    for (const state of turn.states) this.#options.states.put({ ...state, hash: heads.get(state.stream)?.hash ?? '' });
    return turn.acks;
  }

  #failed(taken: readonly Queued[], error: unknown): CommandAck[] {
    this.#options.states.clear();
    this.#options.log.error({ err: error, commands: taken.length }, 'nothing of the turn was stored');
    const kind = error instanceof StoreUnavailable ? error.kind : 'internal';
    const ack = refused(this.#readOnly ? 'read_only' : 'not_stored', { details: { kind } });
    // a locked file is a matter of moments, and no reason to tell every screen that nothing can be saved
    if (error instanceof StoreUnavailable && error.kind !== 'busy') this.#readOnly = true;
    return taken.map(() => ack);
  }
}

/** A rule failed, as it may on a command that has been stored: then its first outcome is the answer. */
function isUndecided(ack: CommandAck): boolean {
  return !ack.ok && ack.code === 'not_stored';
}
