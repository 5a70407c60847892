import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { readReply } from '@ledningsplats/shared/callouts/read-reply.ts';
import type { MessageReply } from '@ledningsplats/shared/channels/message.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import { longText } from '@ledningsplats/shared/core/field-schemas.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { RefusalCode } from '@ledningsplats/shared/core/refusal.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { instantOf, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { isRefused, readCommand } from '../core/received-command.ts';
import { idOf } from '../core/system-commands.ts';
import { ownersOf } from '../people/whose-number.ts';
import type { CallOutServices } from './call-outs.ts';

const OPEN_INCIDENTS = 200;
/** What a line holds of a reply that nobody can read by rule. */
const MOST_TEXT = 1_000;
/** A reply that comes so long after the end is still about that call-out. */
const LATE_MS = 24 * 3_600_000;

/**
 * Takes what comes back by text message [LM2]: an answer in the latest call-out that its sender has been told of and that goes
 * on; what cannot be read as one, or comes after the end, is a line for the log keeper. A number that is nobody's, or several
 * people's, is told without the number. Answers what stops it.
 */
export function takeReplies(services: CallOutServices): () => void {
  return services.messages.onReply((reply) => takeReply(services, reply));
}

async function takeReply(services: CallOutServices, reply: MessageReply): Promise<void> {
  const found = await latestFor(services, reply);
  if (!found) {
    services.log.info({ channel: reply.channel }, 'a reply that no call-out waits for');
    return;
  }
  const { incident, callOut, isOver } = found;
  const { person, channel } = reply;
  const isAnswer = person !== null && channel !== 'push' && !isOver;
  const said = isAnswer ? readReply(reply.text, reply.at, wallToday(services, reply.at)) : null;
  if (said) {
    const data = { callOut: callOut.id, person, way: channel, ...said };
    const code = await give(services, reply, incident, { type: 'AnswerCallOut', data, content: {} }, 'task.write');
    // it ended in this moment: then it is told as what came after the end
    if (code !== 'settled') return;
  }
  const content = { text: wordsOf(reply, isOver || said !== null), from: senderName(services, reply) };
  await give(services, reply, incident, { type: 'WriteLine', data: { kind: 'inkommande' }, content }, 'log.write');
}

/** Answers why it was refused; null when it was not. Throws where the disk did not take it: the gateway tells it again. */
async function give(
  services: CallOutServices,
  reply: MessageReply,
  incident: string,
  command: { type: 'AnswerCallOut' | 'WriteLine'; data: object; content: object },
  permission: 'task.write' | 'log.write',
): Promise<RefusalCode | null> {
  const received = readCommand({
    ...command,
    id: idOf(`reply/${reply.id}${command.type === 'WriteLine' ? '/line' : ''}`),
    stream: incidentStream(incident),
    madeAt: reply.at,
    sentAt: services.now(),
  });
  if (isRefused(received)) throw new Error(`a reply was not understood by our own rules: ${received.code}`);
  const ack = await services.executor.execute(received, () => senderBy(reply, permission));
  if (ack.ok) return null;
  if (ack.code === 'not_stored' || ack.code === 'read_only' || ack.code === 'closing') throw new Error(ack.code);
  return ack.code;
}

/** What can stand in a line, whatever came: an empty message, one cut in the middle of a sign, signs that nobody sees. */
function wordsOf({ text }: MessageReply, isAfterEnd: boolean): string {
  const read = longText.safeParse(text.slice(0, MOST_TEXT).replace(HALF_SIGN, '')).data ?? '(tomt)';
  return isAfterEnd ? `Svar efter att utlarmningen avslutats: ${read}` : read;
}

const HALF_SIGN = /[\uD800-\uDBFF]$/;

function senderName({ directory }: CallOutServices, { person, from }: MessageReply): string {
  const name = person === null ? undefined : directory.person(person)?.name;
  if (name !== undefined) return name;
  const isShared = ownersOf(from, directory.people()).length > 1;
  return isShared ? 'Ett nummer som flera i personregistret har' : 'Ett nummer som inte finns i personregistret';
}

/**
 * The newest that goes on and that they have been told of; before one where they wait for their turn, since they were not asked
 * there. Else the one that ended last. Of nobody known, the newest of all.
 */
async function latestFor(services: CallOutServices, { person }: MessageReply) {
  const { store, states, now } = services;
  const open = await store.events.headlines({ open: true, before: null, limit: OPEN_INCIDENTS });
  const found: { incident: string; callOut: CallOut; isOver: boolean; rank: number }[] = [];
  for (const { id: incident } of open) {
    const state = (await states.get(incidentStream(incident))).state as IncidentState | null;
    for (const callOut of state?.callOuts.list ?? []) {
      const called = callOut.called.find((one) => one.person === person);
      if (person !== null && !called) continue;
      const endedAt = callOut.ended?.at ?? callOut.endsAt;
      const isOver = callOut.ended !== null || now() >= endedAt;
      const isWaiting = called?.step === null;
      if (!isOver) found.push({ incident, callOut, isOver, rank: isWaiting ? 1 : 0 });
      else if (called && !isWaiting && now() < endedAt + LATE_MS) found.push({ incident, callOut, isOver, rank: 2 });
    }
  }
  return found.toSorted((one, other) => one.rank - other.rank || other.callOut.sentAt - one.callOut.sentAt)[0];
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
