/** Signs that nobody sees: they turn the order of what follows (a file's name then ends otherwise than it reads), or part a word. */
const UNSEEN = /[\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
const CONTROL = /[\p{Cc}\u2028\u2029]/gu;
/** All control characters but those that divide lines. */
const CONTROL_IN_LINES = /(?![\t\n\r])\p{Cc}/gu;

/** A text of several lines at most, as every field of a command is read: without what nobody sees and what no screen shows. */
export function withoutUnseen(text: string): string {
  return text.replaceAll(UNSEEN, '').replaceAll(CONTROL_IN_LINES, '');
}

/** The same of a text that is one line. */
export function onOneLine(text: string): string {
  return text.replaceAll(UNSEEN, '').replaceAll(CONTROL, ' ');
}
