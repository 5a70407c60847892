import { z } from 'zod';
import { defineCommand } from '../core/command.ts';
import { nothing, paragraph, seq, uuid } from '../core/field-schemas.ts';
import {
  decideChangeService,
  decideImportServices,
  decideRegisterService,
  decideRestoreService,
  decideRetireService,
} from './decide.ts';
import { serviceFacts, serviceTexts } from './service-schema.ts';

/** As many rows as a command may carry; what they weigh together bounds them before that. */
export const SERVICE_ROWS = 100;

const registerService = defineCommand({
  type: 'RegisterService',
  on: 'services',
  permission: 'services.write',
  schema: { data: z.object(serviceFacts).strict(), content: serviceTexts },
  decide: decideRegisterService,
});

/** `from` is the seq that the editor saw: if somebody was first the answer is `stale`. */
const changeService = defineCommand({
  type: 'ChangeService',
  on: 'services',
  permission: 'services.write',
  schema: { data: z.object({ service: uuid, from: seq, ...serviceFacts }).strict(), content: serviceTexts },
  decide: decideChangeService,
});

const retireService = defineCommand({
  type: 'RetireService',
  on: 'services',
  permission: 'services.write',
  schema: { data: z.object({ service: uuid }).strict(), content: z.object({ reason: paragraph }).strict() },
  decide: decideRetireService,
});

const restoreService = defineCommand({
  type: 'RestoreService',
  on: 'services',
  permission: 'services.write',
  schema: { data: z.object({ service: uuid }).strict(), content: nothing },
  decide: decideRestoreService,
});

const importServices = defineCommand({
  type: 'ImportServices',
  on: 'services',
  permission: 'services.write',
  schema: {
    data: z
      .object({
        services: z
          .array(z.object({ service: uuid, ...serviceFacts }).strict())
          .min(1)
          .max(SERVICE_ROWS),
      })
      .strict(),
    content: z.object({ texts: z.array(serviceTexts).max(SERVICE_ROWS) }).strict(),
  },
  decide: decideImportServices,
});

export const SERVICE_COMMANDS = [
  registerService,
  changeService,
  retireService,
  restoreService,
  importServices,
] as const;
