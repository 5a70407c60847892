import { describe, expect, test } from 'vitest';
import type { Permission } from '../access/permissions.ts';
import { mayFollow } from '../access/stream-access.ts';
import type { Decided, Sight } from '../core/command.ts';
import { foldStream } from '../core/fold.ts';
import type { IncidentState } from '../core/incident-state.ts';
import type { KnownEvent } from '../core/known-event.ts';
import { COMMANDS } from '../core/registry.ts';
import { evaluationStream, parseStream } from '../core/stream-name.ts';
import type { ExerciseRole } from '../exercises/staff.ts';
import { type Call, call, DIRECTOR, INCIDENT, KEEPER, MINUTE, NIGHT, PEOPLE, PLAN, TIB } from '../testing/given.ts';
import type { EvaluationState } from './events.ts';
import { questionsOf, sectionsOfNone } from './goals.ts';

const EXERCISE = '0b0e9a60-0000-4000-8000-000000000777';
const OF_EXERCISE = evaluationStream({ kind: 'exercise', id: EXERCISE });
const OF_INCIDENT = evaluationStream({ kind: 'incident', id: INCIDENT });
const SEEN = { at: NIGHT, goal: 'larm', outcome: 'partly' as const };
const note = (more: object = {}, text = 'Listan var gammal') => call('NoteObservation', { ...SEEN, ...more }, { text });

interface Who {
  person: { id: string };
  role?: ExerciseRole;
  permissions?: Permission[];
}

const LEAD: Who = { person: DIRECTOR, role: 'lead', permissions: ['exercises.read'] };
const EVALUATOR: Who = { person: KEEPER, role: 'evaluator', permissions: ['exercises.read'] };
const OBSERVER: Who = { person: TIB, role: 'observer', permissions: ['exercises.read'] };
const PLAYER: Who = { person: TIB, permissions: ['exercises.read'] };
const EDITOR: Who = { person: TIB, permissions: ['exercises.read', 'incident.read', 'evaluations.write'] };

/** An evaluation as it has been written: immutable, every step answers a new one. */
class Evaluation {
  readonly stream: string;
  readonly incident: IncidentState | null;
  readonly events: readonly KnownEvent[];
  readonly state: EvaluationState | null;

  constructor(stream: string, lifecycle: 'open' | 'closed' | null = null, events: readonly KnownEvent[] = []) {
    this.stream = stream;
    this.incident = lifecycle && ({ incident: { id: INCIDENT, lifecycle } } as IncidentState);
    this.events = events;
    this.state = events.reduce<EvaluationState | null>(
      (state, event) => foldStream('evaluation', state ?? undefined, event),
      null,
    );
  }

  decide({ type, data, content }: Call, { person, role, permissions = [] }: Who): Decided {
    const definition = COMMANDS.get(type);
    if (!definition) throw new Error(`no command ${type}`);
    const sight: Sight = {
      stream: this.stream,
      incident: this.incident,
      secret: null,
      evaluation: this.state,
      plan: { plan: PLAN, version: 1 },
      person: (wanted) => PEOPLE.find(({ id }) => id === wanted) ?? null,
      nextNumber: () => '2026-014',
      needed: {
        lines: new Map(),
        tasks: new Map(),
        attachments: new Map(),
        texts: null,
        after: null,
        words: this.held(data),
      },
    };
    const actor = {
      ...{ user: person.id, person: person.id, function: null, capacities: [], via: 'session' as const },
      permissions: new Set(permissions),
      staffed: role ? [{ exercise: EXERCISE, role }] : [],
    };
    const command = {
      ...{ id: this.nextId, stream: this.stream },
      data: definition.schema.data.parse(data),
      content: definition.schema.content.parse(content),
    };
    return definition.decide(sight, command, { actor, now: NIGHT, occurredAt: NIGHT });
  }

  /** As the server finds the words of an entry. */
  held(data: unknown) {
    const key = (data as { item?: string }).item;
    const own = this.events.filter(({ data: of }) => Object.values(of).includes(key as never));
    return own.length === 0 ? null : own.flatMap(({ seq, type, content }) => (content === null ? [] : [{ seq, type }]));
  }

  when(given: Call, who: Who): Evaluation {
    const decided = this.decide(given, who);
    if (!decided.ok) throw new Error(`refused: ${decided.code} ${decided.field ?? ''}`);
    const by = { by: who.person.id, person: who.person.id, function: null, command: this.nextId };
    const meta = { ...by, occurredAt: NIGHT, recordedAt: NIGHT + this.events.length * MINUTE };
    const own = decided.events.filter(({ stream = this.stream }) => stream === this.stream);
    const added = own.map(
      ({ stream: _, ...event }, index) =>
        ({ ...event, seq: this.events.length + index + 1, meta }) as unknown as KnownEvent,
    );
    return new Evaluation(this.stream, this.incident?.incident.lifecycle as 'open' | null, [...this.events, ...added]);
  }

