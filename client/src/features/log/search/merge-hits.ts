import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import type { ShownLine } from '../../../sync/shown.ts';

/** Lines of the open and the secret part in one list, newest first by event time, and no more than the limit [SE3]. */
export function mergeHits(parts: readonly (readonly LogLine[])[], limit: number): ShownLine[] {
  return parts
    .flat()
    .toSorted((one, other) => other.occurredAt - one.occurredAt || other.recordedAt - one.recordedAt)
    .slice(0, limit)
    .map(shownLine);
}

/** A line that is confirmed, in the shape in which rows show it. */
export function shownLine(line: LogLine): ShownLine {
  return { key: `${line.stream}#${line.seq}`, line, pending: null, corrections: [], marks: [] };
}
