import type { ReceivingFault } from '@ledningsplats/shared/channels/message.ts';
import type { FastifyBaseLogger } from 'fastify';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Config } from '../../config.ts';
import { collectLetter } from './collect-letter.ts';
import { MAIL_LIMITS, MailGate, refusal } from './mail-gate.ts';
import type { MailInConfig } from './mail-in-config.ts';
import { tokenIn } from './reply-address.ts';

/** A letter to one address of ours, whole. */
export interface ReceivedLetter {
  token: string;
  /** Its envelope has no sender: a mail server's or a machine's. */
  isFromNobody: boolean;
  raw: Buffer;
}

export interface MailReceiverOptions {
  config: MailInConfig;
  tls: Config['tls'];
  /** Whether anything is replied to by it. */
  isKnown: (token: string) => Promise<boolean>;
  /**
   * Done when it is kept: only then is the letter acknowledged. False: it can never be read. Where it throws, the mail system
   * comes again.
   */
  take: (letter: ReceivedLetter) => Promise<boolean>;
  now: () => number;
  log: FastifyBaseLogger;
  limits?: Partial<typeof MAIL_LIMITS>;
}

const CLOSE_WITHIN_MS = 2_000;

/**
 * Takes letters by SMTP, for the addresses of letters that we have sent and for no others: it relays nothing, logs nobody in
 * and answers nothing by letter. A port that cannot be opened is told of and tried again, and holds up nothing else [LM2].
 */
export class MailReceiver {
  readonly #options: MailReceiverOptions;
  readonly #limits: typeof MAIL_LIMITS;
  readonly #server: SMTPServer;
  readonly #gate: MailGate;
  /** By connection: when it has lasted long enough. */
  readonly #ends = new Map<string, NodeJS.Timeout>();
  /** Letters whose last byte has come and that are being kept. */
  readonly #underWay = new Set<Promise<void>>();
  #retry: NodeJS.Timeout | undefined;
  #isClosed = false;
  fault: ReceivingFault | null = 'not_open';
  /** Since when it has been so, UTC milliseconds. */
  since: number;

  constructor(options: MailReceiverOptions) {
    this.#options = options;
    this.#limits = { ...MAIL_LIMITS, ...options.limits };
    this.#gate = new MailGate({ ...options, limits: this.#limits });
    this.since = options.now();
    this.#server = new SMTPServer(this.#serverOptions());
    // whoever hangs up or talks nonsense is no fault of ours; a port that will not open is told below
    this.#server.on('error', () => {});
    this.#server.server.on('error', (error: NodeJS.ErrnoException) => this.#notOpen(error));
    this.#server.server.on('listening', () => this.#isOpen());
  }

  /** The port that was opened; null: none is. */
  get port(): number | null {
    const address = this.#server.server.address();
    return address !== null && typeof address === 'object' ? address.port : null;
  }

  open(): void {
    if (this.#isClosed) return;
    const { host, port } = this.#options.config;
    // an error of a port that is open, as when there are no more file descriptors, passes
    if (this.#server.server.listening) this.#is(null);
    else this.#server.listen(port, host);
  }

  /** Takes no more, and finishes what is being kept. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    if (this.#server.server.listening) {
      await new Promise<void>((resolve) => {
        this.#server.close(resolve);
      });
    }
    await Promise.all(this.#underWay);
  }

  #serverOptions(): SMTPServerOptions {
    const { config, tls } = this.#options;
    const { bytes, clients, silenceMs } = this.#limits;
    return {
      ...(tls ?? {}),
      name: config.domain,
      disabledCommands: ['AUTH', 'VRFY', 'HELP', 'WIZ', 'SHELL', 'KILL', ...(tls ? [] : ['STARTTLS'])],
      size: bytes,
      rejectOversized: true,
      maxRecipients: 1,
      maxClients: clients,
      maxCommandLength: 2_000,
      socketTimeout: silenceMs,
      closeTimeout: CLOSE_WITHIN_MS,
      disableReverseLookup: true,
      logger: false,
      onConnect: ({ id, remoteAddress }, done) => {
        const own = [...this.#server.connections].filter((one) => one.remoteAddress === remoteAddress);
        const refused = this.#gate.connection(remoteAddress, own.length);
        if (refused) return done(refused);
        this.#endLater(id);
        return done();
      },
      onClose: ({ id }) => {
        clearTimeout(this.#ends.get(id));
        this.#ends.delete(id);
      },
      onRcptTo: ({ address }, { remoteAddress }, done) => {
        this.#gate.recipient(address, remoteAddress).then(
          (refused) => done(refused),
          (error) => {
            this.#options.log.error({ err: error }, 'a reply waits: the store does not answer');
            done(refusal(451, 'come back'));
          },
        );
      },
      onData: (stream, { envelope }, done) => {
        const token = tokenIn(envelope.rcptTo[0]?.address ?? '', config.domain);
        const isFromNobody = envelope.mailFrom === false || envelope.mailFrom.address === '';
        collectLetter(stream, bytes).then(
          (raw) => (raw === null || token === null ? done() : this.#keep({ token, isFromNobody, raw }, done)),
          // whoever hung up has no answer to get
          () => done(refusal(451, 'come back')),
        );
      },
    };
  }

  #keep(letter: ReceivedLetter, done: (error?: Error) => void): void {
    const keeping = this.#options
      .take(letter)
      .then(
        (isRead) => done(isRead ? undefined : refusal(554, 'the letter cannot be read')),
        (error) => {
          this.#options.log.error({ err: error }, 'a reply was not kept, and is asked for again');
          done(refusal(451, 'come back'));
        },
      )
      .finally(() => this.#underWay.delete(keeping));
    this.#underWay.add(keeping);
  }

  /** However slowly somebody writes, or however long they have nothing to say. */
  #endLater(id: string): void {
    const end = () => {
      for (const connection of this.#server.connections) {
        if (connection.id === id) connection.send(421, 'long enough, come back');
      }
    };
    this.#ends.set(id, setTimeout(end, this.#limits.connectionMs).unref());
  }

  #isOpen(): void {
    // a name that was still being looked up when it was closed
    if (this.#isClosed) this.#server.close();
    this.#is(null);
  }

  #notOpen(error: NodeJS.ErrnoException): void {
    this.#options.log.warn({ code: error.code }, 'replies by e-mail are not taken: the port was not opened');
    this.#is(faultOf(error.code));
    clearTimeout(this.#retry);
    if (!this.#isClosed) this.#retry = setTimeout(() => this.open(), this.#limits.retryMs).unref();
  }

  #is(fault: ReceivingFault | null): void {
    if (this.fault !== fault) this.since = this.#options.now();
    this.fault = fault;
  }
}

function faultOf(code: string | undefined): ReceivingFault {
  switch (code) {
    case 'EADDRINUSE':
      return 'port_taken';
    case 'EACCES':
      return 'port_forbidden';
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return 'no_such_address';
    default:
      return 'not_open';
  }
}
