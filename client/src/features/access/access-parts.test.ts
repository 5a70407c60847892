import { PERMISSIONS } from '@ledningsplats/shared/access/permissions.ts';
import { expect, test } from 'vitest';
import { accessTexts } from '../../i18n/access.ts';
import { codeDigits } from './confirm-link.ts';
import { linkProblem } from './LinkProblem.tsx';
import { passwordFaultWords, passwordLeft, suggestedPassword } from './password-rules.ts';

test('characters are counted as people count them', () => {
  expect(passwordLeft('')).toBe(12);
  expect(passwordLeft('🔥🔥 vinterkväll')).toBe(0);
  expect(passwordLeft('vinter')).toBe(6);
});

test('what the server had against a password is said in plain words, and only that', () => {
  const fault = { ok: false, code: 'invalid', field: 'password', details: { why: 'guessable' } } as const;
  expect(passwordFaultWords(fault)).toBe(accessTexts.passwordFaults.guessable);
  expect(passwordFaultWords({ ok: false, code: 'exists', field: 'username' })).toBeNull();
});

test('a suggested password is long enough and uses no letter that is mistaken for another', () => {
  const password = suggestedPassword((count) => Uint32Array.from({ length: count }, (_, index) => index * 7));
  expect(password).toMatch(/^(?:[abdefghkmnprstuvxyz]{4}-){3}[abdefghkmnprstuvxyz]{4}$/);
  expect(passwordLeft(password)).toBe(0);
});

test('a code is read however it was written down', () => {
  expect(codeDigits('123 456')).toBe('123456');
  expect(codeDigits(' 12-34-567 ')).toBe('123456');
});

test('each thing that can be the matter with a link has words of its own', () => {
  const problems = accessTexts.confirmProblems;
  const words = (code: 'not_found' | 'settled' | 'invalid', why?: string) =>
    linkProblem({ ok: false, code, details: { why } }, problems);
  expect(words('not_found', 'expired')).toBe(problems.expired);
  expect(words('not_found', 'locked')).toBe(problems.locked);
  expect(words('not_found')).toBe(problems.unknown);
  expect(words('settled', 'used')).toBe(problems.used);
  expect(words('settled')).toBe(problems.settled);
  expect(words('invalid')).toBeNull();
  // half a link is the link's fault; any other malformed request is ours
  expect(linkProblem({ ok: false, code: 'malformed', field: 'token' }, problems)).toBe(problems.unknown);
  expect(linkProblem({ ok: false, code: 'malformed', field: 'code' }, problems)).toBeNull();
});

test('[SE1] every permission has words', () => {
  expect(Object.keys(accessTexts.permissions).sort()).toEqual([...PERMISSIONS].sort());
});
