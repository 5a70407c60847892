import { heldTakeovers } from '@ledningsplats/shared/board/board-status.ts';
import { useState } from 'react';
import { boardOfCrisisTexts } from '../../i18n/board-of-crisis.ts';
import { committeeName } from '../../i18n/plan-words.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import { FormDialog } from '../FormDialog.tsx';
import { Note } from '../Note.tsx';
import { useGive } from '../use-give.ts';
import type { BoardDialogProps } from './ActivateBoardDialog.tsx';

/** Kommunfullmäktige has ended the board: accepted at once, its areas revert and are listed before [LA8]. */
export function EndBoardDialog({ stream, state, plan, onClose }: BoardDialogProps) {
  const give = useGive();
  const { serverNow } = useSync();
  const [at, setAt] = useState<number | null>(null);
  const [reference, setReference] = useState('');
  const [isTried, setTried] = useState(false);
  const held = heldTakeovers(state.board);
  const isTooEarly = at !== null && at < (state.board.since ?? 0);

  function faultOfTime(): string | undefined {
    if (!isTried) return undefined;
    if (at === null) return boardOfCrisisTexts.endTimeMissing;
    return isTooEarly ? boardOfCrisisTexts.endTimeTooEarly : undefined;
  }

  function handleSubmit() {
    if (at === null) return;
    const text = reference.trim();
    give('EndBoard', stream, { endedAt: at }, text === '' ? {} : { reference: text }, {
      done: boardOfCrisisTexts.endDone(plan.board.name),
    });
    onClose();
  }

  return (
    <FormDialog
      title={boardOfCrisisTexts.endTitle}
      isDirty={at !== null || reference !== ''}
      check={() => {
        setTried(true);
        return at !== null && !isTooEarly;
      }}
      submit={
        <Button type="submit" variant="alarm">
          {boardOfCrisisTexts.endSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>{boardOfCrisisTexts.endText(plan.board.name)}</p>
      {held.length > 0 && (
        <Note tone="warn" title={boardOfCrisisTexts.endAreas}>
          <ul>
            {held.map(({ id, committee }) => (
              <li key={id}>{committeeName(plan, committee)}</li>
            ))}
          </ul>
        </Note>
      )}
      <TimeField
        label={boardOfCrisisTexts.endTime}
        value={at}
        onChange={setAt}
        getNow={serverNow}
        isRequired
        errorMessage={faultOfTime()}
      />
      <TextField
        label={boardOfCrisisTexts.endReference}
        description={boardOfCrisisTexts.endReferenceHelp}
        value={reference}
        onChange={setReference}
        maxLength={200}
      />
    </FormDialog>
  );
}
