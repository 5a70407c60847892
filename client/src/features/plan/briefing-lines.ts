import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { planBriefingTexts as texts } from '../../i18n/plan-briefings.ts';
import { functionName, levelName, nameIn } from '../../i18n/plan-words.ts';

/** What a plan says of the staff's briefings, a line for each kind and each level's rhythm. */
export function sayBriefings(
  plan: Plan,
  names: Pick<Plan, 'functions'>,
  say: (key: string, what: string, text: string) => void,
): void {
  const { kinds, rhythms } = plan.briefings;
  for (const { id, name, agenda, speakers } of kinds) {
    const points = agenda.map((item) => `${item.name}, ${item.minutes} min (${texts.showsOptions[item.shows]})`);
    const turns = speakers.map((one, at) => `${at + 1}. ${functionName(names, one.function)}, ${one.minutes} min`);
    say(`briefing/${id}`, texts.differences.kind(name), [name, ...points, ...turns].join('\n'));
  }
  for (const { rank } of plan.levels) {
    const rows = rhythms
      .filter(({ level }) => level === rank)
      .map((one) => `${nameIn(kinds, one.kind)}: ${rhythmWords(one)}`);
    if (rows.length > 0) say(`briefings/${rank}`, texts.differences.rhythm(levelName(plan, rank)), rows.join('\n'));
  }
}

/** `var 60 minut och kl. 09:00, 16:00`. */
function rhythmWords({ everyMinutes, at }: { everyMinutes: number | null; at: readonly string[] }): string {
  const every = everyMinutes === null ? '' : texts.everyMinutes(everyMinutes);
  return texts.rhythm(every, at.length === 0 ? '' : texts.atTimes(at.join(', ')));
}
