import { expect } from 'vitest';
import type { CommandType } from '../access/command-table.ts';
import { PERMISSIONS } from '../access/permissions.ts';
import type { Actor } from '../core/actor.ts';
import type { Decided, Needs, Sight } from '../core/command.ts';
import { foldIncident, foldStream } from '../core/fold.ts';
import type { IncidentState, KrisstodStreamEvent, OpenStreamEvent } from '../core/incident-state.ts';
import type { PersonReading } from '../core/protocol.ts';
import type { RefusalCode } from '../core/refusal.ts';
import { COMMANDS, type ContentOf, type DataOf } from '../core/registry.ts';
import type { DecisionReading } from '../decisions/decision-reading.ts';
import { foldDecision } from '../decisions/decision-reading.ts';
import type { DisturbancesState } from '../disturbances/events.ts';
import type { DutyEntry } from '../duty/duty-entry.ts';
import type { KrisstodState } from '../krisstod/events.ts';
import { foldLine, type LogLine, touchesOf } from '../log/log-line.ts';
import type { ContinuityState } from '../losses/telling/events.ts';
import type { PlacesState } from '../places/events.ts';
import { defaultPlan } from '../plan/default-plan.ts';
import type { Plan } from '../plan/plan.ts';
import type { ServicesState } from '../services/events.ts';
import { foldShape } from '../shapes/evolve.ts';
import { foldTask, type TaskReading } from '../tasks/task-reading.ts';

export const INCIDENT = '0b0e9a60-0000-4000-8000-000000000001';
const OPEN = `incident/${INCIDENT}`;
export const KRISSTOD = `${OPEN}/krisstod`;
export const CONTINUITY = `${OPEN}/continuity`;
/** 20 November 2026, 03:10 in Sweden. */
export const NIGHT = Date.UTC(2026, 10, 20, 2, 10);
export const MINUTE = 60_000;

export const PLAN = defaultPlan({ name: 'Granviks kommun', code: '9999', timeZone: 'Europe/Stockholm' });

export const TIB = person(1, 'Tova Ek', ['tib']);
export const DIRECTOR = person(2, 'Dag Lund', ['kommundirektor']);
export const DEPUTY = person(3, 'Siv Alm', ['stf_kommundirektor']);
export const CHAIR = person(4, 'Olle Berg', ['kln_ordforande']);
export const VICE = person(5, 'Vera Sten', ['kln_vice']);
export const HEAD = person(6, 'Frida Rosén', ['forvaltningschef']);
/** Works in the staff and holds no capacity that decides. */
export const KEEPER = person(7, 'Doris Wall', []);
/** Is rung and called out, and decides nothing. */
export const UTILITY: PersonReading = { ...person(8, 'Granviks Elnät AB', []), kind: 'organisation' };
export const PEOPLE = [TIB, DIRECTOR, DEPUTY, CHAIR, VICE, HEAD, KEEPER, UTILITY];

function person(n: number, name: string, capacities: string[]): PersonReading {
  return { id: `0b0e9a60-0000-4000-8000-00000000010${n}`, name, title: name, function: null, capacities };
}

export type Call = { [Type in CommandType]: { type: Type; data: unknown; content: unknown } }[CommandType];

/** A command as a screen gives it: fields with defaults may be left out. */
export function call<Type extends CommandType>(type: Type, data: DataOf<Type>, content?: ContentOf<Type>): Call {
  return { type, data, content: content ?? {} } as Call;
}

/** A decision by somebody in a capacity, as it stands in a command's data and content. */
export function by(decider: PersonReading | string, capacity: string, more: object = {}, said: object = {}) {
  const named = typeof decider === 'string' ? { deciderName: decider } : {};
  return {
    data: { decider: { person: typeof decider === 'string' ? null : decider.id, capacity }, ...more },
    content: { wording: 'Så beslutas.', ...named, ...said },
  };
}

/** Registers the incident, by default as the TiB does at night: one wording and a level. */
export function register(to = 1, decision = by(TIB, 'tib'), more: object = {}, said: object = {}): Call {
  const content = { title: 'Strömavbrott', place: 'Österby', decision: decision.content, ...said };
  return call('RegisterIncident', { mode: 'live', to, decision: decision.data, ...more }, content);
}

export function raise(from: number, to: number, decision = by(DIRECTOR, 'kommundirektor'), more = {}, said = {}): Call {
  return call('RaiseLevel', { from, to, decision: decision.data, ...more }, { decision: decision.content, ...said });
}

interface Turn {
  call: Call;
  actor: PersonReading;
}

export function step(call: Call, actor: PersonReading): Turn {
  return { call, actor };
}

export interface GivenOptions {
  plan?: Plan;
  /** Log lines that are there to point at. */
  lines?: number[];
  /** What departments have sent in. */
  disturbances?: DisturbancesState;
  /** The register of places. */
  places?: PlacesState;
  /** The register of essential services. */
  services?: ServicesState;
  /** What services have told. */
  continuity?: ContinuityState;
  /** Entries of the duty log. */
  duty?: readonly DutyEntry[];
  /** The other incident that commands are about. */
  other?: IncidentState;
}

