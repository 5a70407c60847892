import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { expect, test } from 'vitest';
import { administrationTexts } from '../../i18n/administration.ts';
import { ownAccountTexts } from '../../i18n/own-account.ts';
import { detailWords } from './audit-words.ts';

const plan = {
  roles: [{ id: 'stab', name: 'Stab', permissions: [] }],
  departments: [{ id: 'omsorg', name: 'Omsorg' }],
} as unknown as Plan;

test('details are said in words, and one without words stands as it is', () => {
  expect(detailWords({ roles: 'stab tib' }, plan)).toEqual(['roller: Stab, tib']);
  expect(detailWords({ department: 'omsorg' }, plan)).toEqual(['Omsorg']);
  expect(detailWords({ fields: 'name phone' }, plan)).toEqual(['ändrat: namn, telefon']);
  expect(detailWords({ reason: 'asked', keepName: true }, plan)).toEqual(['på egen begäran', 'namnet står kvar']);
  expect(detailWords({ reason: 'left', keepName: false }, plan)).toEqual(['har slutat']);
  expect(detailWords({ what: 'code', kind: 'something' }, plan)).toEqual(['fel kod', 'something']);
  expect(detailWords({ from: '10.0.0.1', wave: 7, none: null }, null)).toEqual(['från 10.0.0.1', 'wave: 7']);
});

test("what one makes under one's own account is called the same in the audit", () => {
  const { how, kind } = administrationTexts.auditNames;
  expect(how.recovery).toContain(ownAccountTexts.recovery.toLocaleLowerCase('sv').replace(/er$/, ''));
  expect(kind.codes).toBe(ownAccountTexts.recovery.toLocaleLowerCase('sv'));
  expect(`${kind.passkey}s`).toBe(ownAccountTexts.passkeys.toLocaleLowerCase('sv'));
  const { auditNames, whats } = administrationTexts;
  expect(JSON.stringify([auditNames, whats])).not.toMatch(/passnyckel|återställning|faktor/i);
});