  refuses(given: Call, who: Who, code: string, more: object = {}): void {
    expect(this.decide(given, who)).toMatchObject({ ok: false, code, ...more });
  }

  get nextId(): string {
    return `0b0e9a60-0000-4000-a000-${String(this.events.length + 1).padStart(12, '0')}`;
  }

  get first() {
    const [first] = this.state?.observations ?? [];
    if (!first) throw new Error('none is there');
    return first;
  }
}

const exercise = new Evaluation(OF_EXERCISE);
const incident = new Evaluation(OF_INCIDENT, 'closed');
const noted = exercise.when(note(), EVALUATOR);

describe('[OV4] an observation', () => {
  test('is noted with time, goal and how it went by everybody of the staff, and by no player', () => {
    expect(noted.first).toMatchObject({ ...SEEN, text: 'Listan var gammal', by: KEEPER.id, inject: null, line: null });
    expect(exercise.decide(note(), OBSERVER)).toMatchObject({ ok: true });
    exercise.refuses(note(), PLAYER, 'forbidden');
  });

  test('of an incident is noted by those who evaluate, and not ahead of time', () => {
    expect(incident.when(note(), EDITOR).first).toMatchObject(SEEN);
    incident.refuses(note(), { ...EDITOR, permissions: ['exercises.read'] }, 'forbidden');
    incident.refuses(note({ at: NIGHT + 60 * MINUTE }), EDITOR, 'invalid', { field: 'data.at' });
    // an exercise is played at another time of day
    expect(exercise.decide(note({ at: NIGHT + 60 * MINUTE }), EVALUATOR)).toMatchObject({ ok: true });
  });

  test('is put right and taken back by the one who made it', () => {
    const put = call(
      'CorrectObservation',
      { observation: noted.first.id, ...SEEN, outcome: 'good' },
      { text: 'Ny lista' },
    );
    expect(noted.when(put, EVALUATOR).first).toMatchObject({ outcome: 'good', text: 'Ny lista', isCorrected: true });
    noted.refuses(put, LEAD, 'forbidden');
    const same = call('CorrectObservation', { observation: noted.first.id, ...SEEN }, { text: 'Listan var gammal' });
    noted.refuses(same, EVALUATOR, 'already');
    const back = call('WithdrawObservation', { observation: noted.first.id });
    noted.refuses(back, LEAD, 'forbidden');
    const withdrawn = noted.when(back, EVALUATOR);
    expect(withdrawn.state?.observations).toEqual([]);
    withdrawn.refuses(back, EVALUATOR, 'unknown_item');
  });

  test('[LG10] loses its words by decision in every wording, and keeps that it was there', () => {
    const put = call(
      'CorrectObservation',
      { observation: noted.first.id, ...SEEN },
      { text: 'Anna hade gammal lista' },
    );
    const corrected = noted.when(put, EVALUATOR);
    const words = call(
      'RemoveEvaluationWords',
      { item: noted.first.id, why: 'gdpr' },
      { capacity: 'Arkivarie', reference: '12' },
    );
    expect(corrected.decide(words, LEAD)).toMatchObject({
      ok: true,
      redactions: [
        { stream: OF_EXERCISE, seq: 1 },
        { stream: OF_EXERCISE, seq: 2 },
      ],
    });
    expect(corrected.when(words, LEAD).first).toMatchObject({ ...SEEN, text: null });
    exercise.refuses(words, LEAD, 'unknown_item');
  });
});

const write = (text: string, from: number | null = null, section = 'goal.larm') =>
  call('WriteEvaluationSection', { section, from }, { text });

