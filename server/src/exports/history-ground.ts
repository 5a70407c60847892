import type { PaperGround } from '../papers/paper-words.ts';
import type { Names } from './history-words.ts';

/** What a history is put in words by: the plan that the incident keeps, and names as the register has them now. */
export interface HistoryGround extends Pick<PaperGround, 'plan' | 'nameOf'> {
  /** Titles of tasks and labels of shapes by id, for lines that name them. */
  taskTitle: (id: string) => string | null;
  shapeLabel: (id: string) => string | null;
}

export function namesOf(ground: HistoryGround): Names {
  const { plan, nameOf, taskTitle, shapeLabel } = ground;
  return {
    plan,
    person: (id) => (id === null ? null : nameOf(id)),
    taskTitle,
    shapeLabel,
    when: (at) => whenOf(ground, at),
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-20 14:12:05` in the municipality's own time: the same on paper, in a spreadsheet and in a hundred years. */
export function whenOf({ plan }: Pick<HistoryGround, 'plan'>, at: number): string {
  const { timeZone } = plan.municipality;
  let format = formats.get(timeZone);
  if (format === undefined) {
    // dates of `sv-SE` are those of ISO 8601
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(timeZone, format);
  }
  return format.format(at);
}

export function personName(ground: HistoryGround, person: string | null): string {
  return person === null ? '' : (ground.nameOf(person) ?? 'Namnet är borttaget');
}

export function functionName({ plan }: HistoryGround, id: string | null): string {
  return id === null ? '' : (plan.functions.find((one) => one.id === id)?.name ?? id);
}

export function levelName({ plan }: HistoryGround, rank: number): string {
  return `${rank}, ${plan.levels.find((one) => one.rank === rank)?.name ?? 'okänd nivå'}`;
}

/** `Anna Ek, stabschef`. */
export function who(ground: HistoryGround, person: string | null, seat: string | null): string {
  return [personName(ground, person), functionName(ground, seat)].filter((part) => part !== '').join(', ');
}
