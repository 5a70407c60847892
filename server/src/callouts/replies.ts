import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { Permission } from '@ledningsplats/shared/access/permissions.ts';
import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import type { CallOutPart } from '@ledningsplats/shared/callouts/ground.ts';
import { PART_COMMANDS } from '@ledningsplats/shared/callouts/part-commands.ts';
import { readReply } from '@ledningsplats/shared/callouts/read-reply.ts';
import type { MessageReply } from '@ledningsplats/shared/channels/message.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import { shownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import { longText } from '@ledningsplats/shared/core/field-schemas.ts';
import type { CommandAck } from '@ledningsplats/shared/core/protocol.ts';
import { mayBeReached } from '@ledningsplats/shared/exercise-mark/channel-gate.ts';
import { holdsIdentityNumber } from '@ledningsplats/shared/krisstod/identity-number.ts';
import { instantOf, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { openHeadlines } from '../core/open-headlines.ts';
import { isRefused, readCommand } from '../core/received-command.ts';
import { idOf } from '../core/system-commands.ts';
import { ownersOf } from '../people/whose-number.ts';
import { callOutParts, findCallOut } from './call-out-parts.ts';
import type { CallOutServices } from './call-outs.ts';

/** What a line holds of a reply that nobody can read by rule. */
const MOST_TEXT = 1_000;
/** A text message says nothing of what it answers: after a day it is about something else. */
const LATE_MS = 24 * 3_600_000;

/**
 * Takes what comes back by text message and e-mail [LM2]: an answer in the call-out that it is bound to, or in the latest that
 * its sender has been told of, while that goes on; what cannot be read as one, or comes after the end, is a line for the log
 * keeper. A number that is nobody's in the register, or several people's, is told without the number. `otherwise` is asked first
 * of what no call-out waits for, and says whether it was something's. Answers what stops it.
 */
export function takeReplies(services: CallOutServices, otherwise: TakeOtherReply): () => void {
  return services.messages.onReply((reply) => takeReply(services, reply, otherwise));
}

export type TakeOtherReply = (reply: MessageReply) => Promise<boolean>;

interface Asked {
  part: CallOutPart;
  stream: string;
  callOut: CallOut;
  isOver: boolean;
}

async function takeReply(services: CallOutServices, reply: MessageReply, otherwise: TakeOtherReply): Promise<void> {
  const asked = reply.about ? await askedIn(services, reply.about) : await latestFor(services, reply.person);
  const isWaitedFor = asked !== null && (!asked.isOver || reply.about !== undefined);
  if (!isWaitedFor && (await otherwise(reply))) return;
  if (!asked) {
    services.log.info({ channel: reply.channel }, 'a reply that no call-out waits for');
    return;
  }
  const { person, channel, text, at } = reply;
  const said = person === null || channel === 'push' ? null : readReply(text, at, wallToday(services, at));
  if (said) {
    const data = { callOut: asked.callOut.id, person, way: channel, ...said };
    const ack = await give(services, asked, reply, {
      cause: 'reply',
      type: PART_COMMANDS[asked.part].answer,
      data,
      content: {},
    });
    // told again after the end it is the answer that it was
    if (ack.ok || ack.code !== 'settled') return;
  }
  const isLate = asked.isOver || said !== null;
  await (asked.part === 'krisstod' ? noteReply : writeLine)(services, asked, reply, isLate);
}

/** What is answered to krisstöd is krisstöd's to read; where it holds an identity number it is kept nowhere [KR5] [KR8]. */
async function noteReply(services: CallOutServices, asked: Asked, reply: MessageReply, isLate: boolean): Promise<void> {
  const text = wordsOf(reply);
  const data = { callOut: asked.callOut.id, channel: reply.channel, isLate };
  const content = holdsIdentityNumber(text) ? {} : { text };
  await give(services, asked, reply, { cause: 'reply to krisstöd', type: 'NoteKrisstodReply', data, content });
}

async function writeLine(services: CallOutServices, asked: Asked, reply: MessageReply, isLate: boolean): Promise<void> {
  const said = wordsOf(reply);
  const content = {
    text: isLate ? `Svar efter slutet på utlarmning ${asked.callOut.number}: ${said}` : said,
    from: senderName(services, reply),
  };
  await give(services, asked, reply, {
    cause: 'line of reply',
    type: 'WriteLine',
    data: { kind: 'inkommande' },
    content,
  });
}

/** What can stand in a line, whatever came: an empty message, one cut in the middle of a sign, signs that nobody sees. */
function wordsOf({ text }: MessageReply): string {
  return longText.safeParse(text.slice(0, MOST_TEXT).replace(HALF_SIGN, '')).data ?? '(tomt)';
}

const HALF_SIGN = /[\uD800-\uDBFF]$/;

function senderName({ directory }: CallOutServices, { person, from }: MessageReply): string {
  const name = person === null ? undefined : directory.person(person)?.name;
  if (name !== undefined) return name;
  const isShared = ownersOf(from, directory.people()).length > 1;
  return isShared ? 'Ett nummer som flera i personregistret har' : 'Ett nummer som inte finns i personregistret';
}

async function give(
  services: CallOutServices,
  { stream, part }: Asked,
  reply: MessageReply,
  { cause, ...command }: { cause: string; type: CommandType; data: object; content: object },
): Promise<CommandAck> {
  const received = readCommand({
    ...command,
    madeAt: reply.at,
    sentAt: services.now(),
    id: idOf(`${cause}/${reply.id}`),
    stream,
  });
  if (isRefused(received)) throw new Error(`a reply was not understood by our own rules: ${received.code}`);
  const inOpenPart = command.type === 'AnswerCallOut' ? 'task.write' : 'log.write';
  const permission = part === 'krisstod' ? 'krisstod.write' : inOpenPart;
  const ack = await services.executor.execute(received, () => senderBy(reply, permission));
  // the gateway tells it again
  if (!ack.ok && (ack.code === 'not_stored' || ack.code === 'read_only' || ack.code === 'closing'))
    throw new Error(ack.code);
  return ack;
}

/** The call-out that a letter was sent for, for as long as the incident knows of it. */
async function askedIn(services: CallOutServices, about: { incident: string; callOut: string }): Promise<Asked | null> {
  const found = await findCallOut(reading(services), about.incident, about.callOut);
  if (!found) return null;
  const { part, stream, callOut, state } = found;
  return { part, stream, callOut, isOver: isOver(callOut, shownTime(state.exercised?.clock ?? null, services.now())) };
}

function reading({ states }: CallOutServices) {
  return async (stream: string) => (await states.get(stream)).state;
}

/**
 * The newest that goes on and that they have been told of, before one where they wait for their turn or that is exercised with
 * its channels closed for them, since they were not asked there; where none does, the newest that ended within a day. Of nobody
 * known, the newest of all that go on. What is real goes before what is exercised, whose clock may show any day [OV1].
 */
async function latestFor(services: CallOutServices, person: string | null): Promise<Asked | null> {
  const { store, now } = services;
  const open = await openHeadlines(store.events);
  const found: (Asked & { isUnasked: boolean; isReal: boolean; isLate: boolean })[] = [];
  for (const { id: incident } of open) {
    const parts = await callOutParts(reading(services), incident);
    if (!parts) continue;
    const { state } = parts;
    const at = shownTime(state.exercised?.clock ?? null, now());
    const isReal = state.incident.mode === 'live';
    for (const { part, stream, list } of parts.parts) {
      for (const callOut of list) {
        const called = callOut.called.find((one) => one.person === person);
        if (person !== null && !called) continue;
        const isUnasked = called?.step === null || (person !== null && !mayBeReached(state, person));
        const isLate = at - (callOut.ended?.at ?? callOut.endsAt) < LATE_MS;
        found.push({ part, stream, callOut, isOver: isOver(callOut, at), isUnasked, isReal, isLate });
      }
    }
  }
  const ordered = found.toSorted(
    (one, other) =>
      Number(one.isUnasked) - Number(other.isUnasked) ||
      Number(other.isReal) - Number(one.isReal) ||
      other.callOut.sentAt - one.callOut.sentAt,
  );
  const going = ordered.find((one) => !one.isOver);
  if (going || person === null) return going ?? null;
  return ordered.find((one) => one.isLate) ?? null;
}

function isOver({ ended, endsAt }: CallOut, now: number): boolean {
  return ended !== null || now >= endsAt;
}

function wallToday({ directory }: CallOutServices, at: number) {
  const timeZone = directory.plan?.plan.municipality.timeZone ?? 'Europe/Stockholm';
  const two = (figure: number) => String(figure).padStart(2, '0');
  return (hour: number, minute: number) =>
    instantOf(`${wallOf(at, timeZone).slice(0, 10)}T${two(hour)}:${two(minute)}`, timeZone);
}

/** Whoever has the number, or was written to: nobody who is signed in, and nothing but this permission. */
function senderBy({ person, channel }: MessageReply, permission: Permission): Actor {
  return {
    user: `reply:${channel}`,
    person,
    function: null,
    capacities: [],
    permissions: new Set([permission]),
    via: 'link',
  };
}
