import type { Permission } from '@ledningsplats/shared/access/permissions.ts';
import { logTexts } from '../../i18n/log.ts';
import type { ShownLine } from '../../sync/shown.ts';

export type LineAction = 'correct' | 'task' | 'decision' | 'secret' | 'complete_mark';

export interface LineActionChoice {
  id: LineAction;
  label: string;
}

/**
 * What the person may do with a line: what the rules allow and the permissions give. The machine's lines are the history
 * itself and are not corrected; what is secret is not repeated in an open task or decision.
 */
export function lineActions({ line, pending }: ShownLine, permissions: ReadonlySet<Permission>): LineActionChoice[] {
  if (pending !== null) return [];
  const { secrecy, machine } = line;
  const isOpen = secrecy.state === 'open';
  const isSecret = secrecy.state === 'secret';
  const mayCorrect =
    machine === null && ((isOpen && permissions.has('log.correct')) || (isSecret && permissions.has('secret.read')));
  const choices: (LineActionChoice & { isOffered: boolean })[] = [
    { id: 'correct', label: logTexts.correct, isOffered: mayCorrect },
    { id: 'task', label: logTexts.makeTask, isOffered: isOpen && permissions.has('task.write') },
    {
      id: 'decision',
      label: logTexts.makeDecision,
      isOffered: isOpen && machine === null && permissions.has('decision.record'),
    },
    {
      id: 'secret',
      label: logTexts.makeSecret,
      isOffered: isOpen && machine === null && permissions.has('secret.mark'),
    },
    {
      id: 'complete_mark',
      label: logTexts.completeMark,
      isOffered: isSecret && permissions.has('secret.mark'),
    },
  ];
  return choices.flatMap(({ isOffered, ...choice }) => (isOffered ? [choice] : []));
}
