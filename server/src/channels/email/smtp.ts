import { Readable } from 'node:stream';
import type { TakenMessage } from '@ledningsplats/db/messages.ts';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPPool from 'nodemailer/lib/smtp-pool';
import type { Adapter, SendResult } from '../adapter.ts';
import type { ReplyAddress } from './reply-address.ts';
import { readSmtpFault } from './smtp-fault.ts';

export interface SmtpOptions {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS, which is required unless `isPlain`. */
  isImplicitTls: boolean;
  isPlain: boolean;
  user: string | null;
  password: string | null;
  /** Sender, of the letter and, unless it is replied to otherwise, of the envelope. */
  from: string;
  perSecond: number;
  ca: string[] | undefined;
  /** How a letter is replied to; null: replies are not taken. */
  replyAddress: ((message: TakenMessage) => Promise<ReplyAddress | null>) | null;
}

const AT_ONCE = 4;
const CONNECT_MS = 5_000;
/** A server that greets slowly is one that looks the sender up (RFC 5321 lets it take minutes; nobody in a crisis can wait for that). */
const GREETING_MS = 15_000;
const SILENCE_MS = 30_000;
/** From the first to the last: a server that lets one sign come at a time would otherwise keep a hand for ever. */
const WHOLE_MS = 90_000;
/** A server that counts the letters of a connection counts to a hundred or more. */
const LETTERS_EACH = 100;
/** A call-out's later steps are minutes apart: nothing is kept open for them, and no server hangs up before (RFC 5321: five minutes). */
const IDLE_MS = 10_000;

/**
 * E-mail over one's own mail server, several letters to a connection. What was handed over is accepted; whether it arrives is
 * never told. The letter has left from its first byte after DATA: an answer that never comes leaves it in doubt.
 */
export function smtpAdapter(options: SmtpOptions): Adapter {
  const pool = openPool(options);
  return {
    channel: 'email',
    name: 'smtp',
    isRepeatable: false,
    isOneGateway: true,
    perSecond: options.perSecond,
    atOnce: AT_ONCE,
    hasReports: false,
    hasReplies: false,
    send: async (message, person) => {
      if (!person?.email) return { state: 'failed', reason: 'no_address', by: 'us' };
      let reply: ReplyAddress | null;
      try {
        reply = (await options.replyAddress?.(message)) ?? null;
      } catch {
        // the disk does not answer; nothing has left
        return { state: 'again', reason: 'busy', afterMs: null };
      }
      const letter = await compose(options, message, person.email, reply);
      const from = reply?.isSender ? reply.address : options.from;
      return handOver(pool, { id: message.id, from, to: person.email, letter });
    },
    close: () => pool.close({ force: true }),
  };
}

/** Its Message-ID follows from the message, so that mailboxes can tell one letter that came twice. */
function compose(
  { from }: SmtpOptions,
  { id, subject, text }: TakenMessage,
  to: string,
  reply: ReplyAddress | null,
): Promise<Buffer> {
  const mail = {
    from,
    to,
    ...(reply && { replyTo: reply.address }),
    subject,
    text,
    messageId: `<${id}@${from.split('@')[1] ?? 'localhost'}>`,
    // nobody's holiday notice is an answer (RFC 3834)
    headers: { 'Auto-Submitted': 'auto-generated', Importance: 'high' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  return new MailComposer(mail).compile().build();
}

function openPool({ host, port, isImplicitTls, isPlain, user, password, ca }: SmtpOptions): SMTPPool {
  return new SMTPPool({
    host,
    port,
    secure: isImplicitTls,
    requireTLS: !isImplicitTls && !isPlain,
    ignoreTLS: isPlain,
    ...(user === null ? {} : { auth: { user, pass: password ?? '' }, forceAuth: true }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: GREETING_MS,
    socketTimeout: SILENCE_MS,
    // a name that nobody answers about is a server that nobody reaches
    dnsTimeout: CONNECT_MS,
    tls: { minVersion: 'TLSv1.2', ...(ca ? { ca } : {}) },
    logger: false,
    maxConnections: AT_ONCE,
    maxMessages: LETTERS_EACH,
    idleTimeout: IDLE_MS,
    // a letter whose connection was dead before it was begun goes on with the next: as many as may be dead, and a new one
    maxRequeues: AT_ONCE,
  });
}

interface Letter {
  id: string;
  from: string;
  to: string;
  letter: Buffer;
}

function handOver(pool: SMTPPool, { id, from, to, letter }: Letter): Promise<SendResult> {
  return new Promise((resolve) => {
    let hasLeft = false;
    // read when the server has said that it takes the letter, and not before
    const readOnce = () => {
      // the pool gives a letter to another connection where nothing of it was sent; were it ever wrong, it gets nothing
      if (hasLeft) return new Readable().destroy(new Error('the letter has been given before'));
      return Readable.from(
        (function* read() {
          hasLeft = true;
          yield letter;
        })(),
        { objectMode: false },
      );
    };
    const message = {
      getEnvelope: () => ({ from, to: [to] }),
      messageId: () => id,
      getHeader: () => id,
      createReadStream: readOnce,
    };
    pool.send(
      { message, data: { signal: AbortSignal.timeout(WHOLE_MS) } } as unknown as Parameters<SMTPPool['send']>[0],
      (error) => resolve(error ? readSmtpFault(error, hasLeft) : { state: 'accepted', viaId: null }),
    );
  });
}
