import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { paragraph, uuid } from '../core/field-schemas.ts';
import { CLOSE_CONTENT, CLOSE_DATA } from '../incident/commands.ts';
import { decideLinkIncident, decideMergeIncident, decideUnlinkIncident } from './decide.ts';

const linkIncident = defineCommand({
  ...accessOf('LinkIncident'),
  otherIncident: ({ data }) => data.incident,
  schema: { data: z.object({ incident: uuid }).strict(), content: z.object({ why: paragraph }).strict() },
  decide: decideLinkIncident,
});

const unlinkIncident = defineCommand({
  ...accessOf('UnlinkIncident'),
  otherIncident: ({ data }) => data.incident,
  schema: { data: z.object({ incident: uuid }).strict(), content: z.object({ why: paragraph.optional() }).strict() },
  decide: decideUnlinkIncident,
});

/** Addressed to the incident that is closed; refused with `open_items` as any closing is [LA9]. */
const mergeIncident = defineCommand({
  ...accessOf('MergeIncident'),
  otherIncident: ({ data }) => data.into,
  schema: {
    data: z.object({ ...CLOSE_DATA, into: uuid }).strict(),
    content: z.object(CLOSE_CONTENT).strict(),
  },
  decide: decideMergeIncident,
});

export const RELATION_COMMANDS = [linkIncident, unlinkIncident, mergeIncident] as const;
