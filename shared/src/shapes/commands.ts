import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { nothing, seq, uuid } from '../core/field-schemas.ts';
import { decideChangeShape, decideDrawShape, decideRemoveShape, decideRestoreShape } from './decide.ts';
import { SHAPE_KINDS } from './events.ts';
import { shapeContent } from './shape-schema.ts';

const kind = z.enum(SHAPE_KINDS);

/** The one who draws makes the id, so that a drawing that is sent again, or read in again, is the same one. */
const drawShape = defineCommand({
  ...accessOf('DrawShape'),
  schema: { data: z.object({ shape: uuid, kind }).strict(), content: shapeContent },
  needs: ({ data }) => ({ shapes: [data.shape] }),
  decide: decideDrawShape,
});

/** `from` is the shape's `seq` as the editor saw it. */
const changeShape = defineCommand({
  ...accessOf('ChangeShape'),
  schema: { data: z.object({ shape: uuid, kind, from: seq }).strict(), content: shapeContent },
  decide: decideChangeShape,
});

const removeShape = defineCommand({
  ...accessOf('RemoveShape'),
  schema: { data: z.object({ shape: uuid, from: seq }).strict(), content: nothing },
  decide: decideRemoveShape,
});

/** Undo of removing. */
const restoreShape = defineCommand({
  ...accessOf('RestoreShape'),
  schema: { data: z.object({ shape: uuid }).strict(), content: nothing },
  decide: decideRestoreShape,
});

export const SHAPE_COMMANDS = [drawShape, changeShape, removeShape, restoreShape] as const;
