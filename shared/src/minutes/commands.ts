import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { entryId, instant, number, paragraph, seq, shortText, uuid } from '../core/field-schemas.ts';
import { decideChangeBoardMeeting, decideRecordBoardMeeting, decideWithdrawBoardMeeting } from './decide.ts';
import { ATTENDEE_ROLES } from './events.ts';

/** More than any nämnd has, with its substitutes and officials. */
const ATTENDEES = 60;
/** More than one meeting takes. */
const MATTERS = 200;

const attendee = z
  .object({ person: uuid.nullable(), role: z.enum(ATTENDEE_ROLES), distance: z.boolean(), adjuster: z.boolean() })
  .strict();
const matter = z
  .object({
    decision: number,
    as: z.enum(['decided', 'reported']),
    conflicts: z.array(z.number().int().min(0).max(ATTENDEES)).max(ATTENDEES),
  })
  .strict();
const said = {
  startedAt: instant,
  endedAt: instant.nullable(),
  attendees: z.array(attendee).min(1).max(ATTENDEES),
  matters: z.array(matter).max(MATTERS),
  adjustment: z.enum(['at_once', 'later']),
  adjustedAt: instant.nullable(),
};
const words = z
  .object({
    place: shortText.optional(),
    names: z.array(z.string().trim().max(200)).max(ATTENDEES),
    notes: paragraph.optional(),
  })
  .strict();

const recordBoardMeeting = defineCommand({
  ...accessOf('RecordBoardMeeting'),
  schema: { data: z.object(said).strict(), content: words },
  needs: ({ data }) => ({ decisions: data.matters.map(({ decision }) => decision) }),
  decide: decideRecordBoardMeeting,
});

const changeBoardMeeting = defineCommand({
  ...accessOf('ChangeBoardMeeting'),
  schema: { data: z.object({ ...said, meeting: entryId, from: seq }).strict(), content: words },
  needs: ({ data }) => ({ decisions: data.matters.map(({ decision }) => decision) }),
  decide: decideChangeBoardMeeting,
});

const withdrawBoardMeeting = defineCommand({
  ...accessOf('WithdrawBoardMeeting'),
  schema: {
    data: z.object({ meeting: entryId }).strict(),
    content: z.object({ reason: paragraph.optional() }).strict(),
  },
  decide: decideWithdrawBoardMeeting,
});

export const MEETING_COMMANDS = [recordBoardMeeting, changeBoardMeeting, withdrawBoardMeeting] as const;
