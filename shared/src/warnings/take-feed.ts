import { z } from 'zod';
import { defineCommand } from '../core/command.ts';
import { nothing } from '../core/field-schemas.ts';
import { refuse } from '../core/refusal.ts';
import { whatHappened } from './fold-feed.ts';
import { IDENTIFIER_LIMIT, WARNING_SOURCES, WARNINGS_LIMIT } from './warning.ts';
import { warningCancelSchema, warningSchema } from './warning-schema.ts';

const identifier = z.string().max(IDENTIFIER_LIMIT);

/**
 * The server has read a source: what is new, changed, taken back and gone is recorded. The system's alone, and therefore not
 * among the commands that a client may give. Answers `already` where nothing has happened.
 */
export const takeFeed = defineCommand({
  type: 'TakeFeed',
  on: 'warnings',
  permission: 'incident.register',
  schema: {
    data: z
      .object({
        source: z.enum(WARNING_SOURCES),
        warnings: z.array(warningSchema).max(WARNINGS_LIMIT),
        cancels: z.array(warningCancelSchema),
        unread: z.array(identifier.nullable()),
        elsewhere: z.array(identifier),
        isCut: z.boolean(),
      })
      .strict(),
    content: nothing,
  },
  decide: ({ warnings }, { data }, { actor }) => {
    if (actor.via !== 'system') return refuse('forbidden');
    const events = whatHappened(warnings?.open ?? [], data);
    return events.length === 0 ? refuse('already') : { ok: true, events };
  },
});
