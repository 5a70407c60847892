import type { Permission } from '@ledningsplats/shared/access/permissions.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { logTexts } from '../../i18n/log.ts';
import { removalTexts } from '../../i18n/removal.ts';
import { replayTexts } from '../../i18n/replay.ts';
import { trayTexts } from '../../i18n/trays.ts';
import { verificationTexts } from '../../i18n/verification.ts';
import type { ShownLine } from '../../sync/shown.ts';

export type LineAction =
  | 'take'
  | 'replay'
  | 'correct'
  | 'assess'
  | 'task'
  | 'decision'
  | 'secret'
  | 'complete_mark'
  | 'remove';

export interface LineActionChoice {
  id: LineAction;
  label: string;
}

/**
 * What the person may do with a line: what the rules allow and the permissions give. The machine's lines are the history
 * itself and are not corrected, though their words may have to go as others' do; what is secret is not repeated in an open task or decision.
 */
export function lineActions(
  { line, pending }: ShownLine,
  permissions: ReadonlySet<Permission>,
  mayTake: (addressedTo: string) => boolean,
): LineActionChoice[] {
  if (pending !== null) return [];
  const { secrecy, machine } = line;
  // the decision to remove a secret line's content is the machine's own line there: nothing is made of it in the open part
  const isApart = parseStream(line.stream)?.kind === 'secret';
  const isOpen = secrecy.state === 'open' && !isApart;
  const isSecret = secrecy.state === 'secret';
  const hasContent = (machine ?? line).content !== null;
  const mayCorrect =
    machine === null && ((isOpen && permissions.has('log.correct')) || (isSecret && permissions.has('secret.read')));
  const mayAssess = machine === null && (isOpen || isSecret) && permissions.has('log.correct');
  const isWaiting = line.addressedTo !== null && line.taken === null && mayTake(line.addressedTo);
  const choices: (LineActionChoice & { isOffered: boolean })[] = [
    { id: 'take', label: trayTexts.take, isOffered: isWaiting && permissions.has('log.write') },
    { id: 'correct', label: logTexts.correct, isOffered: mayCorrect },
    { id: 'assess', label: verificationTexts.assess, isOffered: mayAssess },
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
    // of a secret line the note in the open part is what stands in its place
    { id: 'replay', label: replayTexts.showLine, isOffered: !isApart },
    {
      id: 'remove',
      label: removalTexts.action,
      isOffered: (isOpen || isSecret || isApart) && hasContent && permissions.has('content.remove'),
    },
  ];
  return choices.flatMap(({ isOffered, ...choice }) => (isOffered ? [choice] : []));
}
