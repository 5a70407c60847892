import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { entryId, instant, paragraph, planId, shortText } from '../core/field-schemas.ts';
import { decisionContent, decisionData } from '../decisions/decision-schemas.ts';
import { decideActivateBoard, decideEndBoard, decideRestBoard } from './board-status.ts';
import { decideHandBackArea, decideTakeOverArea } from './takeover.ts';

const activateBoard = defineCommand({
  ...accessOf('ActivateBoard'),
  schema: {
    data: z.object({ decision: decisionData }).strict(),
    content: z.object({ decision: decisionContent }).strict(),
  },
  decide: decideActivateBoard,
});

/** Refused with `takeovers_open` and the list while any area is still taken over [LA8]. */
const restBoard = defineCommand({
  ...accessOf('RestBoard'),
  schema: {
    data: z.object({ decision: decisionData }).strict(),
    content: z.object({ decision: decisionContent }).strict(),
  },
  decide: decideRestBoard,
});

/** By kommunfullmäktige: accepted at once [LA8]. */
const endBoard = defineCommand({
  ...accessOf('EndBoard'),
  schema: {
    data: z.object({ endedAt: instant }).strict(),
    content: z.object({ reference: shortText.optional() }).strict(),
  },
  decide: decideEndBoard,
});

/** `decision.forum` says that the nämnd itself decided; without it the chair or vice did alone and a report is tasked [LA8]. */
const takeOverArea = defineCommand({
  ...accessOf('TakeOverArea'),
  schema: {
    data: z
      .object({
        committee: planId,
        whole: z.boolean(),
        consulted: z.boolean().nullable().default(null),
        toldAt: instant.nullable().default(null),
        decision: decisionData,
      })
      .strict(),
    content: z.object({ parts: paragraph.optional(), why: paragraph, decision: decisionContent }).strict(),
  },
  decide: decideTakeOverArea,
});

const handBackArea = defineCommand({
  ...accessOf('HandBackArea'),
  schema: {
    data: z.object({ takeover: entryId, decision: decisionData }).strict(),
    content: z.object({ state: paragraph, openTasks: paragraph.optional(), decision: decisionContent }).strict(),
  },
  decide: decideHandBackArea,
});

export const BOARD_COMMANDS = [activateBoard, restBoard, endBoard, takeOverArea, handBackArea] as const;
