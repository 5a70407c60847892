import { accessTexts } from '../../i18n/access.ts';
import { ownAccountTexts } from '../../i18n/own-account.ts';
import { refusalText } from '../../i18n/refusals.ts';
import type { ReadFailure } from '../../sync/sync.ts';

/** Why nobody came in. `isNameGiven`: the name was not typed, and cannot be wrong. */
export function loginFailureWords({ code, field }: ReadFailure, isNameGiven: boolean): string {
  if (field === 'passkey') return ownAccountTexts.passkeyRefused;
  if (code === 'invalid') return isNameGiven ? accessTexts.wrongPassword : accessTexts.wrong;
  if (code === 'rate_limited') return accessTexts.tooMany;
  const { what, next } = refusalText(code);
  return `${what} ${next}`;
}
