import { ownAccountTexts } from '../../../i18n/own-account.ts';
import { refusalText } from '../../../i18n/refusals.ts';
import type { ReadFailure } from '../../../sync/sync.ts';

/** Why a second factor was not changed, where it is not a field's own fault. */
export function factorFailureWords({ code, field, details }: ReadFailure): string {
  if (field === 'ticket') return ownAccountTexts.ticketOver;
  if ((details as { why?: string } | undefined)?.why === 'required') return ownAccountTexts.requiredStays;
  if (field === 'passkey') return ownAccountTexts.passkeyNotMade;
  const { what, next } = refusalText(code);
  return `${what} ${next}`;
}
