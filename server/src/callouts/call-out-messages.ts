import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { messageText } from '@ledningsplats/shared/callouts/message-text.ts';
import type { Channel, OutgoingMessage } from '@ledningsplats/shared/channels/message.ts';
import { EXERCISE_MARK } from '@ledningsplats/shared/exercise-mark/mark-text.ts';
import { idOf } from '../core/system-commands.ts';
import { LINK_PLACE } from './fill-link.ts';

/** What is the same in all messages of a call-out. */
export interface Around {
  incident: string;
  isExercise: boolean;
  /** Whom to ring; null where nobody has said. */
  call: string | null;
  /** Who has a personal link. */
  links: ReadonlySet<string>;
  /** Whether an answer by letter is read. */
  areLettersRepliedTo: boolean;
  /** The world's time when the incident's clock shows an instant: what is sent is sent in the world [OV3]. */
  worldTime: (shown: number) => number;
}

const HOUR_MS = 3_600_000;

/** Those of the step that each is at, for who has not answered. The ids follow from what they are for: enqueued twice they are one. */
export function stepMessages(callOut: CallOut, around: Around): OutgoingMessage[] {
  const { text, endsAt, steps } = callOut;
  if (text === null) return [];
  return callOut.called.flatMap(({ person, step, answered, isSpent }) => {
    if (step === null || answered !== null || isSpent) return [];
    const channels = steps[step]?.channels ?? [];
    return channels.map((channel) =>
      message(callOut, around, { person, channel, text, what: `${step}`, notAfter: endsAt }),
    );
  });
}

/** The texts after the first, by the channels of the first step. */
export function laterTexts(callOut: CallOut, around: Around): OutgoingMessage[] {
  const channels = callOut.steps[0]?.channels ?? [];
  return callOut.texts.flatMap(({ nth, text, people }) =>
    text === null
      ? []
      : people.flatMap((person) =>
          channels.map((channel) =>
            message(callOut, around, { person, channel, text, what: `text ${nth}`, notAfter: callOut.endsAt }),
          ),
        ),
  );
}

/** That it has been called off, to those who had been told, by every channel that it used. */
export function calledOff(callOut: CallOut, around: Around): OutgoingMessage[] {
  const { ended, steps } = callOut;
  if (ended?.why !== 'called_off' || ended.text === null) return [];
  const { people, text, at } = ended;
  const channels = [...new Set(steps.flatMap((step) => step.channels))];
  const withoutLinks = { ...around, links: new Set<string>(), areLettersRepliedTo: false };
  return people.flatMap((person) =>
    channels.map((channel) =>
      message(callOut, withoutLinks, { person, channel, text, what: 'off', notAfter: at + HOUR_MS }),
    ),
  );
}

interface One {
  person: string;
  channel: Channel;
  text: string;
  /** Which of a person's messages it is. */
  what: string;
  notAfter: number;
}

function message(
  { id: callOut }: CallOut,
  { incident, isExercise, call, links, areLettersRepliedTo, worldTime }: Around,
  { person, channel, text, what, notAfter }: One,
): OutgoingMessage {
  const subject = isExercise ? `${EXERCISE_MARK}: utlarmning` : 'Utlarmning';
  return {
    id: idOf(`callout/${incident}/${callOut}/${person}/${what}/${channel}`),
    purpose: { kind: 'callout', incident, callOut },
    person,
    channel,
    subject,
    text: messageText({
      isExercise,
      text,
      link: links.has(person) ? LINK_PLACE : null,
      call,
      isRepliedTo: channel === 'email' && areLettersRepliedTo,
    }),
    notAfter: worldTime(notAfter),
  };
}
