import { isVmaTestDay, VMA_TEST_TIME } from '../exercises/vma-test-days.ts';
import { addDays, instantOf, type LocalDate } from '../roster/wall-time.ts';
import type { SirenResult } from './events.ts';

/** Sirens that one listener can be given: a round by car, and more than anybody hears in two minutes. */
export const LISTENER_SIRENS_LIMIT = 60;

/** A siren that begins early, and a clock that is behind: nobody stands there without buttons. */
const OPENS_BEFORE_MS = 5 * 60_000;

/** What is told of one siren: where to stand, and how it is reported. */
export interface ListenedSiren {
  id: string;
  /** Null: removed by decision. */
  name: string | null;
  position: { latitude: number; longitude: number } | null;
  /** As somebody heard it last; null: nothing has been said. */
  result: SirenResult | null;
}

/** `GET /api/listener/<token>`: all that it tells whoever has the link. Sirens stand in the open; who listens is not told. */
export interface ListenerReading {
  municipality: string;
  link: number;
  test: LocalDate;
  /** When the sirens sound, UTC milliseconds, as the other times. */
  at: number;
  opensAt: number;
  closesAt: number;
  /** The server's own clock: a phone whose clock is wrong opens and closes by it. */
  now: number;
  /** Whom to ring, by the plan; null: nobody has said. */
  call: { name: string; phone: string } | null;
  sirens: readonly ListenedSiren[];
}

/** `GET /api/siren-listeners?test=<date>`: a link as those who make and revoke it see it. */
export interface ListenerLinkReading {
  number: number;
  test: LocalDate;
  /** Who was given it, in the words of whoever made it; empty: let go of. */
  label: string;
  sirens: readonly string[];
  /** A name. */
  madeBy: string;
  madeAt: number;
  usedAt: number | null;
  revokedAt: number | null;
}

/** The answer of making one: the address is shown this once, since only its hash is kept. */
export interface MadeListenerLink {
  number: number;
  url: string;
}

export interface ListenerTimes {
  /** When the sirens sound. */
  at: number;
  opensAt: number;
  closesAt: number;
  /** What was heard before it closed, on a telephone without network, is still taken until then. */
  takenUntil: number;
}

/** When a link for a test holds: its page until the day is over by the wall, what was kept on a telephone for one day more. */
export function listenerTimes(test: LocalDate, timeZone: string): ListenerTimes {
  const midnight = (day: LocalDate) => instantOf(`${day}T00:00`, timeZone);
  const at = instantOf(`${test}T${VMA_TEST_TIME}`, timeZone);
  return {
    at,
    opensAt: at - OPENS_BEFORE_MS,
    closesAt: midnight(addDays(test, 1)),
    takenUntil: midnight(addDays(test, 2)),
  };
}

/** Why what was heard then, and has arrived now, is not taken; null: it is. */
export function listenerFault(times: ListenerTimes, heardAt: number, now: number): 'early' | 'over' | null {
  if (heardAt < times.opensAt) return 'early';
  return heardAt >= times.closesAt || now >= times.takenUntil ? 'over' : null;
}

/** Whether listeners can be asked to a test: one that is to come, or of today. */
export function mayAskListeners(test: LocalDate, today: LocalDate): boolean {
  return isVmaTestDay(test) && test >= today && test <= addDays(today, ASKED_AHEAD_DAYS);
}

/** The next test, and the one after it: links that nobody remembers are of no use. */
const ASKED_AHEAD_DAYS = 200;

/** Long enough to ask somebody what they heard; then it is a person's name and nothing else. */
const LABEL_KEPT_DAYS = 14;

/** Links to tests before this day, by the wall, say no longer who was given them. */
export function labelsKeptFrom(today: LocalDate): LocalDate {
  return addDays(today, -LABEL_KEPT_DAYS);
}

const SENDER = /^listener\/(\d+)$/;

/** Who an event of a listener's link is by: nobody in the register, but the link, by its number. */
export function listenerSender(number: number): string {
  return `listener/${number}`;
}

/** The link that an event came by, by who it is by; null where it came by none. */
export function listenerNumberOf(by: string): number | null {
  const number = SENDER.exec(by)?.[1];
  return number === undefined ? null : Number(number);
}
