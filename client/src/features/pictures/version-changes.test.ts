import type { PictureSection, PublishedPicture } from '@ledningsplats/shared/pictures/published.ts';
import { expect, it } from 'vitest';
import { versionChanges } from './version-changes.ts';

function section(heading: string, seq: number, text: string, quoted: string[] = []): PictureSection {
  const quotes = quoted.map((words) => ({
    kind: 'line' as const,
    id: words,
    seq: 1,
    at: 0,
    by: null,
    words,
    since: null,
  }));
  const written = { seq, at: 0, by: null, function: null };
  return { heading, state: 'written', written, content: { text, quotes } };
}
const picture = (version: number, sections: PictureSection[]): PublishedPicture => ({
  version,
  seq: version,
  at: 0,
  by: null,
  function: null,
  sections,
});

it('[ST6] two versions are compared word by word under each heading that changed, with the facts that came and went', () => {
  const before = picture(1, [section('handelse', 3, 'Strömmen är borta'), section('prognos', 4, 'Två dygn', ['400'])]);
  const after = picture(2, [section('handelse', 3, 'Strömmen är borta'), section('prognos', 6, 'Tre dygn', ['4 000'])]);
  expect(versionChanges(before, after)).toEqual([
    {
      heading: 'prognos',
      state: null,
      text: [
        { kind: 'gone', text: 'Två' },
        { kind: 'new', text: 'Tre' },
        { kind: 'same', text: 'dygn' },
      ],
      came: ['4 000'],
      gone: ['400'],
    },
  ]);
});

it('[ST6] that a section was found not to apply is a change; [LG10] removed words are not compared', () => {
  const before = picture(1, [section('stod', 3, 'Filtar')]);
  const none = { ...section('stod', 5, ''), state: 'not_applicable' as const };
  expect(versionChanges(before, picture(2, [none]))[0]?.state).toEqual({ from: 'written', to: 'not_applicable' });
  const removed = { ...section('stod', 5, ''), content: null };
  expect(versionChanges(before, picture(2, [removed]))[0]?.text).toBeNull();
});
