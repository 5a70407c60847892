import { describe, expect, test } from 'vitest';
import { indexRowsOf } from '../core/index-rows.ts';
import { heldTexts, type TextLookup } from '../log/held-texts.ts';
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
import { agendaSteps, spentOn, stepAfter } from './agenda.ts';
import { lastHeld, nextBriefing, runningBriefings } from './briefing-reading.ts';
import { foldBriefing } from './briefing-register.ts';
import type { Briefing } from './events.ts';

const HOUR = 60 * MINUTE;
const STAFF = 'stabsorientering';
const GROUP = 'krisledningsgrupp';
const steps = agendaSteps(PLAN.briefings.kinds[0] ?? { agenda: [], speakers: [] });

const begun = given([step(register(), TIB), step(raise(1, 2), DIRECTOR)]);
const plan = (story: Story, kind: string, inHours: number) =>
  story.when(call('PlanBriefing', { kind, at: story.now + inHours * HOUR, by: 'hand' }), KEEPER);
const planned = plan(begun, STAFF, 1).gives('BriefingPlanned');
const next = (story: Story) => nextBriefing(story.holds.briefings);
const start = (story: Story, kind = STAFF) => {
  const set = Object.values(story.holds.briefings.planned).find((one) => one.kind === kind);
  return story.when(call('StartBriefing', { kind, planned: set?.id ?? null }), KEEPER);
};
const held = start(planned).gives('BriefingStarted');
const meeting = (story: Story): Briefing => {
  const [one] = runningBriefings(story.holds.briefings);
  if (!one) throw new Error('none is held');
  return one;
};
const id = meeting(held).id;
const take = (from: string | null, to: string) => call('TakeBriefingStep', { briefing: id, from, to });
const note = (text: string, at = 'nytt') => call('NoteBriefing', { briefing: id, step: at }, { text });
const end = (at: number | null, content = {}) => call('EndBriefing', { briefing: id, next: at }, content);
const mark = (person: string | null, way: 'site' | 'remote' | 'absent', more = {}) => ({
  person,
  attendee: null,
  function: null,
  way,
  ...more,
});

describe('[ST5] a briefing that is to be held', () => {
  test('several kinds are set at once, one of each, and the nearest is the next', () => {
    const both = plan(planned, GROUP, 0.5).gives('BriefingPlanned');
    expect(next(both)).toMatchObject({ kind: GROUP, setBy: KEEPER.id, moved: null });
    plan(both, STAFF, 3).refused('exists', { details: { briefing: next(planned)?.id, at: next(planned)?.at } });
    plan(begun, 'fika', 1).refused('invalid', { field: 'data.kind' });
    plan(begun, STAFF, 0).refused('invalid', { field: 'data.at' });
  });

  test('is moved with a reason; of two who move it the later is told', () => {
    const one = next(planned);
    const move = (hours: number) =>
      call(
        'MoveBriefing',
        { briefing: one?.id ?? '', from: one?.seq ?? 0, to: planned.now + hours * HOUR },
        { reason: 'Chefen är i bilen' },
      );
    const moved = planned.when(move(2), TIB).gives('BriefingMoved');
    expect(next(moved)).toMatchObject({ moved: { from: one?.at, reason: 'Chefen är i bilen' }, setBy: TIB.id });
    moved.when(move(3), KEEPER).refused('stale', { details: { seq: next(moved)?.seq } });
    expect(next(moved.redacted(next(moved)?.seq ?? 0))?.moved?.reason).toBeNull();
  });

  test('is struck, and is then no longer waited for; nor is it when the incident is closed', () => {
    const strike = call('StrikeBriefing', { briefing: next(planned)?.id ?? '' }, { reason: 'Läget är lugnt' });
    const struck = planned.when(strike, TIB).gives('BriefingStruck');
    expect(next(struck)).toBeNull();
    struck.when(strike, TIB).refused('unknown_item');
    const quiet = plan(given([step(register(), TIB)]), STAFF, 1).gives();
    const decision = by(TIB, 'tib');
    const close = call('CloseIncident', { decision: decision.data, handovers: [] }, { decision: decision.content });
    const closed = quiet.when(close, TIB).gives();
    expect(next(closed)).toBeNull();
    plan(closed, STAFF, 1).refused('incident_closed');
  });
});

