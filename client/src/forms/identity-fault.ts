import { findIdentityNumbers } from '@ledningsplats/shared/krisstod/identity-number.ts';
import { identityTexts } from '../i18n/identity-number.ts';

/**
 * What is wrong with a text that may hold no identity number, for the field's `errorMessage` while it is written [KR5]. It
 * names the number, so that one finds it in a long text. Undefined: nothing; the server asks the same again.
 */
export function identityFault(text: string): string | undefined {
  const [first] = findIdentityNumbers(text);
  if (!first) return undefined;
  const number = text.slice(first.from, first.until).trim();
  const words = identityTexts.looksLike(number);
  return /^0\d{9}$/.test(number) ? `${words} ${identityTexts.isPhone}` : words;
}

/** As `identityFault` where a text is read as krisstöd's, and nothing where it is not. */
export type TextGuard = (text: string) => string | undefined;
export const guardOf = (isKrisstod: boolean): TextGuard => (isKrisstod ? identityFault : () => undefined);
