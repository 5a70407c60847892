import { describe, expect, test } from 'vitest';
import type { OpenStreamEvent } from '../core/incident-state.ts';
import { heldTexts } from '../log/held-texts.ts';
import { lookupIn } from '../log/testing/stored-streams.ts';
import { FOUR_LEVEL_PICTURE } from '../plan/four-level-picture.ts';
import { by, call, DIRECTOR, given, KEEPER, PLAN, register, Story, step, TIB } from '../testing/given.ts';
import { foldPicture, quotedEntries, withNews } from './evolve.ts';

const LINE = 4;
const begun = given([step(register(), TIB)], { lines: [LINE] });
const write = (heading: string, from: number | null, text?: string, more: object = {}) =>
  call('WritePictureSection', { heading, from, ...more }, text === undefined ? {} : { text });
const publish = (story: Story) => call('PublishPicture', { from: story.holds.pictures.changed?.seq ?? 0 });
const section = (story: Story, heading: string) => story.holds.pictures.draft[heading];
const last = (story: Story, heading: string) =>
  story.holds.pictures.published?.sections.find((one) => one.heading === heading);

describe('[ST6] a section of the lägesbild', () => {
  const written = begun.when(write('prognos', null, 'Det kallnar.'), KEEPER, { seat: 'lagesbild' }).gives();
  const seq = section(written, 'prognos')?.written?.seq ?? 0;

  test('says who wrote it, when and in which function', () => {
    expect(section(written, 'prognos')).toEqual({
      heading: 'prognos',
      state: 'written',
      written: { seq, at: written.now - 60_000, by: KEEPER.id, function: 'lagesbild' },
      content: { text: 'Det kallnar.', quotes: [] },
    });
  });

  test('written by another since it was read, tells the later one and keeps what stands', () => {
    written.when(write('prognos', null, 'Det töar.'), TIB).refused('stale', { field: 'data.from', details: { seq } });
    const again = written.when(write('prognos', seq, 'Det töar.'), TIB).gives('PictureSectionWritten');
    again.when(write('prognos', seq, 'Snö.'), KEEPER).refused('stale', { details: { seq: again.events.length } });
    written.when(write('prognos', seq, 'Det kallnar.'), TIB).refused('already');
  });

  test('may not apply, and with nothing in it is blank again', () => {
    const none = written.when(write('prognos', seq, undefined, { notApplicable: true }), TIB).gives();
    expect(section(none, 'prognos')).toMatchObject({ state: 'not_applicable', content: { text: '' } });
    const blank = written.when(write('prognos', seq), TIB).gives();
    expect(section(blank, 'prognos')?.state).toBe('blank');
    begun.when(write('prognos', null), TIB).refused('already');
  });

  test('has the headings of the plan and no others', () => {
    begun.when(write('nulage', null, 'x'), TIB).refused('invalid', { field: 'data.heading' });
    const other = given([step(register(), TIB)], { plan: { ...PLAN, picture: FOUR_LEVEL_PICTURE } });
    other.when(write('nulage', null, 'x'), KEEPER).gives('PictureSectionWritten');
    other.when(write('prognos', null, 'x'), KEEPER).refused('invalid', { field: 'data.heading' });
  });

  test('is not written in a closed incident', () => {
    const decision = by(TIB, 'tib');
    const close = call('CloseIncident', { decision: decision.data, handovers: [] }, { decision: decision.content });
    const closed = begun.when(close, TIB).gives();
    closed.when(write('prognos', null, 'x'), TIB).refused('incident_closed');
  });
});

