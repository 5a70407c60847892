import { describe, expect, test } from 'vitest';
import type { PictureQuote } from '../pictures/published.ts';
import { fourLevelPlan } from '../plan/four-level-plan.ts';
import { planSchema } from '../plan/plan-schema.ts';
import {
  by,
  call,
  DIRECTOR,
  given,
  KEEPER,
  MINUTE,
  PLAN,
  raise,
  register,
  type Story,
  step,
  TIB,
} from '../testing/given.ts';
import { correctionsIn, previousReport } from './corrections.ts';
import { lastReport, reportDue } from './due.ts';
import type { ReportsSlice } from './events.ts';
import { reportForm } from './form.ts';
import { reportText } from './report-text.ts';

const REPORT = '0b0e9a60-0000-4000-b300-000000000001';
const HOUR = 60 * MINUTE;

/** A picture that quotes decision 1, given in the director's name; published. */
function published(mode: 'live' | 'exercise' = 'live'): Story {
  const story = given([step(register(1, by(DIRECTOR, 'kommundirektor'), { mode }), TIB)]);
  const quote = { kind: 'decision' as const, id: '1', seq: 1, at: story.now, by: null };
  return publish(
    story
      .when(
        call(
          'WritePictureSection',
          { heading: 'handelse', from: null, quotes: [quote] },
          { text: 'Österby är utan ström.', words: ['Nivå 1'] },
        ),
        KEEPER,
      )
      .gives()
      .when(call('WritePictureSection', { heading: 'samverkan', from: null, notApplicable: true }), KEEPER)
      .gives(),
  );
}

function publish(story: Story): Story {
  return story.when(call('PublishPicture', { from: story.holds.pictures.changed?.seq ?? 0 }), KEEPER).gives();
}

const sent = (version: number, to = 'Länsstyrelsen') => call('RecordReport', { version, channel: 'wis' }, { to });
const last = (story: Story) => lastReport(story.holds.reports);

