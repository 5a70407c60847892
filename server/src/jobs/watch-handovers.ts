import { type CommandDefinition, defineCommand } from '@ledningsplats/shared/core/command.ts';
import { instant, nothing, uuid } from '@ledningsplats/shared/core/field-schemas.ts';
import { refuse } from '@ledningsplats/shared/core/refusal.ts';
import { rosterFact } from '@ledningsplats/shared/roster/decide-shifts.ts';
import { readingOf } from '@ledningsplats/shared/roster/decide-take-over.ts';
import { OVERDUE_STEPS, type RosterState } from '@ledningsplats/shared/roster/events.ts';
import { dutyAt } from '@ledningsplats/shared/roster/held-duty.ts';
import { overdueNow } from '@ledningsplats/shared/roster/overdue.ts';
import { z } from 'zod';
import { stateAfter } from '../core/state-after.ts';
import { executeAsSystem } from '../core/system-commands.ts';
import { createOverdueSender } from '../roster/overdue-sender.ts';
import type { Services } from '../services.ts';

/** Steps are told in minutes: a quarter of one late is not late. */
const LOOK_MS = 15_000;

/** The system's alone: they are not among the commands that a client may give. */
const beginHandovers = defineCommand({
  type: 'BeginHandovers',
  on: 'roster',
  permission: 'roster.write',
  schema: { data: nothing, content: nothing },
  decide: ({ roster }) =>
    roster && roster.handoversFrom === null
      ? { ok: true, events: [rosterFact('HandoversBegun', {})] }
      : refuse('already'),
});

const person = uuid.nullable();
const noteOverdue = defineCommand({
  type: 'NoteOverdueHandover',
  on: 'roster',
  permission: 'roster.write',
  schema: {
    data: z
      .object({ step: z.enum(OVERDUE_STEPS), since: instant, from: person, to: person, told: z.array(uuid) })
      .strict(),
    content: nothing,
  },
  // somebody may have acknowledged while this was on its way
  decide: (sight, { data }, { now }) =>
    dutyAt(readingOf(sight), now).waiting?.since === data.since
      ? { ok: true, events: [rosterFact('HandoverOverdue', data)] }
      : refuse('stale'),
});
const COMMANDS: ReadonlyMap<string, CommandDefinition> = new Map(
  [beginHandovers, noteOverdue].map((one) => [one.type, one as unknown as CommandDefinition]),
);

/**
 * Looks by the clock, and when something is said in the roster, whether a change of TiB waits too long [TB3]: records it, and
 * sends it to those it names. Answers what stops it.
 */
export function watchHandovers(services: Services): () => void {
  const { store, states, log } = services;
  const sendOverdue = createOverdueSender(services);
  let isOver = false;
  let heard = 0;
  let looking = Promise.resolve();
  const look = () => {
    looking = looking
      .then(async () => {
        if (isOver) return;
        await stateAfter(states, 'roster', () => (isOver ? 0 : heard));
        await tellOverdue(services);
        await sendOverdue();
      })
      .catch((error) => log.warn({ err: error }, 'handovers not watched'));
  };
  look();
  const timer = setInterval(look, LOOK_MS).unref();
  // what is acknowledged is not to be sent a quarter of a minute later
  const stopListening = store.events.committed(({ heads }) => {
    const head = heads.get('roster');
    if (head === undefined) return;
    heard = head.seq;
    look();
  });
  return () => {
    isOver = true;
    clearInterval(timer);
    stopListening();
  };
}

/**
 * Records what is due of a change that nobody has acknowledged, and whom it is told. The event is the one place where that
 * is said: every screen shows it from there, and whatever else reaches people takes `told` from there.
 *
 * The ids follow from the change and the step, so that a restart neither forgets nor repeats one. A roster from before
 * changes were acknowledged begins with it here.
 */
export async function tellOverdue(services: Services): Promise<void> {
  const { states, directory, steadyNow } = services;
  const plan = directory.plan?.plan;
  const roster = (await states.get('roster')).state as RosterState | null;
  if (!plan || !roster || roster.shifts.length === 0) return;
  if (roster.handoversFrom === null) {
    await give(services, 'handovers/begin', 'BeginHandovers', {});
    return;
  }
  const isGone = (id: string) => directory.person(id)?.erased === true;
  const people = [...directory.people()].flatMap(({ id }) => directory.person(id) ?? []);
  const reading = { roster, timeZone: plan.municipality.timeZone, isGone };
  const due = overdueNow(reading, plan.roster, people, steadyNow());
  if (due) await give(services, `handover/${due.since}/${due.step}`, 'NoteOverdueHandover', due);
}

async function give({ executor, now }: Services, cause: string, type: string, data: object): Promise<void> {
  const ack = await executeAsSystem(executor, cause, { type, stream: 'roster', data }, now(), COMMANDS);
  // known by its id, or acknowledged meanwhile: there is nothing to tell
  const isSettled = ack.ok || ack.code === 'id_taken' || ack.code === 'stale' || ack.code === 'already';
  if (!isSettled) throw new Error(ack.message);
}
