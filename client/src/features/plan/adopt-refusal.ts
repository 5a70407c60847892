import { planTexts } from '../../i18n/plan-editor.ts';
import { refusalText } from '../../i18n/refusals.ts';
import type { ItemRefusal } from '../../sync/views.ts';

/** Why a plan was not adopted, and what to do. */
export function adoptRefusalWords({ code, details }: ItemRefusal): string {
  const { why } = (details ?? {}) as { why?: string };
  if (why === 'last_administrator') return planTexts.lastAdministrator;
  const { what, next } = refusalText(code);
  return `${what} ${next}`;
}
