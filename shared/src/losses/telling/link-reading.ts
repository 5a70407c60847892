import { z } from 'zod';
import type { Channel, FailureReason, MessageState } from '../../channels/message.ts';
import { instant, paragraph, uuid } from '../../core/field-schemas.ts';
import { telling } from './commands.ts';
import type { ServiceTelling } from './events.ts';

const said = z.object({ ...telling, note: paragraph.optional() }).strict();
export type ServiceSaid = z.infer<typeof said>;

/** What a service's own page sends. `id` becomes the command's, so that what is sent again is the same. */
export const serviceReport = z.object({ id: uuid, said, madeAt: instant, sentAt: instant }).strict();

/** `GET /api/service-link/<token>`: all that a service's own page is told [KO3]. Nothing of another's, nor of the incident. */
export interface ServicePageReading {
  municipality: string;
  isExercise: boolean;
  /** Something real has come up: nothing of the exercise counts any more [OV8]. */
  isBroken: boolean;
  /** Its own name; null: removed by decision. */
  service: string | null;
  /** What is lost where it lies, the one that has lasted longest first; empty: nothing any more. */
  lost: OwnLoss[];
  /** Something that it needs is lost somewhere, and nobody knows whether that is where it lies. */
  isUnsure: boolean;
  /** What it has said last, by this page or on the telephone. */
  own: (ServiceTelling & { at: number }) | null;
  /** How far the exercise's own clock is ahead of the world's, in milliseconds [OV3]; 0 where there is none. */
  ahead: number;
  /** What it can ask for, by the plan. */
  supports: readonly { id: string; name: string }[];
  /** Whom to ring, by the plan; null: nobody has said. */
  call: { name: string; phone: string } | null;
}

export interface OwnLoss {
  /** By the plan's names: `El`. */
  what: string[];
  /** UTC milliseconds. */
  since: number;
  /** Null: nobody has said anything. `expected` null: whoever was asked does not know. */
  prognosis: { expected: number | null; saidAt: number } | null;
}

/** `GET /api/service-links/<incident>`: a service's link as those who make and revoke it see it. */
export interface ServiceLinkReading {
  service: string;
  /** UTC milliseconds, as the other times. */
  madeAt: number;
  /** When its page was last opened; null: never. */
  usedAt: number | null;
  /** Where it was sent last, by each way. */
  sent: { person: string; channel: Channel; state: MessageState; at: number; reason: FailureReason | null }[];
}

export interface ServiceLinksReading {
  links: ServiceLinkReading[];
  /** Ways by which a link can be sent now; none where the server has no address that phones reach. */
  channels: Channel[];
}

/** The answer of making one, or of asking for it again. */
export interface OpenedServiceLink {
  url: string;
}
