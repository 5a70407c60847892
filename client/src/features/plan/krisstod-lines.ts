import type { Plan, TaskTemplate } from '@ledningsplats/shared/plan/plan.ts';
import { planCallInTexts as callIn } from '../../i18n/plan-call-in.ts';
import { planKrisstodTexts as texts } from '../../i18n/plan-krisstod.ts';
import { functionName, nameIn } from '../../i18n/plan-words.ts';
import { KRISSTOD_LISTS } from './krisstod-lists.ts';

/** What a plan says of krisstöd, a line for each thing that can change by itself. */
export function sayKrisstod(
  plan: Plan,
  names: Pick<Plan, 'functions'>,
  say: (key: string, what: string, text: string) => void,
): void {
  const { krisstod } = plan;
  const of = (what: string) => texts.difference(what);
  const seat = (id: string | null) => (id === null ? texts.nobody : functionName(names, id));
  say('krisstod/leader', of(texts.leaderFrom), seat(krisstod.leaderFrom));
  say('krisstod/checklist', of(texts.checklist), krisstod.checklist.map((task) => row(task, names)).join('\n'));
  for (const list of KRISSTOD_LISTS) {
    for (const { id, name } of krisstod[list]) say(`krisstod/${list}/${id}`, of(texts.lists[list]), name);
  }
  say('krisstod/say', of(texts.say), krisstod.say.join('\n'));
  say('krisstod/unsaid', of(texts.leaveUnsaid), krisstod.leaveUnsaid.join('\n'));
  say('krisstod/needs', of(texts.needsTo), seat(krisstod.needsTo));
  say('krisstod/shift', of(texts.longestShiftHours), texts.hours(krisstod.longestShiftHours));
  say('krisstod/rest', of(texts.leastRestHours), texts.hours(krisstod.leastRestHours));
  say('krisstod/late', of(texts.lateMinutes), texts.minutes(krisstod.lateMinutes));
  sayCallIn(plan, say);
}

/** How support workers are called in [KR2]. */
function sayCallIn({ krisstod, callOut, capacities }: Plan, say: Parameters<typeof sayKrisstod>[2]): void {
  const { text, lists, ownOrganisation, skills } = krisstod.callIn;
  const of = (what: string) => texts.difference(what);
  const own = ownOrganisation === null ? callIn.nobody : nameIn(krisstod.organisations, ownOrganisation);
  say('krisstod/callIn/text', of(callIn.text), text ?? callIn.none);
  say(
    'krisstod/callIn/lists',
    of(callIn.lists),
    lists.map((id) => nameIn(callOut.lists, id)).join(', ') || callIn.none,
  );
  say('krisstod/callIn/own', of(callIn.ownOrganisation), own);
  const rows = skills.map(({ competence, by }) => {
    const spoken = by.kind === 'language' && by.language !== null ? callIn.speaksOne(by.language) : callIn.speaks;
    const who = by.kind === 'capacity' ? nameIn(capacities, by.capacity) : spoken;
    return callIn.skill(nameIn(krisstod.competences, competence), who);
  });
  say('krisstod/callIn/skills', of(callIn.title), rows.join('\n'));
}

function row({ title, function: owner, dueMinutes }: TaskTemplate, names: Pick<Plan, 'functions'>): string {
  const due = dueMinutes === null ? '' : `, ${texts.within(dueMinutes)}`;
  return `${title} (${functionName(names, owner)}${due})`;
}
