/** The letters of a plain text message (GSM 03.38), and those that take the room of two. */
const PLAIN = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const DOUBLE = new Set('^{}\\[~]|€');

/**
 * How many text messages a text is sent as, as 3GPP TS 23.038 and 23.040 cut it: 160 letters in one and 153 in each of
 * several; 70 and 67 as soon as there is a letter outside the plain ones, such as a dash or an emoji.
 */
export function smsParts(text: string): number {
  const letters = [...text];
  const isPlain = letters.every((letter) => PLAIN.has(letter) || DOUBLE.has(letter));
  const length = isPlain ? letters.reduce((sum, letter) => sum + (DOUBLE.has(letter) ? 2 : 1), 0) : text.length;
  const [alone, each] = isPlain ? [160, 153] : [70, 67];
  if (length === 0) return 0;
  return length <= alone ? 1 : Math.ceil(length / each);
}
