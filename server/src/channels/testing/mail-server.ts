import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** How the server takes a letter. */
export type MailConduct =
  | 'takes'
  | 'takes_slowly'
  | 'refuses_recipient'
  | 'greylists'
  | 'refuses_letter'
  | 'hangs_up_after_letter'
  /** Takes a letter, and ends the connection when the next is begun on it. */
  | 'takes_one_each'
  /** Takes a letter, and ends the connection in the middle of the next. */
  | 'hangs_up_in_second_letter';

const SLOW_MS = 1_500;

export interface MailServerOptions {
  /** Its certificate; null: it offers no TLS. */
  tls: { cert: string; key: string } | null;
  /** Whoever logs in has to say this; null: nobody has to. */
  login: { user: string; password: string } | null;
}

/** A real mail server, that takes letters and keeps them. */
export class MailServer {
  readonly letters: { from: string; to: string[]; text: string; isSecure: boolean }[] = [];
  conduct: MailConduct = 'takes';
  /** Connections that came so far. */
  connections = 0;
  readonly #server: SMTPServer;
  /** Connections that have given a letter. */
  readonly #used = new Set<string>();

  constructor({ tls, login }: MailServerOptions) {
    this.#server = new SMTPServer({
      ...(tls ? { cert: readFileSync(tls.cert), key: readFileSync(tls.key) } : {}),
      disabledCommands: [...(tls ? [] : ['STARTTLS']), ...(login ? [] : ['AUTH'])],
      authOptional: login === null,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        const isRight = username === login?.user && password === login?.password;
        return isRight ? done(null, { user: username }) : done(Object.assign(new Error('no'), { responseCode: 535 }));
      },
      onConnect: (_session, done) => {
        this.connections += 1;
        done();
      },
      onMailFrom: (_address, session, done) => {
        if (this.conduct === 'takes_one_each' && this.#used.has(session.id)) return this.hangUp(session.id);
        return done();
      },
      onRcptTo: (_address, _session, done) => {
        if (this.conduct === 'refuses_recipient') return done(answer(550, 'no such mailbox'));
        return this.conduct === 'greylists' ? done(answer(450, 'come back')) : done();
      },
      onData: (stream, session, done) => {
        let text = '';
        stream.on('data', (part: Buffer) => {
          text += part.toString('utf8');
        });
        stream.on('end', () => {
          if (this.conduct === 'refuses_letter') return done(answer(554, 'not this one'));
          const { mailFrom, rcptTo } = session.envelope;
          const to = rcptTo.map(({ address }) => address);
          this.letters.push({ from: mailFrom ? mailFrom.address : '', to, text, isSecure: session.secure });
          if (this.conduct === 'takes_slowly') return void setTimeout(done, SLOW_MS);
          const isSecond = this.#used.has(session.id);
          this.#used.add(session.id);
          if (this.conduct === 'hangs_up_in_second_letter' && isSecond) return this.hangUp(session.id);
          if (this.conduct === 'hangs_up_after_letter') return this.hangUp(session.id);
          return done();
        });
      },
    });
    // clients that are turned away hang up: that is what is tested
    this.#server.on('error', () => {});
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port;
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    return this;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(resolve);
    });
  }

  /** Ends a connection, or all that are open, without a word. */
  hangUp(connection?: string): void {
    // biome-ignore lint/suspicious/noExplicitAny: its connections have no type of their own
    for (const open of (this.#server as any).connections) {
      if (connection === undefined || open.id === connection) open._socket.destroy();
    }
  }
}

function answer(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
