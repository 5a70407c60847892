import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { machineWords, type Names } from '../../i18n/machine-lines.ts';
import { formatClock } from '../../ui/format-time.ts';

/** As long as a line can be and still be told from the others in a list. */
const SHOWN = 90;

/** What the players have written, decided and handed out since a time of the exercise: each with its line's seq, oldest first. */
export function doneSince(lines: readonly LogLine[], at: number, names: Names): { line: number; words: string }[] {
  return lines
    .filter(({ seq, person, recordedAt }) => seq > 0 && person !== null && recordedAt >= at)
    .toSorted((one, other) => one.recordedAt - other.recordedAt)
    .flatMap((line) => {
      const words = wordsOf(line, names);
      return words === null ? [] : [{ line: line.seq, words: `${formatClock(line.recordedAt)} ${shortened(words)}` }];
    });
}

/** What a line says, in one line; null: nothing that may be read. */
function wordsOf({ content, machine }: LogLine, names: Names): string | null {
  if (machine !== null) return machineWords(machine as unknown as KnownEvent, names)?.text ?? null;
  return content?.text ?? null;
}

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1)}…`;
}
