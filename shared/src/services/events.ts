import type { Recorded } from '../core/recorded-event.ts';
import type { Position } from '../geo/position.ts';

/** Four weeks: what is done without for longer is not counted down. */
export const OUTAGE_MINUTES_LIMIT = 40_320;

/** As many rows as a command may carry; what they weigh together bounds them before that. */
export const SERVICE_ROWS = 100;

/** How long a service does without something. */
export interface ServiceNeed {
  /** Id of the plan's `continuity.needs`. */
  need: string;
  /** The longest acceptable outage, in minutes of time that passes; null: it is needed, and nobody has said how long. */
  minutes: number | null;
}

/** What the register says of an essential service in figures and ids [KO1]. What depends on what is sensitive [KO3]. */
export interface ServiceFacts {
  /** What another register calls it; imports know it again by this. */
  reference: string | null;
  position: Position | null;
  needs: ServiceNeed[];
  /** Who is asked, by people id: names and numbers stand in the people register alone [SE4]. */
  contacts: string[];
}

/** What the register says of it in words. No personal data. */
export const SERVICE_TEXTS = ['name', 'owner', 'address', 'fallback'] as const;
export type ServiceText = (typeof SERVICE_TEXTS)[number];
export type ServiceTexts = { name: string } & { [Text in Exclude<ServiceText, 'name'>]?: string };

/** V-1, V-2 …: what it is called where its name may not be read. */
type Whole = { service: string; number: number } & ServiceFacts;

export type ServiceRegistered = Recorded<'ServiceRegistered', Whole, ServiceTexts>;
/** The whole of it as it is from now on. */
export type ServiceChanged = Recorded<'ServiceChanged', Whole, ServiceTexts>;
/** No longer kept; its history stays. */
export type ServiceRetired = Recorded<'ServiceRetired', { service: string }, { reason: string }>;
export type ServiceRestored = Recorded<'ServiceRestored', { service: string }>;

export type ServiceEvent = ServiceRegistered | ServiceChanged | ServiceRetired | ServiceRestored;

export const SERVICE_EVENT_VERSIONS: Readonly<Record<ServiceEvent['type'], number>> = {
  ServiceRegistered: 1,
  ServiceChanged: 1,
  ServiceRetired: 1,
  ServiceRestored: 1,
};

export interface EssentialService extends ServiceFacts {
  id: string;
  number: number;
  /** Null: removed by decision [LG10]. */
  texts: ServiceTexts | null;
  /** Seq of the event that it stands in as it is now. */
  seq: number;
  changedAt: number;
  /** People id of who made or changed it last. */
  changedBy: string | null;
  retired: { at: number; by: string | null; reason: string | null; seq: number } | null;
}

/** The bounded state of the standing stream `services`: those that are kept, and the last that were retired. */
export interface ServicesState {
  /** How many have ever been registered; the next one's number is one more. */
  count: number;
  services: Readonly<Record<string, EssentialService>>;
}

export const NO_SERVICES: ServicesState = { count: 0, services: {} };
