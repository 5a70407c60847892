import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@ledningsplats/db/event-store.ts';
import { openDatabase } from '@ledningsplats/db/sqlite/open-database.ts';
import { createSqliteEventStore } from '@ledningsplats/db/sqlite/sqlite-event-store.ts';
import { permissionsOf } from '@ledningsplats/shared/access/session-access.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import type { CommandAck, CommandEnvelope, PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { fastify } from 'fastify';
import { onTestFinished } from 'vitest';
import { type ActorNow, CommandExecutor } from '../core/execute-command.ts';
import { PlanVersions } from '../core/plan-versions.ts';
import { isRefused, readCommand } from '../core/received-command.ts';
import { StateCache } from '../core/state-cache.ts';
import { executeAsSystem } from '../core/system-commands.ts';

const PLAN = defaultPlan({ name: 'Provköpings kommun', code: '9998', timeZone: 'Europe/Stockholm' });

/** The loop alone over a real file, without a server around it. Closed when the test is over. */
export async function openExecutor() {
  const directory = mkdtempSync(join(tmpdir(), 'ledningsplats-executor-'));
  const { db, close } = openDatabase(join(directory, 'store.sqlite'));
  const store = createSqliteEventStore(db);
  const { log } = fastify();
  const clock = { now: Date.UTC(2026, 10, 20, 12) };
  const people = new Map<string, PersonReading>();
  const turns: { commands: number; outcome: string }[] = [];

  const start = (over: EventStore = store) => {
    const states = new StateCache(over, log);
    const executor = new CommandExecutor({
      store: over,
      states,
      plans: new PlanVersions(over),
      now: () => clock.now,
      person: (id) => people.get(id) ?? null,
      log,
      onTurn: ({ commands, outcome }) => turns.push({ commands, outcome }),
    });
    const send = (envelope: CommandEnvelope, actor: Actor | ActorNow): Promise<CommandAck> => {
      const command = readCommand(envelope);
      if (isRefused(command)) return Promise.resolve(command);
      return executor.execute(command, typeof actor === 'function' ? actor : () => actor);
    };
    return { states, executor, send };
  };

  onTestFinished(async () => {
    await store.close();
    close();
    rmSync(directory, { recursive: true, force: true });
  });
  const running = start();
  await executeAsSystem(
    running.executor,
    'plan',
    { type: 'AdoptPlan', stream: 'plan', data: { plan: PLAN } },
    clock.now,
  );
  return {
    db,
    store,
    clock,
    turns,
    start,
    ...running,
    actor: (roles: string[], capacities: string[] = []) => actorOf(people, roles, capacities),
  };
}

function actorOf(
  people: Map<string, PersonReading>,
  roles: string[],
  capacities: string[],
): Actor & { person: string } {
  const person = randomUUID();
  people.set(person, { id: person, name: 'Prov', title: '', function: null, capacities });
  return {
    user: randomUUID(),
    person,
    function: null,
    capacities,
    permissions: permissionsOf(PLAN, roles),
    via: 'session',
  };
}
