import { heldTakeovers } from '@ledningsplats/shared/board/board-status.ts';
import { boardOfCrisisTexts } from '../../i18n/board-of-crisis.ts';
import { formTexts } from '../../i18n/forms.ts';
import { committeeName } from '../../i18n/plan-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DecisionDialog } from '../DecisionDialog.tsx';
import { Note } from '../Note.tsx';
import { useDecision } from '../use-decision.ts';
import { useGive } from '../use-give.ts';
import type { BoardDialogProps } from './ActivateBoardDialog.tsx';

/** Not while the board still holds an area: then the dialog lists them, as the rule would [LA8]. */
export function RestBoardDialog({ stream, state, plan, onClose }: BoardDialogProps) {
  const give = useGive();
  const { name } = plan.board;
  const held = heldTakeovers(state.board);
  const decision = useDecision({
    plan,
    subject: { kind: 'board_rest' },
    incident: state.incident,
    wording: boardOfCrisisTexts.restWording(name),
  });

  function handleSubmit() {
    give(
      'RestBoard',
      stream,
      { decision: decision.data() },
      { decision: decision.content() },
      { occurredAt: decision.occurredAt, done: boardOfCrisisTexts.restDone(name) },
    );
    onClose();
  }

  const title = boardOfCrisisTexts.restTitle(name);
  if (held.length > 0) {
    return (
      <Dialog isOpen onClose={onClose} title={title} footer={<Button onPress={onClose}>{formTexts.close}</Button>}>
        <Note tone="warn" title={boardOfCrisisTexts.restBlocked}>
          <ul>
            {held.map(({ id, committee }) => (
              <li key={id}>{committeeName(plan, committee)}</li>
            ))}
          </ul>
        </Note>
      </Dialog>
    );
  }
  return (
    <DecisionDialog
      title={title}
      plan={plan}
      decision={decision}
      submitLabel={boardOfCrisisTexts.restSubmit}
      onSubmit={handleSubmit}
      onClose={onClose}
    />
  );
}
