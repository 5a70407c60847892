import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { nothing, paragraph, planId, seq, uuid } from '../core/field-schemas.ts';
import { decideBeginCall, decideRecordCall, decideWithdrawCall } from './decide.ts';
import { CALL_OUTCOMES } from './events.ts';

const call = z.object({ entry: planId, person: uuid.nullable().default(null) }).strict();

const beginCall = defineCommand({
  ...accessOf('BeginCall'),
  schema: { data: call, content: nothing },
  decide: decideBeginCall,
});

const recordCall = defineCommand({
  ...accessOf('RecordCall'),
  schema: { data: call.extend({ outcome: z.enum(CALL_OUTCOMES) }).strict(), content: nothing },
  decide: decideRecordCall,
});

const withdrawCall = defineCommand({
  ...accessOf('WithdrawCall'),
  schema: {
    data: z.object({ entry: planId, answer: seq }).strict(),
    content: z.object({ reason: paragraph }).strict(),
  },
  decide: decideWithdrawCall,
});

export const CALL_COMMANDS = [beginCall, recordCall, withdrawCall] as const;