/** What has happened, as commands that were accepted one minute apart; each must be. */
export function given(turns: Turn[], options: GivenOptions = {}): Story {
  return turns.reduce((story, { call, actor }) => story.when(call, actor).gives(), new Story([], options));
}

/** One incident's history in a test: immutable, every step answers a new one. */
export class Story {
  readonly events: readonly OpenStreamEvent[];
  readonly state: IncidentState | null;
  /** What stands in krisstöd's own part. */
  readonly krisstod: { events: readonly KrisstodStreamEvent[]; state: KrisstodState | null };
  readonly #options: GivenOptions;

  /** `before`: the history that it goes on from, so that a long one is folded once. */
  constructor(
    added: readonly OpenStreamEvent[],
    options: GivenOptions = {},
    before: Story | null = null,
    ofKrisstod: readonly KrisstodStreamEvent[] = [],
  ) {
    this.events = before ? [...before.events, ...added] : added;
    this.#options = options;
    this.state = added.reduce<IncidentState | undefined>(foldIncident, before?.state ?? undefined) ?? null;
    const { events, state } = before?.krisstod ?? { events: [], state: null };
    this.krisstod = {
      events: [...events, ...ofKrisstod],
      state: ofKrisstod.reduce(
        (own: KrisstodState | null, event) => foldStream('krisstod', own ?? undefined, event),
        state,
      ),
    };
  }

  get now(): number {
    const last = this.events.at(-1)?.meta.recordedAt;
    return last === undefined ? NIGHT : last + MINUTE;
  }

  get holds(): IncidentState {
    if (!this.state) throw new Error('nothing is registered');
    return this.state;
  }

