import type { Needed } from '../core/command.ts';
import type { Consequence, DecisionFacts, DecisionsSlice } from './events.ts';

/**
 * What was done under the decision: the tasks that it made or that were made of its line, and under one that opened the
 * way for others — a level, the board's activation, a takeover, a reopening — every decision and task since.
 */
export function doneUnder(
  after: Needed['after'],
  { number, subject, seq }: Pick<DecisionFacts, 'number' | 'subject'> & { seq: number },
): Consequence[] {
  const opensTheWay =
    subject.kind === 'level' ||
    subject.kind === 'board_activation' ||
    subject.kind === 'takeover' ||
    subject.kind === 'reopening';
  const decisions = opensTheWay ? (after?.decisions ?? []).filter((later) => later !== number) : [];
  const tasks = (after?.tasks ?? []).filter(
    ({ decision, fromLine }) => opensTheWay || decision === number || fromLine === seq,
  );
  return [
    ...decisions.map((later) => ({ kind: 'decision', number: later }) as const),
    ...tasks.map(({ id }) => ({ kind: 'task', task: id }) as const),
  ];
}

/** Numbers of what was decided after a decision. Numbers tell the order, but for what was proposed first. */
export function decidedAfter({ count, proposed }: DecisionsSlice, decision: { number: number; seq: number }): number[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return numbers.filter((number) => {
    const decided = proposed[number];
    if (decided === undefined) return number > decision.number;
    return decided !== null && decided > decision.seq;
  });
}
