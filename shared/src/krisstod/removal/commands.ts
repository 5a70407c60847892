import { z } from 'zod';
import { accessOf } from '../../access/command-table.ts';
import { defineCommand } from '../../core/command.ts';
import { seq } from '../../core/field-schemas.ts';
import { REMOVAL_WHYS } from '../../log/events.ts';
import { guardedShortText } from '../guarded-text.ts';
import { decideRemoveKrisstodWords } from './decide-removal.ts';

const removeWords = defineCommand({
  ...accessOf('RemoveKrisstodWords'),
  schema: {
    data: z.object({ of: seq, why: z.enum(REMOVAL_WHYS) }).strict(),
    content: z.object({ capacity: guardedShortText, reference: guardedShortText }).strict(),
  },
  needs: ({ data }) => ({ ownText: data.of }),
  removes: ({ data }) => ({ seq: data.of }),
  decide: decideRemoveKrisstodWords,
});

export const KRISSTOD_REMOVAL_COMMANDS = [removeWords] as const;
