import type { Head } from '@ledningsplats/db/event-store.ts';
import { type PlayedSpan, playedWords } from '@ledningsplats/shared/conduct/played-span.ts';
import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { addDays, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';

/** What every paper of an incident is made of, whatever it says. */
export interface PaperGround {
  plan: Plan;
  incident: { number: string; title: string | null; mode: 'live' | 'exercise' };
  head: Head;
  madeAt: number;
  nameOf: (person: string) => string | null;
  /** Of an exercise with a clock of its own, when it was really played [OV1]. */
  played?: PlayedSpan | null;
}

export const REMOVED = 'Texten är borttagen enligt beslut.';

/** Where the paper comes from, so that anyone can hold it against an export [LG9]; of an exercise both clocks [OV1]. */
export function footOf(ground: PaperGround): string {
  const { plan, incident, head, played } = ground;
  const clocks = played ? ` ${playedWords(played, plan.municipality.timeZone)}.` : '';
  return `Händelse ${incident.number}.${clocks} Utskrivet ${dateAndTime(ground, ground.madeAt)} ur Ledningsplats. Loggens kedja: rad ${head.seq}, ${head.hash}`;
}

export function markOf({ incident }: PaperGround): string | null {
  return incident.mode === 'exercise' ? 'ÖVNING' : null;
}

export function dateAndTime({ plan }: Pick<PaperGround, 'plan'>, at: number): string {
  const { timeZone } = plan.municipality;
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(at);
}

export function date({ plan }: Pick<PaperGround, 'plan'>, at: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: plan.municipality.timeZone, dateStyle: 'long' }).format(at);
}

/** The date so many calendar days after an instant: two days are two dates, also where the clocks change between them. */
export function dateAfter({ plan }: Pick<PaperGround, 'plan'>, at: number, days: number): string {
  const day = addDays(wallOf(at, plan.municipality.timeZone).slice(0, 10), days);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', dateStyle: 'long' }).format(Date.parse(`${day}T12:00Z`));
}

export function deciderWords(ground: PaperGround, { decider, content }: DecisionReading): string {
  const name = decider.person === null ? (content?.deciderName ?? null) : ground.nameOf(decider.person);
  const capacity = ground.plan.capacities.find(({ id }) => id === decider.capacity)?.name ?? decider.capacity;
  // the first letter alone: TiB is written so within a sentence too
  const said = capacity.charAt(0).toLocaleLowerCase('sv') + capacity.slice(1);
  return `${name ?? 'Namnet är borttaget'}, ${said}`;
}

/** How far it has come, in words [ST2]. */
export function stateWords(ground: PaperGround, { status, revoked, disowned, execution }: DecisionReading): string {
  const held = {
    own: 'Fattat',
    confirmed: 'Fattat och bekräftat',
    unconfirmed: 'Obekräftat: väntar på beslutsfattarens svar',
    disowned: `Inte fattat, hävt ${disowned ? dateAndTime(ground, disowned.at) : ''}`.trim(),
  }[status];
  const done = execution === null ? [] : [`verkställt ${dateAndTime(ground, execution.at)}`];
  const gone = revoked === null ? [] : [`upphävt genom beslut ${revoked.by}`];
  return [held, ...done, ...gone].join(', ');
}