  /** As it goes on when the content of an event has been removed [LG10]. */
  redacted(seq: number): Story {
    const meta = { by: 'x', person: null, function: null, occurredAt: this.now, recordedAt: this.now, command: 'x' };
    const removal = { seq: this.events.length + 1, type: 'ContentRedacted' as const, version: 1, content: null, meta };
    const data = { seq, why: 'gdpr' as const, kind: 'x' };
    return new Story([{ ...removal, data }], this.#options, this);
  }

  /** As it goes on when something else has come to krisstöd's own part. */
  after(ofKrisstod: readonly KrisstodStreamEvent[]): Story {
    return new Story([], this.#options, this, ofKrisstod);
  }

  decision(number: number): DecisionReading {
    const reading = foldDecision(this.events.filter((event) => touchesDecision(event, number)));
    if (!reading) throw new Error(`no decision ${number}`);
    return reading;
  }

  task(id: string): TaskReading | null {
    const own = this.events.filter(
      ({ type, data }) => type === 'IncidentClosed' || ('task' in data && data.task === id),
    );
    return foldTask(own);
  }

  /** The id of the task with a number, open or closed. */
  taskId(number: number): string {
    const made = this.events.find((event) => event.type === 'TaskCreated' && event.data.number === number);
    if (made?.type !== 'TaskCreated') throw new Error(`no task ${number}`);
    return made.data.task;
  }

  when(
    { type, data, content }: Call,
    who: PersonReading,
    more: { via?: Actor['via']; occurredAt?: number; at?: number; id?: string; seat?: string } = {},
  ): Outcome {
    const definition = COMMANDS.get(type);
    if (!definition) throw new Error(`no command ${type}`);
    const now = more.at ?? this.now;
    const id = more.id ?? `0b0e9a60-0000-4000-9000-${String(this.events.length).padStart(12, '0')}`;
    const stream = { krisstod: KRISSTOD, continuity: CONTINUITY }[definition.on as string] ?? OPEN;
    const command = {
      id,
      stream,
      data: definition.schema.data.parse(data),
      content: definition.schema.content.parse(content),
    };
    const actor: Actor = {
      user: who.id,
      person: who.id,
      function: more.seat ?? null,
      capacities: who.capacities,
      permissions: new Set(PERMISSIONS),
      via: more.via ?? 'session',
    };
    const sight = { ...this.#sight(definition.needs?.(command) ?? {}), stream };
    const context = { actor, now, occurredAt: more.occurredAt ?? now };
    return new Outcome(this, this.#options, definition.decide(sight, command, context), stream, {
      by: who.id,
      person: who.id,
      function: more.seat ?? null,
      occurredAt: context.occurredAt,
      recordedAt: now,
      command: id,
    });
  }

  #sight(needs: Needs): Sight {
    const { plan = PLAN, lines = [] } = this.#options;
    const tasks = (needs.tasks ?? []).flatMap((id) => {
      const task = this.task(id);
      return task ? [[id, task] as const] : [];
    });
    const shapes = (needs.shapes ?? []).flatMap((id) => {
      const shape = foldShape(this.events.filter(({ data }) => 'shape' in data && data.shape === id));
      return shape ? [[id, shape] as const] : [];
    });
    return {
      stream: OPEN,
      incident: this.state,
      secret: null,
      krisstod: this.krisstod.state,
      disturbances: this.#options.disturbances ?? null,
      places: this.#options.places ?? null,
      services: this.#options.services ?? null,
      continuity: this.#options.continuity ?? null,
      other: this.#options.other ?? null,
      plan: { plan, version: 3 },
      person: (id) => PEOPLE.find((candidate) => candidate.id === id) ?? null,
      people: () => PEOPLE,
      nextNumber: (mode) => (mode === 'live' ? '2026-014' : 'Ö2026-003'),
      needed: {
        attachments: new Map(),
        lines: new Map(lines.map((seq) => [seq, this.#line(seq) ?? ({ seq } as LogLine)])),
        tasks: new Map(tasks),
        worded: new Set((needs.worded ?? []).filter((seq) => this.#isWorded(seq))),
        shapes: new Map(shapes),
        decisions: new Map(
          (needs.decisions ?? []).flatMap((number) => {
            const decision = foldDecision(this.events.filter((event) => touchesDecision(event, number)));
            return decision ? [[number, decision] as const] : [];
          }),
        ),
        after: needs.afterDecision === undefined ? null : this.#after(needs.afterDecision),
        texts: null,
        ownText: this.#ownText(needs.ownText),
        duty: new Map((this.#options.duty ?? []).map((entry) => [entry.id, entry])),
      },
    };
  }

  #line(seq: number): LogLine | null {
    return foldLine(
      this.events.filter((event) => event.seq === seq || touchesOf(event).includes(seq)),
      OPEN,
    );
  }

  #isWorded(seq: number): boolean {
    const isTaken = this.events.some(({ type, data }) => type === 'ContentRedacted' && data.seq === seq);
    return !isTaken && this.events.some((event) => event.seq === seq && event.content !== null);
  }

  #ownText(seq: number | undefined) {
    const event = this.krisstod.events.find((one) => one.seq === seq);
    return event ? { kind: event.type, isHeld: event.content !== null } : null;
  }

  #after(number: number) {
    const made = this.events.findIndex((event) => event.type === 'DecisionRecorded' && event.data.number === number);
    const later = this.events.slice(made + 1);
    return {
      decisions: later.flatMap((event) => (event.type === 'DecisionRecorded' ? [event.data.number] : [])),
      tasks: later.flatMap((event) =>
        event.type === 'TaskCreated'
          ? [{ id: event.data.task, decision: event.data.decision, fromLine: event.data.fromLine }]
          : [],
      ),
    };
  }
}

/** What came of a command. */
export class Outcome {
  readonly decided: Decided;
  readonly #before: Story;
  readonly #options: GivenOptions;
  /** The one that the command was given in. */
  readonly #stream: string;
  readonly #meta: OpenStreamEvent['meta'];

  constructor(before: Story, options: GivenOptions, decided: Decided, stream: string, meta: OpenStreamEvent['meta']) {
    this.#before = before;
    this.#options = options;
    this.decided = decided;
    this.#stream = stream;
    this.#meta = meta;
  }

  /** The command was accepted, with these kinds of events when they are named. */
  gives(...types: string[]): Story {
    expect(this.decided).toMatchObject({ ok: true });
    if (types.length > 0) expect(this.added.map(({ type }) => type)).toEqual(types);
    const ofKrisstod = this.addedTo<KrisstodStreamEvent>(KRISSTOD, this.#before.krisstod.events.length);
    return new Story(this.added, this.#options, this.#before, ofKrisstod);
  }

  /** The events that it made in the incident's open stream, numbered and stamped as the store would. */
  get added(): OpenStreamEvent[] {
    return this.#made(OPEN, this.#before.events.length);
  }

  /** What it made in another stream, after `last` events of that stream. */
  addedTo<Event>(stream: string, last = 0): Event[] {
    return this.#made(stream, last) as Event[];
  }

  #made(wanted: string, last: number): OpenStreamEvent[] {
    if (!this.decided.ok) return [];
    const own = this.decided.events.filter(({ stream = this.#stream }) => stream === wanted);
    return own.map(
      ({ stream: _, unattributed: __, isUntimed: ___, occurredAt = this.#meta.occurredAt, ...event }, index) => {
        const meta = { ...this.#meta, occurredAt };
        return { seq: last + index + 1, ...structuredClone(event), meta } as OpenStreamEvent;
      },
    );
  }

  /** The command was refused, with this reason, field and details. */
  refused(code: RefusalCode, more: { field?: string; details?: unknown } = {}): void {
    expect(this.decided).toMatchObject({ ok: false, code, ...more });
  }
}

function touchesDecision({ type, data }: OpenStreamEvent, number: number): boolean {
  return type === 'IncidentClosed' || ('number' in data && data.number === number);
}
