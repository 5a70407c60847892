import { nextBriefing, plannedBriefings, runningBriefings } from '@ledningsplats/shared/briefings/briefing-reading.ts';
import type { BriefingsSlice } from '@ledningsplats/shared/briefings/events.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import { formatDuration, formatUntil, formatWhen } from '../../ui/format-time.ts';

/** What every screen says of the briefings: the one that is held, else the one that comes [ST5]. */
export interface Countdown {
  /** Where it is held; null: it is still to come. */
  briefing: string | null;
  kind: string;
  tone: 'running' | 'late' | 'soon' | 'later';
  /** `14:00`. */
  when: string;
  /** `om 18 min`, `4 min sen`. */
  left: string;
  /** How many more are set or held. */
  more: number;
}

const MINUTE = 60_000;
/** One gathers one's papers. */
const SOON = 10 * MINUTE;

/** Null: nothing is held and nothing set. What is late is said before what is held: somebody waits. */
export function countdown(slice: BriefingsSlice, now: number): Countdown | null {
  const [running] = runningBriefings(slice);
  const next = nextBriefing(slice);
  const more = Object.keys(slice.running).length + Object.keys(slice.planned).length - 1;
  if (running && !(next !== null && isLate(next.at, now))) {
    const since = texts.runningSince(formatWhen(running.startedAt, now));
    return { briefing: running.id, kind: running.kind, tone: 'running', when: texts.running, left: since, more };
  }
  if (next === null) return null;
  const when = formatWhen(next.at, now);
  const about = { briefing: null, kind: next.kind, when, more };
  const left = timeLeft(next.at, now);
  if (isLate(next.at, now)) return { ...about, tone: 'late', left };
  return { ...about, tone: next.at - now <= SOON ? 'soon' : 'later', left };
}

/** A whole minute over: the clock on the wall has passed it. */
export function isLate(at: number, now: number): boolean {
  return now - at >= MINUTE;
}

/** The one that should have begun, for what is told once of it; null: none is late. */
export function lateBriefing(slice: BriefingsSlice, now: number) {
  return plannedBriefings(slice).find(({ at }) => isLate(at, now)) ?? null;
}

/** `om 18 min`, `börjar nu`, `4 min sen`. */
export function timeLeft(at: number, now: number): string {
  if (isLate(at, now)) return texts.late(formatDuration(now - at));
  return now >= at ? texts.soon : formatUntil(at, now);
}

/** `4:07`, `1:12:30`: what has gone, to the second, as a timer shows it. */
export function timerText(duration: number): string {
  const seconds = Math.max(0, Math.floor(duration / 1_000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
}
