import type { Head } from '@ledningsplats/db/event-store.ts';
import type { PlannedInject } from '@ledningsplats/shared/conduct/injects.ts';
import { OUTCOME_WORDS, SECTION_WORDS } from '@ledningsplats/shared/evaluations/evaluation-reading.ts';
import type { AdoptedReport, EvaluationState, Observation } from '@ledningsplats/shared/evaluations/events.ts';
import type { Figure } from '@ledningsplats/shared/evaluations/figures.ts';
import { byGoal, type EvaluatedScript, goalsOf } from '@ledningsplats/shared/evaluations/goals.ts';
import { goalSection, type SectionName } from '@ledningsplats/shared/evaluations/sections.ts';
import type { ImprovementOwner } from '@ledningsplats/shared/improvements/events.ts';
import type { ImprovementEntry } from '@ledningsplats/shared/improvements/improvement-entry.ts';
import { STATE_WORDS } from '@ledningsplats/shared/improvements/state-words.ts';
import type { NamedItem, Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { Block, PaperDocument } from '../papers/document.ts';
import { date, dateAndTime, REMOVED } from '../papers/paper-words.ts';
import { injectBlocks, questionBlocks, struckBlocks } from './script-blocks.ts';

export interface EvaluationGround {
  plan: Plan;
  /** What it is called, and the facts that it begins with: when, who took part. */
  title: string;
  about: { term: string; value: string }[];
  isExercise: boolean;
  script: EvaluatedScript | null;
  /** What was to reach the players and what became of it, in order; of an incident nothing. */
  injects: readonly PlannedInject[];
  state: EvaluationState;
  /** Null: a draft. */
  adopted: AdoptedReport | null;
  figures: readonly Figure[];
  improvements: readonly ImprovementEntry[];
  head: Head;
  madeAt: number;
  nameOf: (person: string) => string | null;
}

const UNWRITTEN = 'Inte skrivet.';

/**
 * An evaluation as a report [OV4]: purpose, goals, method, what came to the players and what they did of it, what was seen
 * under each goal, the scenario's own questions, conclusions and actions.
 */
export function evaluationDocument(ground: EvaluationGround): PaperDocument {
  const { plan, title, about, isExercise, script, state, figures, head, madeAt } = ground;
  const goals = goalsOf(plan, script);
  return {
    title: `Utvärdering: ${title}`,
    issuer: plan.municipality.name,
    mark: isExercise ? 'ÖVNING' : null,
    foot: `Utskrivet ${dateAndTime(ground, madeAt)} ur Ledningsplats. Utvärderingens kedja: rad ${head.seq}, ${head.hash}`,
    blocks: [
      { kind: 'facts', facts: [{ term: 'Läge', value: stateWords(ground) }, ...about] },
      ...section('purpose', script?.purpose),
      heading('Mål'),
      { kind: 'list', items: goals.map(({ name }) => name || REMOVED) },
      ...section('method'),
      ...section('course', script?.background),
      ...(figures.length === 0
        ? []
        : [{ kind: 'facts', facts: figures.map((figure) => figureWords(ground, figure)) } as const]),
      ...injectBlocks(ground),
      heading('Iakttagelser och slutsatser per mål'),
      ...byGoal(state, goals).flatMap(({ goal, observations }) => goalBlocks(ground, goal, observations)),
      ...questionBlocks(ground),
      ...struckBlocks(ground),
      ...section('conclusions'),
      heading('Åtgärder'),
      ...improvementBlocks(ground),
    ],
  };

  function section(name: SectionName, prefilled?: string): Block[] {
    const written = state.sections[name];
    const text = written ? (written.text ?? REMOVED) : prefilled;
    return [heading(SECTION_WORDS[name]), { kind: 'text', text: text || UNWRITTEN }];
  }
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text };
}

function stateWords(ground: EvaluationGround): string {
  const { adopted, nameOf } = ground;
  if (adopted === null) return 'Utkast, inte fastställt';
  const name = adopted.by === null ? null : nameOf(adopted.by);
  return `Version ${adopted.version}, fastställd ${dateAndTime(ground, adopted.at)}${name === null ? '' : ` av ${name}`}`;
}

function figureWords(ground: EvaluationGround, { term, at, count }: Figure): { term: string; value: string } {
  const words = [count === null ? null : String(count), at === null ? null : dateAndTime(ground, at)];
  return { term, value: words.filter((word) => word !== null).join(', ') };
}

function goalBlocks(ground: EvaluationGround, goal: NamedItem | null, observations: readonly Observation[]): Block[] {
  const concluded = goal === null ? undefined : ground.state.sections[goalSection(goal.id)];
  const text = concluded ? (concluded.text ?? REMOVED) : '';
  return [
    { kind: 'heading', level: 2, text: goal === null ? 'Utan mål' : goal.name || REMOVED },
    ...(observations.length === 0 ? [{ kind: 'text', text: 'Inga iakttagelser.' } as const] : []),
    ...observations.map((one): Block => entryOf(ground, one)),
    ...(text === '' ? [] : [{ kind: 'text', text: `Slutsats: ${text}`, isStrong: true } as const]),
  ];
}

/** Without who saw it: what is evaluated is the work. */
function entryOf(ground: EvaluationGround, { at, outcome, text, inject }: Observation): Block {
  const about = ground.injects.find(({ id }) => id === inject);
  return {
    kind: 'entry',
    head: `${dateAndTime(ground, at)}  ${OUTCOME_WORDS[outcome]}`,
    text: text ?? REMOVED,
    details: about ? [{ term: 'Inspel', value: about.text || REMOVED }] : [],
  };
}

function improvementBlocks(ground: EvaluationGround): Block[] {
  const { improvements } = ground;
  if (improvements.length === 0) return [{ kind: 'text', text: 'Inga åtgärder.' }];
  const rows = improvements.map(({ text, why, owner, due, state }) => [
    [text ?? REMOVED, why].filter(Boolean).join('\n'),
    ownerWords(ground, owner),
    date(ground, Date.parse(`${due}T12:00Z`)),
    STATE_WORDS[state],
  ]);
  const columns = [
    { title: 'Vad', share: 5 },
    { title: 'Vem', share: 3 },
    { title: 'Senast', share: 2 },
    { title: 'Läge', share: 2 },
  ];
  return [{ kind: 'table', columns, rows }];
}

function ownerWords({ plan, nameOf }: EvaluationGround, { kind, id }: ImprovementOwner): string {
  if (kind === 'person') return nameOf(id) ?? 'Namnet är borttaget';
  const among = kind === 'function' ? plan.functions : plan.departments;
  return among.find((one) => one.id === id)?.name ?? id;
}
