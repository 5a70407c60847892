import { describe, expect, test } from 'vitest';
import { PERMISSIONS } from '../access/permissions.ts';
import type { Decided, Sight } from '../core/command.ts';
import { type ExerciseClock, inShownTime, shownTime } from '../core/exercise-time.ts';
import { foldIncident, foldStream } from '../core/fold.ts';
import type { ExercisesOwnEvent, IncidentState, OpenStreamEvent } from '../core/incident-state.ts';
import type { PersonReading } from '../core/protocol.ts';
import { COMMANDS } from '../core/registry.ts';
import type { Exercise as CalendarExercise, ExerciseOutcome } from '../exercises/events.ts';
import type { ExerciseRole } from '../exercises/staff.ts';
import { takeInput } from '../scenarios/take.ts';
import { by, type Call, call, DIRECTOR, HEAD, KEEPER, MINUTE, NIGHT, PEOPLE, PLAN, TIB } from '../testing/given.ts';
import type { ExerciseState, InjectOutcome } from './events.ts';
import { dueInjects, plannedInjects } from './injects.ts';

const EXERCISE = '0b0e9a60-0000-4000-8000-00000000e001';
const RUN = '0b0e9a60-0000-4000-8000-00000000f001';
const AGAIN = '0b0e9a60-0000-4000-8000-00000000f002';
const STARTS = Date.UTC(2027, 0, 15, 2);
const ROLES: Record<string, ExerciseRole> = { [TIB.id]: 'lead', [DIRECTOR.id]: 'counterpart', [HEAD.id]: 'evaluator' };

/** An exercise and what is played of it: immutable, every step answers a new one, ten real seconds later. */
class Exercise {
  readonly own: readonly ExercisesOwnEvent[];
  readonly played: readonly OpenStreamEvent[];
  readonly now: number;
  readonly state: ExerciseState | null;
  readonly incident: IncidentState | null;
  /** What the calendar says of how it went. */
  outcome: ExerciseOutcome | null = null;

  constructor(own: readonly ExercisesOwnEvent[] = [], played: readonly OpenStreamEvent[] = [], now = NIGHT) {
    this.own = own;
    this.played = played;
    this.now = now;
    this.state = own.reduce<ExerciseState | null>(
      (state, event) => foldStream('exercise', state ?? undefined, event),
      null,
    );
    this.incident = played.reduce<IncidentState | undefined>(foldIncident, undefined) ?? null;
  }

  decide({ type, data, content }: Call, who: PersonReading): Decided {
    const definition = COMMANDS.get(type);
    if (!definition) throw new Error(`no command ${type}`);
    const isPlayers = definition.on === 'incident';
    const role = ROLES[who.id];
    const sight: Sight = {
      stream: isPlayers ? `incident/${RUN}` : `exercise/${EXERCISE}`,
      incident: isPlayers ? this.incident : null,
      secret: null,
      exercise: this.state,
      exercises: { exercises: { [EXERCISE]: { outcome: this.outcome } as CalendarExercise } },
      other: isPlayers ? null : this.incident,
      plan: { plan: PLAN, version: 1 },
      person: (id) => PEOPLE.find((person) => person.id === id) ?? null,
      nextNumber: () => 'Ö2026-001',
      needed: { lines: new Map(), tasks: new Map(), attachments: new Map(), texts: null, after: null },
    };
    const actor = {
      user: who.id,
      person: who.id,
      function: null,
      capacities: who.capacities,
      permissions: new Set(PERMISSIONS),
      via: 'session' as const,
      staffed: role ? [{ exercise: EXERCISE, role }] : [],
    };
    const command = {
      id: this.nextId,
      stream: sight.stream,
      data: definition.schema.data.parse(data),
      content: definition.schema.content.parse(content),
    };
    const at = isPlayers ? this.shown : this.now;
    return definition.decide(sight, command, { actor, now: at, occurredAt: at });
  }

