import { addDays, instantOf, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import type { Span } from '@ledningsplats/shared/shifts/span.ts';
import { formatClock, formatWhen } from '../ui/format-time.ts';
import { LOCAL_TIME_ZONE } from '../ui/local-time.ts';

/** `14:00–22:00`, with the day where it is not today's, and again where it ends on another. */
export function spanWords({ from, until }: Span, now: number): string {
  const isSameDay = wallOf(from, LOCAL_TIME_ZONE).slice(0, 10) === wallOf(until, LOCAL_TIME_ZONE).slice(0, 10);
  return `${formatWhen(from, now)}–${isSameDay ? formatClock(until) : formatWhen(until, now)}`;
}

/** An end that is typed as a bare clock time and would come before the beginning is the next day's. */
export function endAfter(from: number | null, until: number | null): number | null {
  if (from === null || until === null || until > from) return until;
  const [day = '', clock = ''] = wallOf(from, LOCAL_TIME_ZONE).split('T');
  const at = wallOf(until, LOCAL_TIME_ZONE).slice(11);
  return instantOf(`${at > clock ? day : addDays(day, 1)}T${at}`, LOCAL_TIME_ZONE);
}
