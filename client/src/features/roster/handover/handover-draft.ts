import type { ExpectedThing, HandoverWords } from '@ledningsplats/shared/duty/events.ts';
import { MOST_EXPECTED } from '@ledningsplats/shared/duty/events.ts';

/** A note while it is typed. */
export interface HandoverDraft {
  note: string;
  expected: ExpectedThing[];
  weather: string;
}

/** As it was saved last, to write on; or empty. */
export function draftOf(words: HandoverWords | null): HandoverDraft {
  return { note: words?.note ?? '', expected: words?.expected ?? [], weather: words?.weather ?? '' };
}

/** What is said of a draft; null where a row is half filled in or nothing is said. */
export function readDraft({ note, expected, weather }: HandoverDraft): HandoverWords | null {
  const rows = expected.map(({ when, what }) => ({ when: when.trim(), what: what.trim() }));
  const said = rows.filter(({ when, what }) => when !== '' || what !== '');
  if (note.trim() === '' || said.some(isHalf)) return null;
  return { note: note.trim(), expected: said, ...(weather.trim() !== '' && { weather: weather.trim() }) };
}

/** A row that says when and not what, or what and not when. */
export function isHalf({ when, what }: ExpectedThing): boolean {
  return (when.trim() === '') !== (what.trim() === '');
}

export function mayAdd({ expected }: HandoverDraft): boolean {
  return expected.length < MOST_EXPECTED;
}
