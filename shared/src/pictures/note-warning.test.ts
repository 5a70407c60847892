import { expect, test } from 'vitest';
import { COMMANDS } from '../core/registry.ts';
import { call, given, KEEPER, register, type Story, step, TIB } from '../testing/given.ts';
import type { WarningReading } from '../warnings/events.ts';
import { foldPicture, quotedEntries, withNews } from './evolve.ts';
import { newsOfWarnings, noteQuotedWarning, quotedWarnings } from './note-warning.ts';

const WARNING = 'vma/SRCAP20261122191531I';
const OTHER = 'smhi/4711';
const quote = (id: string, at: number) => ({ kind: 'warning' as const, id, seq: 2, at, by: null });
const written = given([
  step(register(), TIB),
  step(
    call(
      'WritePictureSection',
      { heading: 'handelse', from: null, quotes: [quote(WARNING, 5_000), quote(OTHER, 5_000)] },
      { words: ['VMA: Rök', 'SMHI: Gul varning'] },
    ),
    KEEPER,
  ),
]);
const published = written.when(call('PublishPicture', { from: written.events.length }), TIB).gives();
const open = (warning: string, updatedAt: number) => ({ warning, updatedAt }) as WarningReading;
const news = (story: Story, ...readings: WarningReading[]) =>
  newsOfWarnings(quotedWarnings(story.holds), readings, new Map([[WARNING, 'cancelled' as const]]));
const noted = (story: Story, warning: string, what: string) => {
  const seq = story.events.length + 1;
  const [last] = story.events.slice(-1);
  return { ...last, seq, type: 'QuotedWarningChanged', data: { warning, what }, content: null } as never;
};

test('[LG11] a quoted warning that holds as it was quoted is no news; one said anew, taken back or gone is', () => {
  expect(news(published, open(WARNING, 5_000), open(OTHER, 4_000))).toEqual([]);
  expect(news(published, open(OTHER, 6_000))).toEqual([
    { warning: OTHER, what: 'changed' },
    { warning: WARNING, what: 'cancelled' },
  ]);
  expect(news(published, open(WARNING, 5_000))).toEqual([{ warning: OTHER, what: 'ended' }]);
});

test('[LG11] what has become of it stands on the quote in each version, and is told once', () => {
  const [picture] = [foldPicture(published.events)];
  if (!picture) throw new Error('no version');
  expect(quotedEntries(picture)).toContainEqual({ kind: 'warning', key: WARNING });
  const { sections } = withNews(picture, [noted(published, WARNING, 'cancelled')]);
  const [vma, smhi] = sections.flatMap(({ content }) => content?.quotes ?? []);
  expect(vma?.since).toMatchObject({ what: 'cancelled' });
  expect(smhi?.since).toBeNull();
});

test('[SE3] nobody but the system notes it: no client can give the command', () => {
  expect(COMMANDS.get('WritePictureSection')).toBeDefined();
  expect(COMMANDS.get(noteQuotedWarning.type)).toBeUndefined();
});
