import { Readable } from 'node:stream';
import type { TakenMessage } from '@ledningsplats/db/messages.ts';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
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

/**
 * E-mail over one's own mail server. What was handed over is accepted; whether it arrives is never told. The letter has left
 * from its first byte after DATA: an answer that never comes leaves it in doubt.
 */
export function smtpAdapter(options: SmtpOptions): Adapter {
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
      return handOver(options, reply?.isSender ? reply.address : options.from, person.email, letter);
    },
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

function handOver(options: SmtpOptions, sender: string, to: string, letter: Buffer): Promise<SendResult> {
  const { host, port, isImplicitTls, isPlain, user, password, ca } = options;
  return new Promise((resolve) => {
    let hasLeft = false;
    const connection = new SMTPConnection({
      host,
      port,
      secure: isImplicitTls,
      requireTLS: !isImplicitTls && !isPlain,
      ignoreTLS: isPlain,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: GREETING_MS,
      socketTimeout: SILENCE_MS,
      // a name that nobody answers about is a server that nobody reaches
      dnsTimeout: CONNECT_MS,
      tls: { minVersion: 'TLSv1.2', ...(ca ? { ca } : {}) },
      logger: false,
    });
    const patience = setTimeout(() => failed(new Error('the mail server does not come to an end')), WHOLE_MS);
    const done = (result: SendResult) => {
      clearTimeout(patience);
      resolve(result);
      connection.close();
    };
    const failed = (error: Error) => done(readSmtpFault(error, hasLeft));
    const send = () => {
      // read when the server has said that it takes the letter, and not before
      const body = Readable.from(
        (function* read() {
          hasLeft = true;
          yield letter;
        })(),
        { objectMode: false },
      );
      connection.send({ from: sender, to: [to] }, body, (error) => {
        if (error) return failed(error);
        clearTimeout(patience);
        connection.quit();
        resolve({ state: 'accepted', viaId: null });
      });
    };
    connection.on('error', failed);
    connection.on('end', () => failed(new Error('the mail server hung up')));
    connection.connect((error) => {
      if (error) return failed(error);
      if (user === null) return send();
      connection.login({ user, pass: password ?? '' }, (refused) => (refused ? failed(refused) : send()));
    });
  });
}
