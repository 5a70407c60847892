import { exerciseMarkTexts } from '../../i18n/exercise-mark.ts';
import { useConnection, useSync } from '../../sync/react.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';

const texts = exerciseMarkTexts.breakOff;

/** One question, and the exercise is broken off [OV8]. Without network it says honestly who does not hear of it yet. */
export function BreakDialog({ stream, onClose }: { stream: string; onClose: () => void }) {
  const { dispatch, outbox } = useSync();
  const { state } = useConnection();

  function handleBreak() {
    const { id, settled } = dispatch('BreakExercise', stream, {}, {});
    void settled.then((outcome) => {
      // somebody else was first: what was wanted holds
      if (!outcome.ok && outcome.code === 'already') void outbox.discard(id);
    });
    onClose();
  }

  return (
    <ConfirmDialog
      isOpen
      title={texts.title}
      tone="alarm"
      confirmLabel={texts.send}
      cancelLabel={texts.keepOn}
      onConfirm={handleBreak}
      onCancel={onClose}
    >
      <p>{texts.text}</p>
      <p>{texts.kept}</p>
      {state === 'offline' && (
        <p>
          <strong>{texts.offline}</strong>
        </p>
      )}
    </ConfirmDialog>
  );
}
