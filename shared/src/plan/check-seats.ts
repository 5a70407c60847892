import type { Plan } from './plan.ts';
import { type PlanIssue, refer } from './plan-issue.ts';

/** Functions, levels and postures of the seats exist, and of each function one thing is said [ST1]. */
export function checkSeats({ seats, functions, levels, postures }: Plan): PlanIssue[] {
  const path = ['seats', 'functions'];
  return [
    ...(seats.ledBy === null ? [] : refer(['seats', 'ledBy'], seats.ledBy, functions, 'function')),
    ...seats.functions.flatMap((rule, at) => [
      ...refer([...path, at, 'function'], rule.function, functions, 'function'),
      ...rule.postures.flatMap((id, index) => refer([...path, at, 'postures', index], id, postures, 'posture')),
      ...rule.levels.flatMap((rank, index) =>
        levels.some((level) => level.rank === rank)
          ? []
          : [{ path: [...path, at, 'levels', index], message: `there is no level ${rank}` }],
      ),
      ...(seats.functions.findIndex((one) => one.function === rule.function) < at
        ? [{ path: [...path, at, 'function'], message: `the function "${rule.function}" already stands here` }]
        : []),
    ]),
  ];
}
