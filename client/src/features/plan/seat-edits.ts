import type { Plan, SeatRule } from '@ledningsplats/shared/plan/plan.ts';

/** What a plan says of a function's seat; nothing is required of one that it does not name. */
export function seatRuleOf({ seats }: Pick<Plan, 'seats'>, id: string): SeatRule {
  return (
    seats.functions.find((rule) => rule.function === id) ?? { function: id, assistants: 0, levels: [], postures: [] }
  );
}

/** With something else said of a function's seat, in the order of the plan's functions. */
export function withSeatRule(plan: Plan, id: string, part: Partial<SeatRule>): Plan {
  const rules = [...plan.seats.functions.filter((rule) => rule.function !== id), { ...seatRuleOf(plan, id), ...part }];
  const functions = plan.functions.flatMap((one) => rules.filter((rule) => rule.function === one.id));
  return { ...plan, seats: { ...plan.seats, functions } };
}

/** Of the functions and the postures that there are: what is said of one that has gone goes with it. */
export function withKnownSeats(plan: Plan): Plan {
  const isThere = (among: readonly { id: string }[], id: string | null) => among.some((one) => one.id === id);
  const { seats, functions, postures } = plan;
  const rules = seats.functions
    .filter((rule) => isThere(functions, rule.function))
    .map((rule) => ({ ...rule, postures: rule.postures.filter((id) => isThere(postures, id)) }));
  return {
    ...plan,
    seats: { ...seats, ledBy: isThere(functions, seats.ledBy) ? seats.ledBy : null, functions: rules },
  };
}

/** Without a level: those above it come one down. */
export function seatsWithoutLevel({ seats }: Pick<Plan, 'seats'>, gone: number): Plan['seats'] {
  const functions = seats.functions.map((rule) => ({
    ...rule,
    levels: rule.levels.filter((rank) => rank !== gone).map((rank) => (rank > gone ? rank - 1 : rank)),
  }));
  return { ...seats, functions };
}
