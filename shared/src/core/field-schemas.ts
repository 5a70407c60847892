import { z } from 'zod';
import { LINE_TEXT_LIMIT } from './command-size.ts';
import { onOneLine, withoutUnseen } from './unseen.ts';

// The content-security policy forbids eval, which zod's compiled validators need.
z.config({ jitless: true });

const oneLine = z.string().overwrite(onOneLine);
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
