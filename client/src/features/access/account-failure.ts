import { accessTexts } from '../../i18n/access.ts';
import { refusalText } from '../../i18n/refusals.ts';
import type { ReadFailure } from '../../sync/sync.ts';

/** Why an account was not made or changed, where it is not a field's own fault. */
export function accountFailureWords({ code, details }: ReadFailure): string {
  const { why } = (details ?? {}) as { why?: string };
  if (why === 'last_administrator') return accessTexts.lastAdministrator;
  const { what, next } = refusalText(code);
  return `${what} ${next}`;
}
