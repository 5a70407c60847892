import type { CallOutAnswer } from './events.ts';

export interface ReadReply {
  answer: CallOutAnswer;
  /** UTC milliseconds; null where the reply says no time. */
  arrivesAt: number | null;
}

const NO =
  /^(nej|nä|nää|no|nope|((jag )?(kan|kommer|hinner|har)( (tyvärr|absolut|nog|jag)){0,2} (inte|ej))|inte|n)(?!\p{L})/iu;
const ON_WAY = /^(på väg|pa vag|på g|åker nu|är på väg|jag är på väg|jag åker)(?!\p{L})/iu;
const YES = /^(ja|jadå|japp|jajamän|jo|yes|ok|okej|kommer|jag kommer|j)(?!\p{L})/iu;
/** What turns a yes that it follows, or asks something: «Jag kommer tyvärr inte», «Ok, men vem är det?». */
const TURNED = /(?<!\p{L})(inte|ej|icke|aldrig|knappast|om inte|nej)(?!\p{L})|\?/iu;
/** Letters begin with one, on a line of its own or not; so do some text messages. */
const GREETING =
  /^(hej|hejsan|hallå|tjena|god (morgon|natt|kväll|dag)|hi|hello)(?!\p{L})[^\S\n]*((?!(?:ja|nej|jo|ok)(?!\p{L}))\p{L}+(?=[,!]|[^\S\n]*\n))?[\s,.!]*/iu;
/** A clock, a number with its unit, or a number that is alone on its line. */
const SURE_TIME =
  /\bkl(ockan)?\.?\s*\d{1,2}([.:]\d\d)?|(?<![\d+-])\d{1,3}[^\S\n]*(min|h(?!\p{L})|tim)|^[^\S\n]*\d{1,3}[^\S\n]*$/imu;
const MINUTE_MS = 60_000;
/** Later than this is another day's question. */
const MOST_MINUTES = 12 * 60;

/**
 * A reply by text message or letter, as people write them: `ja`, `Nej kan inte`, `på väg 20 min`, `Ja, kl 9.30` [LM2]. Null
 * where it is none of them, or is turned in the same breath: then a human reads it. `wallToday` gives the instant of a clock time of today in the municipality.
 */
export function readReply(
  text: string,
  now: number,
  wallToday: (hour: number, minute: number) => number,
): ReadReply | null {
  const opening = /^[«"'.\s]+/u;
  const said = text.trim().replace(opening, '').replace(GREETING, '').replace(opening, '');
  if (NO.test(said)) return { answer: 'no', arrivesAt: null };
  const isOnWay = ON_WAY.test(said);
  if ((!isOnWay && !YES.test(said)) || TURNED.test(said.split(/\n\s*\n/)[0] ?? '')) return null;
  // what stands below may be a name with a number: only what surely is a time counts there
  const [first = '', ...below] = said.split('\n');
  const arrivesAt =
    timeIn(first, now, wallToday) ?? timeIn(SURE_TIME.exec(below.join('\n'))?.[0] ?? '', now, wallToday);
  return { answer: isOnWay ? 'on_way' : 'yes', arrivesAt };
}

function timeIn(said: string, now: number, wallToday: (hour: number, minute: number) => number): number | null {
  const clock = /(?:kl(?:ockan)?\.?\s*)(\d{1,2})(?:[.:](\d\d))?|(\d{1,2})[.:](\d\d)/iu.exec(said);
  if (clock) {
    const [hour, minute] = [Number(clock[1] ?? clock[3]), Number(clock[2] ?? clock[4] ?? 0)];
    if (hour > 23 || minute > 59) return null;
    const at = wallToday(hour, minute);
    return at >= now ? at : at + 24 * 60 * MINUTE_MS;
  }
  // a figure alone is minutes when nothing else is said; elsewhere it may be how many come, or a number to ring
  const span =
    /(?<![\d+-])(\d{1,3})\s*(minuter|minut|min|m|h|timmar|timme|tim)(?!\p{L})/iu.exec(said) ??
    /^[\p{L}\s,.!]*?(\d{1,3})[\s.!]*$/iu.exec(said);
  if (!span) return null;
  const minutes = Number(span[1]) * (/^(h|tim)/iu.test(span[2] ?? '') ? 60 : 1);
  return minutes > 0 && minutes <= MOST_MINUTES ? now + minutes * MINUTE_MS : null;
}
