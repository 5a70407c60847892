import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { entryId, instant, longText, nothing, paragraph, planId, seq, shortText, uuid } from '../core/field-schemas.ts';
import { onLine } from '../krisstod/lands-on-krisstod.ts';
import {
  ATTACHMENT_LIMIT,
  ATTACHMENT_TYPES,
  ATTACHMENTS_PER_LINE,
  attachmentsOf,
  refuseAttachments,
} from './attachments.ts';
import {
  decideCompleteSecrecyMark,
  decideCorrectLine,
  decideCorrectSecretLine,
  decideWriteLine,
  decideWriteSecretLine,
} from './decide.ts';
import {
  decideAcknowledgeCorrection,
  decideAssessLine,
  decideAssessSecretLine,
  decideTakeLine,
} from './decide-waiting.ts';
import { LINE_KINDS, REMOVAL_WHYS, VERIFICATIONS } from './events.ts';
import { decideMarkLineSecret } from './mark-secret.ts';
import { paperKey } from './paper-key.ts';
import { decideRemoveLineContent } from './remove-content.ts';

const lineData = {
  kind: z.enum(LINE_KINDS),
  important: z.boolean().default(false),
  verification: z.enum(VERIFICATIONS).nullable().default(null),
};
const attachment = z
  .object({
    id: uuid,
    name: shortText,
    type: z.enum(ATTACHMENT_TYPES),
    size: z.number().int().min(1).max(ATTACHMENT_LIMIT),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .strict();
const lineContent = z
  .object({
    text: longText,
    from: shortText.optional(),
    to: shortText.optional(),
    place: shortText.optional(),
    source: shortText.optional(),
    attachments: z.array(attachment).min(1).max(ATTACHMENTS_PER_LINE).optional(),
  })
  .strict();
/** Where it stood on paper [ST10]. `again`: it is known that such a row has been written in, and this is another. */
const fromPaper = z
  .object({
    sheet: z
      .string()
      .trim()
      .regex(/^[\p{L}\d][\p{L}\d -]{0,11}$/u),
    row: z.number().int().min(1).max(999),
    again: z.boolean().default(false),
  })
  .strict();
const correction = z.object({ text: longText, why: paragraph.optional() }).strict();
const secrecyMark = z.object({ provision: shortText.nullable(), authority: shortText.nullable() }).strict();

/** Only the text is compulsory [LG3]; the time is the envelope's `occurredAt` [LG2]. Accepted after closing too: late lines exist. */
const writeLine = defineCommand({
  ...accessOf('WriteLine'),
  schema: {
    data: z
      .object({
        ...lineData,
        addressedTo: planId.nullable().default(null),
        paper: fromPaper.nullable().default(null),
      })
      .strict(),
    content: lineContent,
  },
  needs: (command) => ({
    attachments: attachmentsOf(command.content),
    ...(command.data.paper && { paperRows: [paperKey(command.data.paper)] }),
  }),
  decide: (sight, command, { actor }) =>
    refuseAttachments(sight, command.content.attachments, actor.user) ?? decideWriteLine(sight, command),
});

/**
 * Addressed to the secret stream; the open one is told that there is a line, its kind and time [SE3]. It is for nobody's
 * tray: an untaken line is told to people who may not know what it says.
 */
const writeSecretLine = defineCommand({
  ...accessOf('WriteSecretLine'),
  alsoWrites: ['incident'],
  schema: { data: z.object({ ...lineData, mark: secrecyMark }).strict(), content: lineContent },
  needs: (command) => ({ attachments: attachmentsOf(command.content) }),
  decide: (sight, command, { actor }) =>
    refuseAttachments(sight, command.content.attachments, actor.user) ?? decideWriteSecretLine(sight, command),
});

const correctLine = defineCommand({
  ...accessOf('CorrectLine'),
  schema: { data: z.object({ line: seq }).strict(), content: correction },
  landsOnKrisstod: onLine,
  needs: (command) => ({ lines: [command.data.line] }),
  decide: decideCorrectLine,
});

/** Addressed to the secret stream, so whoever corrects is also cleared to read it. */
const correctSecretLine = defineCommand({
  ...accessOf('CorrectSecretLine'),
  schema: { data: z.object({ line: seq }).strict(), content: correction },
  needs: (command) => ({ lines: [command.data.line] }),
  decide: decideCorrectSecretLine,
});

const assessment = z.object({ line: seq, verification: z.enum(VERIFICATIONS).nullable() }).strict();

const assessLine = defineCommand({
  ...accessOf('AssessLine'),
  schema: { data: assessment, content: nothing },
  needs: (command) => ({ lines: [command.data.line] }),
  decide: decideAssessLine,
});

/** Addressed to the secret stream, as a correction there is. */
const assessSecretLine = defineCommand({
  ...accessOf('AssessSecretLine'),
  schema: { data: assessment, content: nothing },
  needs: (command) => ({ lines: [command.data.line] }),
  decide: decideAssessSecretLine,
});

const takeLine = defineCommand({
  ...accessOf('TakeLine'),
  schema: { data: z.object({ line: seq }).strict(), content: nothing },
  needs: (command) => ({ lines: [command.data.line] }),
  decide: decideTakeLine,
});

const quoteRef = z.object({ kind: z.enum(['task', 'decision']), id: entryId }).strict();

const acknowledgeCorrection = defineCommand({
  ...accessOf('AcknowledgeCorrection'),
  schema: {
    data: z.object({ correction: seq, quote: quoteRef }).strict(),
    content: nothing,
  },
  decide: decideAcknowledgeCorrection,
});

/**
 * An open line made secret afterwards: copied to the secret stream, removed from the open one and from what a department
 * sent in that it was made of, in one commit [LG10].
 */
const markLineSecret = defineCommand({
  ...accessOf('MarkLineSecret'),
  alsoWrites: ['secret', 'disturbances'],
  schema: { data: z.object({ line: seq, mark: secrecyMark }).strict(), content: z.object({}).strict() },
  needs: ({ data }) => ({ lines: [data.line], texts: { line: data.line, quotes: [] } }),
  decide: decideMarkLineSecret,
});

const completeSecrecyMark = defineCommand({
  ...accessOf('CompleteSecrecyMark'),
  schema: { data: z.object({ line: seq, mark: secrecyMark }).strict(), content: z.object({}).strict() },
  needs: (command) => ({ lines: [command.data.line] }),
  decide: decideCompleteSecrecyMark,
});

const removal = {
  line: seq,
  why: z.enum(REMOVAL_WHYS),
  decider: uuid.nullable(),
  decidedAt: instant.nullable().default(null),
};
const removalContent = z
  .object({ capacity: shortText, reference: shortText, deciderName: shortText.optional() })
  .strict();

/** Also what a department sent in, where the line was made of it: the same words stand there. */
const removeLineContent = defineCommand({
  ...accessOf('RemoveLineContent'),
  alsoWrites: ['disturbances'],
  schema: {
    data: z.object({ ...removal, also: z.array(quoteRef).max(50).default([]) }).strict(),
    content: removalContent,
  },
  landsOnKrisstod: onLine,
  needs: ({ data }) => ({ lines: [data.line], texts: { line: data.line, quotes: data.also } }),
  removes: ({ data }) => ({ seq: data.line }),
  decide: decideRemoveLineContent,
});

/** Addressed to the secret stream, so whoever removes is also cleared to read it; the open one is not told [SE3]. */
const removeSecretLineContent = defineCommand({
  ...accessOf('RemoveSecretLineContent'),
  alsoWrites: ['disturbances'],
  schema: { data: z.object(removal).strict(), content: removalContent },
  needs: ({ data }) => ({ lines: [data.line], texts: { line: data.line, quotes: [] } }),
  removes: ({ data }) => ({ seq: data.line }),
  decide: (sight, command, context) =>
    decideRemoveLineContent(sight, { ...command, data: { ...command.data, also: [] } }, context),
});

export const LOG_COMMANDS = [
  writeLine,
  writeSecretLine,
  correctLine,
  correctSecretLine,
  assessLine,
  assessSecretLine,
  takeLine,
  acknowledgeCorrection,
  markLineSecret,
  completeSecrecyMark,
  removeLineContent,
  removeSecretLineContent,
] as const;
