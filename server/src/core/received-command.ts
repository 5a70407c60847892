import { hash } from 'node:crypto';
import { bodyHashInput } from '@ledningsplats/shared/core/body-hash-input.ts';
import type { CommandDefinition } from '@ledningsplats/shared/core/command.ts';
import { isTooLarge, sizeLimitOf } from '@ledningsplats/shared/core/command-size.ts';
import { instant, uuid } from '@ledningsplats/shared/core/field-schemas.ts';
import type { CommandEnvelope, Refused } from '@ledningsplats/shared/core/protocol.ts';
import type { Refusal, RefusalCode } from '@ledningsplats/shared/core/refusal.ts';
import { refusalMessage } from '@ledningsplats/shared/core/refusal-message.ts';
import { COMMANDS } from '@ledningsplats/shared/core/registry.ts';
import { parseStream, type StreamAddress } from '@ledningsplats/shared/core/stream-name.ts';
import { isIdentityIssue } from '@ledningsplats/shared/krisstod/guarded-text.ts';
import { z } from 'zod';

/** A command whose form is right: what it may do is decided later, in its turn. */
export interface ReceivedCommand {
  envelope: CommandEnvelope;
  definition: CommandDefinition;
  address: StreamAddress;
  /** As the schema read it: trimmed, defaults filled in. */
  data: unknown;
  content: unknown;
  /** SHA-256, hex, of the body without `sentAt`. */
  bodyHash: string;
}

const envelopeSchema = z
  .object({
    id: uuid,
    type: z.string().min(1).max(60),
    stream: z.string().min(1).max(120),
    data: z.unknown(),
    content: z.unknown().optional(),
    occurredAt: instant.optional(),
    madeAt: instant,
    sentAt: instant,
  })
  .strict();

/** What the server notes of its own doing, which nobody else can vouch for: a note of a link where none was made. */
const SERVERS_OWN: ReadonlySet<string> = new Set([
  'NoteConfirmationRequest',
  'StepCallOut',
  'ReportCallOutDelivery',
  'ExpireCallOut',
]);
const CLIENT_COMMANDS: ReadonlyMap<string, CommandDefinition> = new Map(
  [...COMMANDS].filter(([type]) => !SERVERS_OWN.has(type)),
);

/**
 * Validates what came in, once: the envelope, its type, the stream it is addressed to, its fields, its size.
 * Errors: `malformed`, `too_large`, `unknown_type`, `wrong_stream`, `invalid` and `identity_number` (with the field's
 * dotted path).
 */
export function readCommand(
  raw: unknown,
  commands: ReadonlyMap<string, CommandDefinition> = CLIENT_COMMANDS,
): ReceivedCommand | Refused {
  const read = envelopeSchema.safeParse(raw);
  if (!read.success) return refused('malformed', { field: read.error.issues[0]?.path.join('.') ?? '' });
  const envelope = read.data as CommandEnvelope;

  const definition = commands.get(envelope.type);
  if (!definition) return refused('unknown_type', { field: 'type' });
  const address = parseStream(envelope.stream);
  if (address?.kind !== definition.on) return refused('wrong_stream', { field: 'stream' });

  const data = definition.schema.data.safeParse(envelope.data);
  if (!data.success) return invalid('data', data.error);
  const content = definition.schema.content.safeParse(envelope.content ?? {});
  if (!content.success) return invalid('content', content.error);

  // only now: the schemas have bounded how deep it nests
  if (isTooLarge(envelope)) return refused('too_large', { details: { limit: sizeLimitOf(envelope.type) } });
  const bodyHash = hash('sha256', bodyHashInput(envelope));
  return { envelope, definition, address, data: data.data, content: content.data, bodyHash };
}

/** Of a UUID: 8 is what the server makes of a cause (`idOf`), and no client. */
const VERSION_AT = 14;

/**
 * What a device sent. Its id is none of the server's own, which anybody can reckon who knows what they are for: one that was
 * taken beforehand would stop a reminder or an alarm, since an id is answered once. Errors: as `readCommand`.
 */
export function readSentCommand(raw: unknown): ReceivedCommand | Refused {
  const command = readCommand(raw);
  if (isRefused(command) || command.envelope.id.charAt(VERSION_AT) !== '8') return command;
  return refused('malformed', { field: 'id' });
}

export function isRefused(answer: object): answer is Refused {
  return 'ok' in answer && answer.ok === false;
}

/** The wire's form of a refusal. */
export function refused(code: RefusalCode, more: Omit<Refusal, 'ok' | 'code'> = {}): Refused {
  return { ok: false, code, ...more, message: refusalMessage({ code, ...more }) };
}

function invalid(part: 'data' | 'content', error: z.ZodError): Refused {
  const issue = error.issues[0];
  const field = [part, ...(issue?.path ?? [])].join('.');
  if (issue?.code === 'too_big') return refused('too_large', { field, details: { limit: Number(issue.maximum) } });
  return refused(issue && isIdentityIssue(issue) ? 'identity_number' : 'invalid', { field });
}
