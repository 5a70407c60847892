import type { Sight } from '../core/command.ts';
import type { DecisionFacts, DecisionSubject } from '../decisions/events.ts';
import type { LogLine } from '../log/log-line.ts';
import type { TaskCreated } from '../tasks/events.ts';

/**
 * What a general command is about may be krisstöd's: its decisions, the tasks that its needs became, the lines that tell of
 * it. What is then written is read as krisstöd's own texts are, and holds no identity number [KR5]. The three below are
 * given as `landsOnKrisstod` by the commands that name such a thing.
 */
export const onDecision = ({ incident, needed }: Sight, { data }: { data: { number: number } }): boolean => {
  const decision = incident?.decisions.open[data.number] ?? needed.decisions?.get(data.number);
  return decision !== undefined && isDecisionOfKrisstod(decision.subject);
};

export const onTask = ({ incident, needed }: Sight, { data }: { data: { task: string } }): boolean => {
  const open = incident?.tasks.open ?? {};
  const task = Object.hasOwn(open, data.task) ? open[data.task] : needed.tasks.get(data.task);
  return task?.ofKrisstod ?? false;
};

export const onLine = ({ needed }: Sight, { data }: { data: { line: number } }): boolean =>
  isLineOfKrisstod(needed.lines.get(data.line));

/** As `onLine`, for what is made of a line [LG6]. */
export const onFromLine = ({ needed }: Sight, { data }: { data: { fromLine: number | null } }): boolean =>
  data.fromLine !== null && isLineOfKrisstod(needed.lines.get(data.fromLine));

/** Whether a decision is krisstöd's, or revokes one that is. */
export function isDecisionOfKrisstod(subject: DecisionSubject): boolean {
  return subject.kind === 'revocation' ? isDecisionOfKrisstod(subject.of) : subject.kind === 'krisstod';
}

/** Whether the machine's line in the open log tells of krisstöd: of its state, its sites, its decisions or its needs. */
export function isLineOfKrisstod(line: Pick<LogLine, 'machine'> | undefined): boolean {
  const machine = line?.machine;
  switch (machine?.type) {
    case 'KrisstodStateChanged':
    case 'KrisstodSiteStated':
    case 'KrisstodSiteTurned':
      return true;
    case 'DecisionRecorded':
      return isDecisionOfKrisstod((machine.data as DecisionFacts).subject);
    case 'TaskCreated':
    case 'TaskReopened':
      return (machine.data as TaskCreated['data']).ofKrisstod;
    default:
      return false;
  }
}
