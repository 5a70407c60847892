import type { AuditListing } from '@ledningsplats/shared/core/administration.ts';
import { administrationTexts } from '../../i18n/administration.ts';

/** What an entry says beside who and whom, in words where there are words for it: `från 10.0.0.1`. */
export function detailWords(details: AuditListing['details']): string[] {
  return Object.entries(details).flatMap(([key, value]) => {
    if (value === null || value === '') return [];
    const words: Readonly<Record<string, (value: string) => string>> = administrationTexts.auditDetails;
    const say = words[key];
    return say === undefined ? [`${key}: ${value}`] : [say(String(value))].filter((said) => said !== '');
  });
}