describe('[ST5] a briefing that is held', () => {
  test('begins as it was set, keeps that time, and is one of its kind', () => {
    expect(meeting(held)).toMatchObject({ number: 1, kind: STAFF, plannedAt: next(planned)?.at, step: null });
    expect(next(held)).toBeNull();
    start(held).refused('already');
    const both = start(held, GROUP).gives('BriefingStarted');
    expect(runningBriefings(both.holds.briefings).map(({ number, plannedAt }) => [number, plannedAt])).toEqual([
      [2, null],
      [1, next(planned)?.at],
    ]);
    planned
      .when(call('StartBriefing', { kind: GROUP, planned: next(planned)?.id ?? '' }), TIB)
      .refused('unknown_item', { field: 'data.planned' });
  });

  test('every timer is counted from what happened, so that all screens show the same', () => {
    const at = held.now;
    const first = held.when(take(null, 'nytt'), KEEPER, { at }).gives('BriefingStepTaken');
    const second = first.when(take('nytt', 'inriktning'), KEEPER, { at: at + 3 * MINUTE }).gives();
    const back = second.when(take('inriktning', 'nytt'), KEEPER, { at: at + 4 * MINUTE }).gives();
    expect(meeting(back).step).toEqual({ id: 'nytt', since: at + 4 * MINUTE });
    expect(spentOn(meeting(back), 'nytt', at + 6 * MINUTE)).toBe(5 * MINUTE);
    expect(spentOn(meeting(back), 'inriktning', at + 6 * MINUTE)).toBe(MINUTE);
    expect(spentOn(meeting(back), 'omfall', at + 6 * MINUTE)).toBe(0);
  });

  test('two who press at once go one step on, and the agenda has no other steps', () => {
    const first = held.when(take(null, 'nytt'), KEEPER).gives();
    const on = first.when(take('nytt', 'inriktning'), KEEPER).gives();
    on.when(take('nytt', 'inriktning'), TIB).refused('already');
    on.when(take('nytt', 'runda/lagesbild'), TIB).refused('stale', { details: { step: 'inriktning' } });
    on.when(take('inriktning', 'runda'), TIB).refused('invalid', { field: 'data.to' });
  });

  test('functions speak in the order of the plan', () => {
    const turns = steps.filter(({ function: seat }) => seat !== null).map(({ function: seat }) => seat);
    expect(turns).toEqual(PLAN.briefings.kinds[0]?.speakers.map((speaker) => speaker.function));
    expect(stepAfter(steps, null)?.id).toBe('nytt');
    expect(stepAfter(steps, 'inriktning')?.id).toBe('runda/lagesbild');
    expect(stepAfter(steps, 'nasta')).toBeNull();
  });

  test('who is there is marked one by one, by id, and by name only for those who are not in the register', () => {
    const attend = (marks: ReturnType<typeof mark>[], names: string[]) =>
      call('AttendBriefing', { briefing: id, marks }, { names });
    const there = held
      .when(
        attend([mark(TIB.id, 'site'), mark(null, 'remote', { function: 'samverkan' })], ['Tova', 'Rut Ask']),
        KEEPER,
      )
      .gives('BriefingAttended');
    const [own, guest] = meeting(there).present;
    expect(own).toMatchObject({ id: TIB.id, person: TIB.id, name: null });
    expect(guest).toMatchObject({ person: null, function: 'samverkan', way: 'remote', name: 'Rut Ask' });
    const moved = there
      .when(attend([mark(TIB.id, 'remote'), mark(null, 'site', { attendee: guest?.id })], ['', '']), TIB)
      .gives();
    expect(meeting(moved).present).toMatchObject([{ way: 'remote' }, { way: 'site', name: 'Rut Ask' }]);
    expect(meeting(moved.when(attend([mark(TIB.id, 'absent')], ['']), TIB).gives()).present).toHaveLength(1);
    expect(meeting(moved.redacted(guest?.seq ?? 0)).present[1]).toMatchObject({ name: null });
    held.when(attend([mark('0b0e9a60-0000-4000-8000-000000000999', 'site')], ['']), KEEPER).refused('unknown_item');
    held.when(attend([mark(null, 'site')], ['']), KEEPER).refused('invalid', { field: 'content.names.0' });
    held.when(attend([mark(TIB.id, 'site')], []), KEEPER).refused('invalid', { field: 'content.names' });
    held
      .when(attend([mark(TIB.id, 'site', { function: 'kejsare' })], ['']), KEEPER)
      .refused('invalid', { field: 'data.marks.0.function' });
  });

  test('two who take notes never write over each other; of two who change one the later is told', () => {
    const both = held.when(note('Vattnet stiger'), KEEPER).gives().when(note('Bron är stängd'), TIB).gives();
    expect(meeting(both).notes.map(({ text, by }) => [text, by])).toEqual([
      ['Vattnet stiger', KEEPER.id],
      ['Bron är stängd', TIB.id],
    ]);
    const [first] = meeting(both).notes;
    const change = (text?: string) =>
      call(
        'ChangeBriefingNote',
        { briefing: id, note: first?.id ?? '', from: first?.seq ?? 0 },
        text === undefined ? {} : { text },
      );
    const changed = both.when(change('Vattnet sjunker'), KEEPER).gives('BriefingNoteChanged');
    changed.when(change('Vattnet står still'), TIB).refused('stale');
    both.when(change('Vattnet stiger'), TIB).refused('already');
    expect(meeting(both.when(change(), TIB).gives()).notes).toHaveLength(1);
    held.when(note('x', 'fika'), KEEPER).refused('invalid', { field: 'data.step' });
  });
});

