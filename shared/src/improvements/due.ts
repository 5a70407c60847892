import type { EvaluationRules } from '../plan/plan.ts';
import { addDays, instantOf, type LocalDate } from '../roster/wall-time.ts';
import type { Improvement } from './events.ts';
import { isEnded } from './evolve.ts';

export const LATENESS = ['late', 'soon', 'fine'] as const;
export type Lateness = (typeof LATENESS)[number];

/** Told a while before, and on the day. */
export const REMINDERS = ['before', 'due'] as const;
export type ReminderStep = (typeof REMINDERS)[number];

/** When people are at work. */
const MORNING = '08:00';
/** A day off and a weekend; what was to be told then is seen on the screen. */
const DAYS_USEFUL = 3;

/** How it stands against its day; what has ended is never late. */
export function latenessOf(
  improvement: Pick<Improvement, 'state' | 'due'>,
  { remindDaysBefore }: Pick<EvaluationRules, 'remindDaysBefore'>,
  today: LocalDate,
): Lateness {
  if (isEnded(improvement)) return 'fine';
  if (improvement.due < today) return 'late';
  return addDays(improvement.due, -remindDaysBefore) <= today ? 'soon' : 'fine';
}

export interface Reminder {
  step: ReminderStep;
  /** After this it is of no use, UTC milliseconds. */
  notAfter: number;
}

/**
 * What its owner is to be told now [OV4]; null: nothing. It follows from the day alone, so that whoever sends it needs to
 * remember nothing but what has been sent.
 */
export function reminderNow(
  improvement: Pick<Improvement, 'state' | 'due'>,
  { remindDaysBefore }: Pick<EvaluationRules, 'remindDaysBefore'>,
  timeZone: string,
  now: number,
): Reminder | null {
  if (isEnded(improvement)) return null;
  const morning = (days: number) => instantOf(`${addDays(improvement.due, days)}T${MORNING}`, timeZone);
  const [first, due, last] = [morning(-remindDaysBefore), morning(0), morning(DAYS_USEFUL)];
  if (now < first || now >= last) return null;
  return now < due ? { step: 'before', notAfter: due } : { step: 'due', notAfter: last };
}
