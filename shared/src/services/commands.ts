import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { nothing, paragraph, seq, uuid } from '../core/field-schemas.ts';
import {
  decideChangeService,
  decideImportServices,
  decideRegisterService,
  decideRestoreService,
  decideRetireService,
} from './decide.ts';
import { SERVICE_ROWS } from './events.ts';
import { serviceFacts, serviceTexts } from './service-schema.ts';

const registerService = defineCommand({
  ...accessOf('RegisterService'),
  schema: { data: z.object(serviceFacts).strict(), content: serviceTexts },
  decide: decideRegisterService,
});

/** `from` is the seq that the editor saw: if somebody was first the answer is `stale`. */
const changeService = defineCommand({
  ...accessOf('ChangeService'),
  schema: { data: z.object({ service: uuid, from: seq, ...serviceFacts }).strict(), content: serviceTexts },
  decide: decideChangeService,
});

const retireService = defineCommand({
  ...accessOf('RetireService'),
  schema: { data: z.object({ service: uuid }).strict(), content: z.object({ reason: paragraph }).strict() },
  decide: decideRetireService,
});

const restoreService = defineCommand({
  ...accessOf('RestoreService'),
  schema: { data: z.object({ service: uuid }).strict(), content: nothing },
  decide: decideRestoreService,
});

const importServices = defineCommand({
  ...accessOf('ImportServices'),
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
