import type { Commit } from '@ledningsplats/db/event-store.ts';
import { dueOf } from '@ledningsplats/shared/callouts/due.ts';
import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import type { CallOutPart } from '@ledningsplats/shared/callouts/ground.ts';
import { PART_COMMANDS, partStream } from '@ledningsplats/shared/callouts/part-commands.ts';
import { realTime, shownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { COMMANDS } from '@ledningsplats/shared/core/registry.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { stateAfter } from '../core/state-after.ts';
import { executeAsSystem } from '../core/system-commands.ts';
import type { Services } from '../services.ts';
import { aroundOf } from './around-call-out.ts';
import { calledOff, laterTexts, stepMessages } from './call-out-messages.ts';
import { callOutParts } from './call-out-parts.ts';

export type CallOutServices = Pick<
  Services,
  'config' | 'store' | 'states' | 'plans' | 'executor' | 'directory' | 'messages' | 'box' | 'now' | 'steadyNow' | 'log'
>;

/** The longest that Node's timers count. */
const LONGEST_MS = 2 ** 31 - 1;
/** The disk did not take it: soon again. */
const AGAIN_MS = 5_000;
const OPEN_AT_A_TIME = 200;
/** By which what somebody is called out for may be over. */
/** An exercise's clock was set: what is waited for comes at another time of the world's [OV3]. */
const CLOCK: KnownEvent['type'] = 'ExerciseClockSet';
const ENDS: ReadonlySet<string> = new Set<KnownEvent['type']>([
  'IncidentClosed',
  'KrisstodStateChanged',
  'EffectReverted',
]);

/**
 * Moves call-outs on by the server's own clock [LM3]: begins what is due, hands what it says to the channels, and ends what is
 * over. All of it follows from the state, and every id from what it is for, so that a server that was killed at any moment
 * goes on where it was: nobody is called twice by us, and nobody is forgotten.
 */
export class CallOuts {
  readonly #services: CallOutServices;
  /** By incident: what looks at it now, and when it is looked at next. */
  readonly #looking = new Map<string, Promise<void>>();
  /** By stream: how far its history had come when something was heard of it. */
  readonly #heard = new Map<string, number>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  /** Messages that the channels have, since the start. */
  readonly #handed = new Set<string>();
  /** Ended ones that nothing is left to do for, by incident and id: a run played again has its first one's under the same id. */
  readonly #done = new Set<string>();
  #stopListening: () => void = () => {};
  #isClosed = false;

  constructor(services: CallOutServices) {
    this.#services = services;
  }

  /** Goes on with all that was under way; done when what ended while nobody looked has been taken back. */
  async start(): Promise<void> {
    const { store, log } = this.#services;
    if (this.#isClosed) return;
    this.#stopListening = store.events.committed((commit) => this.#hear(commit));
    try {
      for (let before: number | null = null; ; ) {
        const open = await store.events.headlines({ open: true, before, limit: OPEN_AT_A_TIME });
        for (const { id } of open) this.#look(id);
        before = open.at(-1)?.openedAt ?? null;
        if (open.length < OPEN_AT_A_TIME) break;
      }
      // an incident that was closed as the server stopped: what waits to be sent there is to be sent no more
      for (const purpose of await store.messages.queuedPurposes()) {
        if (purpose.kind === 'callout' && !this.#looking.has(purpose.incident)) this.#look(purpose.incident);
      }
    } catch (error) {
      log.error({ err: error }, 'call-outs are not gone on with yet');
      this.#stopListening();
      if (!this.#isClosed)
        this.#timers.set(
          '',
          setTimeout(() => void this.start(), AGAIN_MS),
        );
    }
    await this.settled();
  }

  /** All that has been heard of has been seen to. */
  async settled(): Promise<void> {
    while (this.#looking.size > 0) await Promise.all(this.#looking.values());
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stopListening();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    await this.settled();
  }

  #hear({ events, heads }: Commit): void {
    const touched = events.filter(({ type }) => type.startsWith('CallOut') || type === CLOCK || ENDS.has(type));
    for (const stream of new Set(touched.map((event) => event.stream))) {
      this.#heard.set(stream, heads.get(stream)?.seq ?? 0);
      const address = parseStream(stream);
      if (address?.incident) this.#look(address.incident);
    }
  }

  /** One at a time for each incident; asked while it looks, it looks once more. */
  #look(incident: string): void {
    if (this.#isClosed) return;
    const before = this.#looking.get(incident) ?? Promise.resolve();
    const looking = before
      .then(() => this.#seeTo(incident))
      .catch((error) => {
        this.#services.log.error({ err: error }, 'a call-out was not moved on');
        this.#lookAt(incident, this.#services.steadyNow() + AGAIN_MS);
      })
      .finally(() => {
        if (this.#looking.get(incident) === looking) this.#looking.delete(incident);
      });
    this.#looking.set(incident, looking);
  }

  #lookAt(incident: string, at: number | null): void {
    clearTimeout(this.#timers.get(incident));
    this.#timers.delete(incident);
    if (at === null || this.#isClosed) return;
    const wait = Math.min(Math.max(at - this.#services.steadyNow(), 0), LONGEST_MS);
    this.#timers.set(
      incident,
      setTimeout(() => this.#look(incident), wait),
    );
  }

  async #seeTo(incident: string): Promise<void> {
    const found = await callOutParts((stream) => this.#stateOf(stream), incident);
    if (!found || this.#isClosed) return;
    const { state, parts } = found;
    const known = parts.flatMap(({ list }) => list.map(({ id }) => id));
    // what a call-out waits for is reckoned by the exercise's clock, and stands still with it
    const clock = state.exercised?.clock ?? null;
    const now = this.#services.steadyNow();
    const moments: number[] = [];
    for (const { part, list, isOpen } of parts) {
      const give = (what: 'step' | 'expire', callOut: CallOut, more: object) =>
        this.#give(incident, part, what, callOut.id, more);
      for (const callOut of list) {
        if (callOut.ended !== null) {
          await this.#finish(incident, state, callOut, known);
          continue;
        }
        // what it was for is over: nothing more is said, and it is heard of by the commit
        if (!isOpen) {
          await give('expire', callOut, {});
          continue;
        }
        await this.#hand(incident, state, callOut);
        const due = dueOf(callOut, shownTime(clock, now));
        if (due.isOver) await give('expire', callOut, {});
        const steps = [...due.steps, ...(due.spent.length > 0 ? [{ step: null, people: due.spent }] : [])];
        // heard of by its commit, which looks again
        if (steps.length > 0) await give('step', callOut, { steps });
        else if (due.nextAt !== null) moments.push(realTime(clock, due.nextAt, now) ?? Number.POSITIVE_INFINITY);
      }
    }
    const next = Math.min(...moments, Number.POSITIVE_INFINITY);
    this.#lookAt(incident, Number.isFinite(next) ? next : null);
  }

  #stateOf(stream: string): Promise<unknown> {
    const heard = () => (this.#isClosed ? 0 : (this.#heard.get(stream) ?? 0));
    return stateAfter<unknown>(this.#services.states, stream, heard);
  }

  /** What the step, and the texts since, say to each. */
  async #hand(incident: string, state: IncidentState, callOut: CallOut): Promise<void> {
    const people = callOut.called.filter(({ step }) => step !== null).map(({ person }) => person);
    if (people.length === 0) return;
    const around = await aroundOf(this.#services, incident, state, callOut, people);
    const messages = [...stepMessages(callOut, around), ...laterTexts(callOut, around)];
    const unhanded = messages.filter(({ id }) => !this.#handed.has(id));
    if (unhanded.length === 0) return;
    await this.#services.messages.enqueue(unhanded);
    for (const { id } of unhanded) this.#handed.add(id);
  }

  /** What has not left is taken back; those who were told are told that it is called off. Links of what is no longer known are gone. */
  async #finish(incident: string, state: IncidentState, callOut: CallOut, known: readonly string[]): Promise<void> {
    const itself = `${incident} ${callOut.id}`;
    if (this.#done.has(itself)) return;
    const { messages, store } = this.#services;
    const people = callOut.ended?.people ?? [];
    const around = await aroundOf(this.#services, incident, state, callOut, []);
    const off = calledOff(callOut, around).filter(({ notAfter }) => notAfter > this.#services.steadyNow());
    const purpose = { kind: 'callout', incident, callOut: callOut.id } as const;
    const sent = new Set((await messages.states(purpose)).map(({ id }) => id));
    // said once, also by a server that stopped between the two
    if (!off.some(({ id }) => sent.has(id))) {
      await messages.cancel(purpose);
      if (people.length > 0 && off.length > 0) await messages.enqueue(off);
    }
    this.#done.add(itself);
    await store.callOutLinks.keep(incident, known);
    await store.replyTokens.keep(incident, known);
  }

  /** What is due is given once: the id follows from it. Refused where it has ended or been done meanwhile. */
  async #give(
    incident: string,
    part: CallOutPart,
    what: 'step' | 'expire',
    callOut: string,
    more: object,
  ): Promise<void> {
    const { executor, log } = this.#services;
    const type = PART_COMMANDS[part][what];
    const cause = `${type}/${incident}/${callOut}/${JSON.stringify(more)}`;
    const command = { type, stream: partStream(part, incident), data: { callOut, ...more } };
    const ack = await executeAsSystem(executor, cause, command, this.#services.steadyNow(), COMMANDS);
    if (ack.ok || ack.code === 'settled') return;
    if (ack.code === 'id_taken') log.warn({ type }, 'a call-out had been moved on already');
    else throw new Error(`${type}: ${ack.code}`);
  }
}