describe('[ST6] a version', () => {
  const written = begun.when(write('handelse', null, 'Strömmen är borta.'), KEEPER).gives();
  const first = written.when(publish(written), TIB, { seat: 'stabschef' }).gives('PicturePublished');

  test('is numbered, has every heading of the plan in order, and says who published it and when', () => {
    expect(first.holds.pictures.published).toMatchObject({ version: 1, by: TIB.id, function: 'stabschef' });
    const headings = first.holds.pictures.published?.sections.map(({ heading, state }) => [heading, state]);
    expect(headings).toEqual(PLAN.picture.headings.map(({ id }) => [id, id === 'handelse' ? 'written' : 'blank']));
  });

  test('stands as it was while the draft goes on, and the next one bears the next number', () => {
    const seq = section(first, 'handelse')?.written?.seq ?? 0;
    const later = first.when(write('handelse', seq, 'Strömmen är tillbaka.'), KEEPER).gives();
    expect(last(later, 'handelse')?.content?.text).toBe('Strömmen är borta.');
    const second = later.when(publish(later), TIB).gives();
    expect(second.holds.pictures).toMatchObject({ count: 2, published: { version: 2 } });
  });

  test('is made of what its publisher has seen, and not twice of the same', () => {
    const other = written.when(write('prognos', null, 'Två dygn.'), KEEPER).gives();
    other.when(publish(written), TIB).refused('stale', { details: { seq: other.events.length } });
    first.when(publish(first), TIB).refused('already');
    begun.when(call('PublishPicture', { from: 1 }), TIB).refused('stale', { details: { seq: null } });
  });

  test('is read whole from its register, however many come after it', () => {
    const later = first.when(write('prognos', null, 'Två dygn.'), KEEPER).gives();
    const second = later.when(publish(later), TIB).gives();
    const entry = (version: number) => lookupIn({ s: second.events })('s', 'picture', String(version));
    expect(foldPicture(entry(1) as OpenStreamEvent[])).toEqual(first.holds.pictures.published);
    expect(foldPicture(entry(2) as OpenStreamEvent[])).toEqual(second.holds.pictures.published);
  });
});

