import type { OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import { type DecisionReading, foldDecision } from '@ledningsplats/shared/decisions/decision-reading.ts';
import type { CopyEntry } from '@ledningsplats/shared/exports/history-copy.ts';
import { REMOVED } from '../papers/paper-words.ts';
import { cellsOf } from './cells.ts';
import { type HistoryGround, personName, whenOf } from './history-ground.ts';

/** Every decision, with what became of it [ST2] [LA4]; `events` are those that make or touch each, by number. */
export function decisionEntries(events: ReadonlyMap<string, OpenStreamEvent[]>, ground: HistoryGround): CopyEntry[] {
  return [...events.values()]
    .flatMap((own) => foldDecision(own) ?? [])
    .sort((one, other) => one.number - other.number)
    .map((decision) => decisionEntry(decision, ground));
}

function decisionEntry(decision: DecisionReading, ground: HistoryGround): CopyEntry {
  const { number, content, decider, proposal, revoked } = decision;
  const capacity = ground.plan.capacities.find(({ id }) => id === decider.capacity)?.name ?? decider.capacity;
  const name = decider.person === null ? (content?.deciderName ?? REMOVED) : personName(ground, decider.person);
  return {
    id: `decision/${number}`,
    cells: cellsOf({
      number: String(number),
      occurred: whenOf(ground, decision.decidedAt),
      recorded: whenOf(ground, decision.recordedAt),
      author: personName(ground, decision.recordedBy),
      text: content?.wording ?? REMOVED,
      decider: `${name}, ${capacity.toLocaleLowerCase('sv')}`,
      state: stateWords(decision),
      basis: content?.basis ?? '',
      legal_ground: content?.legalGround ?? '',
      alternatives: content?.alternatives ?? '',
      prevented: content?.preventedReason ?? '',
      proposal: proposal === null ? '' : `Föreslaget ${whenOf(ground, proposal.recordedAt)}`,
      confirmation: answerWords(decision, ground),
      execution: executionWords(decision, ground),
      revocation: revoked === null ? '' : `Genom beslut ${revoked.by}, ${whenOf(ground, revoked.at)}`,
      completions: decision.completions.map((one) => completionWords(one, ground)).join('\n'),
    }),
  };
}

function stateWords({ status }: DecisionReading): string {
  return { own: 'Fattat', confirmed: 'Fattat och bekräftat', unconfirmed: 'Obekräftat', disowned: 'Inte fattat, hävt' }[
    status
  ];
}

function answerWords({ confirmation, disowned }: DecisionReading, ground: HistoryGround): string {
  const answer = disowned ?? confirmation;
  if (answer === null) return '';
  const witness = answer.witnessName ?? (answer.witness === null ? null : personName(ground, answer.witness));
  return [
    `${disowned === null ? 'Bekräftat' : 'Hävt'} ${whenOf(ground, answer.at)}`,
    ...(witness === null ? [] : [`inför ${witness}`]),
    ...(answer.reference === null ? [] : [answer.reference]),
    ...(disowned?.reason ? [disowned.reason] : []),
  ].join(', ');
}

function executionWords({ execution }: DecisionReading, ground: HistoryGround): string {
  if (execution === null) return '';
  const by = execution.executorName ?? personName(ground, execution.person);
  return [whenOf(ground, execution.at), by, execution.result ?? ''].filter((part) => part !== '').join(', ');
}

/** Texts alone: what the rest is stands with the decision itself. */
function completionWords(
  { recordedAt, recordedBy, fields }: DecisionReading['completions'][number],
  ground: HistoryGround,
): string {
  const texts = Object.values(fields).filter((value) => typeof value === 'string');
  return [`${whenOf(ground, recordedAt)} av ${personName(ground, recordedBy)}`, ...texts].join(': ');
}
