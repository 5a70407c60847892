import { z } from 'zod';
import { instant, paragraph, planId, shortText, uuid } from '../../core/field-schemas.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import { CAPACITY_LIMIT } from '../../places/headcount.ts';
import { NEED_LIMIT } from '../../places/sheet-reading.ts';
import type { Plan } from '../../plan/plan.ts';
import { DEBRIEF_ANSWERS } from '../after/events.ts';
import type { KrisstodWork } from '../shifts/events.ts';
import type { Shift } from '../shifts/shift.ts';

/** The longest list of a plan. */
const QUESTIONS = 40;
const number = z.number().int().min(0).max(CAPACITY_LIMIT);
/** Null: the one that is theirs at that time, for a page that was opened without network and knows no shift. */
const own = uuid.nullable();

const said = z.discriminatedUnion('what', [
  z.object({ what: z.literal('in'), shift: own }).strict(),
  z.object({ what: z.literal('out'), shift: own }).strict(),
  z.object({ what: z.literal('undo'), shift: uuid, check: z.enum(['in', 'out']) }).strict(),
  z.object({ what: z.literal('visits'), site: own, adults: number, young: number }).strict(),
  // the guard against identity numbers is the command's: it answers with a word of its own [KR5]
  z.object({ what: z.literal('need'), site: own, text: shortText.max(NEED_LIMIT) }).strict(),
  z.object({ what: z.literal('swap'), shift: uuid, to: uuid }).strict(),
  z.object({ what: z.literal('answer'), swap: uuid, isAccepted: z.boolean() }).strict(),
  z.object({ what: z.literal('debrief'), answer: z.enum(DEBRIEF_ANSWERS) }).strict(),
  z
    .object({
      what: z.literal('evaluation'),
      isNamed: z.boolean(),
      questions: z.array(planId).max(QUESTIONS),
      answers: z.array(paragraph).max(QUESTIONS),
    })
    .strict(),
]);
export type HelperSaid = z.infer<typeof said>;

/** What a support worker's page sends; `id` becomes the command's, so that what is sent again is the same. */
export const helperReport = z.object({ id: uuid, said, madeAt: instant, sentAt: instant }).strict();

/** A command of krisstöd's own stream. */
export interface HelperCommand {
  type: string;
  data: object;
  content: object;
}

/** A shift is theirs to come to so long before it begins, where none is named. */
const EARLY_MS = 3 * 3_600_000;

/**
 * The nine things that a support worker's own page can say, and no tenth. Whether shift and site are theirs the rules ask
 * [KR8]; what is needed goes to whom the plan says [KR5]. Answers `unknown_item` where none is named and none is theirs then.
 */
export function helperCommand(
  report: HelperSaid,
  { helper, work, plan, at }: { helper: string; work: KrisstodWork; plan: Plan; at: number },
): HelperCommand | Refusal {
  const shifts = Object.values(work.shifts).filter((shift) => shift.helper === helper);
  switch (report.what) {
    case 'in':
    case 'out': {
      const shift = report.shift ?? shiftThen(shifts, report.what, at)?.id;
      if (shift === undefined) return refuse('unknown_item', { field: 'said.shift' });
      const type = report.what === 'in' ? 'CheckInKrisstodHelper' : 'CheckOutKrisstodHelper';
      return { type, data: { shift }, content: {} };
    }
    case 'undo':
      return { type: 'UndoKrisstodCheck', data: { shift: report.shift, what: report.check }, content: {} };
    case 'visits': {
      const site = report.site ?? siteThen(shifts, at);
      if (site === undefined) return refuse('unknown_item', { field: 'said.site' });
      const { adults, young } = report;
      return { type: 'CountKrisstodVisits', data: { site, how: 'in', adults, young }, content: {} };
    }
    case 'need': {
      const site = report.site ?? siteThen(shifts, at);
      if (site === undefined) return refuse('unknown_item', { field: 'said.site' });
      const to = plan.krisstod.needsTo ?? plan.trays.alerts ?? plan.functions[0]?.id;
      return { type: 'ReportKrisstodNeed', data: { site, function: to }, content: { what: report.text } };
    }
    case 'swap':
      return { type: 'ProposeKrisstodSwap', data: { shift: report.shift, to: report.to }, content: {} };
    case 'answer':
      return {
        type: 'AnswerKrisstodSwap',
        data: { swap: report.swap, isAccepted: report.isAccepted },
        content: {},
      };
    case 'debrief':
      return { type: 'AnswerKrisstodDebrief', data: { helper, answer: report.answer }, content: {} };
    case 'evaluation': {
      const data = { helper: report.isNamed ? helper : null, questions: report.questions };
      return { type: 'EvaluateKrisstod', data, content: { answers: report.answers } };
    }
    default:
      return report satisfies never;
  }
}

/** To come: the one that is, or begins soon, and that nobody has come to. To leave: the one that they have come to. */
function shiftThen(shifts: readonly Shift[], what: 'in' | 'out', at: number): Shift | undefined {
  const inOrder = shifts.toSorted((one, other) => one.from - other.from);
  if (what === 'out') return inOrder.findLast(({ checkedIn, checkedOut }) => checkedIn !== null && checkedOut === null);
  return inOrder.find(({ from, until, checkedIn }) => checkedIn === null && from - EARLY_MS <= at && at < until);
}

/** Where they have come and not left; else where their shift is or begins soon. */
function siteThen(shifts: readonly Shift[], at: number): string | undefined {
  return (shiftThen(shifts, 'out', at) ?? shiftThen(shifts, 'in', at))?.site;
}
