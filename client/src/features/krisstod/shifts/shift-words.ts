import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { Attendance } from '@ledningsplats/shared/krisstod/shifts/attendance.ts';
import type { Helper, KrisstodWork } from '@ledningsplats/shared/krisstod/shifts/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { WorkFault } from '@ledningsplats/shared/shifts/work-faults.ts';
import { personName } from '../../../forms/person-words.ts';
import { callInTexts } from '../../../i18n/krisstod-call-in.ts';
import { shiftTexts as texts } from '../../../i18n/krisstod-shifts.ts';
import type { ChipTone } from '../../../ui/Chip.tsx';
import { formatDuration } from '../../../ui/format-time.ts';
import { siteName } from '../site-words.ts';

/** What every part of the shifts is given; `stream` is krisstöd's own. */
export interface ShiftsProps {
  stream: string;
  state: IncidentState;
  plan: Plan;
  work: KrisstodWork;
}

export type People = Readonly<Record<string, PersonReading>>;

export function helperName({ person, name }: Pick<Helper, 'person' | 'name'>, people: People): string {
  return person === null ? (name ?? texts.nameRemoved) : personName(people, person);
}

/** A helper to choose: who, whose, and that they have said no, where they have. */
export function helperLabel(helper: Helper, plan: Plan, people: People): string {
  const said = helper.coming?.answer === 'no' ? ` (${callInTexts.coming.no})` : '';
  return `${helperName(helper, people)}, ${organisationName(plan, helper.organisation)}${said}`;
}

export function nameOf({ helpers }: KrisstodWork, id: string, people: People): string {
  const helper = helpers[id];
  return helper ? helperName(helper, people) : texts.unknown;
}

export function placeName({ krisstod }: IncidentState, id: string): string {
  const site = krisstod.sites[id];
  return site ? siteName(site) : texts.unknown;
}

export function competenceName(plan: Plan, id: string | null): string | null {
  return id === null ? null : (plan.krisstod.competences.find((one) => one.id === id)?.name ?? id);
}

export function organisationName(plan: Plan, id: string | null): string {
  if (id === null) return texts.noOrganisation;
  return plan.krisstod.organisations.find((one) => one.id === id)?.name ?? id;
}

export function faultWords(
  fault: WorkFault,
  { work, plan }: Pick<ShiftsProps, 'work' | 'plan'>,
  people: People,
): string {
  const name = nameOf(work, fault.who, people);
  const length = formatDuration(fault.until - fault.from);
  switch (fault.kind) {
    case 'long':
      return texts.long(name, length, plan.krisstod.longestShiftHours);
    case 'rest':
      return texts.rest(name, length, plan.krisstod.leastRestHours);
    case 'double':
      return texts.double(name);
    default:
      return fault satisfies never;
  }
}

/** The same in a row that begins with the name. */
export function unnamedFault({ kind, from, until }: WorkFault, plan: Plan): string {
  const length = formatDuration(until - from);
  switch (kind) {
    case 'long':
      return texts.unnamed.long(length, plan.krisstod.longestShiftHours);
    case 'rest':
      return texts.unnamed.rest(length, plan.krisstod.leastRestHours);
    case 'double':
      return texts.unnamed.double;
    default:
      return kind satisfies never;
  }
}

export function attendanceTone(attendance: Attendance): ChipTone {
  switch (attendance) {
    case 'here':
      return 'ok';
    case 'late':
    case 'missed':
      return 'alarm';
    case 'planned':
    case 'gone':
      return 'neutral';
    default:
      return attendance satisfies never;
  }
}

/** Hours with one decimal and a comma, as they are written on a sheet of hours. */
export function hourWords(milliseconds: number): string {
  return `${(milliseconds / 3_600_000).toFixed(1).replace('.', ',')} h`;
}
