import { randomUUID } from 'node:crypto';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { connect, envelope, registration } from '../../testing/client.ts';
import type { TestAccount, TestServer } from '../../testing/start-server.ts';

/** An incident that is an exercise; answers its id. */
export async function openExercise(server: TestServer, by: TestAccount): Promise<string> {
  const id = randomUUID();
  const screen = await connect(server.address, await server.signIn(by.account));
  const command = registration(incidentStream(id), { person: by.person, capacity: 'tib' });
  const ack = await screen.send({ ...command, data: { ...(command.data as object), mode: 'exercise' } });
  screen.close();
  if (!ack.ok) throw new Error(ack.message);
  return id;
}

/** Lets an exercise reach somebody, by default the one who leads it [OV1]. */
export async function openChannels(server: TestServer, by: TestAccount, exercise: string, person = by.person) {
  const screen = await connect(server.address, await server.signIn(by.account));
  const data = { people: [person], seen: null };
  const ack = await screen.send(envelope('OpenExerciseChannels', incidentStream(exercise), data, {}));
  screen.close();
  if (!ack.ok) throw new Error(ack.message);
}
