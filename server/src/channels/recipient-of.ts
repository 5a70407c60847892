import type { TakenMessage } from '@ledningsplats/db/messages.ts';
import type { Store } from '@ledningsplats/db/open-store.ts';
import type { Person } from '@ledningsplats/db/people.ts';

/**
 * Whom a message goes to, as the register has them now. One of a proof goes to the very number or address that is tried, and
 * to none where that has been changed since [LM5]. Null: erased.
 */
export async function recipientOf(
  store: Pick<Store, 'trials' | 'people'>,
  registered: (id: string) => Person | null,
  { id, purpose, person }: Pick<TakenMessage, 'id' | 'purpose' | 'person'>,
): Promise<Person | null> {
  const found = registered(person);
  if (found === null || purpose.kind !== 'trial') return found;
  const wanted = (await store.trials.ofMessage(id))?.way ?? null;
  const way = wanted === null ? undefined : (await store.people.waysOf(person)).find((one) => one.id === wanted);
  return {
    ...found,
    phone: way !== undefined && way.kind !== 'email' ? way.value : null,
    email: way?.kind === 'email' ? way.value : null,
  };
}
