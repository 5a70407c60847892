import { z } from 'zod';
import { accessOf } from '../../access/command-table.ts';
import { defineCommand } from '../../core/command.ts';
import { instant, paragraph, planId, shortText, uuid } from '../../core/field-schemas.ts';
import { REMOVAL_WHYS } from '../../log/events.ts';
import { SERVICE_ANSWERS } from '../events.ts';
import { decideRemoveServiceWords, decideTellForService } from './decide.ts';
import { SERVICE_STATUSES } from './events.ts';

/** What a service tells, as the page behind its link and the staff's form send it. */
export const telling = {
  answer: z.enum(SERVICE_ANSWERS),
  status: z.enum(SERVICE_STATUSES).nullable(),
  until: instant.nullable(),
  supports: z.array(planId).max(20),
};

const tellForService = defineCommand({
  ...accessOf('TellForService'),
  alsoWrites: ['incident'],
  readsServices: true,
  schema: {
    data: z.object({ service: uuid, ...telling }).strict(),
    content: z.object({ note: paragraph.optional() }).strict(),
  },
  decide: decideTellForService,
});

/** `item`: a service's id. */
const removeServiceWords = defineCommand({
  ...accessOf('RemoveServiceWords'),
  schema: {
    data: z.object({ item: uuid, why: z.enum(REMOVAL_WHYS) }).strict(),
    content: z.object({ capacity: shortText, reference: shortText }).strict(),
  },
  needs: ({ data }) => ({ words: { kind: 'service', key: data.item } }),
  removes: ({ data }) => ({ service: data.item }),
  decide: decideRemoveServiceWords,
});

export const CONTINUITY_COMMANDS = [tellForService, removeServiceWords] as const;
