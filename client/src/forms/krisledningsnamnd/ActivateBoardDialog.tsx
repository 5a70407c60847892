import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { boardOfCrisisTexts } from '../../i18n/board-of-crisis.ts';
import { formTexts } from '../../i18n/forms.ts';
import { levelName } from '../../i18n/plan-words.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { DecisionDialog } from '../DecisionDialog.tsx';
import { Note } from '../Note.tsx';
import { useDecision } from '../use-decision.ts';
import { useGive } from '../use-give.ts';

export interface BoardDialogProps {
  stream: string;
  state: IncidentState;
  plan: Plan;
  onClose: () => void;
}

/** A numbered decision of its own [LA7]. LEH 2006:544 2 kap. 3 §. */
export function ActivateBoardDialog({ stream, state, plan, onClose }: BoardDialogProps) {
  const give = useGive();
  const { serverNow } = useSync();
  const { name } = plan.board;
  const decision = useDecision({
    plan,
    subject: { kind: 'board_activation' },
    incident: state.incident,
    wording: boardOfCrisisTexts.activateWording(name),
  });

  function handleSubmit() {
    give(
      'ActivateBoard',
      stream,
      { decision: decision.data() },
      { decision: decision.content() },
      { occurredAt: decision.occurredAt, done: boardOfCrisisTexts.activateDone(name) },
    );
    onClose();
  }

  const title = boardOfCrisisTexts.activateTitle(name);
  const obstacle = obstacleTo(state, plan, serverNow());
  if (obstacle !== null) {
    return (
      <Dialog isOpen onClose={onClose} title={title} footer={<Button onPress={onClose}>{formTexts.close}</Button>}>
        <Note tone="warn">{obstacle}</Note>
      </Dialog>
    );
  }
  return (
    <DecisionDialog
      title={title}
      plan={plan}
      decision={decision}
      submitLabel={boardOfCrisisTexts.activateSubmit(name)}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>{boardOfCrisisTexts.activateText}</p>
    </DecisionDialog>
  );
}

/** Why it cannot be activated now; null when it can. */
function obstacleTo({ incident }: IncidentState, plan: Plan, now: number): string | null {
  const { heightenedAlertLeads, needsLevel } = plan.board;
  if (incident.heightenedAlert) {
    return boardOfCrisisTexts.activateAlert(heightenedAlertLeads, formatWhen(incident.heightenedAlert.since, now));
  }
  return incident.level.rank < needsLevel ? boardOfCrisisTexts.activateLevel(levelName(plan, needsLevel)) : null;
}
