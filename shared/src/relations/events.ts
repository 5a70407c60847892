import type { Recorded } from '../core/recorded-event.ts';

/** The other incident, by id and by the number that people call it by. */
export interface OtherIncident {
  incident: string;
  number: string;
}

/** Recorded in both incidents by one command, each naming the other [LA12]. */
export type IncidentLinked = Recorded<'IncidentLinked', OtherIncident, { why: string }>;
export type IncidentUnlinked = Recorded<'IncidentUnlinked', OtherIncident, { why?: string }>;

/** In the incident that is closed into another, beside its closing. It keeps its number and its log [LA12]. */
export type IncidentMerged = Recorded<'IncidentMerged', OtherIncident & { decision: number }>;
/** In the one that goes on. */
export type IncidentMergedHere = Recorded<'IncidentMergedHere', OtherIncident>;

export type RelationEvent = IncidentLinked | IncidentUnlinked | IncidentMerged | IncidentMergedHere;

export const RELATION_EVENT_VERSIONS: Readonly<Record<RelationEvent['type'], number>> = {
  IncidentLinked: 1,
  IncidentUnlinked: 1,
  IncidentMerged: 1,
  IncidentMergedHere: 1,
};

/** How this incident stands to another. */
export interface Relation extends OtherIncident {
  kind: 'linked' | 'merged_into' | 'merged_from';
  since: number;
  /** People id of who recorded it. */
  by: string | null;
  /** Null: it was merged, which its decision explains, or the words have been removed [LG10]. */
  why: string | null;
  seq: number;
}

/** By the other incident's id. */
export type RelationsSlice = Readonly<Record<string, Relation>>;
