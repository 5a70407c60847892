/** A number as the networks write it, and whether a text message can reach it. */
export interface Phone {
  /** E.164: plus, country and number, digits alone. */
  e164: string;
  /** Null: another country's, whose plan is not known here. */
  isMobile: boolean | null;
}

/** What people put between digits: spaces of every width, hyphens and dashes, points, parentheses. */
const BETWEEN = /[\s.()\u00AD\u2010-\u2015\u2212-]/g;
/** As in `070/123 45 67`: after the area alone, since `08-12 34 56/57` is two numbers. */
const AREA_SLASH = /^((?:(?:\+|00)46[\s-]*)?(?:\(0\)|0)?\d{1,3})\s*\/\s*(?=\d)/;
/** As in `+46 (0)70`: the trunk zero that is left out from abroad. */
const TRUNK_ZERO = /^(\+46|0046)[\s-]*\(0\)/;
/** The Swedish plan for telephony (PTSFS): mobile 070, 072, 073, 076 and 079, nine digits after the zero. */
const MOBILE = /^7[02369]\d{7}$/;
/** Everything else has an area code of one to three digits and a subscriber's number: six to nine together. */
const FIXED = /^[1-9]\d{5,8}$/;
/** Digits of an international number with its country code (ITU-T E.164): fifteen at most. */
const FOREIGN = /^[1-9]\d{6,14}$/;

/**
 * A telephone number in any of the ways it is written in Sweden, or with a country's code. Null for what is no whole
 * number: without area code, with an extension, a short number, letters, more than one.
 */
export function readPhone(text: string): Phone | null {
  const digits = text.trim().replace(AREA_SLASH, '$1').replace(TRUNK_ZERO, '$1').replace(BETWEEN, '');
  if (!/^\+?\d+$/.test(digits)) return null;
  const abroad = /^(?:\+|00)(\d+)$/.exec(digits)?.[1];
  if (abroad === undefined) return digits.startsWith('0') ? swedish(digits.slice(1)) : null;
  if (abroad.startsWith('46')) return swedish(abroad.slice(2));
  return FOREIGN.test(abroad) ? { e164: `+${abroad}`, isMobile: null } : null;
}

/** A number that text messages go to. Null for none, and for a Swedish one that is not a mobile. */
export function readMobile(text: string): string | null {
  const phone = readPhone(text);
  return phone === null || phone.isMobile === false ? null : phone.e164;
}

function swedish(national: string): Phone | null {
  if (MOBILE.test(national)) return { e164: `+46${national}`, isMobile: true };
  // seven and then something else belongs to no area
  if (/^7[02369]/.test(national) || !FIXED.test(national)) return null;
  return { e164: `+46${national}`, isMobile: false };
}
