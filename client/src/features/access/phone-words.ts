import { readPhone } from '@ledningsplats/shared/people/phone.ts';
import { accessTexts } from '../../i18n/access.ts';

/** Why a number is not taken; one that stood there before is left as it is, and told of. */
export function phoneFault(text: string, before: string): string | undefined {
  const said = text.trim();
  return said === '' || said === before || readPhone(said) !== null ? undefined : accessTexts.phoneWrong;
}

/** What the number is good for. `before`: what stood there, which may be from a time when anything was taken. */
export function phoneHelp(text: string, before: string): string {
  const said = text.trim();
  if (said === '') return accessTexts.optional;
  const phone = readPhone(said);
  if (phone === null) return said === before ? accessTexts.phoneUnread : accessTexts.phoneForm;
  return phone.isMobile === false ? accessTexts.phoneFixed : accessTexts.phoneMobile;
}
