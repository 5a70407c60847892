import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';

/** `POST /api/confirm/:token`: what the decider is asked about. */
export interface ConfirmReading {
  decision: DecisionReading;
  decider: { name: string; title: string } | null;
  /** Name of whoever recorded it, and of the capacity: the page has neither register nor plan. Null where it is not known. */
  recordedBy: string | null;
  capacity: string | null;
  incident: {
    id: string;
    number: string;
    mode: 'live' | 'exercise';
    title: string | null;
    place: string | null;
  };
}

export const CODE_LENGTH = 6;

/** The digits of a code as people type what they hear: «123 456», «123-456». */
export function codeDigits(typed: string): string {
  return typed.replaceAll(/\D/g, '').slice(0, CODE_LENGTH);
}