  when(made: Call, who = TIB): Exercise {
    const decided = this.decide(made, who);
    if (!decided.ok) throw new Error(`${made.type} refused: ${decided.code} ${decided.field ?? ''}`);
    const own = [...this.own];
    const played = [...this.played];
    const begun = decided.events.find(({ type }) => type === 'ExerciseClockSet')?.data as
      | { clock: ExerciseClock }
      | undefined;
    const shownAt = this.incident ? this.shown : begun?.clock.shown;
    const isPlayers = COMMANDS.get(made.type)?.on === 'incident';
    for (const { stream, occurredAt, unattributed, isUntimed: _, ...event } of decided.events) {
      const isOwn = stream === undefined && !isPlayers;
      const meta = {
        by: unattributed ? 'system' : who.id,
        person: unattributed ? null : who.id,
        function: null,
        command: this.nextId,
        recordedAt: this.now,
        occurredAt: occurredAt ?? (isOwn ? this.now : (shownAt ?? this.now)),
        ...(!isOwn && shownAt !== undefined && { shownAt }),
      };
      const into: unknown[] = isOwn ? own : played;
      into.push(inShownTime({ ...structuredClone(event), seq: into.length + 1, meta }));
    }
    return new Exercise(own, played, this.now + 10_000);
  }

  refuses(made: Call, who: PersonReading, code: string): void {
    expect(this.decide(made, who)).toMatchObject({ ok: false, code });
  }

  get shown(): number {
    return shownTime(this.incident?.exercised?.clock ?? null, this.now);
  }

  get nextId(): string {
    const number = this.own.length * 100 + this.played.length + 1;
    return `0b0e9a60-0000-4000-a000-${String(number).padStart(12, '0')}`;
  }
}

const decision = by(TIB, 'tib');
const begin = call(
  'BeginExercise',
  { incident: RUN, startsAt: STARTS, to: 1, decision: decision.data },
  { title: 'Strömavbrott', decision: decision.content },
);
const own = (minute: number, more: object = {}, words: object = {}) =>
  call(
    'AddInject',
    { minute, channel: 'line', to: null, ...more },
    { from: 'Polisen', text: 'Vägen är stängd', expected: 'Skriv i lägesbilden', ...words },
  );
const of = (inject: string) => ({ incident: RUN, inject });

const written = new Exercise().when(own(5));
const begun = written.when(begin);
const [first = ''] = plannedInjects(begun.state).map(({ id }) => id);

describe('[OV1] a run', () => {
  test('is begun once, by whoever of two that lead it was first: it is played again from a point', () => {
    begun.refuses(begin, TIB, 'already');
    begun.when(call('EndExerciseRun', { incident: RUN })).refuses(begin, TIB, 'already');
  });

  test.each(['held', 'called_off'] as const)('is not begun of an exercise that is %s', (kind) => {
    const over = new Exercise(written.own);
    over.outcome = { kind, at: 1, by: null, seq: 1, participants: [], note: null, reason: null };
    over.refuses(begin, TIB, 'settled');
    over.outcome = null;
    expect(over.when(begin).state?.conduct.runs).toHaveLength(1);
  });
});

