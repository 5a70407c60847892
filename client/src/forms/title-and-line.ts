/** The history keeps a title of this length at most (shared/core/field-schemas). */
const TITLE_MAX = 200;
/** Where a longer text is cut: what a list shows of it anyway. */
const TITLE_CUT = 120;

/**
 * A title of what was typed under «Vad har hänt?». What does not fit in it is not lost: the whole text becomes the
 * incident's first line.
 */
export function titleAndLine(typed: string): { title: string; line: string | null } {
  const text = typed.trim();
  const oneLine = text.replaceAll(/\s+/g, ' ');
  if (oneLine.length <= TITLE_MAX) return { title: oneLine, line: null };
  const sentence = /^.{10,}?[.!?](?=\s)/.exec(oneLine)?.[0];
  if (sentence !== undefined && sentence.length <= TITLE_CUT) {
    return { title: sentence.replace(/\.$/, ''), line: text };
  }
  const cut = oneLine.slice(0, TITLE_CUT);
  return { title: `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))}…`, line: text };
}
