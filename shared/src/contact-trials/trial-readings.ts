import { z } from 'zod';
import { uuid } from '../core/field-schemas.ts';
import { RUNG_RESULTS, TRIAL_ANSWERS, type TrialAnswer, type TriedKind, type WayStanding } from './way-state.ts';

// The proof of numbers and addresses [LM5], as its screens read it. Times are UTC milliseconds.

/** One number, address or talk group and where it stands. */
export interface TriedWay extends WayStanding {
  /** Of the way, not of the person: another number is another way. */
  id: string;
  person: string;
  name: string;
  title: string;
  kind: TriedKind;
  value: string;
  /** Null: an answer came of its own, or nobody has rung. */
  rungBy: string | null;
  /** When it was last known to lead to them, in whichever proof. */
  provedAt: number | null;
}

/** `GET /api/contact-trial`. */
export interface ContactTrialReading {
  now: number;
  /** Of the plan, 1 is January. */
  months: number[];
  /** A month of the plan has begun and no proof has been made since. */
  isDue: boolean;
  /** The latest; null: there never was one. */
  trial: {
    id: string;
    startedAt: number;
    /** Name of whoever started it. */
    startedBy: string | null;
    stoppedAt: number | null;
    /** Messages that have not left. */
    waiting: number;
  } | null;
  /** Everything there is to try, also where there never was a proof. */
  ways: TriedWay[];
  /** Names of those in the register whom nothing leads to. */
  withoutWays: string[];
}

/** A channel of the proof before it starts. */
export interface TrialChannelPreview {
  isSetUp: boolean;
  /** Tried by it, and by how many messages: a long text is several. */
  ways: number;
  messages: number;
  /** Names, each once. */
  to: string[];
}

/** `GET /api/contact-trial/preview`: what starting it would do. */
export interface ContactTrialPreview {
  /** Of the register, as it was counted: the start is refused when it is another. */
  version: number;
  people: number;
  sms: TrialChannelPreview;
  email: TrialChannelPreview;
  /** To be tried by hand. */
  byHand: number;
  byHandTo: string[];
  /** As the first is sent it. */
  example: string | null;
  hasLinks: boolean;
}

/** `POST /api/contact-trial`: what is sent again under the same id is the same proof. */
export const trialStart = z.object({ id: uuid, version: z.int().nonnegative() }).strict();

/** `POST /api/contact-trial/ways/:way/rung`; null takes back what was said. */
export const rungReport = z.object({ said: z.enum(RUNG_RESULTS).nullable() }).strict();

/** What stands behind the link of one message, without an account. */
export interface TrialAnswerReading {
  municipality: string;
  name: string;
  said: TrialAnswer | null;
}

/** `POST /api/contact-answer/:token`. */
export const trialAnswerReport = z.object({ said: z.enum(TRIAL_ANSWERS) }).strict();