describe('[ST5] the outcome', () => {
  const noted = held.when(note('Bron är stängd', 'omfall'), TIB).gives().when(note('Vattnet stiger'), KEEPER).gives();

  test('goes into the log in the order of the agenda, with who was there', () => {
    const there = noted
      .when(call('AttendBriefing', { briefing: id, marks: [mark(TIB.id, 'site')] }, { names: [''] }), KEEPER)
      .gives();
    const at = there.now + HOUR;
    const ended = there.when(end(at, { outcome: 'Lugnt' }), KEEPER).gives('BriefingEnded', 'BriefingPlanned');
    expect(ended.events.find(({ type }) => type === 'BriefingEnded')).toMatchObject({
      data: { number: 1, present: [{ person: TIB.id, way: 'site' }], noted: ['nytt', 'omfall'], next: at },
      content: { outcome: 'Lugnt', notes: ['Vattnet stiger', 'Bron är stängd'], names: [''] },
    });
    expect(next(ended)).toMatchObject({ kind: STAFF, at });
    expect(ended.holds.briefings.running).toEqual({});
    expect(lastHeld(ended.holds.briefings, STAFF)).toBe(there.now);
    expect(lastHeld(ended.holds.briefings, GROUP)).toBeNull();
  });

  test('has a next time, one that is already set, or a reason why not', () => {
    noted.when(end(null), KEEPER).refused('reason_required', { field: 'content.noNext' });
    noted.when(end(noted.now), KEEPER).refused('invalid', { field: 'data.next' });
    const ended = noted.when(end(null, { noNext: 'Händelsen avslutas' }), KEEPER).gives('BriefingEnded');
    expect(ended.holds.briefings.ended.at(-1)?.ended).toMatchObject({ next: null, noNext: 'Händelsen avslutas' });
    const set = plan(noted, STAFF, 2).gives();
    set.when(end(set.now + HOUR), KEEPER).refused('exists', { field: 'data.next' });
    const after = set.when(end(null), KEEPER).gives('BriefingEnded');
    expect(after.holds.briefings.ended.at(-1)?.ended?.next).toBe(next(set)?.at);
  });

  test('ended by mistake it goes on where it was, with a reason; what is set as the next stays', () => {
    const ended = noted.when(end(noted.now + HOUR), KEEPER).gives();
    ended.when(note('Sent'), TIB).refused('settled');
    const back = ended.when(call('ReopenBriefing', { briefing: id }, { reason: 'En punkt kvar' }), TIB).gives();
    expect(meeting(back)).toMatchObject({ id, number: 1, ended: null, notes: meeting(noted).notes });
    expect(next(back)).toEqual(next(ended));
    back.when(call('ReopenBriefing', { briefing: id }, { reason: 'x' }), TIB).refused('already');
    const other = start(ended).gives();
    other.when(call('ReopenBriefing', { briefing: id }, { reason: 'x' }), TIB).refused('already');
  });

  test('started by mistake it is called off, and waits again as it was set', () => {
    const callOff = call('CallOffBriefing', { briefing: id });
    expect(next(held.when(callOff, TIB).gives('BriefingCalledOff'))).toMatchObject({ id, at: next(planned)?.at });
    const reset = plan(held, STAFF, 2).gives();
    expect(next(reset.when(callOff, TIB).gives())?.id).toBe(next(reset)?.id);
  });

  test('leaves the state when three more have been held, and stands in the register', () => {
    let story = noted.when(end(null, { noNext: 'x' }), KEEPER).gives();
    for (let count = 0; count < 3; count += 1) {
      story = start(story).gives();
      const close = call('EndBriefing', { briefing: meeting(story).id, next: null }, { noNext: 'x' });
      story = story.when(close, KEEPER).gives();
    }
    expect(story.holds.briefings.ended.map(({ number }) => number)).toEqual([2, 3, 4]);
    story.when(call('ReopenBriefing', { briefing: id }, { reason: 'x' }), TIB).refused('unknown_item');
    const own = story.events.filter(({ data }) => 'briefing' in data && data.briefing === id);
    expect(foldBriefing(own)).toMatchObject({ id, number: 1, calledOff: null, notes: meeting(noted).notes });
  });

  test('the register tells of what was called off and what went on', () => {
    const back = noted
      .when(end(null, { noNext: 'x' }), KEEPER)
      .gives()
      .when(call('ReopenBriefing', { briefing: id }, { reason: 'En punkt kvar' }), TIB)
      .gives();
    const off = back.when(call('CallOffBriefing', { briefing: id }, { reason: 'Fel möte' }), TIB).gives();
    expect(foldBriefing(off.events)).toMatchObject({
      calledOff: { by: TIB.id, reason: 'Fel möte' },
      reopened: [{ reason: 'En punkt kvar' }],
    });
  });

  test('[LG10] goes whole whichever of its lines is asked about: the last repeats what was noted', () => {
    const { events } = noted.when(end(null, { noNext: 'x', outcome: 'Lugnt' }), KEEPER).gives();
    const lookup: TextLookup = (_stream, kind, key) => {
      if (kind === 'briefing') return events.filter(({ data }) => 'briefing' in data && data.briefing === key);
      return kind === 'line' ? events.filter(({ seq }) => String(seq) === key) : [];
    };
    const line = events.at(-1)?.seq ?? 0;
    const { texts } = heldTexts(lookup, { stream: 's', openStream: 's' }, { line, quotes: [] });
    expect(texts.map(({ event, line: of }) => [event.type, of]).toSorted()).toEqual([
      ['BriefingEnded', line],
      ['BriefingNoted', null],
      ['BriefingNoted', null],
    ]);
  });
});