describe('[LG11] what the lägesbild quotes', () => {
  const quote = (kind: 'line' | 'task' | 'decision' | 'direction', id: string, seq: number) => ({
    kind,
    id,
    seq,
    at: begun.now,
    by: KEEPER.id,
  });
  const lined = begun.when(call('WriteLine', { kind: 'handelse' }, { text: '400 hushåll' }), KEEPER).gives();
  const line = lined.events.length;
  const tasked = lined
    .when(call('CreateTask', { function: 'logistik', due: null }, { title: 'Kör ut tankar' }), KEEPER)
    .gives();
  const task = tasked.taskId(1);
  const options = { lines: [line] };
  const words = ['400 hushåll', 'Kör ut tankar', 'Beslut 1'];
  const quotes = [quote('line', String(line), line), quote('task', task, line + 1), quote('decision', '1', 1)];
  const quoting = new Story([...tasked.events], options)
    .when(
      call('WritePictureSection', { heading: 'handelse', from: null, quotes }, { text: 'Så är det.', words }),
      KEEPER,
    )
    .gives();
  const seq = quoting.events.length;
  const published = quoting.when(publish(quoting), TIB).gives();
  const since = (story: Story, index: number, from = story.holds.pictures.published?.sections) =>
    from?.find(({ heading }) => heading === 'handelse')?.content?.quotes[index]?.since?.what ?? null;

  test('is a source, its age and its words', () => {
    expect(last(published, 'handelse')?.content?.quotes).toEqual(
      quotes.map((one, index) => ({ ...one, words: words[index], since: null })),
    );
    const bare = call('WritePictureSection', { heading: 'handelse', from: null, quotes }, { words: ['x'] });
    lined.when(bare, KEEPER).refused('invalid', { field: 'content.words' });
  });

  test('corrected afterwards it is told loudly, in the draft and in the version', () => {
    const correct = call('CorrectLine', { line }, { text: '4 000 hushåll' });
    const corrected = published.when(correct, KEEPER).gives('LineCorrected');
    expect(since(corrected, 0)).toBe('corrected');
    expect(since(corrected, 0, Object.values(corrected.holds.pictures.draft))).toBe('corrected');
    expect([since(corrected, 1), since(corrected, 2)]).toEqual([null, null]);
    expect(corrected.holds.pictures.published?.sections[0]?.content?.quotes[0]?.words).toBe('400 hushåll');
  });

  test('what has moved on is told quietly, and never hides what was wrong', () => {
    const assess = call('AssessLine', { line, verification: 'rumour' }, {});
    const assessed = published.when(assess, KEEPER).gives();
    expect(since(assessed, 0)).toBe('changed');
    const corrected = assessed.when(call('CorrectLine', { line }, { text: '4 000' }), KEEPER).gives();
    const confirmed = corrected.when(call('AssessLine', { line, verification: 'confirmed' }, {}), KEEPER).gives();
    expect(since(confirmed, 0)).toBe('corrected');
    const done = published.when(call('CompleteTask', { task }, { result: 'Klart' }), KEEPER).gives();
    expect([since(done, 0), since(done, 1)]).toEqual([null, 'changed']);
  });

  test('a decision that was disowned is told as such', () => {
    const on = given([step(register(2, by(DIRECTOR, 'kommundirektor')), KEEPER)]);
    const write = call(
      'WritePictureSection',
      { heading: 'atgarder', from: null, quotes: [quotes[2] as never] },
      { words: ['x'] },
    );
    const story = on.when(write, KEEPER).gives();
    const disowned = story.when(call('DisownDecision', { number: 1, way: 'tool' }, {}), DIRECTOR).gives();
    expect(section(disowned, 'atgarder')?.content?.quotes[0]?.since?.what).toBe('disowned');
  });

  test('keeps what has become of it through the next writing of the section', () => {
    const corrected = published.when(call('CorrectLine', { line }, { text: '4 000' }), KEEPER).gives();
    const again = call('WritePictureSection', { heading: 'handelse', from: seq, quotes }, { text: 'Nytt.', words });
    expect(since(corrected.when(again, TIB).gives(), 0)).toBe('corrected');
  });

  test('[LG10] may not be words that have been removed meanwhile: a late save says which, and nothing comes back', () => {
    const gone = tasked.redacted(line + 1);
    const offered = [quotes[0], quotes[1]] as never;
    const late = call(
      'WritePictureSection',
      { heading: 'atgarder', from: null, quotes: offered },
      { words: words.slice(0, 2) },
    );
    tasked.when(late, KEEPER).gives('PictureSectionWritten');
    gone.when(late, KEEPER).refused('unknown_item', { field: 'data.quotes', details: { index: 1 } });
    const decision = [{ ...quotes[2], seq: 2 }] as never;
    const repeat = call('WritePictureSection', { heading: 'atgarder', from: null, quotes: decision }, { words: ['x'] });
    tasked.when(repeat, KEEPER).gives('PictureSectionWritten');
    tasked
      .redacted(2)
      .when(repeat, KEEPER)
      .refused('unknown_item', { details: { index: 0 } });
    const ahead = [{ ...quotes[2], seq: 900 }] as never;
    const never = call('WritePictureSection', { heading: 'atgarder', from: null, quotes: ahead }, { words: ['x'] });
    tasked.when(never, KEEPER).refused('unknown_item');
  });

  test('corrected or disowned afterwards, it is so in every version that quotes it, read from its register [LG11]', () => {
    const next = published.when(write('prognos', null, 'Två dygn.'), KEEPER).gives();
    const second = next.when(publish(next), TIB).gives();
    const later = second
      .when(call('CorrectLine', { line }, { text: '4 000' }), KEEPER)
      .gives()
      .when(call('CompleteTask', { task }, { result: 'Klart' }), KEEPER)
      .gives();
    const entry = lookupIn({ s: later.events });
    const read = (version: number) => {
      const picture = foldPicture(entry('s', 'picture', String(version)) as OpenStreamEvent[]);
      if (!picture) throw new Error(`no version ${version}`);
      const news = quotedEntries(picture).flatMap(({ kind, key }) => entry('s', kind as 'line', key));
      return withNews(picture, news as OpenStreamEvent[]);
    };
    expect([1, 2].map((version) => [0, 1, 2].map((index) => since(later, index, read(version).sections)))).toEqual([
      ['corrected', 'changed', null],
      ['corrected', 'changed', null],
    ]);
    // as the state has it, which knows the last one alone
    expect(read(2)).toEqual(later.holds.pictures.published);
  });

  test('[LG10] goes with its line: the section loses its words wherever it stands', () => {
    const texts = heldTexts(lookupIn({ s: published.events }), { stream: 's', openStream: 's' }, { line, quotes: [] });
    expect(texts.texts.map(({ event }) => event.seq)).toEqual([line, seq]);
    const emptied = published.redacted(line).redacted(seq);
    expect(section(emptied, 'handelse')).toMatchObject({ state: 'written', content: null });
    expect(last(emptied, 'handelse')?.content).toBeNull();
  });

  test('[LG10] a version is removed by its line in the log, with every section of it', () => {
    const at = { stream: 's', openStream: 's' };
    const texts = heldTexts(lookupIn({ s: published.events }), at, { line: seq + 1, quotes: [] });
    expect(texts.texts.map(({ event }) => event.seq)).toEqual([seq]);
  });
});
