import { describe, expect, test } from 'vitest';
import type { OpenStreamEvent } from '../core/incident-state.ts';
import { heldTexts } from '../log/held-texts.ts';
import { lookupIn } from '../log/testing/stored-streams.ts';
import { call, given, KEEPER, MINUTE, register, type Story, step, TIB } from '../testing/given.ts';
import { foldPicture, quotedEntries, withNews } from './evolve.ts';

const begun = given([step(register(), TIB)]);
const since = begun.now - 60 * MINUTE;
const facts = (more: object = {}) => ({
  needs: ['el'],
  isWholeMunicipality: true,
  shapes: [],
  since,
  prognosis: null,
  ...more,
});
const lost = begun.when(call('RecordLoss', { facts: facts() }, { where: 'Österby' }), KEEPER).gives('LossRecorded');
const loss = Object.keys(lost.holds.losses.known)[0] ?? '';
const line = lost.events.length;
const quoteOf = (seq: number) => ({ kind: 'loss' as const, id: loss, seq, at: begun.now, by: KEEPER.id });
const write = (seq: number) =>
  call('WritePictureSection', { heading: 'omfattning', from: null, quotes: [quoteOf(seq)] }, { words: ['El borta'] });
const quoting = lost.when(write(line), KEEPER).gives('PictureSectionWritten');
const published = quoting.when(call('PublishPicture', { from: quoting.events.length }), TIB).gives('PicturePublished');
const became = ({ holds }: Story) => holds.pictures.draft.omfattning?.content?.quotes[0]?.since?.what ?? null;
const back = (story: Story) => story.when(call('EndLoss', { loss, back: begun.now }), TIB).gives('LossEnded');
const still = (story: Story) => story.when(call('RestoreLoss', { loss }), TIB).gives('LossRestored');
const prognosed = (story: Story) => {
  const next = facts({ prognosis: { expected: begun.now + 60 * MINUTE, saidAt: begun.now } });
  return story.when(call('UpdateLoss', { loss, from: line, facts: next }, { where: 'Österby' }), TIB).gives();
};

describe('[LG11] [KO2] a loss that the lägesbild quotes', () => {
  test('with another prognosis or area has moved on, is back or was none loudly', () => {
    expect(became(published)).toBeNull();
    expect(became(prognosed(published))).toBe('changed');
    expect(became(back(published))).toBe('ended');
    expect(became(published.when(call('WithdrawLoss', { loss }), TIB).gives())).toBe('disowned');
    expect(
      back(published).holds.pictures.published?.sections.flatMap((one) => one.content?.quotes ?? []),
    ).toMatchObject([{ since: { what: 'ended', by: TIB.id } }]);
  });

  test('which lasts after all is right again in the words that hold, and in no others', () => {
    expect(became(still(back(published)))).toBeNull();
    expect(became(still(back(prognosed(published))))).toBe('changed');
    const ended = back(lost);
    const told = ended.when(write(ended.events.length), KEEPER).gives('PictureSectionWritten');
    expect(became(told)).toBeNull();
    expect(became(still(told))).toBe('ended');
  });

  test('is so in every version, read from its register', () => {
    const later = back(published);
    const entry = lookupIn({ s: later.events });
    const picture = foldPicture(entry('s', 'picture', '1') as OpenStreamEvent[]);
    if (!picture) throw new Error('no version');
    const news = quotedEntries(picture).flatMap(({ kind, key }) => entry('s', kind as 'line', key));
    expect(withNews(picture, news as OpenStreamEvent[])).toEqual(later.holds.pictures.published);
  });

  test('[ST7] is told by a report that was sent of it', () => {
    const sent = published
      .when(call('RecordReport', { version: 1, channel: 'wis' }, { to: 'Länsstyrelsen' }), TIB)
      .gives();
    expect(back(sent).holds.reports.sent[0]?.since?.what).toBe('ended');
    expect(still(back(sent)).holds.reports.sent[0]?.since).toBeNull();
  });

  test('[LG10] takes the section along when it is removed, and is quoted no more in its words', () => {
    const { texts } = heldTexts(
      lookupIn({ s: published.events }),
      { stream: 's', openStream: 's' },
      { line, quotes: [] },
    );
    expect(texts.map(({ event }) => event.type)).toEqual(['LossRecorded', 'PictureSectionWritten']);
    const again = call(
      'WritePictureSection',
      { heading: 'prognos', from: null, quotes: [quoteOf(line)] },
      { words: ['El borta'] },
    );
    lost.when(again, TIB).gives('PictureSectionWritten');
    lost
      .redacted(line)
      .when(again, TIB)
      .refused('unknown_item', { details: { index: 0 } });
  });
});
