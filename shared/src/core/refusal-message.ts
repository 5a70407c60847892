import type { Refusal, RefusalCode } from './refusal.ts';

/** For logs and for those who write against the API; screens put the code in their own words. */
const MESSAGES: Readonly<Record<RefusalCode, string>> = {
  malformed: 'The message is not a command envelope of this protocol.',
  unknown_type: 'There is no command of this type.',
  too_large: 'The command weighs more than the limit.',
  wrong_protocol: 'The client speaks another version of the protocol; load the page again.',
  wrong_stream: 'The command is not addressed to a stream of the kind that it belongs to.',
  outdated: 'The history holds facts that this version does not understand.',
  signed_out: 'There is no valid session.',
  forbidden: 'The account does not have the permission that this needs.',
  not_found: 'It does not exist.',
  id_taken: 'The command id has already been used by another user or for another body.',
  rate_limited: 'Too many requests; try again in a while.',
  not_stored: 'Nothing was stored; try again.',
  read_only: 'The server can read but not store at the moment; nothing was stored.',
  closing: 'The server is shutting down; nothing was stored.',

  invalid: 'A field does not hold what it must.',
  stale: 'Something was changed meanwhile; the command was given on what no longer holds.',
  already: 'It already is so.',
  no_mandate: 'The named capacity may not decide this.',
  incident_closed: 'The incident is closed.',
  incident_open: 'The incident is open.',
  exists: 'It already exists.',
  reason_required: 'A reason must be stated.',
  criterion_not_met: 'A criterion of the law is answered no.',
  level_too_low: 'The level is lower than this needs.',
  heightened_alert: 'Heightened alert is in force.',
  board_dormant: 'The crisis board is not active.',
  takeovers_open: 'Areas are still taken over.',
  open_items: 'Something is still open and has no owner.',
  unknown_item: 'There is no such entry, or none that this can be done to.',
  settled: 'It has already been settled.',
  way_not_accepted: 'This cannot be confirmed in this way.',
  not_decider: 'Only the one who is said to have decided may do this.',
  other_function: 'The line lies in the tray of another staff function.',
  in_use: 'Another incident uses the place.',
  below_zero: 'Fewer would be there than nobody.',
  identity_number: 'A text holds what looks like a personal identity number; nothing was stored.',
  exercise_apart: 'An exercise and what is real are never put together.',
};

/** One English sentence, and the field at fault where there is one. It repeats nothing that a user wrote. */
export function refusalMessage({ code, field }: Pick<Refusal, 'code' | 'field'>): string {
  return field ? `${MESSAGES[code]} Field: ${field}.` : MESSAGES[code];
}