describe('[OV4] the report', () => {
  const written = noted.when(write('Listorna behöver en ägare.'), EVALUATOR);

  test('is written by who leads and who evaluates; the later of two is told and loses nothing', () => {
    expect(written.state?.sections['goal.larm']).toMatchObject({ text: 'Listorna behöver en ägare.', by: KEEPER.id });
    written.refuses(write('Annat'), LEAD, 'stale', { details: { seq: 2, by: KEEPER.id } });
    expect(written.when(write('Annat', 2), LEAD).state?.sections['goal.larm']).toMatchObject({ text: 'Annat' });
    written.refuses(write('Listorna behöver en ägare.', 2), LEAD, 'already');
    noted.refuses(write('x'), OBSERVER, 'forbidden');
  });

  test('has no parts but its own, those of goals and the answers to questions', () => {
    const { data } = COMMANDS.get('WriteEvaluationSection')?.schema ?? {};
    expect(data?.safeParse({ section: 'goal.larm', from: null }).success).toBe(true);
    expect(data?.safeParse({ section: 'question.vem-larmade', from: null }).success).toBe(true);
    expect(data?.safeParse({ section: 'question.', from: null }).success).toBe(false);
    expect(data?.safeParse({ section: '__proto__', from: null }).success).toBe(false);
  });

  test('is adopted by who leads, as it was seen; what changes after is the next version', () => {
    const adopt = (from: number) => call('AdoptEvaluation', { from });
    exercise.refuses(adopt(1), LEAD, 'unknown_item');
    written.refuses(adopt(1), LEAD, 'stale', { details: { seq: 2, by: KEEPER.id } });
    written.refuses(adopt(2), EVALUATOR, 'forbidden');
    const adopted = written.when(adopt(2), LEAD);
    expect(adopted.state?.adopted).toMatchObject([{ version: 1, by: DIRECTOR.id, seq: 3 }]);
    adopted.refuses(adopt(2), LEAD, 'already');
    const changed = adopted.when(write('Ägare: räddningschefen.', 2), EVALUATOR).when(adopt(4), LEAD);
    expect(changed.state?.adopted.map(({ version }) => version)).toEqual([1, 2]);
  });

  test('[LA1] of an incident that is closed marks it as evaluated; of one that goes on it does not, nor twice', () => {
    const adopting = (lifecycle: 'open' | 'closed') => {
      const of = new Evaluation(OF_INCIDENT, lifecycle).when(note(), EDITOR);
      const decided = of.decide(call('AdoptEvaluation', { from: 1 }), EDITOR);
      return decided.ok && decided.events.map(({ type, stream }) => [type, stream]);
    };
    expect(adopting('closed')).toEqual([
      ['EvaluationAdopted', undefined],
      ['IncidentEvaluated', `incident/${INCIDENT}`],
    ]);
    expect(adopting('open')).toEqual([['EvaluationAdopted', undefined]]);
  });
});

describe('[OV4] [SE1] an evaluation is followed', () => {
  const follows = (stream: string, permissions: Permission[], isStaff = false) => {
    const address = parseStream(stream);
    const staffed = isStaff ? [{ exercise: EXERCISE, role: 'observer' as const }] : [];
    return address !== null && mayFollow({ permissions: new Set(permissions), staffed }, address);
  };

  test('of an exercise by its staff, and by who removes words', () => {
    expect(follows(OF_EXERCISE, ['exercises.read'], true)).toBe(true);
    expect(follows(OF_EXERCISE, ['exercises.read', 'evaluations.write'])).toBe(false);
    expect(follows(OF_EXERCISE, ['exercises.read', 'content.remove'])).toBe(true);
    expect(follows(OF_EXERCISE, ['content.remove'])).toBe(false);
  });

  test('of an incident by those who read it and evaluate', () => {
    expect(follows(OF_INCIDENT, ['exercises.read', 'incident.read', 'evaluations.write'])).toBe(true);
    expect(follows(OF_INCIDENT, ['exercises.read', 'incident.read'], true)).toBe(false);
    expect(follows(OF_INCIDENT, ['exercises.read', 'evaluations.write'])).toBe(false);
    expect(follows(OF_INCIDENT, ['exercises.read', 'incident.read', 'content.remove'])).toBe(true);
  });
});

describe('[OV4] what the scenario asks', () => {
  const script = {
    goals: [
      { id: 'larm', text: 'Larma' },
      { id: 'stab', text: 'Leda' },
    ],
    questions: [
      { id: 'a', goal: 'stab', text: 'Vem ledde?' },
      { id: 'b', goal: null, text: 'Vad sades?' },
      { id: 'c', goal: 'larm', text: 'Vem larmade?' },
      { id: 'd', goal: 'borta', text: 'Och sedan?' },
    ],
  };

  test('stands under each goal in their order; what is asked of no goal that is there comes last', () => {
    expect(questionsOf(script).map(({ goal, id }) => [goal?.name ?? null, id])).toEqual([
      ['Larma', 'c'],
      ['Leda', 'a'],
      [null, 'b'],
      [null, 'd'],
    ]);
    expect(questionsOf(null)).toEqual([]);
  });

  test('is not lost with a goal or a question that is struck: what was written there is found, in its order', () => {
    const at = (seq: number, text: string) => ({ text, seq, at: NIGHT, by: null });
    const sections = {
      'question.a': at(4, 'Stabschefen'),
      'goal.gammalt': at(3, 'Gick inte'),
      'question.gammal': at(2, 'Ingen'),
      'goal.tomt': at(5, ''),
      method: at(1, 'Samtal'),
    };
    const goals = script.goals.map(({ id, text }) => ({ id, name: text }));
    expect(sectionsOfNone({ sections }, goals, questionsOf(script)).map(({ text }) => text)).toEqual([
      'Ingen',
      'Gick inte',
    ]);
  });
});
