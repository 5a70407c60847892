/** «-----Ursprungligt meddelande-----», «-------- Original message --------», «---------- Forwarded message ---------». */
const RULE =
  /^[-_*\s]{0,60}-{2,}\s?(ursprungligt meddelande|originalmeddelande|vidarebefordrat meddelande|original message|forwarded message)\s?-{2,}/i;
/** «________________________________», as Outlook on the web draws before the head of what it quotes. */
const LINE = /^_{10,}$/;
/** The head of a letter as Outlook and others quote it: at least two such lines, one after the other. */
const HEAD =
  /^[*>\s]{0,10}(från|skickat|datum|till|kopia|ämne|svara till|from|sent|date|to|cc|subject|reply-to)\s?:\s?\*?/i;
/**
 * «Den lör 21 nov. 2026 kl 03:12 skrev Larm <larm@…>:», «21 nov. 2026 kl. 03:10 skrev …:», «On Sat, Nov 21, 2026 … wrote:»,
 * «Larm skrev den 2026-11-21 03:10:».
 */
const SAID: readonly RegExp[] = [
  /^(den|on|\d{4}-\d\d-\d\d|\d{1,2}[\s.]{1,2}(jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|dec)|(mån|tis|ons|tors?|fre|lör|sön)[a-zåäö]{0,4}\.?)[\s,.].{0,300}(skrev|wrote)(\s.{0,300})?:$/i,
  /^\S.{0,200}\s(skrev|wrote)\s(den|on)\s.{4,60}:$/i,
  /^\S.{0,200}<[^<>\s]{3,200}>\s(skrev|wrote)\s?:$/i,
];
const SAID_WORD = /(skrev|wrote)/i;
/** Mail programs break long lines: the sentence may go on for so many. */
const SAID_LINES = 4;

const PHONE_SIGNATURE =
  /^(skickat från (min|mitt|outlook|mail|e-post|yahoo|gmail|samsung|proton)|hämta outlook för|skaffa outlook för|sent from (my|outlook|mail|yahoo|proton|samsung)|get outlook for)/i;
const CLOSING =
  /^((med )?(bästa|vänliga?|varma?|hjärtliga?) hälsning(ar)?|hälsningar|hälsar|mvh|vh|(kind |best )?regards|br)(?!\p{L})|^\/\/?\s?\p{L}/iu;

/** What Windows has where Latin-1 has signs that are not seen: decoders take one for the other. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** More than anybody writes in an answer. */
const MOST_LINES = 400;

/**
 * What somebody wrote themselves in a letter that replies to another, in plain text: what it quotes is cut away with its
 * head, and so is a signature. One who answers below what they quote is read too. Empty: nothing was written.
 */
export function writtenReply(text: string): string {
  const lines = text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? '')
    .replaceAll(/[\u00a0\u2007\u202f]/g, ' ')
    // unseen signs, also those that turn a text around, and halves of one
    .replaceAll(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .split('\n', MOST_LINES)
    .map((line) => line.trimEnd());
  const quoted = lines.findIndex((_line, at) => isQuoteAt(lines, at));
  const above = unsigned(quoted < 0 ? lines : lines.slice(0, quoted));
  if (above !== '' || quoted < 0) return above;
  const below = lines.slice(quoted);
  const isMarked = below.some((line) => line.startsWith('>'));
  return isMarked ? unsigned(below.slice(below.findLastIndex((line) => line.startsWith('>')) + 1)) : '';
}

function isQuoteAt(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').slice(0, 1_000);
  if (line.startsWith('>') || RULE.test(line) || LINE.test(line)) return true;
  if (HEAD.test(line)) return HEAD.test(next(lines, at));
  const blank = lines.indexOf('', at);
  const end = Math.min(at + SAID_LINES, blank < 0 ? lines.length : blank);
  for (let to = at + 1; to <= end; to += 1) {
    const sentence = lines.slice(at, to).join(' ').slice(0, 1_000);
    if (SAID_WORD.test(sentence) && SAID.some((said) => said.test(sentence))) return true;
  }
  return false;
}

/** The next line that has something on it. */
function next(lines: readonly string[], at: number): string {
  return (lines.slice(at + 1, at + 3).find((line) => line !== '') ?? '').slice(0, 1_000);
}

/** Up to the signature, or to a closing that has something before it. */
function unsigned(lines: readonly string[]): string {
  const isSignature = (line: string) => line === '--' || PHONE_SIGNATURE.test(line);
  const end = lines.findIndex(
    (line, at) => isSignature(line) || (CLOSING.test(line) && lines.slice(0, at).some((before) => before !== '')),
  );
  return (end < 0 ? lines : lines.slice(0, end))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
