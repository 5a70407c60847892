import { readMobile, readPhone } from '../people/phone.ts';
import { wayFault } from '../people/ways.ts';
import type { TriedKind } from './way-state.ts';

/** The channels that a proof goes out by: what wakes a device says nothing of a number. */
export type TrialChannel = 'sms' | 'email';

/**
 * How a way is tried by machine [LM5]. Null: a landline, a talk group and what cannot be read are tried by hand. A mobile that
 * stands as a landline is written to all the same; a number of another country only where it is said to be a mobile.
 */
export function channelOf({ kind, value }: { kind: TriedKind; value: string }): TrialChannel | null {
  switch (kind) {
    case 'mobile':
      return readMobile(value) === null ? null : 'sms';
    case 'phone':
      return readPhone(value)?.isMobile === true ? 'sms' : null;
    case 'email':
      return wayFault({ kind, value, label: null }) === null ? 'email' : null;
    case 'rakel':
      return null;
    default:
      throw new Error(`no such way: ${kind satisfies never}`);
  }
}
