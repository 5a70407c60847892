import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { readReply } from '@ledningsplats/shared/callouts/read-reply.ts';
import type { MessageReply } from '@ledningsplats/shared/channels/message.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { instantOf, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { isRefused, readCommand } from '../core/received-command.ts';
import { idOf } from '../core/system-commands.ts';
import type { CallOutServices } from './call-outs.ts';

const OPEN_INCIDENTS = 200;
/** What a line holds of a reply that nobody can read by rule. */
const MOST_TEXT = 1_000;

/**
 * Takes what comes back by text message [LM2]: an answer in the latest call-out that its sender is called in and that goes on;
 * what cannot be read as one is a line for the log keeper. A number of nobody's in the register is told without the number.
 * `otherwise` is given what no call-out waits for, and says whether it was something's. Answers what stops it.
 */
export function takeReplies(services: CallOutServices, otherwise: TakeOtherReply): () => void {
  return services.messages.onReply((reply) => takeReply(services, reply, otherwise));
}

export type TakeOtherReply = (reply: MessageReply) => Promise<boolean>;

async function takeReply(services: CallOutServices, reply: MessageReply, otherwise: TakeOtherReply): Promise<void> {
  const found = await latestFor(services, reply.person);
  if (!found) {
    if (await otherwise(reply)) return;
    services.log.info({ channel: reply.channel }, 'a reply that no call-out waits for');
    return;
  }
  const { incident, callOut } = found;
  const { person, channel } = reply;
  const said =
    person === null || channel === 'push' ? null : readReply(reply.text, reply.at, wallToday(services, reply.at));
  const name = person === null ? null : (services.directory.person(person)?.name ?? null);
  const command = said
    ? { type: 'AnswerCallOut', data: { callOut: callOut.id, person, way: channel, ...said }, content: {} }
    : {
        type: 'WriteLine',
        data: { kind: 'inkommande' },
        content: {
          text: reply.text.slice(0, MOST_TEXT) || '(tomt)',
          from: name ?? 'Ett nummer som inte finns i personregistret',
        },
      };
  const times = { madeAt: reply.at, sentAt: services.now() };
  const received = readCommand({
    ...command,
    ...times,
    id: idOf(`reply/${reply.id}`),
    stream: incidentStream(incident),
  });
  if (isRefused(received)) throw new Error(`a reply was not understood by our own rules: ${received.code}`);
  const ack = await services.executor.execute(received, () => senderBy(reply, said ? 'task.write' : 'log.write'));
  // the gateway tells it again
  if (!ack.ok && (ack.code === 'not_stored' || ack.code === 'read_only')) throw new Error(ack.code);
}

/** The newest that goes on and that they are called in; of nobody known, the newest of all. */
async function latestFor(services: CallOutServices, person: string | null) {
  const { store, states, now } = services;
  const open = await store.events.headlines({ open: true, before: null, limit: OPEN_INCIDENTS });
  const found: { incident: string; callOut: CallOut }[] = [];
  for (const { id: incident } of open) {
    const state = (await states.get(incidentStream(incident))).state as IncidentState | null;
    for (const callOut of state?.callOuts.list ?? []) {
      const isAsked = person === null || callOut.called.some((called) => called.person === person);
      if (callOut.ended === null && now() < callOut.endsAt && isAsked) found.push({ incident, callOut });
    }
  }
  return found.toSorted((one, other) => other.callOut.sentAt - one.callOut.sentAt)[0] ?? null;
}

function wallToday({ directory }: CallOutServices, at: number) {
  const timeZone = directory.plan?.plan.municipality.timeZone ?? 'Europe/Stockholm';
  const two = (figure: number) => String(figure).padStart(2, '0');
  return (hour: number, minute: number) =>
    instantOf(`${wallOf(at, timeZone).slice(0, 10)}T${two(hour)}:${two(minute)}`, timeZone);
}

/** Whoever has the number: nobody who is signed in, and nothing but this permission. */
function senderBy({ person, channel }: MessageReply, permission: 'task.write' | 'log.write'): Actor {
  return {
    user: `reply:${channel}`,
    person,
    function: null,
    capacities: [],
    permissions: new Set([permission]),
    via: 'link',
  };
}
