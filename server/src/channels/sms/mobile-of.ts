import type { Person } from '@ledningsplats/db/people.ts';
import { readMobile } from '@ledningsplats/shared/people/phone.ts';
import type { SendResult } from '../adapter.ts';

/** The number that text messages go to, in E.164; otherwise why there is none. */
export function mobileOf(person: Person | null): string | SendResult {
  if (!person?.phone) return { state: 'failed', reason: 'no_address', by: 'us' };
  return readMobile(person.phone) ?? { state: 'failed', reason: 'bad_address', by: 'us' };
}
