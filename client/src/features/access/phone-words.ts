import { readPhone } from '@ledningsplats/shared/people/phone.ts';
import { accessTexts } from '../../i18n/access.ts';

/** Why a number is not taken. */
export function phoneFault(text: string): string | undefined {
  const said = text.trim();
  return said === '' || readPhone(said) !== null ? undefined : accessTexts.phoneWrong;
}

/** What the number is good for. */
export function phoneHelp(text: string): string {
  const said = text.trim();
  if (said === '') return accessTexts.optional;
  const phone = readPhone(said);
  if (phone === null) return accessTexts.phoneForm;
  return phone.isMobile === false ? accessTexts.phoneFixed : accessTexts.phoneMobile;
}
