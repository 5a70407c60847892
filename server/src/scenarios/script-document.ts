import type { Head } from '@ledningsplats/db/event-store.ts';
import type { Exercise } from '@ledningsplats/shared/exercises/events.ts';
import type { ExerciseRole } from '@ledningsplats/shared/exercises/staff.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { Inject } from '@ledningsplats/shared/scenarios/scenario.ts';
import { CHANNEL_WORDS, clockAt, expectedActions } from '@ledningsplats/shared/scenarios/scenario-file.ts';
import type { Script } from '@ledningsplats/shared/scenarios/script.ts';
import type { Block, PaperDocument } from '../papers/document.ts';
import { dateAndTime, REMOVED } from '../papers/paper-words.ts';

export interface ScriptGround {
  plan: Plan;
  exercise: Exercise;
  script: Script;
  head: Head;
  madeAt: number;
  nameOf: (person: string) => string | null;
}

const ROLE_WORDS = {
  lead: 'Övningsledare',
  counterpart: 'Motspel',
  evaluator: 'Utvärderare',
  observer: 'Observatör',
} as const satisfies Record<ExerciseRole, string>;

const COLUMNS = [
  { title: 'Kl.', share: 0.7 },
  { title: 'Från och till', share: 1.7 },
  { title: 'Inspel', share: 4 },
  { title: 'Väntas', share: 2.8 },
  { title: 'Hände', share: 1.8 },
] as const;

/** What the lead holds in their hand while it is played [OV2]; no player is to see it. */
export function scriptDocument(ground: ScriptGround): PaperDocument {
  const { plan, exercise, script, head } = ground;
  const title = exercise.texts?.title ?? REMOVED;
  return {
    title: 'Övningsledarens manus',
    issuer: plan.municipality.name,
    mark: 'ÖVNING',
    foot: `Övning ${title}. Visas inte för dem som övar. Utskrivet ${dateAndTime(ground, ground.madeAt)} ur Ledningsplats. Manusets kedja: rad ${head.seq}, ${head.hash}`,
    isWide: true,
    blocks: [
      { kind: 'facts', facts: factsOf(ground) },
      { kind: 'heading', level: 1, text: 'Syfte' },
      { kind: 'text', text: script.purpose || REMOVED },
      { kind: 'heading', level: 1, text: 'Bakgrund, läses för dem som övar' },
      { kind: 'text', text: script.background || REMOVED },
      { kind: 'heading', level: 1, text: 'Mål' },
      { kind: 'list', items: script.goals.map(({ text }) => text || REMOVED) },
      { kind: 'heading', level: 1, text: `Inspel (${script.injects.length})` },
      { kind: 'table', columns: COLUMNS, rows: script.injects.map((inject) => rowOf(inject, ground)) },
      { kind: 'heading', level: 1, text: 'Frågor till utvärderingen' },
      ...questionsOf(script),
    ],
  };
}

function factsOf({ plan, exercise, script, nameOf }: ScriptGround): { term: string; value: string }[] {
  const named = (items: readonly { id: string; name: string }[], id: string) =>
    items.find((item) => item.id === id)?.name ?? id;
  const personOf = (person: string) => nameOf(person) ?? 'Namnet är borttaget';
  const staff = Object.entries(exercise.staff).map(([person, role]) => `${ROLE_WORDS[role]}: ${personOf(person)}`);
  return [
    { term: 'Övning', value: exercise.texts?.title ?? REMOVED },
    { term: 'Scenario', value: script.title || REMOVED },
    { term: 'Slag', value: named(plan.exercises.kinds, exercise.kind) },
    { term: 'När', value: `${exercise.from.replace('T', ' ')} till ${exercise.until.replace('T', ' ')}` },
    {
      term: 'Övningens klocka',
      value: `börjar ${script.startsAt} och går i ${script.minutes} minuter`,
    },
    {
      term: 'Vilka övar',
      value: exercise.groups.map((id) => named(plan.exercises.groups, id)).join(', ') || 'Ingen vald',
    },
    { term: 'Övningsledare', value: exercise.lead === null ? 'Ingen utsedd' : personOf(exercise.lead) },
    { term: 'Övriga i ledningen', value: staff.join('\n') || 'Ingen utsedd' },
    ...(exercise.texts?.place === undefined ? [] : [{ term: 'Plats', value: exercise.texts.place }]),
  ];
}

function rowOf(inject: Inject, { plan, script }: ScriptGround): string[] {
  const to = plan.functions.find(({ id }) => id === inject.to)?.name ?? 'Den som tar det';
  return [
    clockAt(script.startsAt, inject.minute),
    `${inject.from || REMOVED}\ntill ${to}\n${CHANNEL_WORDS[inject.channel]}`,
    inject.text || REMOVED,
    expectedActions(inject)
      .map((action) => `[  ] ${action}`)
      .join('\n'),
    '',
  ];
}

function questionsOf({ goals, questions }: Script): Block[] {
  const under = (goal: string | null) => questions.filter((question) => question.goal === goal);
  const known = new Set(goals.map(({ id }) => id));
  const others = questions.filter(({ goal }) => goal === null || !known.has(goal));
  const list = (items: Script['questions']): Block => ({
    kind: 'list',
    items: items.map(({ text }) => text || REMOVED),
  });
  return [
    ...goals.flatMap(({ id, text }): Block[] => {
      const own = under(id);
      return own.length === 0 ? [] : [{ kind: 'heading', level: 2, text: text || REMOVED }, list(own)];
    }),
    ...(others.length === 0 ? [] : [list(others)]),
  ];
}