describe('[OV3] an inject', () => {
  test('is written by the lead, before the run as well, and is planned from when the clock began', () => {
    expect(plannedInjects(written.state)).toMatchObject([
      { minute: 5, plannedAt: null, progress: null, isExtra: true },
    ]);
    expect(plannedInjects(begun.state)).toMatchObject([{ plannedAt: STARTS + 5 * MINUTE }]);
    written.refuses(own(6), DIRECTOR, 'forbidden');
    written.refuses(own(6), KEEPER, 'forbidden');
    written.refuses(own(6, { to: 'orkestern' }), TIB, 'invalid');
  });

  test('is due when the clock has come to it, and no more when it is sent or left out', () => {
    const clock = begun.incident?.exercised?.clock as ExerciseClock;
    const at = begun.now + 5 * MINUTE;
    expect(dueInjects(begun.state, clock, at - 10 * MINUTE)).toEqual([]);
    expect(dueInjects(begun.state, clock, at)).toHaveLength(1);
    expect(dueInjects(begun.when(call('SendInject', of(first))).state, clock, at)).toEqual([]);
    const skip = call('SkipInject', { ...of(first), isSkipped: true });
    expect(dueInjects(begun.when(skip).state, clock, at)).toEqual([]);
  });

  test('sent by hand is a line from who it is in the play, without who sent it or what is expected', () => {
    const sent = begun.when(call('SendInject', of(first)));
    const line = sent.played.at(-1);
    expect(line).toMatchObject({
      type: 'LineWritten',
      data: { kind: 'inkommande', addressedTo: null },
      content: { from: 'Polisen', text: 'Vägen är stängd', source: 'Övning' },
      meta: { by: 'system', person: null },
    });
    expect(JSON.stringify(sent.played)).not.toContain('lägesbilden');
    expect(sent.state?.conduct.injects[first]).toMatchObject({ state: 'sent', by: TIB.id });
    sent.refuses(call('SendInject', of(first)), TIB, 'already');
    sent.refuses(call('SkipInject', { ...of(first), isSkipped: true }), TIB, 'settled');
    begun.refuses(call('SendInject', of('annan')), TIB, 'unknown_item');
    begun.refuses(call('SendInject', of(first)), HEAD, 'forbidden');
  });

  test('lies in the tray of the function that it is put to [LG12]', () => {
    const sent = begun.when(own(0, { to: 'hr', sendIn: RUN }));
    expect(sent.incident?.log.trays).toMatchObject([{ function: 'hr', from: 'Polisen' }]);
  });

  test('left out is taken in again, and only once each way', () => {
    const skip = (isSkipped: boolean) => call('SkipInject', { ...of(first), isSkipped });
    const skipped = begun.when(skip(true));
    skipped.refuses(skip(true), TIB, 'already');
    expect(skipped.when(skip(false)).state?.conduct.injects).toEqual({});
    begun.refuses(skip(false), TIB, 'already');
  });

  test.each([
    ['warning', 'ExerciseWarningIssued'],
    ['phone', 'ExerciseCallRang'],
    ['map', 'LineWritten'],
  ] as const)('by %s reaches the players as %s, and the outer world’s own streams never', (channel, type) => {
    const decided = begun.decide(own(0, { channel, sendIn: RUN }), TIB);
    expect(decided.ok && decided.events.filter(({ stream }) => stream !== undefined)).toMatchObject([
      { stream: `incident/${RUN}`, type, unattributed: true },
    ]);
  });

  test('with a place is a mark on the incident’s map', () => {
    const at = { latitude: 62.1, longitude: 17.2 };
    const sent = begun.when(own(0, { channel: 'map', sendIn: RUN }, { at }));
    expect(Object.values(sent.incident?.shapes.at ?? {})).toMatchObject([
      { kind: 'event_site', content: { geometry: { form: 'point', points: [at] }, label: 'Vägen är stängd' } },
    ]);
  });
});

describe('[OV3] a warning in the play', () => {
  const warned = begun.when(own(0, { channel: 'warning', sendIn: RUN }, { from: 'SMHI', text: 'Orange varning' }));
  const both = warned.when(own(0, { channel: 'warning', sendIn: RUN }, { from: 'Regionen', text: 'Kokningspåbud' }));
  const warning = both.incident?.exercised?.warnings[0]?.id ?? '';
  const end = call('EndExerciseWarning', { incident: RUN, warning });

  test('is ended by the lead, and the players are told in its sender’s name; once', () => {
    const ended = both.when(end);
    expect(ended.incident?.exercised?.warnings).toMatchObject([{ words: { from: 'Regionen' } }]);
    expect(ended.played.at(-1)).toMatchObject({
      type: 'LineWritten',
      content: { from: 'SMHI', text: 'Varningen klockan 03:00 gäller inte längre.', source: 'Övning' },
      meta: { person: null },
    });
    ended.refuses(end, TIB, 'unknown_item');
    both.refuses(end, DIRECTOR, 'forbidden');
    both.refuses(end, KEEPER, 'forbidden');
  });

  test('is ended by an inject of the same sender, and no other’s', () => {
    const words = { from: ' smhi', text: 'Varningen är återkallad' };
    const ended = both.when(own(0, { channel: 'warning_over', sendIn: RUN }, words));
    expect(ended.incident?.exercised?.warnings).toMatchObject([{ words: { from: 'Regionen' } }]);
    expect(ended.played.at(-1)).toMatchObject({ content: { text: 'Varningen är återkallad' } });
    // told all the same where nothing of theirs holds
    const told = ended.when(own(0, { channel: 'warning_over', sendIn: RUN }, words));
    expect(told.played).toHaveLength(ended.played.length + 1);
  });
});

describe('[OV8] while it is broken off', () => {
  const motspel = begun.when(own(0, { channel: 'counterpart', sendIn: RUN }));
  const broken = motspel.when(call('BreakExercise', {}), KEEPER);

  test('nothing of the play reaches the players, by whoever’s hand', () => {
    broken.refuses(call('SendInject', of(first)), TIB, 'settled');
    broken.refuses(own(0, { sendIn: RUN }), TIB, 'settled');
    const words = { party: 'Polisen', text: 'Vi spärrar av.' };
    broken.refuses(call('SpeakAsParty', { incident: RUN, to: null }, words), DIRECTOR, 'settled');
    // what is planned can be written on, for when it goes on
    expect(broken.when(own(9)).played).toHaveLength(broken.played.length);
    const seq = broken.incident?.exerciseMark.broken?.seq ?? 0;
    const goesOn = broken.when(call('ResumeExercise', { broken: seq }, { reason: 'Falskt larm' }));
    expect(goesOn.when(call('SendInject', of(first))).state?.conduct.injects[first]?.state).toBe('sent');
  });
});

