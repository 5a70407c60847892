/**
 * A stream is what one audience may read (architecture: streams and audiences).
 * Names: `incident/<uuid>` · `incident/<uuid>/secret` · `incident/<uuid>/krisstod` · `incident/<uuid>/continuity` ·
 * `evaluation/incident/<uuid>` · `evaluation/exercise/<uuid>` · `improvements` ·
 * `disturbances` · `places` · `roster` · `duty` · `warnings` · `exercises` · `exercise/<uuid>` · `sirens` · `services` ·
 * `plan` · `audit`.
 */
export type StreamKind =
  | 'incident'
  | 'secret'
  | 'krisstod'
  | 'continuity'
  | 'disturbances'
  | 'places'
  | 'roster'
  | 'duty'
  | 'warnings'
  | 'exercises'
  | 'exercise'
  | 'evaluation'
  | 'improvements'
  | 'sirens'
  | 'services'
  | 'plan'
  | 'audit';

export interface StreamAddress {
  kind: StreamKind;
  /** The incident's id, also of its evaluation; null for the standing streams. */
  incident: string | null;
  /** The exercise's id, of its staff's own part and of its evaluation; null for all else. */
  exercise: string | null;
}

const STANDING = [
  'disturbances',
  'places',
  'roster',
  'duty',
  'warnings',
  'exercises',
  'improvements',
  'sirens',
  'services',
  'plan',
  'audit',
] as const satisfies readonly StreamKind[];
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const EXERCISE = new RegExp(`^exercise/(${UUID})$`);
const EVALUATION = new RegExp(`^evaluation/(incident|exercise)/(${UUID})$`);
const INCIDENT = new RegExp(`^incident/(${UUID})(?:/(secret|krisstod|continuity))?$`);

/** Reads a stream's name; null when it is not one. */
export function parseStream(name: string): StreamAddress | null {
  const standing = STANDING.find((kind) => kind === name);
  if (standing) return { kind: standing, incident: null, exercise: null };
  const exercise = EXERCISE.exec(name)?.[1];
  if (exercise) return { kind: 'exercise', incident: null, exercise };
  const [, of, evaluated] = EVALUATION.exec(name) ?? [];
  if (evaluated) {
    const isIncident = of === 'incident';
    return {
      kind: 'evaluation',
      incident: isIncident ? evaluated : null,
      exercise: isIncident ? null : evaluated,
    };
  }
  const match = INCIDENT.exec(name);
  if (!match?.[1]) return null;
  const part = match[2] as 'secret' | 'krisstod' | 'continuity' | undefined;
  return { kind: part ?? 'incident', incident: match[1], exercise: null };
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

/** What essential services have told of themselves in an incident [KO2]. */
export function continuityStream(id: string): string {
  return `incident/${id}/continuity`;
}

/** What an exercise's own staff plan and lead it by: its players read none of it [OV2] [OV3]. */
export function exerciseStream(id: string): string {
  return `exercise/${id}`;
}

/** What an evaluation is of: an exercise of the calendar, or an incident [OV4]. */
export interface Evaluated {
  kind: 'exercise' | 'incident';
  id: string;
}

/** What evaluators have seen, and what is concluded of it [OV4]. */
export function evaluationStream({ kind, id }: Evaluated): string {
  return `evaluation/${kind}/${id}`;
}