describe('[ST5] what comes of a briefing', () => {
  const task = (more = {}) =>
    call('CreateTask', { function: 'logistik', due: null, briefing: id, ...more }, { title: 'Ordna bussar' });
  const director = by(DIRECTOR, 'kommundirektor');
  const decide = call(
    'RecordDecision',
    { decision: director.data, briefing: id },
    { decision: { ...director.content, wording: 'Skolan stängs' } },
  );
  const propose = call('ProposeDecision', { briefing: id }, { wording: 'Badhuset stängs' });
  const madeIn = { briefing: id, kind: STAFF, number: 1 };
  const made = (story: Story) => {
    const isOf = (event: Story['events'][number]) =>
      indexRowsOf(event, 'x').some(({ kind, key }) => kind === 'briefing' && key === id);
    return foldBriefing(story.events.filter(isOf))?.made;
  };
  const bus = (story: Story) => Object.values(story.holds.tasks.open).find(({ title }) => title === 'Ordna bussar');

  test('a task, a decision and a proposal say where they were made, and the briefing lists them', () => {
    const story = held.when(task(), KEEPER).gives().when(decide, DIRECTOR).gives().when(propose, KEEPER).gives();
    expect(bus(story)).toMatchObject({ madeIn });
    expect(Object.values(story.holds.decisions.proposals)).toMatchObject([{ madeIn }]);
    const number = story.holds.decisions.count;
    expect(made(story)).toEqual([
      { kind: 'task', number: bus(story)?.number, text: 'Ordna bussar' },
      { kind: 'decision', number: number - 1, text: 'Skolan stängs' },
      { kind: 'proposal', number, text: 'Badhuset stängs' },
    ]);
    const decided = story
      .when(
        call(
          'DecideProposal',
          { number, decision: director.data },
          { decision: { ...director.content, wording: 'Ja' } },
        ),
        DIRECTOR,
      )
      .gives();
    expect(made(decided)?.slice(2)).toEqual([{ kind: 'decision', number, text: 'Ja' }]);
  });

  test('what arrives late is of the meeting that has ended, and of none that was called off', () => {
    const ended = held.when(end(null, { noNext: 'Allt lugnt' }), KEEPER).gives();
    expect(made(ended.when(task(), KEEPER).gives())).toMatchObject([{ kind: 'task' }]);
    const off = held.when(call('CallOffBriefing', { briefing: id }), KEEPER).gives();
    const kept = off.when(task(), KEEPER).gives('TaskCreated');
    expect(bus(kept)).toMatchObject({ madeIn: null });
  });

  test('undone it still says where it was made; the next of one that comes back was made in no meeting', () => {
    const due = held.now + HOUR;
    const story = held.when(task({ due, everyMinutes: 60 }), KEEPER).gives();
    const one = bus(story);
    const done = story.when(call('CompleteTask', { task: one?.id ?? '' }), KEEPER).gives('TaskDone', 'TaskCreated');
    expect(bus(done)).toMatchObject({ madeIn: null, previous: one?.id });
    const again = done.when(call('ReopenTask', { task: one?.id ?? '' }), KEEPER).gives();
    expect(again.holds.tasks.open[one?.id ?? '']).toMatchObject({ madeIn });
    expect(made(again)).toHaveLength(1);
  });
});
