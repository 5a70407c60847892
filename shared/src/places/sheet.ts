import { z } from 'zod';
import type { Permission } from '../access/permissions.ts';
import { instant, longText, shortText, uuid } from '../core/field-schemas.ts';
import type { Plan } from '../plan/plan.ts';
import { CAPACITY_LIMIT, COUNT_WAYS } from './headcount.ts';
import { needTitle } from './need-title.ts';
import { NEED_LIMIT, SHEET_MESSAGE_LIMIT } from './sheet-reading.ts';

const said = z.discriminatedUnion('what', [
  z
    .object({
      what: z.literal('count'),
      how: z.enum(COUNT_WAYS),
      number: z.number().int().min(0).max(CAPACITY_LIMIT),
    })
    .strict(),
  z.object({ what: z.literal('need'), text: shortText.max(NEED_LIMIT) }).strict(),
  z.object({ what: z.literal('message'), text: longText.max(SHEET_MESSAGE_LIMIT) }).strict(),
]);
export type SheetSaid = z.infer<typeof said>;

/** What the page of a sheet sends; `id` becomes the command's, so that what is sent again is the same. */
export const sheetReport = z.object({ id: uuid, said, madeAt: instant, sentAt: instant }).strict();

/** A command of the incident that the place is open in, as far as a sheet can make one, and the one right that it takes. */
export interface SheetCommand {
  type: 'CountVisitors' | 'ReportNeed' | 'CreateTask' | 'WriteLine';
  permission: Permission;
  data: object;
  content: object;
}

/**
 * The three things that a sheet can say, and no fourth [PL5]: a headcount, a need, which becomes a task [PL6], and a
 * message, which becomes a line from the place. Need and message go to the function that the plan sends needs to, where
 * they lie until somebody takes them [LG12]. `isElsewhere`: to the staff that has gone on, in an incident that the place is
 * not open in.
 */
export function sheetCommand(
  report: SheetSaid,
  place: { id: string; name: string },
  plan: Plan,
  isElsewhere: boolean,
): SheetCommand {
  switch (report.what) {
    case 'count': {
      const { how, number } = report;
      return {
        type: 'CountVisitors',
        permission: 'places.operate',
        data: { place: place.id, how, number },
        content: {},
      };
    }
    case 'need': {
      const to = receiver(plan) ?? plan.functions[0]?.id;
      if (isElsewhere) {
        const content = { title: needTitle(place.name, report.text) };
        return { type: 'CreateTask', permission: 'task.write', data: { function: to, due: null }, content };
      }
      const data = { place: place.id, function: to };
      return { type: 'ReportNeed', permission: 'places.operate', data, content: { what: report.text } };
    }
    case 'message': {
      const data = { kind: 'inkommande', addressedTo: receiver(plan) };
      return {
        type: 'WriteLine',
        permission: 'log.write',
        data,
        content: { text: report.text, from: place.name, place: place.name },
      };
    }
    default:
      throw new Error(report satisfies never);
  }
}

/** Who sees to what comes from a place; else whoever is told of what nobody has taken. */
function receiver({ places, trays }: Plan): string | null {
  return places.needsTo ?? trays.alerts;
}
