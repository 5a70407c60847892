import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { Occupant, SeatsSlice } from '@ledningsplats/shared/seats/events.ts';
import { occupantKey, type Standing } from '@ledningsplats/shared/seats/seat-reading.ts';
import type { SeatFault } from '@ledningsplats/shared/seats/shift-faults.ts';
import { personName } from '../../forms/person-words.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { seatTexts as texts } from '../../i18n/seats.ts';
import { formatDuration } from '../../ui/format-time.ts';

export type People = Readonly<Record<string, PersonReading>>;

/** What every part of the staff's page is given. */
export interface SeatsProps {
  /** The incident's open stream. */
  stream: string;
  state: IncidentState;
  plan: Plan;
}

export function occupantName({ person, name }: Pick<Occupant, 'person' | 'name'>, people: People): string {
  return person === null ? (name ?? texts.unnamed) : personName(people, person);
}

/** The level and the posture that hold, by which functions must be manned. */
export function standingOf({ incident }: IncidentState): Standing {
  return { level: incident.level.rank, posture: incident.posture.id };
}

export function faultWords(fault: SeatFault, plan: Plan, { shifts }: SeatsSlice, people: People): string {
  switch (fault.kind) {
    case 'gap':
      return texts.gap(functionName(plan, fault.function));
    case 'overlap':
      return texts.overlap(functionName(plan, fault.function));
    default: {
      const known = Object.values(shifts).find((shift) => occupantKey(shift) === fault.who);
      const name = known ? occupantName(known, people) : texts.unnamed;
      const length = formatDuration(fault.until - fault.from);
      const { longestShiftHours, leastRestHours } = plan.seats;
      if (fault.kind === 'long') return texts.long(name, length, longestShiftHours);
      return fault.kind === 'rest' ? texts.rest(name, length, leastRestHours) : texts.double(name);
    }
  }
}