describe('[OV3] what the players have done of it', () => {
  const sent = begun.when(call('SendInject', of(first)));
  const judge = (more: object) => call('JudgeInject', { ...of(first), outcome: 'done', ...more });

  test('is judged by the lead or an evaluator, tied to a line, and taken back', () => {
    const judged = sent.when(judge({ line: 4 }), HEAD);
    expect(judged.state?.conduct.injects[first]?.judged).toMatchObject({ outcome: 'done', line: 4, by: HEAD.id });
    judged.refuses(judge({ line: 4 }), TIB, 'already');
    expect(judged.when(judge({ outcome: null })).state?.conduct.injects[first]?.judged).toBeNull();
    sent.refuses(judge({}), DIRECTOR, 'forbidden');
    begun.refuses(judge({}), TIB, 'unknown_item');
  });

  test('is judged when the run has ended too, while nothing more is sent', () => {
    const ended = sent.when(call('EndExerciseRun', { incident: RUN }));
    expect(ended.incident).toMatchObject({
      incident: { lifecycle: 'open' },
      exercised: { clock: { isRunning: false } },
    });
    expect(ended.when(judge({})).state?.conduct.injects[first]?.judged?.outcome).toBe('done');
    ended.refuses(own(9, { sendIn: RUN }), TIB, 'settled');
    ended.refuses(call('EndExerciseRun', { incident: RUN }), TIB, 'settled');
  });
});

describe('[OV3] motspel', () => {
  const atDesk = begun.when(own(0, { channel: 'counterpart', sendIn: RUN }));
  const theirs = plannedInjects(atDesk.state).find(({ channel }) => channel === 'counterpart')?.id ?? '';

  test('has what is theirs to say on their desk and nowhere else, until they have said it', () => {
    expect(atDesk.played).toHaveLength(begun.played.length);
    const said = atDesk.when(call('MarkInjectSaid', { ...of(theirs), isSaid: true }), DIRECTOR);
    expect(said.state?.conduct.injects[theirs]?.said).toMatchObject({ by: DIRECTOR.id });
    said.refuses(call('MarkInjectSaid', { ...of(theirs), isSaid: true }), DIRECTOR, 'already');
    atDesk.refuses(call('MarkInjectSaid', { ...of(theirs), isSaid: true }), HEAD, 'forbidden');
  });

  test('writes to the players as somebody in the play; who it was stands in the staff’s part alone', () => {
    const words = { party: 'Polisen', text: 'Vi spärrar av.' };
    const spoke = atDesk.when(call('SpeakAsParty', { incident: RUN, to: null, inject: theirs }, words), DIRECTOR);
    expect(spoke.played.at(-1)).toMatchObject({
      content: { from: 'Polisen', text: 'Vi spärrar av.', source: 'Övning, motspel' },
      meta: { person: null },
    });
    expect(spoke.own.find(({ type }) => type === 'PartySpoke')?.meta.person).toBe(DIRECTOR.id);
    expect(spoke.state?.conduct.injects[theirs]?.said?.by).toBe(DIRECTOR.id);
    atDesk.refuses(call('SpeakAsParty', { incident: RUN, to: null }, words), HEAD, 'forbidden');
  });

  test('says whom they play, anew each time', () => {
    const play = (...parties: string[]) => call('PlayParties', {}, { parties });
    const playing = begun.when(play('Polisen', 'Media'), DIRECTOR).when(play('Media'), DIRECTOR);
    expect(playing.state?.conduct.played[DIRECTOR.id]?.parties).toEqual(['Media']);
    playing.refuses(play('Media'), DIRECTOR, 'already');
    playing.refuses(play('Media'), HEAD, 'forbidden');
  });
});

