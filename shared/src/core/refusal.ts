/**
 * The closed set of reasons. The client maps each to Swedish text: what happened, what was kept, what to do.
 * First those of the wire, then those of the rules.
 */
export const REFUSAL_CODES = [
  'malformed',
  'unknown_type',
  'too_large',
  'wrong_protocol',
  'wrong_stream',
  'outdated',
  'signed_out',
  'forbidden',
  'not_found',
  'id_taken',
  'rate_limited',
  'not_stored',
  'read_only',
  'closing',

  'invalid',
  'stale',
  'already',
  'no_mandate',
  'incident_closed',
  'incident_open',
  'exists',
  'reason_required',
  'criterion_not_met',
  'level_too_low',
  'heightened_alert',
  'board_dormant',
  'takeovers_open',
  'open_items',
  'unknown_item',
  'settled',
  'way_not_accepted',
  'not_decider',
  'other_function',
  'exercise_apart',
  'in_use',
  'below_zero',
  'identity_number',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  ok: false;
  code: RefusalCode;
  /** Dotted path of the field at fault, as `data.to` or `content.text`. */
  field?: string;
  /** Plain data that the screen needs to explain itself, such as the list of what is open. Never content of another stream. */
  details?: unknown;
}

export function refuse(code: RefusalCode, more: { field?: string; details?: unknown } = {}): Refusal {
  return { ok: false, code, ...more };
}
