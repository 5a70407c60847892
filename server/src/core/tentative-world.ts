import type { Batch, StoreEvent } from '@ledningsplats/db/event-store.ts';
import type { ExerciseState } from '@ledningsplats/shared/conduct/events.ts';
import type { Needed, Needs, Sight } from '@ledningsplats/shared/core/command.ts';
import { type ExerciseClock, inShownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import { foldStream } from '@ledningsplats/shared/core/fold.ts';
import type { IncidentState, OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import { type EntryKind, type IndexRowLike, indexRowsOf } from '@ledningsplats/shared/core/index-rows.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import {
  continuityStream,
  incidentStream,
  krisstodStream,
  parseStream,
  secretStream,
} from '@ledningsplats/shared/core/stream-name.ts';
import { foldDecision } from '@ledningsplats/shared/decisions/decision-reading.ts';
import { decidedAfter } from '@ledningsplats/shared/decisions/done-under.ts';
import type { DisturbancesState } from '@ledningsplats/shared/disturbances/events.ts';
import { foldDutyEntry } from '@ledningsplats/shared/duty/duty-entry.ts';
import type { DutyEvent } from '@ledningsplats/shared/duty/events.ts';
import type { DutyState } from '@ledningsplats/shared/duty/evolve.ts';
import type { EvaluationState } from '@ledningsplats/shared/evaluations/events.ts';
import type { ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import type { ImprovementsState } from '@ledningsplats/shared/improvements/events.ts';
import { incidentHeadline } from '@ledningsplats/shared/incident/headline.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import { attachmentsOf } from '@ledningsplats/shared/log/attachments.ts';
import type { SecretState } from '@ledningsplats/shared/log/events.ts';
import { heldTexts, type TextLookup } from '@ledningsplats/shared/log/held-texts.ts';
import { foldLine } from '@ledningsplats/shared/log/log-line.ts';
import { isKept } from '@ledningsplats/shared/log/stream-texts.ts';
import type { ContinuityState } from '@ledningsplats/shared/losses/telling/events.ts';
import type { PlacesState } from '@ledningsplats/shared/places/events.ts';
import type { PlanState } from '@ledningsplats/shared/plan/plan.ts';
import type { RosterState } from '@ledningsplats/shared/roster/events.ts';
import type { ServicesState } from '@ledningsplats/shared/services/events.ts';
import { foldShape } from '@ledningsplats/shared/shapes/evolve.ts';
import type { SirensState } from '@ledningsplats/shared/sirens/events.ts';
import { foldTask } from '@ledningsplats/shared/tasks/task-reading.ts';
import type { WarningsState } from '@ledningsplats/shared/warnings/events.ts';
import type { TurnContext } from './decide-turn.ts';
import { entryName } from './needed-events.ts';
import { NextNumbers } from './next-numbers.ts';
import { openStreamOf, otherStreamOf, type PreparedTurn } from './prepare-turn.ts';
import type { ReceivedCommand } from './received-command.ts';
import type { StateAt } from './state-cache.ts';

const EMPTY: Needed = { lines: new Map(), tasks: new Map(), attachments: new Map(), after: null, texts: null };

/** The stored state of a turn with the turn's own events on top. Thrown away if the commit fails. */
export class TentativeWorld {
  readonly events: StoreEvent[] = [];
  readonly index: IndexRowLike[] = [];
  /** Files that this turn's lines have been given. */
  readonly attachments: Batch['attachments'] = [];
  readonly #prepared: PreparedTurn;
  readonly #states: Map<string, StateAt>;
  readonly #written = new Set<string>();
  /** Register entries that this turn made or touched, with the turn's own events. */
  readonly #entries = new Map<string, KnownEvent[]>();
  /** By stream, the events whose words this turn takes. */
  readonly #taken = new Map<string, Set<number>>();
  readonly #numbers: NextNumbers;
  /** By version: those of the turn's incidents, the one in force, and what the turn adopts. */
  readonly #plans: Map<number, PlanState>;

  constructor(prepared: PreparedTurn) {
    this.#prepared = prepared;
    this.#states = new Map(prepared.states);
    const plan = this.#planInForce();
    this.#numbers = new NextNumbers(prepared.incidentNumbers, plan?.plan.municipality.timeZone);
    this.#plans = new Map(prepared.plans);
    if (plan) this.#plans.set(plan.version, plan);
  }

  seq(stream: string): number {
    return this.#at(stream).seq;
  }

  /** The clock of the exercise that a stream belongs to, or null [OV3]. */
  clockOf(stream: string): ExerciseClock | null {
    const incident = parseStream(stream)?.incident;
    const state = incident ? (this.#states.get(incidentStream(incident))?.state as IncidentState | null) : null;
    return state?.exercised?.clock ?? null;
  }

  /** The same removal in the other runs of the command's exercise [LG10]. */
  twinsOf({ envelope }: ReceivedCommand): readonly ReceivedCommand[] {
    return this.#prepared.twins.get(envelope.id) ?? [];
  }

  /** What a rule may look at. */
  sight(
    command: ReceivedCommand,
    { person, people, isManaged }: Pick<TurnContext, 'person' | 'people' | 'isManaged'>,
  ): Sight {
    const { address, envelope, definition, data, content } = command;
    const incident = address.incident === null ? null : this.#states.get(incidentStream(address.incident));
    const secret = address.incident === null ? null : this.#states.get(secretStream(address.incident));
    const krisstod = address.incident === null ? null : this.#states.get(krisstodStream(address.incident));
    const told = address.incident === null ? null : this.#states.get(continuityStream(address.incident));
    const other = otherStreamOf(command);
    const needs = definition.needs?.({ id: envelope.id, stream: envelope.stream, data, content });
    const bound = (incident?.state ?? null) as IncidentState | null;
    return {
      stream: envelope.stream,
      incident: bound,
      secret: (secret?.state ?? null) as SecretState | null,
      krisstod: (krisstod?.state ?? null) as KrisstodState | null,
      continuity: (told?.state ?? null) as ContinuityState | null,
      disturbances: (this.#states.get('disturbances')?.state ?? null) as DisturbancesState | null,
      places: (this.#states.get('places')?.state ?? null) as PlacesState | null,
      roster: (this.#states.get('roster')?.state ?? null) as RosterState | null,
      duty: (this.#states.get('duty')?.state ?? null) as DutyState | null,
      warnings: (this.#states.get('warnings')?.state ?? null) as WarningsState | null,
      exercises: (this.#states.get('exercises')?.state ?? null) as ExercisesState | null,
      exercise: (address.kind === 'exercise' ? this.#at(envelope.stream).state : null) as ExerciseState | null,
      ...(definition.readsErased && { erased: this.#prepared.erased }),
      evaluation: (address.kind === 'evaluation' ? this.#at(envelope.stream).state : null) as EvaluationState | null,
      improvements: (this.#states.get('improvements')?.state ?? null) as ImprovementsState | null,
      sirens: (this.#states.get('sirens')?.state ?? null) as SirensState | null,
      services: (this.#states.get('services')?.state ?? null) as ServicesState | null,
      other: ((other && this.#states.get(other)?.state) ?? null) as IncidentState | null,
      plan: bound ? this.#planOf(bound) : this.#planInForce(),
      person,
      ...(people && { people }),
      ...(isManaged && { isManaged }),
      nextNumber: (mode, at) => this.#numbers.next(mode, at),
      needed: needs ? this.#needed(envelope.stream, openStreamOf(command), needs) : EMPTY,
    };
  }

  /** Takes one command's events in, all or none. */
  apply(newEvents: readonly Omit<StoreEvent, 'seq'>[]): void {
    const next = new Map<string, StateAt>();
    const placed: StoreEvent[] = [];
    for (const event of newEvents) {
      const before = next.get(event.stream) ?? this.#at(event.stream);
      const kind = parseStream(event.stream)?.kind;
      if (!kind) throw new Error(`not a stream: ${event.stream}`);
      const own: StoreEvent = { ...event, seq: before.seq + 1 };
      const state = foldStream(kind, before.state ?? undefined, inShownTime(own) as unknown as KnownEvent);
      const recordedAt = Math.max(before.recordedAt, event.meta.recordedAt);
      // the hash is the store's to give
      next.set(event.stream, { ...before, seq: own.seq, hash: '', state, recordedAt });
      placed.push(own);
    }
    const rows = placed.map((event) => indexRowsOf(inShownTime(event) as unknown as KnownEvent, event.stream));

    for (const [stream, state] of next) {
      this.#states.set(stream, state);
      this.#written.add(stream);
    }
    const plan = this.#planInForce();
    if (plan) this.#plans.set(plan.version, plan);
    for (const [at, event] of placed.entries()) this.#note(event, rows[at] ?? []);
  }

  changed(): StateAt[] {
    return [...this.#written].map((stream) => this.#at(stream));
  }

  headlines(): IncidentHeadline[] {
    return this.changed().flatMap(({ stream, seq, state }) =>
      parseStream(stream)?.kind === 'incident' && state ? [incidentHeadline(state as IncidentState, seq)] : [],
    );
  }

  /** The stored head of every stream that was read. */
  expected(): Map<string, number> {
    return new Map([...this.#prepared.states].map(([stream, { seq }]) => [stream, seq]));
  }

  #planInForce(): PlanState | null {
    return (this.#states.get('plan')?.state ?? null) as PlanState | null;
  }

  /** A plan that is adopted while an incident goes on changes nothing in it. */
  #planOf({ incident: { planVersion } }: IncidentState): PlanState {
    const plan = this.#plans.get(planVersion);
    if (!plan) throw new Error(`there is no plan of version ${planVersion}`);
    return plan;
  }

  #at(stream: string): StateAt {
    const state = this.#states.get(stream);
    if (!state) throw new Error(`${stream} was not read in this turn`);
    return state;
  }

  #note(event: StoreEvent, rows: readonly IndexRowLike[]): void {
    this.events.push(event);
    this.index.push(...rows);
    const ids = attachmentsOf(event.content);
    if (ids.length > 0) this.attachments.push({ stream: event.stream, seq: event.seq, ids });
    if (event.type === 'ContentRedacted') {
      const taken = this.#taken.get(event.stream) ?? new Set();
      this.#taken.set(event.stream, taken.add((event.data as { seq: number }).seq));
    }
    if (event.type === 'IncidentRegistered') this.#numbers.taken((event.data as { number: string }).number);
    for (const row of rows) {
      const name = entryName(row.stream, row.kind, row.key);
      const seen = inShownTime(event) as unknown as KnownEvent;
      const own = this.#entries.get(name);
      if (own) own.push(seen);
      else this.#entries.set(name, [seen]);
    }
  }

  /** What was declared as needed, with this turn's own events folded in. */
  #needed(stream: string, openStream: string, needs: Needs): Needed {
    const lines = new Map(
      [
        ...(needs.lines ?? []).map((seq) => [seq, stream] as const),
        ...(needs.openLines ?? []).map((seq) => [seq, openStream] as const),
      ].flatMap(([seq, from]) => {
        const line = foldLine(this.#entry(from, 'line', String(seq)), from);
        return line ? [[seq, line] as const] : [];
      }),
    );
    const tasks = new Map(
      (needs.tasks ?? []).flatMap((id) => {
        const task = foldTask(this.#entry(openStream, 'task', id) as OpenStreamEvent[]);
        return task ? [[id, task] as const] : [];
      }),
    );
    const shapes = new Map(
      (needs.shapes ?? []).flatMap((id) => {
        const shape = foldShape(this.#entry(openStream, 'shape', id) as OpenStreamEvent[]);
        return shape ? [[id, shape] as const] : [];
      }),
    );
    const paperRows = new Map(
      (needs.paperRows ?? []).flatMap((key) => {
        const [first] = this.#entry(openStream, 'paper', key);
        return first ? [[key, first.seq] as const] : [];
      }),
    );
    const after = needs.afterDecision === undefined ? null : this.#after(openStream, needs.afterDecision);
    const lookup: TextLookup = (of, kind, key) =>
      kind === 'commit' ? this.#commit(of, Number(key)) : this.#entry(of, kind, key);
    const texts = needs.texts ? heldTexts(lookup, { stream, openStream }, needs.texts) : null;
    const duty = new Map(
      (needs.duty ?? []).flatMap((id) => {
        const entry = foldDutyEntry(this.#entry('duty', 'duty', id) as DutyEvent[]);
        return entry ? [[id, entry] as const] : [];
      }),
    );
    const decisions = new Map(
      (needs.decisions ?? []).flatMap((number) => {
        const decision = foldDecision(this.#entry(openStream, 'decision', String(number)) as OpenStreamEvent[]);
        return decision ? [[number, decision] as const] : [];
      }),
    );
    const ownText = needs.ownText === undefined ? null : this.#ownText(stream, needs.ownText);
    const { openWork } = this.#prepared;
    const attachments = this.#attachments(needs.attachments ?? []);
    const worded = new Set((needs.worded ?? []).filter((seq) => this.#isWorded(openStream, seq)));
    return {
      lines,
      tasks,
      decisions,
      attachments,
      worded,
      paperRows,
      shapes,
      after,
      texts,
      ownText,
      ...(needs.words && { words: this.#words(stream, needs.words) }),
      duty,
      openWork,
    };
  }

  #ownText(stream: string, seq: number): NonNullable<Needed['ownText']> | null {
    const event = this.#commit(stream, seq).find((one) => one.seq === seq);
    if (!event || isKept(event.type)) return null;
    return { kind: event.type, isHeld: event.content !== null };
  }

  /** What of an entry still has its words; null where there is no such entry. */
  #words(stream: string, { kind, key }: NonNullable<Needs['words']>): NonNullable<Needed['words']> | null {
    const events = this.#entry(stream, kind, key);
    if (events.length === 0) return null;
    return events.flatMap(({ seq, type, content }) => (content === null ? [] : [{ seq, type }]));
  }

  /** Whether the event is there, stored or in this turn, and nothing has taken its words in this turn. */
  #isWorded(stream: string, seq: number): boolean {
    const [stored] = this.#prepared.entries.get(entryName(stream, 'event', String(seq))) ?? [];
    const event = stored ?? this.events.find((one) => one.stream === stream && one.seq === seq);
    return event !== undefined && event.content !== null && !this.#taken.get(stream)?.has(seq);
  }

  /** What was written together with an event, stored or in this turn. */
  #commit(stream: string, seq: number): KnownEvent[] {
    const own = this.events.find((event) => event.stream === stream && event.seq === seq);
    if (!own) return this.#asHeld(stream, this.#prepared.entries.get(entryName(stream, 'commit', String(seq))) ?? []);
    const together = this.events.filter((event) => event.stream === stream && event.meta.command === own.meta.command);
    return this.#asHeld(stream, together as unknown as KnownEvent[]);
  }

  /** As stored, and what this turn's own lines have taken since. */
  #attachments(ids: readonly string[]): Needed['attachments'] {
    const taken = new Map(this.attachments.flatMap(({ seq, ids: of }) => of.map((id) => [id, seq] as const)));
    return new Map(
      ids.flatMap((id) => {
        const found = this.#prepared.attachments.get(id);
        return found ? [[id, { ...found, line: taken.get(id) ?? found.line }] as const] : [];
      }),
    );
  }

  #after(stream: string, decision: number): Needed['after'] {
    const own = this.#entry(stream, 'decision', String(decision)).find(({ type }) => type === 'DecisionRecorded');
    const from = own?.seq ?? Number.POSITIVE_INFINITY;
    const slice = (this.#states.get(stream)?.state as IncidentState | null)?.decisions;
    const prefix = entryName(stream, 'task', '');
    const ids = new Set(
      [...this.#prepared.entries.keys(), ...this.#entries.keys()]
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length)),
    );
    const tasks = [...ids].flatMap((id) => {
      const first = this.#entry(stream, 'task', id)[0];
      if (first?.type !== 'TaskCreated' || first.seq < from) return [];
      const { decision: under, fromLine } = first.data;
      return [{ id, decision: under, fromLine, seq: first.seq }];
    });
    return {
      decisions: slice ? decidedAfter(slice, { number: decision, seq: from }) : [],
      tasks: tasks.sort((a, b) => a.seq - b.seq).map(({ seq: _, ...task }) => task),
    };
  }

  #entry(stream: string, kind: EntryKind, key: string): KnownEvent[] {
    const name = entryName(stream, kind, key);
    return this.#asHeld(stream, [...(this.#prepared.entries.get(name) ?? []), ...(this.#entries.get(name) ?? [])]);
  }

  /** Without the words that this turn has taken [LG10]. */
  #asHeld(stream: string, events: KnownEvent[]): KnownEvent[] {
    const taken = this.#taken.get(stream);
    if (!taken) return events;
    return events.map((event) => (taken.has(event.seq) ? ({ ...event, content: null } as KnownEvent) : event));
  }
}
