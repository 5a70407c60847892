import { z } from 'zod';

// The content-security policy forbids eval, which zod's compiled validators need.
z.config({ jitless: true });

/** Limits keep any command under COMMAND_LIMIT even when every field is full. */
export const LINE_TEXT_LIMIT = 6_000;

/** Signs that nobody sees: they turn the order of what follows (a file's name then ends otherwise than it reads), or part a word. */
const UNSEEN = /[\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
const CONTROL = /[\p{Cc}\u2028\u2029]/gu;
/** All control characters but those that divide lines. */
const CONTROL_IN_LINES = /(?![\t\n\r])\p{Cc}/gu;

/** A text of several lines at most, as every field of a command is read: without what nobody sees and what no screen shows. */
export function withoutUnseen(text: string): string {
  return text.replaceAll(UNSEEN, '').replaceAll(CONTROL_IN_LINES, '');
}

const oneLine = z.string().overwrite((text) => text.replaceAll(UNSEEN, '').replaceAll(CONTROL, ' '));
const lines = z.string().overwrite(withoutUnseen);

export const uuid = z.uuid();
/** One line of text: a title, a name, a place. */
export const shortText = oneLine.trim().min(1).max(200);
/** A reason, a direction, a wording: several stand in one command. */
export const paragraph = lines.trim().min(1).max(2_000);
/** A log line. */
export const longText = lines.trim().min(1).max(LINE_TEXT_LIMIT);
/** A plan id. Never a name that every object carries: ids become keys, as the law's criteria do. */
export const planId = z
  .string()
  .min(1)
  .max(60)
  .regex(/^(?!constructor$)[a-z0-9][a-z0-9_-]*$/);
export const instant = z.number().int().min(0).max(8_640_000_000_000);
export const seq = z.number().int().min(1);
export const number = z.number().int().min(1);
export const rank = z.number().int().min(1).max(9);
/** A task's or takeover's id: the id of its command, with `/n` where one command made several. */
export const entryId = z.string().min(1).max(50);
export const nothing = z.object({}).strict();
