import type { EventStore } from '@ledningsplats/db/event-store.ts';
import type { TakenMessage } from '@ledningsplats/db/messages.ts';

const MARK = 'ÖVNING';

/** Nothing of an exercise leaves without saying so, whoever wrote the text. */
export async function markExercise(events: Pick<EventStore, 'headline'>, message: TakenMessage): Promise<TakenMessage> {
  if (message.purpose.kind !== 'callout' && message.purpose.kind !== 'krisstod') return message;
  const headline = await events.headline(message.purpose.incident);
  if (headline?.mode !== 'exercise') return message;
  return { ...message, subject: marked(message.subject), text: marked(message.text) };
}

function marked(text: string): string {
  return text.toLocaleUpperCase('sv').startsWith(MARK) ? text : `${MARK}. ${text}`;
}
