import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { instant, nothing, planId, uuid } from '../core/field-schemas.ts';
import { decisionContent, decisionData } from '../decisions/decision-schemas.ts';
import { CAPACITY_LIMIT } from '../places/headcount.ts';
import { positionSchema } from '../places/place-schema.ts';
import { NEED_LIMIT } from '../places/sheet-reading.ts';
import {
  decideActivateKrisstod,
  decideEndKrisstod,
  decideNameKrisstodLeader,
  decidePrepareKrisstod,
  decideStandDownKrisstod,
} from './decide-effort.ts';
import {
  decideCloseKrisstodSite,
  decideCountKrisstodVisits,
  decideLeadKrisstodSite,
  decideOpenKrisstodSite,
  decideReopenKrisstodSite,
  decideReportKrisstodNeed,
} from './decide-sites.ts';
import { KRISSTOD_STATUSES, VISIT_WAYS } from './events.ts';
import { guardedParagraph, guardedShortText } from './guarded-text.ts';

const from = z.enum(KRISSTOD_STATUSES);
const leader = uuid.nullable().default(null);
const leaderName = guardedShortText.optional();
const guardedNeed = guardedShortText.max(NEED_LIMIT);
/** The decision as everywhere, in texts that hold no identity number [KR5]. */
const guardedDecision = decisionContent.extend({
  wording: guardedParagraph,
  basis: guardedParagraph.optional(),
  legalGround: guardedParagraph.optional(),
  alternatives: guardedParagraph.optional(),
  deciderName: guardedShortText.optional(),
  preventedReason: guardedParagraph.optional(),
});
const visits = z.number().int().min(0).max(CAPACITY_LIMIT);

/** `from` is the state that the screen saw: if somebody was first the answer is `stale` with what holds now. */
const prepareKrisstod = defineCommand({
  ...accessOf('PrepareKrisstod'),
  alsoWrites: ['incident'],
  schema: {
    data: z.object({ from, leader }).strict(),
    content: z.object({ contacted: guardedParagraph, leaderName }).strict(),
  },
  decide: decidePrepareKrisstod,
});

const standDownKrisstod = defineCommand({
  ...accessOf('StandDownKrisstod'),
  alsoWrites: ['incident'],
  schema: { data: z.object({ from }).strict(), content: nothing },
  decide: decideStandDownKrisstod,
});

const activateKrisstod = defineCommand({
  ...accessOf('ActivateKrisstod'),
  alsoWrites: ['incident'],
  schema: {
    data: z.object({ from, leader, decision: decisionData }).strict(),
    content: z
      .object({
        decision: guardedDecision,
        what: guardedParagraph,
        whom: guardedParagraph,
        where: guardedShortText.optional(),
        leaderName,
      })
      .strict(),
  },
  decide: decideActivateKrisstod,
});

const nameKrisstodLeader = defineCommand({
  ...accessOf('NameKrisstodLeader'),
  schema: { data: z.object({ leader }).strict(), content: z.object({ leaderName }).strict() },
  decide: decideNameKrisstodLeader,
});

const endKrisstod = defineCommand({
  ...accessOf('EndKrisstod'),
  alsoWrites: ['incident'],
  schema: {
    data: z.object({ from, reason: planId, receivers: z.array(planId).max(12), decision: decisionData }).strict(),
    content: z.object({ decision: guardedDecision, handed: z.array(guardedShortText).max(12) }).strict(),
  },
  decide: decideEndKrisstod,
});

const openKrisstodSite = defineCommand({
  ...accessOf('OpenKrisstodSite'),
  alsoWrites: ['incident'],
  schema: {
    data: z.object({ kind: planId, isSpontaneous: z.boolean(), leader }).strict(),
    content: z.object({ name: guardedShortText, position: positionSchema.optional(), leaderName }).strict(),
  },
  decide: decideOpenKrisstodSite,
});

const leadKrisstodSite = defineCommand({
  ...accessOf('LeadKrisstodSite'),
  schema: { data: z.object({ site: uuid, leader }).strict(), content: z.object({ leaderName }).strict() },
  decide: decideLeadKrisstodSite,
});

const closeKrisstodSite = defineCommand({
  ...accessOf('CloseKrisstodSite'),
  alsoWrites: ['incident'],
  schema: { data: z.object({ site: uuid }).strict(), content: nothing },
  decide: decideCloseKrisstodSite,
});

const reopenKrisstodSite = defineCommand({
  ...accessOf('ReopenKrisstodSite'),
  alsoWrites: ['incident'],
  schema: { data: z.object({ site: uuid }).strict(), content: nothing },
  decide: decideReopenKrisstodSite,
});

const countKrisstodVisits = defineCommand({
  ...accessOf('CountKrisstodVisits'),
  alsoWrites: ['incident'],
  schema: {
    data: z.object({ site: uuid, how: z.enum(VISIT_WAYS), adults: visits, young: visits }).strict(),
    content: nothing,
  },
  decide: decideCountKrisstodVisits,
});

const reportKrisstodNeed = defineCommand({
  ...accessOf('ReportKrisstodNeed'),
  alsoWrites: ['incident'],
  schema: {
    data: z.object({ site: uuid, function: planId, due: instant.nullable().default(null) }).strict(),
    content: z.object({ what: guardedNeed }).strict(),
  },
  decide: decideReportKrisstodNeed,
});

export const KRISSTOD_COMMANDS = [
  prepareKrisstod,
  standDownKrisstod,
  activateKrisstod,
  nameKrisstodLeader,
  endKrisstod,
  openKrisstodSite,
  leadKrisstodSite,
  closeKrisstodSite,
  reopenKrisstodSite,
  countKrisstodVisits,
  reportKrisstodNeed,
] as const;
