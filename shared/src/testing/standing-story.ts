import { expect } from 'vitest';
import { PERMISSIONS } from '../access/permissions.ts';
import type { Decided, Sight } from '../core/command.ts';
import { foldStream, type StreamStates } from '../core/fold.ts';
import type { KnownEvent } from '../core/known-event.ts';
import type { PersonReading } from '../core/protocol.ts';
import type { RefusalCode } from '../core/refusal.ts';
import { COMMANDS } from '../core/registry.ts';
import { exerciseStream } from '../core/stream-name.ts';
import type { StaffedExercise } from '../exercises/staff.ts';
import { type Call, NIGHT, PEOPLE, PLAN } from './given.ts';

/** The exercise whose own part a story of the kind `exercise` is. */
export const EXERCISE = '0b0e9a60-0000-4000-8000-000000000801';

/** A standing stream, or an exercise's own part, in a test: immutable, every step answers a new one. */
export class StandingStory<Kind extends 'exercises' | 'exercise' | 'sirens' | 'services' | 'improvements'> {
  readonly kind: Kind;
  readonly events: readonly KnownEvent[];
  readonly state: StreamStates[Kind] | null;
  readonly now: number;
  readonly #sight: Partial<Sight>;

  constructor(kind: Kind, sight: Partial<Sight> = {}, now = NIGHT, events: readonly KnownEvent[] = []) {
    this.kind = kind;
    this.now = now;
    this.events = events;
    this.#sight = sight;
    this.state = events.reduce<StreamStates[Kind] | null>(
      (state, event) => foldStream(kind, state ?? undefined, event),
      null,
    );
  }

  at(now: number): StandingStory<Kind> {
    return new StandingStory(this.kind, this.#sight, now, this.events);
  }

  /** `staffed`: what they are in which exercise. */
  decide(
    { type, data, content }: Call,
    who: PersonReading & { staffed?: readonly StaffedExercise[] },
    occurredAt = this.now,
  ): Decided {
    const definition = COMMANDS.get(type);
    if (!definition) throw new Error(`no command ${type}`);
    const parsed = { data: definition.schema.data.parse(data), content: definition.schema.content.parse(content) };
    const { capacities, staffed = [] } = who;
    const actor = { user: who.id, person: who.id, function: null, capacities, staffed, via: 'session' as const };
    const stream = this.kind === 'exercise' ? exerciseStream(EXERCISE) : this.kind;
    const sight: Sight = {
      stream,
      incident: null,
      secret: null,
      plan: { plan: PLAN, version: 1 },
      person: (wanted) => PEOPLE.find((person) => person.id === wanted) ?? null,
      nextNumber: () => '2026-014',
      needed: { lines: new Map(), tasks: new Map(), attachments: new Map(), texts: null, after: null },
      ...this.#sight,
      [this.kind]: this.state,
    };
    const context = { actor: { ...actor, permissions: new Set(PERMISSIONS) }, now: this.now, occurredAt };
    return definition.decide(sight, { id: this.nextId, stream, ...parsed }, context);
  }

  when(call: Call, who: PersonReading, occurredAt = this.now): StandingStory<Kind> {
    const decided = this.decide(call, who, occurredAt);
    if (!decided.ok) throw new Error(`refused: ${decided.code} ${decided.field ?? ''}`);
    const made = { by: who.id, person: who.id, function: null, command: this.nextId };
    const meta = { ...made, occurredAt, recordedAt: this.now };
    const added = decided.events.map(
      ({ stream: _, ...event }, index) =>
        ({ ...structuredClone(event), seq: this.events.length + index + 1, meta }) as unknown as KnownEvent,
    );
    return new StandingStory(this.kind, this.#sight, this.now, [...this.events, ...added]);
  }

  /** As it goes on when the content of an event has been removed [LG10]. */
  redacted(seq: number): StandingStory<Kind> {
    const meta = { by: 'x', person: null, function: null, occurredAt: this.now, recordedAt: this.now, command: 'x' };
    const data = { seq, why: 'gdpr' as const, kind: 'x' };
    const removal = { seq: this.events.length + 1, type: 'ContentRedacted' as const, version: 1, content: null };
    return new StandingStory(this.kind, this.#sight, this.now, [...this.events, { ...removal, data, meta }]);
  }

  refuses(call: Call, who: PersonReading, code: RefusalCode, more: object = {}): void {
    expect(this.decide(call, who)).toMatchObject({ ok: false, code, ...more });
  }

  get nextId(): string {
    return `0b0e9a60-0000-4000-a000-${String(this.events.length + 1).padStart(12, '0')}`;
  }
}
