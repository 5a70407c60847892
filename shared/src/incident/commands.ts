import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { instant, nothing, number, paragraph, planId, rank, seq, shortText, uuid } from '../core/field-schemas.ts';
import { decisionContent, decisionData } from '../decisions/decision-schemas.ts';
import { decideLowerLevel, decideRaiseLevel } from './change-level.ts';
import { decideChangePosture } from './change-posture.ts';
import { decideCloseIncident, decideMarkEvaluated, decideReopenIncident } from './close.ts';
import { decideSetDirection } from './direction.ts';
import { decideSetHeightenedAlert } from './heightened-alert.ts';
import { decideAppointLeader, decideLeaveLeadership } from './leader.ts';
import { decideDescribeIncident, decideRegisterIncident } from './register.ts';

/** What reaching a level asks, beyond the decision. All may be completed later except a criterion answered no [LA5] [LA6]. */
const raiseData = {
  to: rank,
  criteria: z.record(planId, z.boolean().nullable()).nullable().default(null),
  firstBriefingAt: instant.nullable().default(null),
  /** One dialog may take both; the activation is still a numbered decision of its own [LA7]. */
  activateBoard: z.boolean().default(false),
};
const raiseContent = {
  why: paragraph.optional(),
  direction: paragraph.optional(),
  called: paragraph.optional(),
  /** The activation's own wording; without it the level's stands for both. */
  activationWording: paragraph.optional(),
};

/** What registering says; a disturbance that is taken over says the same [LA11]. */
export const REGISTER_DATA = { mode: z.enum(['live', 'exercise']), decision: decisionData, ...raiseData };
export const REGISTER_CONTENT = {
  title: shortText,
  place: shortText.optional(),
  reportedBy: shortText.optional(),
  decision: decisionContent,
  ...raiseContent,
};

/** Opens an incident, on any level: levels may be skipped upward [LA1]. Works offline: the id is the stream's UUID. */
const registerIncident = defineCommand({
  ...accessOf('RegisterIncident'),
  schema: {
    data: z.object(REGISTER_DATA).strict(),
    content: z.object(REGISTER_CONTENT).strict(),
  },
  decide: decideRegisterIncident,
});

const describeIncident = defineCommand({
  ...accessOf('DescribeIncident'),
  schema: { data: nothing, content: z.object({ title: shortText, place: shortText.optional() }).strict() },
  decide: decideDescribeIncident,
});

/** `from` is the level that the decider saw: if somebody was first the answer is `stale` with what holds now. */
const raiseLevel = defineCommand({
  ...accessOf('RaiseLevel'),
  schema: {
    data: z.object({ from: rank, decision: decisionData, ...raiseData }).strict(),
    content: z.object({ decision: decisionContent, ...raiseContent }).strict(),
  },
  decide: decideRaiseLevel,
});

const lowerLevel = defineCommand({
  ...accessOf('LowerLevel'),
  schema: {
    data: z.object({ from: rank, to: rank, decision: decisionData }).strict(),
    content: z.object({ decision: decisionContent, reason: paragraph.optional() }).strict(),
  },
  decide: decideLowerLevel,
});

const setDirection = defineCommand({
  ...accessOf('SetDirection'),
  schema: {
    data: z.object({ from: seq.nullable(), decision: number.nullable().default(null) }).strict(),
    content: z.object({ text: paragraph }).strict(),
  },
  decide: decideSetDirection,
});

const changePosture = defineCommand({
  ...accessOf('ChangePosture'),
  schema: {
    data: z.object({ from: planId, to: planId, decision: decisionData }).strict(),
    content: z.object({ decision: decisionContent }).strict(),
  },
  decide: decideChangePosture,
});

/** Relief included: the one who led is relieved in the same event [LA13]. */
const appointLeader = defineCommand({
  ...accessOf('AppointLeader'),
  schema: {
    data: z.object({ person: uuid.nullable(), capacity: planId }).strict(),
    content: z.object({ name: shortText.optional() }).strict(),
  },
  decide: decideAppointLeader,
});

const leaveLeadership = defineCommand({
  ...accessOf('LeaveLeadership'),
  schema: { data: nothing, content: nothing },
  decide: decideLeaveLeadership,
});

const setHeightenedAlert = defineCommand({
  ...accessOf('SetHeightenedAlert'),
  schema: {
    data: z.object({ on: z.boolean(), by: uuid.nullable(), capacity: planId.nullable().default(null) }).strict(),
    content: z.object({ name: shortText.optional(), reference: shortText.optional() }).strict(),
  },
  decide: decideSetHeightenedAlert,
});

/** What closing says; an incident that is merged into another says the same [LA12]. */
export const CLOSE_DATA = {
  decision: decisionData,
  handovers: z
    .array(
      z
        .object({
          item: z
            .object({
              kind: z.enum(['task', 'decision', 'takeover', 'place', 'krisstod', 'board', 'vma']),
              id: z.string().max(50),
            })
            .strict(),
          owner: z.object({ person: uuid.nullable(), function: planId.nullable() }).strict(),
        })
        .strict(),
    )
    .max(200),
};
export const CLOSE_CONTENT = { decision: decisionContent, summary: paragraph.optional() };

/** Refused with `open_items` until each open thing is handed to a named owner or closed first [LA9]. */
const closeIncident = defineCommand({
  ...accessOf('CloseIncident'),
  schema: {
    data: z.object(CLOSE_DATA).strict(),
    content: z.object(CLOSE_CONTENT).strict(),
  },
  decide: decideCloseIncident,
});

const reopenIncident = defineCommand({
  ...accessOf('ReopenIncident'),
  schema: {
    data: z.object({ decision: decisionData }).strict(),
    content: z.object({ decision: decisionContent }).strict(),
  },
  decide: decideReopenIncident,
});

const markEvaluated = defineCommand({
  ...accessOf('MarkEvaluated'),
  schema: { data: nothing, content: nothing },
  decide: decideMarkEvaluated,
});

export const INCIDENT_COMMANDS = [
  registerIncident,
  describeIncident,
  raiseLevel,
  lowerLevel,
  setDirection,
  changePosture,
  appointLeader,
  leaveLeadership,
  setHeightenedAlert,
  closeIncident,
  reopenIncident,
  markEvaluated,
] as const;
