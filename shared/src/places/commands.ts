import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { nothing, paragraph, seq, uuid } from '../core/field-schemas.ts';
import {
  decideChangePlace,
  decideImportPlaces,
  decideRegisterPlace,
  decideRestorePlace,
  decideRetirePlace,
} from './decide.ts';
import { IMPORT_ROWS } from './events.ts';
import { placeFacts, placeTexts } from './place-schema.ts';

const registerPlace = defineCommand({
  ...accessOf('RegisterPlace'),
  schema: { data: z.object(placeFacts).strict(), content: placeTexts },
  decide: decideRegisterPlace,
});

/** `from` is the seq that the editor saw: if somebody was first the answer is `stale`. */
const changePlace = defineCommand({
  ...accessOf('ChangePlace'),
  schema: { data: z.object({ place: uuid, from: seq, ...placeFacts }).strict(), content: placeTexts },
  decide: decideChangePlace,
});

const retirePlace = defineCommand({
  ...accessOf('RetirePlace'),
  schema: { data: z.object({ place: uuid }).strict(), content: z.object({ reason: paragraph }).strict() },
  decide: decideRetirePlace,
});

const restorePlace = defineCommand({
  ...accessOf('RestorePlace'),
  schema: { data: z.object({ place: uuid }).strict(), content: nothing },
  decide: decideRestorePlace,
});

const importPlaces = defineCommand({
  ...accessOf('ImportPlaces'),
  schema: {
    data: z
      .object({
        places: z
          .array(z.object({ place: uuid, ...placeFacts }).strict())
          .min(1)
          .max(IMPORT_ROWS),
      })
      .strict(),
    content: z.object({ texts: z.array(placeTexts).max(IMPORT_ROWS) }).strict(),
  },
  decide: decideImportPlaces,
});

export const PLACE_COMMANDS = [registerPlace, changePlace, retirePlace, restorePlace, importPlaces] as const;
