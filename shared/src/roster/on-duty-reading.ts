/**
 * `GET /api/tib`, to anybody without an account, where the plan's `roster.open` lets it [TB4]. Names are told where it says
 * `name`; a person's own number never is.
 */
export interface OnDutyReading {
  municipality: string;
  timeZone: string;
  /** Null: not told, or nobody. */
  name: string | null;
  deputy: string | null;
  /** The number that reaches whoever has the duty; null: the municipality has none. */
  phone: string | null;
  /** UTC milliseconds of the next change; null: none is planned, or one is waited for. */
  until: number | null;
  /** A change has passed, and nobody has acknowledged it yet [TB3]. */
  isWaiting: boolean;
  /** Nobody has the duty, or who has it is absent. */
  isGap: boolean;
  /** When this was so, UTC milliseconds. */
  now: number;
}
