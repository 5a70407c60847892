import type { CallOutEnded, CallOutSent } from '@ledningsplats/shared/callouts/events.ts';

/** Calling people out: whom, with what text, and who comes. */
export const callOutTexts = {
  numbered: (number: number) => `Utlarmning ${number}`,
  people: (count: number) => (count === 1 ? '1 person' : `${count} personer`),

  sentLine: ({ number, lists, recipients }: CallOutSent['data'], text: string) => {
    const whom = lists.length === 0 ? 'utvalda' : lists.map(({ name }) => name).join(', ');
    return `Utlarmning ${number}: ${whom} (${callOutTexts.people(recipients.length)}). ${text}`;
  },
  textLine: (number: number, count: number, text: string) =>
    `Utlarmning ${number}: ny text till ${callOutTexts.people(count)} som inte svarat. ${text}`,
  endedLine: (number: number, why: CallOutEnded['data']['why'], text: string) =>
    `Utlarmning ${number} ${callOutTexts.ended[why]}.${text === '' ? '' : ` ${text}`}`,
  ended: {
    called_off: 'är återkallad',
    done: 'är avslutad',
    expired: 'är avslutad: tiden för svar har gått ut',
  } satisfies Record<CallOutEnded['data']['why'], string>,
  silentLine: (number: number, names: readonly string[]) =>
    names.length <= NAMES_IN_A_LINE
      ? `Utlarmning ${number}: inget svar från ${names.join(', ')}.`
      : `Utlarmning ${number}: inget svar från ${callOutTexts.people(names.length)}.`,
  signLine: (number: number) => `Utlarmning ${number}: någon tar hand om dem som inte svarat.`,
} as const;

/** More names than this are read in the call-out itself. */
const NAMES_IN_A_LINE = 6;
