import { z } from 'zod';
import { instant, uuid } from '../../core/field-schemas.ts';
import type { IncidentState } from '../../core/incident-state.ts';
import { CAPACITY_LIMIT } from '../../places/headcount.ts';
import type { PublicSite, Visits } from '../events.ts';

const number = z.number().int().min(0).max(CAPACITY_LIMIT);
const said = z.object({ what: z.literal('visits'), adults: number, young: number }).strict();
export type VisitsSaid = z.infer<typeof said>;

/** What the page of a visit sheet sends: so many came, and nothing else [KR5]. `id` becomes the command's. */
export const visitReport = z.object({ id: uuid, said, madeAt: instant, sentAt: instant }).strict();

/** `GET /api/visit-sheet/<token>`: all that it tells whoever scans it, which everybody may know [KR8]. */
export interface VisitPageReading {
  municipality: string;
  isExercise: boolean;
  /** Something real has come up: nothing of the exercise counts any more [OV8]. */
  isBroken: boolean;
  /** Null: removed by decision. */
  site: string | null;
  sheet: number;
  /** Whom to ring, by the plan; null: nobody has said. */
  call: { name: string; phone: string } | null;
  /** Null: the sheet sleeps, because the site is not open. */
  open: Visits | null;
}

/** `GET /api/visit-sheets/<incident>`: a sheet as those who print and revoke it see it. */
export interface VisitSheetReading {
  number: number;
  site: string;
  /** A name. */
  madeBy: string;
  /** UTC milliseconds, as the other times. */
  madeAt: number;
  usedAt: number | null;
  revokedAt: number | null;
}

/** The answer of printing: the address is shown this once, since only its hash is kept. */
export interface PrintedVisitSheet {
  number: number;
  url: string;
  at: number;
}

/** The site that wakes its sheets: open, in an incident where krisstöd can still be counted for [LA9]. Null: they sleep. */
export function awakeSite(
  { krisstod, incident }: Pick<IncidentState, 'krisstod' | 'incident'>,
  id: string,
): PublicSite | null {
  const site = Object.hasOwn(krisstod.sites, id) ? krisstod.sites[id] : undefined;
  const isGoing = incident.lifecycle === 'open' || krisstod.owner !== null;
  return site?.isOpen && isGoing ? site : null;
}

/** Who an event of a visit sheet is by: nobody in the register, but the paper, by the number that is printed on it. */
export function visitSheetSender(number: number): string {
  return `visits/${number}`;
}
