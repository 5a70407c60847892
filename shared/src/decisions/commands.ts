import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { entryId, instant, nothing, number, paragraph, planId, seq, shortText, uuid } from '../core/field-schemas.ts';
import { onDecision, onFromLine } from '../krisstod/lands-on-krisstod.ts';
import { decideCompleteDecision } from './complete.ts';
import { decideConfirmDecision, decideNoteConfirmationRequest } from './confirm.ts';
import { decisionContent, decisionData, proposalContent } from './decision-schemas.ts';
import { decideDisownDecision } from './disown.ts';
import { CONFIRM_WAYS, GIVEN } from './events.ts';
import { decideExecuteDecision, decideTakeBackExecution } from './execute.ts';
import { decideDecideProposal, decideProposeDecision, decideWithdrawProposal } from './propose.ts';
import { decideRecordDecision } from './record-other.ts';
import { decideRevokeDecision } from './revoke.ts';

/** A decision of the staff that changes none of the ladder's facts; may be made of a log line [LG6]. */
const recordDecision = defineCommand({
  ...accessOf('RecordDecision'),
  schema: {
    data: z
      .object({
        decision: decisionData,
        fromLine: seq.nullable().default(null),
        briefing: entryId.nullable().default(null),
      })
      .strict(),
    content: z.object({ decision: decisionContent }).strict(),
  },
  landsOnKrisstod: onFromLine,
  needs: (command) => (command.data.fromLine === null ? {} : { lines: [command.data.fromLine] }),
  decide: decideRecordDecision,
});

/** What is to be decided, before anybody has [ST2]; may be made of a log line [LG6]. */
const proposeDecision = defineCommand({
  ...accessOf('ProposeDecision'),
  schema: {
    data: z.object({ fromLine: seq.nullable().default(null), briefing: entryId.nullable().default(null) }).strict(),
    content: proposalContent,
  },
  landsOnKrisstod: onFromLine,
  needs: (command) => (command.data.fromLine === null ? {} : { lines: [command.data.fromLine] }),
  decide: decideProposeDecision,
});

const decideProposal = defineCommand({
  ...accessOf('DecideProposal'),
  schema: {
    data: z.object({ number, decision: decisionData }).strict(),
    content: z.object({ decision: decisionContent }).strict(),
  },
  decide: decideDecideProposal,
});

const withdrawProposal = defineCommand({
  ...accessOf('WithdrawProposal'),
  schema: { data: z.object({ number }).strict(), content: z.object({ reason: paragraph.optional() }).strict() },
  decide: decideWithdrawProposal,
});

const executeDecision = defineCommand({
  ...accessOf('ExecuteDecision'),
  schema: {
    data: z
      .object({ number, person: uuid.nullable().default(null), executedAt: instant.nullable().default(null) })
      .strict(),
    content: z.object({ result: paragraph.optional(), executorName: shortText.optional() }).strict(),
  },
  landsOnKrisstod: onDecision,
  needs: (command) => ({ decisions: [command.data.number] }),
  decide: decideExecuteDecision,
});

const takeBackExecution = defineCommand({
  ...accessOf('TakeBackExecution'),
  schema: { data: z.object({ number }).strict(), content: z.object({ reason: paragraph.optional() }).strict() },
  landsOnKrisstod: onDecision,
  needs: (command) => ({ decisions: [command.data.number] }),
  decide: decideTakeBackExecution,
});

/** By a new decision, in the mandate of the one that it revokes [ST2]. */
const revokeDecision = defineCommand({
  ...accessOf('RevokeDecision'),
  schema: {
    data: z.object({ number, decision: decisionData }).strict(),
    content: z.object({ decision: decisionContent }).strict(),
  },
  landsOnKrisstod: onDecision,
  needs: (command) => ({ decisions: [command.data.number], afterDecision: command.data.number }),
  decide: decideRevokeDecision,
});

/** `tool` and `link` are the decider's own; `written` and `witness` are recorded by whoever has the paper or heard it [LA4]. */
const confirmDecision = defineCommand({
  ...accessOf('ConfirmDecision'),
  schema: {
    data: z
      .object({
        number,
        way: z.enum(CONFIRM_WAYS),
        witness: uuid.nullable().default(null),
        confirmedAt: instant.nullable().default(null),
      })
      .strict(),
    content: z.object({ witnessName: shortText.optional(), reference: shortText.optional() }).strict(),
  },
  landsOnKrisstod: onDecision,
  decide: decideConfirmDecision,
});

const disownDecision = defineCommand({
  ...accessOf('DisownDecision'),
  // a place that was never to be opened is free again, and what the end of krisstöd closed is given back
  alsoWrites: ['places', 'krisstod'],
  schema: {
    data: z.object({ number, way: z.enum(CONFIRM_WAYS), witness: uuid.nullable().default(null) }).strict(),
    content: z
      .object({ reason: paragraph.optional(), witnessName: shortText.optional(), reference: shortText.optional() })
      .strict(),
  },
  landsOnKrisstod: onDecision,
  needs: (command) => ({ afterDecision: command.data.number }),
  decide: decideDisownDecision,
});

const completeDecision = defineCommand({
  ...accessOf('CompleteDecision'),
  schema: {
    data: z
      .object({
        number,
        given: z.enum(GIVEN).nullable().default(null),
        criteria: z.record(planId, z.boolean()).nullable().default(null),
        firstBriefingAt: instant.nullable().default(null),
        committeeToldAt: instant.nullable().default(null),
        consulted: z.boolean().nullable().default(null),
      })
      .strict(),
    content: z
      .object({
        basis: paragraph.optional(),
        why: paragraph.optional(),
        direction: paragraph.optional(),
        called: paragraph.optional(),
        prevented: paragraph.optional(),
      })
      .strict(),
  },
  landsOnKrisstod: onDecision,
  decide: decideCompleteDecision,
});

/** Given by the server when it has made a personal link for the decider. */
const noteConfirmationRequest = defineCommand({
  ...accessOf('NoteConfirmationRequest'),
  schema: { data: z.object({ number, expiresAt: instant }).strict(), content: nothing },
  decide: decideNoteConfirmationRequest,
});

export const DECISION_COMMANDS = [
  recordDecision,
  confirmDecision,
  disownDecision,
  completeDecision,
  noteConfirmationRequest,
  proposeDecision,
  decideProposal,
  withdrawProposal,
  executeDecision,
  takeBackExecution,
  revokeDecision,
] as const;
