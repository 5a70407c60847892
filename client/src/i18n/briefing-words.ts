import type { Attendee, BriefingEnded, BriefingStep } from '@ledningsplats/shared/briefings/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { briefingTexts as texts } from './briefings.ts';
import { functionName, nameIn } from './plan-words.ts';

type WithBriefings = Pick<Plan, 'briefings' | 'functions'> | null;

/** The municipality's word for a kind of briefing. */
export function kindName(plan: WithBriefings, kind: string): string {
  return nameIn(plan?.briefings.kinds, kind);
}

/** `Läget från varje funktion: Logistik`; the point alone where no function speaks. */
export function stepName(plan: WithBriefings, kind: string, step: BriefingStep): string {
  const [item = step, seat] = step.split('/');
  const point = nameIn(plan?.briefings.kinds.find(({ id }) => id === kind)?.agenda, item);
  return seat === undefined ? point : functionName(plan, seat);
}

/** `7 på plats, 2 på distans`. */
export function attendanceWords(present: readonly Pick<Attendee, 'way'>[]): string {
  const remote = present.filter(({ way }) => way === 'remote').length;
  return texts.attendance(present.length - remote, remote);
}

/** What was said, a row for each note, as the log has it. */
export function saidRows(
  plan: WithBriefings,
  { data, content }: Pick<BriefingEnded, 'data' | 'content'>,
): { step: string; text: string }[] {
  const notes = content?.notes ?? [];
  return data.noted.flatMap((step, at) => {
    const text = notes[at];
    return text === undefined ? [] : [{ step: stepName(plan, data.kind, step), text }];
  });
}
