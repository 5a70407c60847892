import { expect, test } from 'vitest';
import { accessTexts } from '../../../i18n/access.ts';
import { ownAccountTexts } from '../../../i18n/own-account.ts';
import { refusalText } from '../../../i18n/refusals.ts';
import { loginFailureWords } from '../login-failure.ts';
import { factorFailureWords } from './failure-words.ts';
import { currentPasswordFault } from './PasswordProof.tsx';

const failure = (code: 'invalid' | 'rate_limited' | 'not_stored', field?: string, details?: unknown) =>
  ({ ok: false, code, ...(field ? { field } : {}), ...(details ? { details } : {}) }) as const;

test('[SE2] why nobody came in is said in plain words, and never whether there is such a name', () => {
  expect(loginFailureWords(failure('invalid', 'password'), false)).toBe(accessTexts.wrong);
  expect(loginFailureWords(failure('invalid', 'password'), true)).toBe(accessTexts.wrongPassword);
  expect(loginFailureWords(failure('invalid', 'passkey'), false)).toBe(ownAccountTexts.passkeyRefused);
  expect(loginFailureWords(failure('rate_limited'), false)).toBe(accessTexts.tooMany);
  expect(loginFailureWords(failure('not_stored'), false)).toContain(refusalText('not_stored').what);
});

test('[SE2] why a second factor was not changed is said in plain words', () => {
  expect(factorFailureWords(failure('invalid', 'ticket'))).toBe(ownAccountTexts.ticketOver);
  expect(factorFailureWords(failure('invalid', 'secondFactor', { why: 'required' }))).toBe(
    ownAccountTexts.requiredStays,
  );
  expect(factorFailureWords(failure('invalid', 'passkey'))).toBe(ownAccountTexts.passkeyNotMade);
  expect(factorFailureWords(failure('not_stored'))).toContain(refusalText('not_stored').what);
});

test('the password that is asked for again tells what is the matter with it', () => {
  expect(currentPasswordFault(null, false)).toBeUndefined();
  expect(currentPasswordFault(null, true)).toBe(ownAccountTexts.currentMissing);
  expect(currentPasswordFault(failure('invalid', 'current'), false)).toBe(ownAccountTexts.wrongPassword);
  expect(currentPasswordFault(failure('rate_limited'), false)).toBe(accessTexts.tooMany);
});
