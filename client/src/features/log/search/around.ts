import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import type { ShownLine } from '../../../sync/shown.ts';
import type { Readings } from '../../../sync/sync.ts';
import { mergeSecret } from '../merge-secret.ts';
import { shownLine } from './merge-hits.ts';

/** Lines of one stream that came after a moment and before it, each newest first. */
export interface Sides {
  newer: LogLine[];
  older: LogLine[];
}

/** On each side of the line that was found: a screen or two. */
const EACH_SIDE = 20;

/** The lines around a line of a stream; around a moment, where it stands in another. Null when they could not be had. */
export async function sidesOf(readings: Readings, stream: string, at: number, seq: number): Promise<Sides | null> {
  const [newer, older] = await Promise.all([
    readings.lines(stream, { afterAt: at, afterSeq: seq }, EACH_SIDE),
    readings.lines(stream, { beforeAt: at, beforeSeq: seq + 1 }, EACH_SIDE + 1),
  ]);
  return newer.ok && older.ok ? { newer: newer.value.lines, older: older.value.lines } : null;
}

/**
 * The log as it stands around a line, newest first. What of the secret part lies beyond the fetched lines of the open one
 * is left out: between the two stands what was not fetched.
 */
export function mergeAround(open: Sides, secret: Sides | null): readonly ShownLine[] {
  const lines = [...open.newer, ...open.older];
  if (!secret) return lines.map(shownLine);
  const newest = open.newer.length < EACH_SIDE ? Number.POSITIVE_INFINITY : (lines[0]?.occurredAt ?? 0);
  const hidden = [...secret.newer, ...secret.older].filter(({ occurredAt }) => occurredAt <= newest);
  const isWhole = open.older.length <= EACH_SIDE;
  return mergeSecret(lines.map(shownLine), hidden.map(shownLine), 'occurred', isWhole);
}
