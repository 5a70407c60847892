import type { TakenMessage } from '@ledningsplats/db/messages.ts';
import { type LinksOptions, openLink } from './answer-links.ts';

/** Stands in a message for the personal link of whoever it goes to, until the moment that it is sent. */
export const LINK_PLACE = '{personlig länk}';

/**
 * Puts the personal link where its place is. It is not written sooner: messages lie in the database and its backups, and the
 * database alone is to open none [LM2]. One that cannot be opened is left out; the number to ring stands there still.
 */
export function linkFiller(options: LinksOptions): (message: TakenMessage) => Promise<TakenMessage> {
  return async (message) => {
    const { purpose, person, text } = message;
    if (purpose.kind !== 'callout' || !text.includes(LINK_PLACE)) return message;
    const link = await openLink(options, purpose.callOut, person);
    const filled =
      link === null ? text.replace(`Svara: ${LINK_PLACE}`, '').trim() : text.replaceAll(LINK_PLACE, () => link);
    return { ...message, text: filled };
  };
}
