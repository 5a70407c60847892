import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { ContentOf, DataOf } from '@ledningsplats/shared/core/registry.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { type Api, postCommand } from './api.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Registers an incident as that person, the TiB, and answers its stream. */
export async function openIncident(api: Api, person: string, random: SeededRandom): Promise<string> {
  const stream = incidentStream(random.uuid());
  await give(api, random, stream, 'RegisterIncident', {
    data: { mode: 'live', to: 2, decision: { decider: { person, capacity: 'tib' } } },
    content: {
      title: 'Översvämning vid Norra bron',
      place: 'Norra bron',
      decision: { wording: 'Särskild händelse råder.' },
    },
  });
  return stream;
}

/** The same with work underway: open tasks, and decisions that are still to be completed. */
export async function openBusyIncident(
  api: Api,
  person: string,
  random: SeededRandom,
  { tasks, decisions }: { tasks: number; decisions: number },
): Promise<string> {
  const stream = await openIncident(api, person, random);
  for (let number = 1; number <= tasks; number++) {
    await give(api, random, stream, 'CreateTask', {
      data: { function: 'lage', due: Date.now() + number * 600_000 },
      content: { title: `Kontrollera läget vid brygga ${number} och meddela staben` },
    });
  }
  for (let number = 1; number <= decisions; number++) {
    await give(api, random, stream, 'RecordDecision', {
      data: { decision: { decider: { person, capacity: 'tib' } } },
      content: { decision: { wording: `Trygghetspunkt ${number} öppnas i idrottshallen med personal från skolan.` } },
    });
  }
  return stream;
}

async function give<Type extends CommandType>(
  api: Api,
  random: SeededRandom,
  stream: string,
  type: Type,
  body: { data: DataOf<Type>; content: ContentOf<Type> },
) {
  const now = Date.now();
  const ack = await postCommand(api, { id: random.uuid(), type, stream, ...body, madeAt: now, sentAt: now });
  if (!ack.ok) throw new Error(`${type} was refused: ${ack.code} ${ack.field ?? ''}`);
}
