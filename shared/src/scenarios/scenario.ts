import { z } from 'zod';
import { paragraph, planId, shortText } from '../core/field-schemas.ts';

/**
 * How an inject reaches the players [OV3]: as a line in the log, a call on the phone view, a simulated warning, the end of those
 * that the same sender has issued, a mark on the map, or by a counter-player who says it with their own mouth.
 */
export const INJECT_CHANNELS = ['line', 'phone', 'warning', 'warning_over', 'map', 'counterpart'] as const;
export type InjectChannel = (typeof INJECT_CHANNELS)[number];

/** More than a day's exercise with motspel. */
export const MOST_INJECTS = 200;
export const MOST_GOALS = 20;
export const MOST_QUESTIONS = 60;

/** Within the scenario; short and readable, since people write it in files. Never a name that every object carries: ids become keys. */
export const scriptKey = z.string().regex(/^(?!constructor$)[a-z0-9][a-z0-9_-]{0,39}$/);

/** WGS 84, in decimal degrees. */
const position = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }).strict();

export const injectSchema = z
  .object({
    id: scriptKey,
    /** Exercise minutes from its start. */
    minute: z
      .number()
      .int()
      .min(0)
      .max(7 * 24 * 60),
    channel: z.enum(INJECT_CHANNELS),
    /** Who it comes from, in the play: SOS Alarm, polisen, en anhörig. */
    from: shortText,
    /** The function of the plan that it is put to; null: whoever takes it. */
    to: planId.nullable(),
    text: paragraph,
    /** What the players are expected to do of it, an action on each line. */
    expected: paragraph.nullable(),
    /** The goal that it tests. */
    goal: scriptKey.nullable(),
    /** Where it is on the map; null: nowhere, and then it is said as a line. */
    at: position.nullable().default(null),
  })
  .strict();

/** A scenario as a library, a file and an exercise hold it [OV2]; of no municipality, and with no real person in it. */
export const scenarioSchema = z
  .object({
    format: z.literal('ledningsplats-scenario-1'),
    title: shortText,
    /** What it is held for. */
    purpose: paragraph,
    /** What has happened when it begins, read to the players. */
    background: paragraph,
    /** By the wall, `06:40`: when in the day the exercise's clock begins. */
    startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    /** Exercise minutes that it is planned for. */
    minutes: z
      .number()
      .int()
      .min(5)
      .max(7 * 24 * 60),
    goals: z.array(z.object({ id: scriptKey, text: paragraph }).strict()).max(MOST_GOALS),
    injects: z.array(injectSchema).max(MOST_INJECTS),
    /** Asked in the evaluation. */
    questions: z
      .array(z.object({ id: scriptKey, goal: scriptKey.nullable(), text: paragraph }).strict())
      .max(MOST_QUESTIONS),
  })
  .strict();

export type Inject = z.infer<typeof injectSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