test.each([
  ['phone', 40],
  ['warning', 20],
] as const)(
  '[OV3] what comes by %s when as many are there as are held is told in the log, and none is lost',
  (channel, held) => {
    let run = begun;
    for (let n = 0; n <= held; n++) run = run.when(own(0, { channel, sendIn: RUN }, { text: `Nummer ${n}` }));
    const { calls = [], warnings = [] } = run.incident?.exercised ?? {};
    const there = (channel === 'phone' ? calls : warnings).map(({ words }) => words?.text);
    expect([there.length, there[0], there.at(-1)]).toEqual([held, 'Nummer 0', `Nummer ${held - 1}`]);
    expect(run.played.at(-1)).toMatchObject({ type: 'LineWritten', content: { text: `Nummer ${held}` } });
  },
);

describe('[OV3] a call in the play', () => {
  const ringing = begun.when(own(0, { channel: 'phone', to: 'hr', sendIn: RUN }));
  const id = ringing.incident?.exercised?.calls[0]?.id ?? '';

  test('is answered by one, and becomes the line that they write of it, or none', () => {
    const answered = ringing.when(call('AnswerExerciseCall', { call: id }), KEEPER);
    expect(answered.incident?.exercised?.calls).toMatchObject([{ answered: { by: KEEPER.id } }]);
    answered.refuses(call('AnswerExerciseCall', { call: id }), DIRECTOR, 'already');
    const logged = answered.when(call('EndExerciseCall', { call: id }, { text: 'Stängt vid bron' }), KEEPER);
    expect(logged.incident?.exercised?.calls).toEqual([]);
    expect(logged.played.at(-1)).toMatchObject({ content: { text: 'Stängt vid bron' }, meta: { person: KEEPER.id } });
    expect(answered.when(call('EndExerciseCall', { call: id }), KEEPER).played.at(-1)?.type).toBe('ExerciseCallEnded');
    logged.refuses(call('EndExerciseCall', { call: id }), KEEPER, 'unknown_item');
  });

  test('[LG10] is written of though its own words have been removed meanwhile, and by whom is not said', () => {
    const { seq } = ringing.incident?.exercised?.calls[0] ?? {};
    const meta = { by: 'x', person: null, function: null, command: 'x', occurredAt: NIGHT, recordedAt: NIGHT };
    const data = { seq, why: 'gdpr', kind: 'ExerciseCallRang' };
    const removal = { type: 'ContentRedacted', version: 1, data, content: null, meta, seq: ringing.played.length + 1 };
    const emptied = new Exercise(ringing.own, [...ringing.played, removal as OpenStreamEvent], ringing.now);
    expect(emptied.incident?.exercised?.calls).toMatchObject([{ words: null }]);
    const logged = emptied.when(call('EndExerciseCall', { call: id }, { text: 'Stängt vid bron' }), KEEPER);
    expect(logged.played.at(-1)?.content).toEqual({ text: 'Stängt vid bron', source: 'Övning' });
  });
});

test('[OV3] an inject that was left out is not left out under the same id in a script that says something else', () => {
  const facts = { startsAt: '06:40', minutes: 60, goals: [], questions: [] };
  const inject = (text: string) => ({
    ...{ id: 'i1', minute: 5, channel: 'line' as const, from: 'SOS Alarm', to: null, text, expected: null },
    ...{ goal: null, at: null },
  });
  const take = (texts: string[], seen: number | null) => {
    const said = { title: 'Prov', purpose: 'Pröva', background: 'Inget' };
    const { data, content } = takeInput({ ...facts, ...said, injects: texts.map(inject) }, seen);
    return call('TakeScenario', data, content);
  };
  const seenIn = (story: Exercise) => story.state?.marks?.last.seq ?? null;
  const skip = call('SkipInject', { incident: RUN, inject: 'i1', isSkipped: true });
  const taken = begun.when(take(['Ett'], seenIn(begun)));
  const skipped = taken.when(skip);
  expect(skipped.state?.conduct.injects).toHaveProperty('i1');
  // the same said anew is the same
  expect(skipped.when(take(['Ett'], seenIn(skipped))).state?.conduct.injects).toHaveProperty('i1');
  expect(skipped.when(take(['Två'], seenIn(skipped))).state?.conduct.injects).not.toHaveProperty('i1');
  const without = skipped.when(take([], seenIn(skipped)));
  expect(without.when(take(['Ett'], seenIn(without))).state?.conduct.injects).not.toHaveProperty('i1');
});

