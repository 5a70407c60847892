import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { exerciseTexts as texts } from '../../i18n/exercises.ts';
import { nameIn } from '../../i18n/plan-words.ts';

/** What a plan says of exercises and of the test of the sirens, a line for each thing that can change by itself. */
export function sayExercises(
  { exercises, places }: Plan,
  say: (key: string, what: string, text: string) => void,
): void {
  const { kinds, groups, vmaTest } = exercises;
  const of = (what: string) => `${texts.planTitle}: ${what}`;
  say('exercises/kinds', of(texts.planKinds), kinds.map(({ name }) => name).join(', '));
  for (const { id, name, everyMonths, kind, isDuty } of groups) {
    const facts = [name, texts.months(everyMonths), nameIn(kinds, kind), isDuty ? texts.planDuty(name) : ''];
    say(`exercises/group/${id}`, of(texts.planGroup), facts.filter(Boolean).join(', '));
  }
  const siren = vmaTest.siren === null ? texts.planNoSiren : nameIn(places.kinds, vmaTest.siren);
  say('exercises/test', of(texts.planTest), [vmaTest.organiser, nameIn(kinds, vmaTest.kind), siren].join(', '));
  const steps = vmaTest.steps.map(({ part, text }) => `${texts.parts[part]}: ${text}`);
  say('exercises/steps', of(texts.planSteps), steps.join('\n'));
}
