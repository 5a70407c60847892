/**
 * A stream is what one audience may read (architecture: streams and audiences).
 * Names: `incident/<uuid>` · `incident/<uuid>/secret` · `incident/<uuid>/krisstod` ·
 * `disturbances` · `places` · `roster` · `duty` · `warnings` · `exercises` · `sirens` · `services` · `plan` · `audit`.
 */
export type StreamKind =
  | 'incident'
  | 'secret'
  | 'krisstod'
  | 'disturbances'
  | 'places'
  | 'roster'
  | 'duty'
  | 'warnings'
  | 'exercises'
  | 'sirens'
  | 'services'
  | 'plan'
  | 'audit';

export interface StreamAddress {
  kind: StreamKind;
  /** The incident's id; null for the standing streams. */
  incident: string | null;
}

const STANDING = [
  'disturbances',
  'places',
  'roster',
  'duty',
  'warnings',
  'exercises',
  'sirens',
  'services',
  'plan',
  'audit',
] as const satisfies readonly StreamKind[];
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const INCIDENT = new RegExp(`^incident/(${UUID})(?:/(secret|krisstod))?$`);

/** Reads a stream's name; null when it is not one. */
export function parseStream(name: string): StreamAddress | null {
  const standing = STANDING.find((kind) => kind === name);
  if (standing) return { kind: standing, incident: null };
  const match = INCIDENT.exec(name);
  if (!match?.[1]) return null;
  const part = match[2] as 'secret' | 'krisstod' | undefined;
  return { kind: part ?? 'incident', incident: match[1] };
}

export function incidentStream(id: string): string {
  return `incident/${id}`;
}

export function secretStream(id: string): string {
  return `incident/${id}/secret`;
}

export function krisstodStream(id: string): string {
  return `incident/${id}/krisstod`;
}
