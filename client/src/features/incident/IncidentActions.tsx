import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { ActivateBoardDialog } from '../../forms/krisledningsnamnd/ActivateBoardDialog.tsx';
import { EndBoardDialog } from '../../forms/krisledningsnamnd/EndBoardDialog.tsx';
import { HandBackDialog } from '../../forms/krisledningsnamnd/HandBackDialog.tsx';
import { RestBoardDialog } from '../../forms/krisledningsnamnd/RestBoardDialog.tsx';
import { TakeOverDialog } from '../../forms/krisledningsnamnd/TakeOverDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { incidentTexts } from '../../i18n/incident.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { IconChevronDown } from '../../ui/icons.ts';
import { Menu } from '../../ui/Menu.tsx';
import { type ActionId, actionsFor } from './actions-for.ts';
import { ChangeLevelDialog } from './ChangeLevelDialog.tsx';
import { ChangePostureDialog } from './ChangePostureDialog.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { DescribeDialog } from './DescribeDialog.tsx';
import { HeightenedAlertDialog } from './HeightenedAlertDialog.tsx';
import styles from './IncidentActions.module.css';
import type { IncidentDialogProps } from './incident-dialog.ts';
import { LeaderDialog } from './LeaderDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { MergeIncidentDialog } from './MergeIncidentDialog.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';
import { UnlinkDialog } from './UnlinkDialog.tsx';

export interface IncidentActionsProps {
  incident: IncidentShown;
  plan: Plan;
  /** False where LadderNotes stands on its own, as on a phone, where the actions are folded away. */
  hasNotes?: boolean;
}

/** Those of one's own commands that change the ladder, and so stand beside it while they wait. */
const LADDER_TYPES: ReadonlySet<string> = new Set<CommandType>([
  'RegisterIncident',
  'TakeOverDisturbance',
  'RaiseDutyEntry',
  'DescribeIncident',
  'RaiseLevel',
  'LowerLevel',
  'SetDirection',
  'ChangePosture',
  'AppointLeader',
  'LeaveLeadership',
  'SetHeightenedAlert',
  'CloseIncident',
  'ReopenIncident',
  'LinkIncident',
  'UnlinkIncident',
  'MergeIncident',
  'MarkEvaluated',
  'ActivateBoard',
  'RestBoard',
  'EndBoard',
  'TakeOverArea',
  'HandBackArea',
]);

/**
 * Everything that changes the facts of the ladder: the three that hurry as buttons, the rest in a menu, each only for
 * whoever may give its command. Under them what waits for the server or was refused.
 */
export function IncidentActions({ incident, plan, hasNotes = true }: IncidentActionsProps) {
  const may = useMay();
  const [open, setOpen] = useState<ActionId | null>(null);
  const { state, stream } = incident;
  const notes = hasNotes && <LadderNotes incident={incident} plan={plan} />;
  if (state === null) return notes;

  const { buttons, menu } = actionsFor(state, plan, may);
  return (
    <div className={styles.actions}>
      {buttons.length + menu.length > 0 && (
        <div className={styles.buttons}>
          {buttons.map(({ id, label }) => (
            <Button key={id} size="small" onPress={() => setOpen(id)}>
              {label}
            </Button>
          ))}
          {menu.length > 0 && (
            <Menu
              label={incidentTexts.moreLabel}
              trigger={
                <Button size="small" aria-label={incidentTexts.moreLabel}>
                  {incidentTexts.more}
                  <IconChevronDown aria-hidden />
                </Button>
              }
              items={menu}
              onAction={(id) => setOpen(menu.find((item) => item.id === id)?.id ?? null)}
            />
          )}
        </div>
      )}
      {notes}
      {open !== null && (
        <ActionDialog action={open} stream={stream} state={state} plan={plan} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

/** What of the ladder waits for the server or was refused. */
export function LadderNotes({ incident, plan }: Pick<IncidentActionsProps, 'incident' | 'plan'>) {
  return <CommandNotes incident={incident} plan={plan} types={LADDER_TYPES} />;
}

function ActionDialog({ action, ...dialog }: IncidentDialogProps & { action: ActionId }) {
  switch (action) {
    case 'level':
      return <ChangeLevelDialog {...dialog} />;
    case 'posture':
      return <ChangePostureDialog {...dialog} />;
    case 'leader':
      return <LeaderDialog {...dialog} />;
    case 'alert':
      return <HeightenedAlertDialog {...dialog} />;
    case 'board_activate':
      return <ActivateBoardDialog {...dialog} />;
    case 'board_rest':
      return <RestBoardDialog {...dialog} />;
    case 'board_end':
      return <EndBoardDialog {...dialog} />;
    case 'take_over':
      return <TakeOverDialog {...dialog} />;
    case 'hand_back':
      return <HandBackDialog {...dialog} takeover={null} />;
    case 'describe':
      return <DescribeDialog {...dialog} />;
    case 'link':
      return <LinkDialog {...dialog} />;
    case 'unlink':
      return <UnlinkDialog {...dialog} />;
    case 'merge':
      return <MergeIncidentDialog {...dialog} />;
    case 'close':
      return <CloseDialog {...dialog} />;
    case 'reopen':
      return <ReopenDialog {...dialog} />;
    case 'evaluated':
      return <EvaluatedDialog {...dialog} />;
    default:
      return action satisfies never;
  }
}

function EvaluatedDialog({ stream, onClose }: IncidentDialogProps) {
  const give = useGive();
  return (
    <ConfirmDialog
      isOpen
      title={incidentTexts.evaluatedQuestion}
      confirmLabel={incidentTexts.evaluatedConfirm}
      onCancel={onClose}
      onConfirm={() => {
        give('MarkEvaluated', stream, {}, {}, { done: incidentTexts.evaluatedDone });
        onClose();
      }}
    >
      {incidentTexts.evaluatedText}
    </ConfirmDialog>
  );
}
