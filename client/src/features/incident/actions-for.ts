import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { incidentTexts } from '../../i18n/incident.ts';
import { relationTexts } from '../../i18n/relations.ts';

export type ActionId =
  | 'level'
  | 'posture'
  | 'leader'
  | 'alert'
  | 'board_activate'
  | 'board_rest'
  | 'board_end'
  | 'take_over'
  | 'hand_back'
  | 'describe'
  | 'link'
  | 'unlink'
  | 'merge'
  | 'close'
  | 'reopen'
  | 'evaluated';

export interface Action {
  id: ActionId;
  label: string;
}

/**
 * What can be done with the incident as it stands, by whoever may. The mandate hides nothing: anyone who may record a
 * decision may do so on behalf of the one who has it [LA4].
 */
export function actionsFor(
  state: IncidentState,
  plan: Plan,
  may: (type: CommandType) => boolean,
): { buttons: Action[]; menu: Action[] } {
  const { incident, board, relations } = state;
  const isOpen = incident.lifecycle === 'open';
  const isAlert = incident.heightenedAlert !== null;
  const isActive = board.status === 'active';
  const hasAreas = Object.keys(board.takeovers).length > 0;
  const isLinked = Object.values(relations).some(({ kind }) => kind === 'linked');
  const name = plan.board.name;
  const action = (id: ActionId, label: string, command: CommandType, isDue: boolean): Action[] =>
    isDue && may(command) ? [{ id, label }] : [];

  return {
    buttons: [
      ...action('level', incidentTexts.changeLevel, 'RaiseLevel', isOpen),
      ...action('posture', incidentTexts.posture, 'ChangePosture', isOpen),
      ...action('leader', incidentTexts.leader, 'AppointLeader', isOpen),
      ...action('reopen', incidentTexts.reopen, 'ReopenIncident', !isOpen),
      ...action('evaluated', incidentTexts.evaluated, 'MarkEvaluated', incident.lifecycle === 'closed'),
    ],
    menu: [
      ...action('board_activate', incidentTexts.boardActivate(name), 'ActivateBoard', isOpen && !isActive),
      ...action('take_over', incidentTexts.takeOver, 'TakeOverArea', isOpen && isActive && !isAlert),
      ...action('hand_back', incidentTexts.handBack, 'HandBackArea', hasAreas),
      ...action('board_rest', incidentTexts.boardRest(name), 'RestBoard', isActive),
      ...action('board_end', incidentTexts.boardEnd, 'EndBoard', isActive),
      ...action(
        'alert',
        isAlert ? incidentTexts.heightenedAlertOff : incidentTexts.heightenedAlertOn,
        'SetHeightenedAlert',
        isOpen,
      ),
      ...action('describe', incidentTexts.describe, 'DescribeIncident', isOpen),
      ...action('link', relationTexts.link, 'LinkIncident', true),
      ...action('unlink', relationTexts.unlink, 'UnlinkIncident', isLinked),
      ...action('merge', relationTexts.merge, 'MergeIncident', isOpen),
      ...action('close', incidentTexts.close, 'CloseIncident', isOpen),
    ],
  };
}
