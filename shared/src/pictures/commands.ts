import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { instant, longText, paragraph, planId, seq, uuid } from '../core/field-schemas.ts';
import { IDENTIFIER_LIMIT } from '../warnings/warning.ts';
import { decidePublishPicture, decideWritePictureSection } from './decide.ts';
import { QUOTE_WORDS_LIMIT, QUOTES_LIMIT } from './events.ts';
import { isOfOne, SOURCE_KINDS } from './sources.ts';

/** A warning's name is its sender's own, and longer than ours. */
const quotedId = z
  .string()
  .min(1)
  .max(IDENTIFIER_LIMIT + 20);
const quote = z.object({ kind: z.enum(SOURCE_KINDS), id: quotedId, seq, at: instant, by: uuid.nullable() }).strict();

/** `from`: seq of the writing that the words were made from, null where nobody had written. */
const writePictureSection = defineCommand({
  ...accessOf('WritePictureSection'),
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
  ...accessOf('PublishPicture'),
  schema: { data: z.object({ from: seq }).strict(), content: z.object({}).strict() },
  decide: decidePublishPicture,
});

export const PICTURE_COMMANDS = [writePictureSection, publishPicture] as const;
