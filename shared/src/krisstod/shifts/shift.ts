import type { Span } from '../../shifts/span.ts';

/** One helper at one site, planned [KR3]. */
export interface Shift extends Span {
  id: string;
  site: string;
  helper: string;
  /** What they are needed as, plan id; null: as anybody. */
  competence: string | null;
  checkedIn: number | null;
  checkedOut: number | null;
}

/** How many a site needs for a time; of those said of the same site and competence the last holds. */
export interface Need extends Span {
  site: string;
  count: number;
  /** So many that are needed as this; null: so many in all. */
  competence: string | null;
}
