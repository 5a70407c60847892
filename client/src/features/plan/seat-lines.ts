import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { planSeatTexts as texts } from '../../i18n/plan-seats.ts';
import { functionName } from '../../i18n/plan-words.ts';

/** What a plan says of the staff's seats, a line for each thing that can change by itself. */
export function saySeats(
  plan: Plan,
  names: Pick<Plan, 'functions' | 'postures'>,
  say: (key: string, what: string, text: string) => void,
): void {
  const { seats, levels } = plan;
  const { ledBy } = seats;
  // by rank: a new name of a level is one difference
  const ranks = levels.map(({ rank }) => ({ rank, name: texts.level(rank) }));
  say('seats/led', texts.of(texts.ledBy), ledBy === null ? texts.nobody : functionName(names, ledBy));
  say('seats/shift', texts.of(texts.shiftHours), texts.hours(seats.shiftHours));
  say('seats/longest', texts.of(texts.longestShiftHours), texts.hours(seats.longestShiftHours));
  say('seats/rest', texts.of(texts.leastRestHours), texts.hours(seats.leastRestHours));
  say('seats/offer', texts.of(texts.offerMinutes), texts.minutes(seats.offerMinutes));
  for (const rule of seats.functions) {
    const words = texts.summary(rule, { levels: ranks, postures: names.postures });
    say(`seats/${rule.function}`, texts.of(functionName(plan, rule.function)), words);
  }
}
