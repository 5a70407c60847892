import { z } from 'zod';
import { defineCommand } from '../core/command.ts';
import { paragraph, uuid } from '../core/field-schemas.ts';
import { CLOSE_CONTENT, CLOSE_DATA } from '../incident/commands.ts';
import { decideLinkIncident, decideMergeIncident, decideUnlinkIncident } from './decide.ts';

const linkIncident = defineCommand({
  type: 'LinkIncident',
  on: 'incident',
  otherIncident: ({ data }) => data.incident,
  permission: 'log.write',
  schema: { data: z.object({ incident: uuid }).strict(), content: z.object({ why: paragraph }).strict() },
  decide: decideLinkIncident,
});

const unlinkIncident = defineCommand({
  type: 'UnlinkIncident',
  on: 'incident',
  otherIncident: ({ data }) => data.incident,
  permission: 'log.write',
  schema: { data: z.object({ incident: uuid }).strict(), content: z.object({ why: paragraph.optional() }).strict() },
  decide: decideUnlinkIncident,
});

/** Addressed to the incident that is closed; refused with `open_items` as any closing is [LA9]. */
const mergeIncident = defineCommand({
  type: 'MergeIncident',
  on: 'incident',
  otherIncident: ({ data }) => data.into,
  permission: 'decision.record',
  schema: {
    data: z.object({ ...CLOSE_DATA, into: uuid }).strict(),
    content: z.object(CLOSE_CONTENT).strict(),
  },
  decide: decideMergeIncident,
});

export const RELATION_COMMANDS = [linkIncident, unlinkIncident, mergeIncident] as const;
