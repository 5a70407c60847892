import type { Recorded } from '../core/recorded-event.ts';
import type { Position } from '../geo/position.ts';

/** Two months: what is said to last longer is not run by fuel. */
export const HOURS_LIMIT = 1_440;

/** As many rows as a command may carry; what they weigh together bounds them before that. */
export const IMPORT_ROWS = 100;

/** Whether a place has power when the grid has none. `partly`: it must be brought there, or holds a part of the house. */
export const RESERVE_POWER = ['yes', 'partly', 'no', 'unknown'] as const;
export type ReservePower = (typeof RESERVE_POWER)[number];

/** What somebody is asked about; who it is stands in the people register alone [SE4]. */
export const CONTACT_FOR = ['keys', 'place'] as const;

export interface PlaceContact {
  person: string;
  about: (typeof CONTACT_FOR)[number];
}

/** What the register says of a place in figures and ids [PL1]. */
export interface PlaceFacts {
  /** Plan id. */
  kind: string;
  /** What another register calls it, as `TP-014`; imports know it again by this. */
  reference: string | null;
  position: Position | null;
  capacity: number | null;
  reservePower: { has: ReservePower; hours: number | null };
  contacts: PlaceContact[];
}

/** What the register says of a place in words [PL1]. No personal data: people stand in their own register. */
export const PLACE_TEXTS = [
  'name',
  'address',
  'services',
  'power',
  'water',
  'accessibility',
  'keys',
  'radio',
  'equipment',
  'staffedBy',
  'owner',
  'operator',
  'note',
] as const;
export type PlaceText = (typeof PLACE_TEXTS)[number];
export type PlaceTexts = { name: string } & { [Text in Exclude<PlaceText, 'name'>]?: string };

type Whole = { place: string } & PlaceFacts;

export type PlaceRegistered = Recorded<'PlaceRegistered', Whole, PlaceTexts>;
/** The whole place as it is from now on. */
export type PlaceChanged = Recorded<'PlaceChanged', Whole, PlaceTexts>;
/** No longer used; its history stays. */
export type PlaceRetired = Recorded<'PlaceRetired', { place: string }, { reason: string }>;
export type PlaceRestored = Recorded<'PlaceRestored', { place: string }>;
/** A real incident uses it [PL1]; none other may until it is released. */
export type PlaceTaken = Recorded<'PlaceTaken', { place: string; incident: string; number: string }>;
export type PlaceReleased = Recorded<'PlaceReleased', { place: string; incident: string }>;

export type PlaceEvent = PlaceRegistered | PlaceChanged | PlaceRetired | PlaceRestored | PlaceTaken | PlaceReleased;

export const PLACE_EVENT_VERSIONS: Readonly<Record<PlaceEvent['type'], number>> = {
  PlaceRegistered: 1,
  PlaceChanged: 1,
  PlaceRetired: 1,
  PlaceRestored: 1,
  PlaceTaken: 1,
  PlaceReleased: 1,
};

export interface Place extends PlaceFacts {
  id: string;
  /** Null: removed by decision [LG10]. */
  texts: PlaceTexts | null;
  /** Seq of the event that it stands in as it is now. */
  seq: number;
  changedAt: number;
  /** People id of who made or changed it last. */
  changedBy: string | null;
  retired: { at: number; by: string | null; reason: string | null; seq: number } | null;
  /** The real incident that uses it. */
  usedBy: { incident: string; number: string; since: number } | null;
}

/** The bounded state of the standing stream `places`: those that are used, and the last that were retired. */
export interface PlacesState {
  places: Readonly<Record<string, Place>>;
}