describe('[OV3] playing again', () => {
  test('goes back to a point that was kept: what was sent after it is to come again, what was before is not', () => {
    const sent = begun.when(call('SendInject', of(first)));
    const kept = sent.when(call('KeepExercisePoint', { incident: RUN }, { name: 'Här' }));
    const later = kept.when(own(0, { sendIn: RUN })).when(call('JudgeInject', { ...of(first), outcome: 'done' }));
    const point = later.state?.conduct.points.find(({ name }) => name === 'Här')?.id ?? '';
    const again = later.when(call('RewindExercise', { from: RUN, incident: AGAIN, point }));
    expect(again.state?.conduct.runs.at(-1)).toMatchObject({ incident: AGAIN, from: { incident: RUN, point } });
    expect(again.state?.conduct.injects).toMatchObject({ [first]: { state: 'sent', judged: null } });
    expect(Object.keys(again.state?.conduct.injects ?? {})).toEqual([first]);
    expect(again.incident).toMatchObject({
      incident: { lifecycle: 'closed' },
      exercised: { leftFor: AGAIN, clock: { isRunning: false } },
    });
    again.refuses(call('RewindExercise', { from: RUN, incident: AGAIN, point }), TIB, 'stale');
    later.refuses(call('RewindExercise', { from: RUN, incident: AGAIN, point: AGAIN }), TIB, 'unknown_item');
    later.refuses(call('RewindExercise', { from: RUN, incident: AGAIN, point }), DIRECTOR, 'forbidden');
  });

  test('goes back to the judgement that was there then, whatever has been judged since; and to what was left out then', () => {
    const judge = (outcome: InjectOutcome | null) => call('JudgeInject', { ...of(first), outcome });
    const kept = begun
      .when(call('SendInject', of(first)))
      .when(judge('done'), HEAD)
      .when(own(40))
      .when(call('KeepExercisePoint', { incident: RUN }, { name: 'Här' }));
    const other = kept.state?.conduct.extras.at(-1)?.id ?? '';
    const skip = (isSkipped: boolean) => call('SkipInject', { ...of(other), isSkipped });
    const skipped = kept.when(skip(true)).when(call('KeepExercisePoint', { incident: RUN }, { name: 'Sedan' }));
    const later = skipped.when(judge('not_done')).when(skip(false)).when(judge(null));
    const pointOf = (name: string) => later.state?.conduct.points.find((point) => point.name === name)?.id ?? '';
    const rewind = (from: string, incident: string, name: string) =>
      call('RewindExercise', { from, incident, point: pointOf(name) });
    const again = later.when(rewind(RUN, AGAIN, 'Sedan')).state?.conduct;
    expect(again?.injects[first]?.judged).toMatchObject({ outcome: 'done', by: HEAD.id });
    expect(again?.injects[other]).toMatchObject({ state: 'skipped' });
    const first_ = later.when(rewind(RUN, AGAIN, 'Här')).state?.conduct;
    expect(first_?.injects[first]?.judged).toMatchObject({ outcome: 'done' });
    expect(first_?.injects[other]).toBeUndefined();
  });

  test('has how it began to go back to, without anybody having kept it, however many are kept since', () => {
    expect(begun.state?.conduct.points).toMatchObject([{ incident: RUN, shown: STARTS, name: null }]);
    let run = begun;
    for (let n = 0; n < 25; n++) run = run.when(call('KeepExercisePoint', { incident: RUN }, { name: `Punkt ${n}` }));
    const names = run.state?.conduct.points.map(({ name }) => name);
    expect([names?.[0], names?.at(-1), names?.length]).toEqual([null, 'Punkt 24', 20]);
  });

  test('waits until the copy that is to be left has been made', () => {
    const point = begun.state?.conduct.points[0]?.id ?? '';
    const again = begun.when(call('RewindExercise', { from: RUN, incident: AGAIN, point }));
    const unmade = new Exercise(again.own);
    unmade.refuses(call('RewindExercise', { from: AGAIN, incident: EXERCISE, point }), TIB, 'unknown_item');
  });
});

test('notes of the round just after are kept with the exercise, and struck by who wrote them or the lead', () => {
  const noted = begun.when(call('NoteHotWash', {}, { text: 'Larmet gick fort' }), HEAD);
  const note = noted.state?.conduct.notes[0]?.seq ?? 0;
  expect(noted.state?.conduct.notes).toMatchObject([{ text: 'Larmet gick fort', by: HEAD.id }]);
  noted.refuses(call('StrikeHotWash', { note }), DIRECTOR, 'forbidden');
  expect(noted.when(call('StrikeHotWash', { note }), HEAD).state?.conduct.notes).toEqual([]);
  begun.refuses(call('NoteHotWash', {}, { text: 'x' }), KEEPER, 'forbidden');
});
