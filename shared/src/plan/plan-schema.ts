import { z } from 'zod';
import { PERMISSIONS } from '../access/permissions.ts';
import { CHANNELS } from '../channels/message.ts';
import { paragraph, planId, rank, shortText } from '../core/field-schemas.ts';
import { boardsSchema } from './boards-schema.ts';
import { boundsFault } from './bounds.ts';
import { briefingsSchema } from './briefings-schema.ts';
import { CALL_OUT_TEXT_LIMIT, callOutSchema } from './call-out-schema.ts';
import { contactTrialSchema } from './contact-trial-schema.ts';
import { continuitySchema } from './continuity-schema.ts';
import { ONE_BOARD } from './default-boards.ts';
import { NO_BRIEFINGS } from './default-briefings.ts';
import { NO_CALL_OUT } from './default-call-out.ts';
import { DEFAULT_CONTACT_TRIAL } from './default-contact-trial.ts';
import { DEFAULT_CONTINUITY } from './default-continuity.ts';
import { DEFAULT_EVALUATIONS } from './default-evaluations.ts';
import { NO_EXERCISES } from './default-exercises.ts';
import { NO_KRISSTOD_RULES } from './default-krisstod.ts';
import { DEFAULT_MEETINGS } from './default-meetings.ts';
import { DEFAULT_PICTURE } from './default-picture.ts';
import { DEFAULT_REPORTS } from './default-reports.ts';
import { DEFAULT_HANDOVER, DEFAULT_ROSTER } from './default-roster.ts';
import { NO_SEAT_RULES } from './default-seats.ts';
import { NO_VMA } from './default-vma.ts';
import { DEFAULT_WARNINGS } from './default-warnings.ts';
import { evaluationsSchema } from './evaluations-schema.ts';
import { exercisesSchema } from './exercises-schema.ts';
import { krisstodSchema } from './krisstod-schema.ts';
import { pictureSchema } from './picture-schema.ts';
import { crossCheck } from './plan-cross-check.ts';
import { reportSchema } from './report-schema.ts';
import { seatsSchema } from './seats-schema.ts';
import { vmaSchema } from './vma-schema.ts';
import { warningsSchema } from './warnings-schema.ts';

// Far beyond any municipality: what bounds a plan is the weight of the command that adopts it.
const MANY = 200;

const namedItem = z.object({ id: planId, name: shortText }).strict();
const taskTemplate = z
  .object({ title: shortText, function: planId, dueMinutes: z.number().int().min(0).max(525_600).nullable() })
  .strict();
const actionCard = z
  .object({
    id: planId,
    title: shortText,
    function: planId,
    // More than this is no card that anybody ticks in a crisis.
    steps: z.array(shortText).min(1).max(20),
  })
  .strict();
const callEntry = z
  .object({
    id: planId,
    who: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('function'), function: planId }).strict(),
      z.object({ kind: z.literal('capacity'), capacity: planId }).strict(),
      z
        .object({ kind: z.literal('outside'), name: shortText, phone: shortText.regex(/\d/, 'a number has digits') })
        .strict(),
    ]),
    // What is read aloud on the telephone in one breath.
    say: z.string().trim().min(1).max(400),
    isCompulsory: z.boolean(),
  })
  .strict();
const mandateHolder = z.object({ capacity: planId, until: z.enum(['always', 'relieved']) }).strict();
const mandateHolders = z.array(mandateHolder).min(1).max(MANY);

const legalText = z
  .object({
    reference: shortText,
    version: z.iso.date(),
    text: z.string().trim().min(1).max(4_000),
    criteria: z
      .array(z.object({ id: planId, question: paragraph }).strict())
      .min(1)
      .max(20),
  })
  .strict();

const level = namedItem
  .extend({
    rank,
    explanation: paragraph,
    asks: z.enum(['nothing', 'coordination', 'criteria']),
    legalText: legalText.nullable(),
    report: z
      .object({ to: shortText, everyHours: z.number().positive().max(168) })
      .strict()
      .nullable(),
    tasks: z.array(taskTemplate).max(MANY),
    cards: z.array(actionCard).max(MANY).default([]),
    callList: z.array(callEntry).max(MANY).default([]),
  })
  .strict();

const checklist = z.array(z.object({ id: planId, text: shortText }).strict()).max(40);

const degrees = z.number().min(-180).max(180);

/** Where a municipality lies: south of its north, in Sweden, and of a size that one has. */
export const boundsSchema = z
  .object({ south: degrees, west: degrees, north: degrees, east: degrees })
  .strict()
  .superRefine((bounds, context) => {
    const fault = boundsFault(bounds);
    if (fault) context.addIssue({ code: 'custom', message: `no municipality lies so: ${fault}` });
  });

/**
 * A municipality's plan, whole. What passes holds together: whoever reads it may follow any id, and every level can be
 * decided by somebody. The issues name the path at fault and say in a sentence what is wrong.
 */