describe('[ST7] a lägesrapport that has been sent', () => {
  test('is recorded with its version, when, to whom, how and by whom', () => {
    const story = published();
    const at = story.now + 5 * MINUTE;
    const more = { id: REPORT, at: at + MINUTE, occurredAt: at, seat: 'lage' };
    const told = story
      .when(
        call('RecordReport', { version: 1, channel: 'wis' }, { to: 'Länsstyrelsen', receiver: 'TiB' }),
        KEEPER,
        more,
      )
      .gives('ReportSent');
    expect(last(told)).toMatchObject({
      id: REPORT,
      number: 1,
      version: 1,
      channel: 'wis',
      at,
      by: KEEPER.id,
      function: 'lage',
      to: 'Länsstyrelsen',
      receiver: 'TiB',
      since: null,
    });
  });

  test('is of a version there is, by a way that the plan has, and not before the version was published', () => {
    const story = published();
    story.when(sent(2), KEEPER).refused('unknown_item', { field: 'data.version' });
    story
      .when(call('RecordReport', { version: 1, channel: 'brevduva' }, { to: 'Länsstyrelsen' }), KEEPER)
      .refused('invalid', { field: 'data.channel' });
    story.when(sent(1), KEEPER, { occurredAt: story.now - HOUR }).refused('invalid', { field: 'occurredAt' });
  });

  test('may be of an earlier version than the newest', () => {
    const story = published();
    const from = story.holds.pictures.draft.handelse?.written?.seq ?? null;
    const newer = publish(
      story
        .when(call('WritePictureSection', { heading: 'handelse', from }, { text: 'Strömmen är åter.' }), KEEPER)
        .gives(),
    );
    const told = newer.when(sent(1), KEEPER).gives();
    expect([newer.holds.pictures.count, last(told)?.version]).toEqual([2, 1]);
  });

  test('[LA10] is the one that was due only where it went to whom the level says', () => {
    const story = published();
    const raised = story.when(raise(1, 2), DIRECTOR).gives();
    const to = raised.holds.incident.report?.to ?? '';
    expect(to).not.toBe('');
    const copy = raised.when(sent(1, 'Region Granland'), KEEPER).gives();
    expect([last(copy)?.isDuty, lastReport(copy.holds.reports, 'duty')]).toEqual([false, null]);
    const due = copy.when(sent(1, ` ${to.toLocaleUpperCase('sv')}`), KEEPER).gives();
    expect(lastReport(due.holds.reports, 'duty')?.number).toBe(2);
  });

  test('that never was is taken back once, and the one before it is the last again', () => {
    const first = published().when(sent(1), KEEPER).gives();
    const told = first.when(sent(1), KEEPER, { id: REPORT }).gives();
    const back = told
      .when(call('WithdrawReport', { report: REPORT }, { reason: 'Fel' }), KEEPER)
      .gives('ReportWithdrawn');
    expect(last(back)?.number).toBe(1);
    expect(back.holds.reports.sent[0]?.withdrawn).toMatchObject({ by: KEEPER.id, reason: 'Fel' });
    back.when(call('WithdrawReport', { report: REPORT }), KEEPER).refused('settled', { field: 'data.report' });
    const unknown = call('WithdrawReport', { report: REPORT.replace('1', '9') });
    back.when(unknown, KEEPER).refused('unknown_item', { field: 'data.report' });
  });

  test('[LG11] says so when what its version quotes holds no longer, and not of what merely moved on', () => {
    const story = published().when(sent(1), KEEPER).gives();
    const disown = call('DisownDecision', { number: 1, way: 'tool' });
    const complete = call('CompleteDecision', { number: 1 }, { basis: 'Läget i går' });
    expect(last(story.when(complete, DIRECTOR).gives())?.since).toBeNull();
    const disowned = story.when(disown, DIRECTOR).gives();
    expect(last(disowned)?.since).toMatchObject({ what: 'disowned', by: DIRECTOR.id });
    // and so does one that is recorded afterwards
    expect(last(disowned.when(sent(1), KEEPER).gives())?.since).toMatchObject({ what: 'disowned' });
  });

  test('[LG10] its receiver is gone when the words are removed by decision', () => {
    const told = published().when(sent(1, 'Anna Ek hemma'), KEEPER).gives();
    const removed = told.redacted(told.holds.reports.sent[0]?.seq ?? 0);
    expect(JSON.stringify(removed.holds.reports)).not.toContain('Anna Ek');
  });

  test('[LG10] the list is bounded, the newest first', () => {
    let story = published();
    for (let time = 0; time < 14; time += 1) story = story.when(sent(1), KEEPER).gives();
    expect(story.holds.reports.sent.map(({ number }) => number)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  });
});

describe('[LA10] when the next is due', () => {
  const rhythm = { since: 0, everyHours: 4 };

  test('the first comes one interval after the level was reached, and stays due until it is sent', () => {
    expect(reportDue(rhythm, null)).toBe(4 * HOUR);
  });

  test.each([
    ['on time', 4 * HOUR, 8],
    ['late', 6 * HOUR, 8],
    ['somewhat early, for the one that was due', 3.5 * HOUR, 8],
    ['at once, which the first is not', 0.1 * HOUR, 4],
    ['before the level had its rhythm', -HOUR, 4],
    ['after several were missed', 13 * HOUR, 16],
  ])('a report that was sent %s', (_, at, due) => {
    expect(reportDue(rhythm, at)).toBe(due * HOUR);
  });
});

describe('[ST7] the receiver’s form', () => {
  const picture = published().holds.pictures.published;
  if (!picture) throw new Error('nothing is published');
  const incident = published().holds.incident;
  const corrected = null;

  test('is the lägesbild heading by heading where the plan says nothing, gaps too', () => {
    const names = reportForm(PLAN, picture).map(({ name }) => name);
    expect(names).toEqual(PLAN.picture.headings.map(({ name }) => name));
    const text = reportText({ plan: PLAN, incident, picture, corrected });
    expect(text).toContain('HÄNDELSE\nÖsterby är utan ström.\n- Nivå 1\n');
    expect(text).toContain('PROGNOS\nUppgift saknas.\n');
    expect(text).toContain('SAMVERKAN\nInte aktuellt.\n');
    expect(text.startsWith('Lägesrapport – Granviks kommun\nHändelse 2026-014 Strömavbrott, Österby\n')).toBe(true);
  });

  test('has the plan’s order, and several of the lägesbild’s headings under one of its own', () => {
    const headings = [
      { id: 'a', name: 'Läget', from: ['samverkan', 'handelse'] },
      { id: 'b', name: 'Prognos', from: ['prognos'] },
    ];
    const text = reportText({
      plan: { ...PLAN, reports: { ...PLAN.reports, headings } },
      incident,
      picture,
      corrected,
    });
    expect(text).toContain(
      'LÄGET\nSamverkan:\nInte aktuellt.\nHändelse:\nÖsterby är utan ström.\n- Nivå 1\n\nPROGNOS\n',
    );
    expect(text).not.toContain('KONSEKVENSER');
  });

  test('[ST7] an exercise says so first and last, and what is in earnest nowhere', () => {
    const exercise = { plan: PLAN, incident: { ...incident, mode: 'exercise' as const }, picture, corrected };
    expect(reportText(exercise)).toMatch(/^ÖVNING\n\n[\s\S]+\n\nÖVNING\n$/);
    expect(reportText({ plan: PLAN, incident, picture, corrected })).not.toContain('ÖVNING');
  });

  test('[LG11] says of a quote that it holds no longer', () => {
    const [section, ...rest] = picture.sections;
    const quotes = section?.content?.quotes.map((quote) => ({
      ...quote,
      since: { what: 'corrected' as const, seq: 9, at: 9, by: null },
    }));
    if (!section?.content || !quotes) throw new Error('nothing is quoted');
    const sections = [{ ...section, content: { ...section.content, quotes } }, ...rest];
    expect(reportText({ plan: PLAN, incident, picture: { ...picture, sections }, corrected })).toContain(
      '- Nivå 1 (rättat efter det)',
    );
  });

  test('[LG11] says at its head that something in it holds no longer, and of the report before what was wrong and what is said now', () => {
    const [quoted] = picture.sections[0]?.content?.quotes ?? [];
    if (!quoted) throw new Error('nothing is quoted');
    const withQuotes = (version: number, quotes: PictureQuote[]) => {
      const [section, ...rest] = picture.sections;
      if (!section?.content) throw new Error('nothing is written');
      return { ...picture, version, sections: [{ ...section, content: { ...section.content, quotes } }, ...rest] };
    };
    const since = { what: 'corrected' as const, seq: 9, at: 9, by: null };
    const wrong = withQuotes(1, [
      { ...quoted, words: '400 hushåll', since },
      { ...quoted, id: '7', words: 'Bron är hel', since: { ...since, what: 'disowned' } },
      { ...quoted, id: '8', words: 'Snö', since: { ...since, what: 'changed' } },
    ]);
    const next = withQuotes(2, [{ ...quoted, seq: quoted.seq + 9, words: '4 000 hushåll', since: null }]);
    const report = { number: 3, at: Date.UTC(2026, 10, 20, 2, 10) };
    const text = reportText({
      plan: PLAN,
      incident,
      picture: next,
      corrected: { report, lines: correctionsIn(wrong, next) },
    });
    expect(text).toContain(
      'RÄTTELSER AV RAPPORT 3, 20 NOVEMBER 2026 KL. 03:10\n- «400 hushåll» är rättat. Nu: «4 000 hushåll»\n- «Bron är hel» är hävt.\n\n',
    );
    expect(text).not.toContain('OBS');
    expect(text).not.toContain('Snö');
    expect(reportText({ plan: PLAN, incident, picture: wrong, corrected })).toContain(
      'OBS: 2 uppgifter gäller inte längre som de står.',
    );
  });

  test('[LG11] what is corrected is the last report of an earlier version that was sent', () => {
    const of = (...reports: [version: number, isWithdrawn: boolean][]) => ({
      sent: reports.map(([version, isWithdrawn]) => ({ version, withdrawn: isWithdrawn ? {} : null })),
    });
    const version = (sent: object, at: number) => previousReport(sent as ReportsSlice, at)?.version ?? null;
    expect(version(of([3, false], [2, true], [1, false]), 3)).toBe(1);
    expect(version(of([3, false], [2, false]), 4)).toBe(3);
    expect(version(of([1, false]), 1)).toBeNull();
  });

  test('the plan names none but headings that the lägesbild has', () => {
    const plan = fourLevelPlan(PLAN.municipality);
    expect(planSchema.safeParse(plan).success).toBe(true);
    const headings = [{ id: 'a', name: 'Läget', from: ['finns_inte'] }];
    const read = planSchema.safeParse({ ...plan, reports: { ...plan.reports, headings } });
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['reports.headings.0.from.0']);
  });
});
