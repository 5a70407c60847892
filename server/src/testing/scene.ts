import { randomUUID } from 'node:crypto';
import { incidentStream, krisstodStream, secretStream } from '@ledningsplats/shared/core/stream-name.ts';
import { connect, registration, type Screen } from './client.ts';
import { startServer, type TestAccount, type TestServer, type TestServerOptions } from './start-server.ts';

/** A server with a TiB and an incident that the TiB has registered, and screens that close with it. */
export interface Scene {
  server: TestServer;
  tib: TestAccount;
  stream: string;
  secret: string;
  krisstod: string;
  /** A screen of the account's (the TiB's), on a session of its own. */
  screen: (account?: TestAccount) => Promise<Screen>;
  /** Another incident; answers its open stream. */
  register: () => Promise<string>;
  stop: () => Promise<void>;
}

export async function startScene(options: TestServerOptions = {}): Promise<Scene> {
  const server = await startServer(options);
  const tib = await server.addAccount(['tib'], ['tib'], 'Tove Ljung');
  const screens: Screen[] = [];
  const screen = async (account = tib) => {
    const opened = await connect(server.address, await server.signIn(account.account));
    screens.push(opened);
    return opened;
  };
  const register = async () => {
    const stream = incidentStream(randomUUID());
    const one = await screen();
    const ack = await one.send(registration(stream, { person: tib.person, capacity: 'tib' }));
    one.close();
    if (!ack.ok) throw new Error(ack.message);
    return stream;
  };
  const stream = await register();
  return {
    server,
    tib,
    stream,
    secret: secretStream(stream.slice('incident/'.length)),
    krisstod: krisstodStream(stream.slice('incident/'.length)),
    screen,
    register,
    stop: async () => {
      for (const opened of screens) opened.close();
      await server.stop();
    },
  };
}
