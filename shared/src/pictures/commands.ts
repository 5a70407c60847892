import { z } from 'zod';
import { defineCommand } from '../core/command.ts';
import { entryId, instant, longText, planId, seq, shortText, uuid } from '../core/field-schemas.ts';
import { decidePublishPicture, decideWritePictureSection } from './decide.ts';
import { SOURCE_KINDS } from './sources.ts';

/** A picture is read aloud in a briefing; what needs more facts under one heading is another document. */
const QUOTES_LIMIT = 20;

const quote = z.object({ kind: z.enum(SOURCE_KINDS), id: entryId, seq, at: instant, by: uuid.nullable() }).strict();

/** `from`: seq of the writing that the words were made from, null where nobody had written. */
const writePictureSection = defineCommand({
  type: 'WritePictureSection',
  on: 'incident',
  permission: 'task.write',
  schema: {
    data: z
      .object({
        heading: planId,
        from: seq.nullable(),
        notApplicable: z.boolean().default(false),
        quotes: z.array(quote).max(QUOTES_LIMIT).default([]),
      })
      .strict(),
    content: z.object({ text: longText.optional(), words: z.array(shortText).max(QUOTES_LIMIT).optional() }).strict(),
  },
  needs: ({ data }) => ({ lines: data.quotes.flatMap(({ kind, id }) => (kind === 'line' ? Number(id) || [] : [])) }),
  decide: decideWritePictureSection,
});

/** `from`: seq of the last writing of any section that the publisher has seen. */
const publishPicture = defineCommand({
  type: 'PublishPicture',
  on: 'incident',
  permission: 'task.write',
  schema: { data: z.object({ from: seq }).strict(), content: z.object({}).strict() },
  decide: decidePublishPicture,
});

export const PICTURE_COMMANDS = [writePictureSection, publishPicture] as const;