export const planSchema = z
  .object({
    municipality: z
      .object({
        name: shortText,
        code: z.string().regex(/^\d{4}$/, 'a municipality code has four digits'),
        timeZone: z.string().refine(isTimeZone, 'not a time zone of the IANA database'),
        // absent in plans from before there were any
        bounds: boundsSchema.nullable().default(null),
      })
      .strict(),
    levels: z.array(level).min(1).max(9),
    postures: z.array(namedItem).min(1).max(MANY),
    restingPosture: planId,
    capacities: z
      .array(namedItem.extend({ standsInFor: planId.nullable() }).strict())
      .min(1)
      .max(MANY),
    functions: z.array(namedItem).min(1).max(MANY),
    forums: z.array(namedItem).max(MANY),
    mandates: z
      .object({
        levels: z.record(z.string(), mandateHolders),
        posture: mandateHolders,
        board: mandateHolders,
        // absent in plans from before there were places
        places: z.record(planId, mandateHolders).default({}),
        // absent in plans from before there was krisstöd
        krisstod: z.array(mandateHolder).max(MANY).default([]),
        other: mandateHolders,
      })
      .strict(),
    committees: z
      .array(
        namedItem.extend({ kind: z.enum(['namnd', 'kommunfullmaktige', 'revisorer', 'bolag', 'gemensam']) }).strict(),
      )
      .max(MANY),
    // absent in plans from before departments could send anything in
    departments: z.array(namedItem).max(MANY).default([]),
    board: z
      .object({
        name: shortText,
        forum: planId.nullable().default(null),
        needsLevel: rank,
        activationTasks: z.array(taskTemplate).max(MANY),
        takeoverTasks: z.array(taskTemplate).max(MANY),
        heightenedAlertLeads: shortText,
        // absent in plans from before meetings were recorded
        meetings: z
          .object({
            members: z.number().int().min(3).max(101),
            distance: z.boolean(),
            adjusters: z.number().int().min(0).max(5),
          })
          .strict()
          .default(DEFAULT_MEETINGS),
      })
      .strict(),
    places: z
      .object({
        kinds: z
          .array(
            namedItem
              .extend({ symbol: z.string().trim().min(1).max(2), opens: z.boolean(), needsBoard: z.boolean() })
              .strict(),
          )
          .max(MANY),
        openingChecklist: checklist,
        overnightChecklist: checklist,
        needsTo: planId.nullable(),
        fuelWarnHours: z.number().min(0).max(168),
        // absent in plans from before there were sheets
        sheetCall: z
          .object({ name: shortText, phone: shortText.regex(/\d/, 'a number has digits') })
          .strict()
          .nullable()
          .default(null),
      })
      .strict()
      .default({
        kinds: [],
        openingChecklist: [],
        overnightChecklist: [],
        needsTo: null,
        fuelWarnHours: 4,
        sheetCall: null,
      }),
    roster: z
      .object({
        changeWeekday: z.number().int().min(1).max(7),
        changeTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a clock time is written 08:00'),
        shiftDays: z.number().int().min(1).max(28),
        needsDeputy: z.boolean(),
        mostDays: z.number().int().min(1).max(365),
        leastRestDays: z.number().int().min(0).max(365),
        phone: shortText.regex(/\d/, 'a number has digits').nullable(),
        // absent in plans from before the duty was handed over
        handover: z
          .object({
            remindAfterMinutes: z.number().int().min(1).max(1_440),
            alarmAfterMinutes: z.number().int().min(1).max(1_440),
            earlyHours: z.number().int().min(0).max(168),
            overrides: z.array(planId).max(MANY),
            // absent in plans from before anybody was sent a message of it
            messages: z
              .object({
                channels: z.array(z.enum(CHANNELS)).max(CHANNELS.length),
                reminder: z.string().trim().min(1).max(CALL_OUT_TEXT_LIMIT),
                alarm: z.string().trim().min(1).max(CALL_OUT_TEXT_LIMIT),
              })
              .strict()
              .default(DEFAULT_HANDOVER.messages),
          })
          .strict()
          .refine((rules) => rules.alarmAfterMinutes >= rules.remindAfterMinutes, {
            path: ['alarmAfterMinutes'],
            message: 'nobody is told before the two are reminded',
          })
          .default(DEFAULT_HANDOVER),
        open: z.enum(['nothing', 'number', 'name']),
      })
      .strict()
      .default(DEFAULT_ROSTER),
    // absent in plans from before anybody could be called out
    callOut: callOutSchema.default(NO_CALL_OUT),
    // absent in plans from before contacts were tried
    contactTrial: contactTrialSchema.default(DEFAULT_CONTACT_TRIAL),
    // absent in plans from before the outer world's warnings were read
    warnings: warningsSchema.default(DEFAULT_WARNINGS),
    // absent in plans from before there was krisstöd
    krisstod: krisstodSchema.default(NO_KRISSTOD_RULES),
    // absent in plans from before there were seats
    seats: seatsSchema.default(NO_SEAT_RULES),
    // absent in plans from before each role had its board
    boards: boardsSchema.default(ONE_BOARD),
    // absent in plans from before there were briefings
    briefings: briefingsSchema.default(NO_BRIEFINGS),
    // absent in plans from before there was a lägesbild
    picture: pictureSchema.default(DEFAULT_PICTURE),
    reports: reportSchema.default(DEFAULT_REPORTS),
    // absent in plans from before there was a calendar of exercises
    exercises: exercisesSchema.default(NO_EXERCISES),
    // absent in plans from before anything was evaluated
    evaluations: evaluationsSchema.default(DEFAULT_EVALUATIONS),
    // absent in plans from before a VMA could be prepared
    vma: vmaSchema.default(NO_VMA),
    // absent in plans from before what is lost was recorded
    continuity: continuitySchema.default(DEFAULT_CONTINUITY),
    roles: z
      .array(namedItem.extend({ permissions: z.array(z.enum(PERMISSIONS)).max(PERMISSIONS.length) }).strict())
      .min(1)
      .max(MANY),
    lateLineMinutes: z.number().int().min(1).max(1_440),
    trays: z
      .object({ alertAfterMinutes: z.number().int().min(1).max(1_440), alerts: planId.nullable() })
      .strict()
      .default({ alertAfterMinutes: 10, alerts: null }),
    callFirst: z.array(z.object({ name: shortText, phone: shortText }).strict()).max(20),
  })
  .strict()
  .superRefine((plan, context) => {
    for (const { path, message } of crossCheck(plan)) context.addIssue({ code: 'custom', path, message });
  });

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('sv-SE', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
