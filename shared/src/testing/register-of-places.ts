import { expect } from 'vitest';
import { PERMISSIONS } from '../access/permissions.ts';
import type { Decided } from '../core/command.ts';
import type { PersonReading } from '../core/protocol.ts';
import type { RefusalCode } from '../core/refusal.ts';
import { COMMANDS } from '../core/registry.ts';
import type { PlaceEvent, PlacesState } from '../places/events.ts';
import { evolvePlaces } from '../places/evolve.ts';
import { type Call, NIGHT, PEOPLE, PLAN } from './given.ts';

/** The register of places in a test: immutable, every step answers a new one. */
export class PlaceRegister {
  readonly events: readonly PlaceEvent[];
  readonly state: PlacesState | null;

  constructor(events: readonly PlaceEvent[] = []) {
    this.events = events;
    this.state = events.length === 0 ? null : events.reduce<PlacesState>(evolvePlaces, { places: {} });
  }

  decide({ type, data, content }: Call, who: PersonReading, id = this.nextId): Decided {
    const definition = COMMANDS.get(type);
    if (!definition) throw new Error(`no command ${type}`);
    const parsed = { data: definition.schema.data.parse(data), content: definition.schema.content.parse(content) };
    const actor = { user: who.id, person: who.id, function: null, capacities: [] };
    return definition.decide(
      {
        stream: 'places',
        incident: null,
        secret: null,
        places: this.state,
        plan: { plan: PLAN, version: 1 },
        person: (wanted) => PEOPLE.find((person) => person.id === wanted) ?? null,
        nextNumber: () => '2026-014',
        needed: {
          lines: new Map(),
          tasks: new Map(),
          attachments: new Map(),
          texts: { texts: [], quotes: [] },
          after: null,
        },
      },
      { id, stream: 'places', ...parsed },
      { actor: { ...actor, permissions: new Set(PERMISSIONS), via: 'session' }, now: NIGHT, occurredAt: NIGHT },
    );
  }

  when(call: Call, who: PersonReading, id = this.nextId): PlaceRegister {
    const decided = this.decide(call, who, id);
    if (!decided.ok) throw new Error(`refused: ${decided.code} ${decided.field ?? ''}`);
    const meta = { by: who.id, person: who.id, function: null, occurredAt: NIGHT, recordedAt: NIGHT, command: id };
    const added = decided.events.map(({ stream: _, ...event }, index) => {
      return { ...structuredClone(event), seq: this.events.length + index + 1, meta } as unknown as PlaceEvent;
    });
    return new PlaceRegister([...this.events, ...added]);
  }

  refuses(call: Call, who: PersonReading, code: RefusalCode, more: object = {}): void {
    expect(this.decide(call, who)).toMatchObject({ ok: false, code, ...more });
  }

  get nextId(): string {
    return `0b0e9a60-0000-4000-a000-${String(this.events.length + 1).padStart(12, '0')}`;
  }
}
