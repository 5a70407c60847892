import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { longText, nothing, paragraph, shortText, uuid } from '../core/field-schemas.ts';
import { REGISTER_CONTENT, REGISTER_DATA } from '../incident/commands.ts';
import { REMOVAL_WHYS } from '../log/events.ts';
import {
  decideCorrectDutyEntry,
  decideRaiseDutyEntry,
  decideRemoveDutyWords,
  decideWriteDutyEntry,
} from './decide-entry.ts';
import { decideWriteHandover } from './decide-handover.ts';
import { MOST_EXPECTED } from './events.ts';

const words = { what: longText, caller: shortText.optional(), done: paragraph.optional() };
const entry = z.object({ entry: uuid }).strict();
const needsEntry = ({ data }: { data: { entry: string } }) => ({ duty: [data.entry] });

const writeDutyEntry = defineCommand({
  ...accessOf('WriteDutyEntry'),
  schema: { data: nothing, content: z.object(words).strict() },
  decide: decideWriteDutyEntry,
});

const correctDutyEntry = defineCommand({
  ...accessOf('CorrectDutyEntry'),
  schema: { data: entry, content: z.object({ ...words, why: shortText.optional() }).strict() },
  needs: needsEntry,
  decide: decideCorrectDutyEntry,
});

/** `item`: an entry's or a note's id, or the seq of a change whose reason it is. */
const removeDutyWords = defineCommand({
  ...accessOf('RemoveDutyWords'),
  schema: {
    data: z.object({ item: z.string().min(1).max(50), why: z.enum(REMOVAL_WHYS) }).strict(),
    content: z.object({ capacity: shortText, reference: shortText }).strict(),
  },
  needs: ({ data }) => ({ duty: [data.item] }),
  decide: decideRemoveDutyWords,
});

const writeHandover = defineCommand({
  ...accessOf('WriteHandover'),
  readsRoster: true,
  schema: {
    data: nothing,
    content: z
      .object({
        note: longText,
        expected: z.array(z.object({ when: shortText, what: shortText }).strict()).max(MOST_EXPECTED),
        weather: paragraph.optional(),
      })
      .strict(),
  },
  decide: decideWriteHandover,
});

/** Registers an incident of an entry of the duty log [TB6]. */
const raiseDutyEntry = defineCommand({
  ...accessOf('RaiseDutyEntry'),
  alsoWrites: ['duty'],
  schema: {
    data: z.object({ ...REGISTER_DATA, mode: z.literal('live'), entry: uuid }).strict(),
    content: z.object(REGISTER_CONTENT).strict(),
  },
  needs: needsEntry,
  decide: decideRaiseDutyEntry,
});

export const DUTY_COMMANDS = [
  writeDutyEntry,
  correctDutyEntry,
  removeDutyWords,
  writeHandover,
  raiseDutyEntry,
] as const;
