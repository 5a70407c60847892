import { z } from 'zod';
import { defineCommand } from '../core/command.ts';
import { instant, longText, paragraph, planId, seq, uuid } from '../core/field-schemas.ts';
import { IDENTIFIER_LIMIT } from '../warnings/warning.ts';
import { decidePublishPicture, decideWritePictureSection } from './decide.ts';
import { isOfOne, SOURCE_KINDS } from './sources.ts';

/** A picture is read aloud in a briefing; what needs more facts under one heading is another document. */
export const QUOTES_LIMIT = 20;

/** A fact in a sentence or two; a long line is quoted as far as this. */
export const QUOTE_WORDS_LIMIT = 400;

/** A warning's name is its sender's own, and longer than ours. */
const quotedId = z
  .string()
  .min(1)
  .max(IDENTIFIER_LIMIT + 20);
const quote = z.object({ kind: z.enum(SOURCE_KINDS), id: quotedId, seq, at: instant, by: uuid.nullable() }).strict();

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
    content: z
      .object({
        text: longText.optional(),
        words: z.array(paragraph.max(QUOTE_WORDS_LIMIT)).max(QUOTES_LIMIT).optional(),
      })
      .strict(),
  },
  needs: ({ data }) => ({
    lines: data.quotes.flatMap(({ kind, id }) => (kind === 'line' ? Number(id) || [] : [])),
    worded: data.quotes.flatMap(({ kind, seq: of }) => (isOfOne(kind) && kind !== 'line' ? of : [])),
  }),
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
