import { expect } from 'vitest';
import { PERMISSIONS, type Permission } from '../access/permissions.ts';
import type { Decided } from '../core/command.ts';
import type { PersonReading } from '../core/protocol.ts';
import type { RefusalCode } from '../core/refusal.ts';
import { COMMANDS } from '../core/registry.ts';
import type { RosterEvent, RosterState } from '../roster/events.ts';
import { NO_ROSTER } from '../roster/events.ts';
import { evolveRoster } from '../roster/evolve.ts';
import { type DutyNow, dutyAt } from '../roster/on-duty.ts';
import { type Call, NIGHT, PEOPLE, PLAN } from './given.ts';

/** The roster in a test: immutable, every step answers a new one. */
export class RosterStory {
  readonly events: readonly RosterEvent[];
  readonly state: RosterState;
  readonly now: number;

  constructor(events: readonly RosterEvent[] = [], now = NIGHT) {
    this.events = events;
    this.state = events.reduce(evolveRoster, NO_ROSTER);
    this.now = now;
  }

  at(now: number): RosterStory {
    return new RosterStory(this.events, now);
  }

  duty(at: number): DutyNow {
    return dutyAt({ roster: this.state, timeZone: PLAN.municipality.timeZone }, at);
  }

  decide({ type, data, content }: Call, who: PersonReading, permissions: readonly Permission[] = PERMISSIONS): Decided {
    const definition = COMMANDS.get(type);
    if (!definition) throw new Error(`no command ${type}`);
    const parsed = { data: definition.schema.data.parse(data), content: definition.schema.content.parse(content) };
    const actor = { user: who.id, person: who.id, function: null, capacities: [], via: 'session' as const };
    return definition.decide(
      {
        stream: 'roster',
        incident: null,
        secret: null,
        roster: this.state,
        plan: { plan: PLAN, version: 1 },
        person: (wanted) => PEOPLE.find((person) => person.id === wanted) ?? null,
        nextNumber: () => '2026-014',
        needed: { lines: new Map(), tasks: new Map(), attachments: new Map(), texts: null, after: null },
      },
      { id: this.nextId, stream: 'roster', ...parsed },
      { actor: { ...actor, permissions: new Set(permissions) }, now: this.now, occurredAt: this.now },
    );
  }

  when(call: Call, who: PersonReading): RosterStory {
    const decided = this.decide(call, who);
    if (!decided.ok) throw new Error(`refused: ${decided.code} ${decided.field ?? ''}`);
    const times = { occurredAt: this.now, recordedAt: this.now };
    const meta = { by: who.id, person: who.id, function: null, ...times, command: this.nextId };
    const added = decided.events.map(
      (event, index) =>
        ({ ...structuredClone(event), seq: this.events.length + index + 1, meta }) as unknown as RosterEvent,
    );
    return new RosterStory([...this.events, ...added], this.now);
  }

  refuses(call: Call, who: PersonReading, code: RefusalCode, more: object = {}): void {
    expect(this.decide(call, who)).toMatchObject({ ok: false, code, ...more });
  }

  get nextId(): string {
    return `0b0e9a60-0000-4000-b000-${String(this.events.length + 1).padStart(12, '0')}`;
  }
}
