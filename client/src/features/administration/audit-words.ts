import type { AuditListing } from '@ledningsplats/shared/core/administration.ts';
import type { NamedItem, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { administrationTexts } from '../../i18n/administration.ts';

type Words = Readonly<Record<string, string>>;

/** What an entry says beside who and whom, in words where there are words for it: `från 10.0.0.1`. */
export function detailWords(details: AuditListing['details'], plan: Plan | null): string[] {
  return Object.entries(details)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => {
      const say = (administrationTexts.auditDetails as Readonly<Record<string, (value: string) => string>>)[key];
      const named = inNames(key, String(value), plan);
      return say === undefined ? `${key}: ${named}` : say(named);
    })
    .filter((said) => said !== '');
}

/** Ids in a row, each by what it is called; one that is called nothing stands as it is. */
function inNames(key: string, value: string, plan: Plan | null): string {
  const names = namesOf(key, plan);
  const called = names && value.split(' ').map((id) => names[id] ?? id);
  return called === null ? value : called.join(', ');
}

function namesOf(key: string, plan: Plan | null): Words | null {
  if (key === 'roles') return byId(plan?.roles);
  if (key === 'department') return byId(plan?.departments);
  return (administrationTexts.auditNames as Readonly<Record<string, Words>>)[key] ?? null;
}

function byId(items: readonly NamedItem[] | undefined): Words {
  return Object.fromEntries((items ?? []).map(({ id, name }) => [id, name]));
}
