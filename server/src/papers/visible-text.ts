/**
 * Text as paper can carry it: letters composed as fonts have them (å, not a and a ring), line breaks of one kind, tabs as
 * spaces, and without the marks that only choose between two pictures of the same letter.
 */
export function forPaper(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replaceAll('\t', '    ')
    .replaceAll(/[\uFE0E\uFE0F]/g, '');
}

/** Text that says what it says and nothing else, for where no face of ours draws it: bookmarks, titles, other programs' pages. */
export function asSeen(text: string): string {
  const paper = forPaper(text);
  return UNSEEN.test(paper)
    ? [...paper].map((letter) => (isUnseenIn(letter) ? asCodePoint(letter) : letter)).join('')
    : paper;
}

/** As it is read on paper where it cannot be drawn: `[U+1F600]`. */
export function asCodePoint(letter: string): string {
  const hex = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `[U+${hex}]`;
}

/** Control characters, halves of pairs, and what changes direction or joins without being seen. */
export function isUnseen(codePoint: number): boolean {
  return UNSEEN.test(String.fromCodePoint(codePoint));
}

/** A line break is seen; what joins two pictures into one, as in a family, is what makes them one. */
function isUnseenIn(letter: string): boolean {
  return letter !== '\n' && letter !== '\u200D' && UNSEEN.test(letter);
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u115F\u1160\u3164\uFFA0]/u;
