import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';

/** What is fetched of one incident's log, newest first by when it happened. */
export interface FetchedLog {
  incident: string;
  lines: readonly LogLine[];
  hasOlder: boolean;
}

export interface MergedLine {
  key: string;
  incident: string;
  line: LogLine;
}

/**
 * Several logs as one, newest first by when it happened [LA12]. What is older than the oldest line of a log that goes on
 * is left out until that log has been fetched further: otherwise its lines would come in between those already read.
 */
export function mergedLines(logs: readonly FetchedLog[]): MergedLine[] {
  const until = horizonOf(logs);
  return logs
    .flatMap(({ incident, lines }) => lines.map((line) => ({ key: `${incident} ${line.seq}`, incident, line })))
    .filter(({ line }) => line.occurredAt >= until)
    .sort((one, other) => other.line.occurredAt - one.line.occurredAt || other.line.recordedAt - one.line.recordedAt);
}

/** Incidents whose logs must be fetched further before anything older can be shown. */
export function behind(logs: readonly FetchedLog[]): string[] {
  const until = horizonOf(logs);
  return logs.flatMap((log) => (log.hasOlder && oldestOf(log) >= until ? [log.incident] : []));
}

function horizonOf(logs: readonly FetchedLog[]): number {
  return Math.max(Number.NEGATIVE_INFINITY, ...logs.filter(({ hasOlder }) => hasOlder).map(oldestOf));
}

/** A log of which nothing is fetched yet holds everything back. */
function oldestOf({ lines }: FetchedLog): number {
  return lines.at(-1)?.occurredAt ?? Number.POSITIVE_INFINITY;
}
