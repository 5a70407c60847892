import { expect } from 'vitest';
import { PERMISSIONS, type Permission } from '../access/permissions.ts';
import type { Decided } from '../core/command.ts';
import type { DutyStreamEvent } from '../core/incident-state.ts';
import type { PersonReading } from '../core/protocol.ts';
import type { RefusalCode } from '../core/refusal.ts';
import { COMMANDS } from '../core/registry.ts';
import type { DutyEntry } from '../duty/duty-entry.ts';
import { type DutyState, evolveDuty, NO_DUTY } from '../duty/evolve.ts';
import type { RosterEvent, RosterState } from '../roster/events.ts';
import { NO_ROSTER } from '../roster/events.ts';
import { evolveRoster } from '../roster/evolve.ts';
import { dutyAt, type HeldDuty } from '../roster/held-duty.ts';
import { type DutyNow, plannedAt } from '../roster/on-duty.ts';
import { type Call, NIGHT, PEOPLE, PLAN } from './given.ts';

/** The roster, and the duty log beside it, in a test: immutable, every step answers a new one. */
export class RosterStory {
  readonly events: readonly RosterEvent[];
  readonly state: RosterState;
  readonly now: number;

  readonly dutyEvents: readonly DutyStreamEvent[];
  readonly log: DutyState;

  constructor(events: readonly RosterEvent[] = [], now = NIGHT, dutyEvents: readonly DutyStreamEvent[] = []) {
    this.events = events;
    this.dutyEvents = dutyEvents;
    this.log = dutyEvents.reduce(evolveDuty, NO_DUTY);
    this.state = events.reduce(evolveRoster, NO_ROSTER);
    this.now = now;
  }

  at(now: number): RosterStory {
    return new RosterStory(this.events, now, this.dutyEvents);
  }

  /** Who is planned. */
  duty(at: number): DutyNow {
    return plannedAt({ roster: this.state, timeZone: PLAN.municipality.timeZone }, at);
  }

  /** Who has it in fact. */
  held(at: number = this.now): HeldDuty {
    return dutyAt({ roster: this.state, timeZone: PLAN.municipality.timeZone }, at);
  }

  decide({ type, data, content }: Call, who: PersonReading, permissions: readonly Permission[] = PERMISSIONS): Decided {
    const definition = COMMANDS.get(type);
    if (!definition) throw new Error(`no command ${type}`);
    const parsed = { data: definition.schema.data.parse(data), content: definition.schema.content.parse(content) };
    const actor = { user: who.id, person: who.id, function: null, capacities: who.capacities, via: 'session' as const };
    return definition.decide(
      {
        stream: definition.on,
        incident: null,
        secret: null,
        roster: this.state,
        duty: this.log,
        plan: { plan: PLAN, version: 1 },
        person: (wanted) => PEOPLE.find((person) => person.id === wanted) ?? null,
        nextNumber: () => '2026-014',
        needed: {
          lines: new Map(),
          tasks: new Map(),
          attachments: new Map(),
          texts: null,
          after: null,
          duty: this.#entries,
        },
      },
      { id: this.nextId, stream: definition.on, ...parsed },
      { actor: { ...actor, permissions: new Set(permissions) }, now: this.now, occurredAt: this.now },
    );
  }

  when(call: Call, who: PersonReading): RosterStory {
    const decided = this.decide(call, who);
    if (!decided.ok) throw new Error(`refused: ${decided.code} ${decided.field ?? ''}`);
    const times = { occurredAt: this.now, recordedAt: this.now };
    const meta = { by: who.id, person: who.id, function: null, ...times, command: this.nextId };
    const into = (stream: string, before: number) =>
      decided.events
        .filter((event) => (event.stream ?? COMMANDS.get(call.type)?.on) === stream)
        .map((event, index) => ({ ...structuredClone(event), seq: before + index + 1, meta }));
    const roster = into('roster', this.events.length) as unknown as RosterEvent[];
    const duty = into('duty', this.dutyEvents.length) as unknown as DutyStreamEvent[];
    return new RosterStory([...this.events, ...roster], this.now, [...this.dutyEvents, ...duty]);
  }

  get #entries(): Map<string, DutyEntry> {
    return new Map(this.log.entries.map((entry) => [entry.id, entry]));
  }

  refuses(call: Call, who: PersonReading, code: RefusalCode, more: object = {}): void {
    expect(this.decide(call, who)).toMatchObject({ ok: false, code, ...more });
  }

  get nextId(): string {
    return `0b0e9a60-0000-4000-b000-${String(this.events.length + this.dutyEvents.length + 1).padStart(12, '0')}`;
  }
}
