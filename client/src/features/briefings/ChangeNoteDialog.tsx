import type { BriefingNote } from '@ledningsplats/shared/briefings/events.ts';
import { NOTE_LIMIT } from '@ledningsplats/shared/briefings/events.ts';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import { formTexts } from '../../i18n/forms.ts';
import { useDraft } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

export interface ChangeNoteDialogProps {
  stream: string;
  briefing: string;
  note: BriefingNote;
  onClose: () => void;
  /** Opens it again with what was written, when somebody was first. */
  onCompare: () => void;
}

/** Puts a note right, or strikes it out; of two who do the later sees both. */
export function ChangeNoteDialog({ stream, briefing, note, onClose, onCompare }: ChangeNoteDialogProps) {
  const give = useGiveCompared();
  const draft = useDraft(`${stream}#briefing-note-${note.id}`, { text: note.text ?? '', from: note.seq });
  const { value } = draft;
  const isMovedOn = note.seq !== value.from;

  function handleGive(text: string) {
    const data = { briefing, note: note.id, from: note.seq };
    const done = text === '' ? texts.noteStruck : texts.noteChanged;
    const kept = { done, onDone: draft.sent(), onCompare };
    if (text === '' || text !== note.text) give('ChangeBriefingNote', stream, data, text === '' ? {} : { text }, kept);
    onClose();
  }

  return (
    <FormDialog
      title={texts.changeNoteTitle}
      size="narrow"
      submit={
        <Button type="submit" variant="primary">
          {isMovedOn ? formTexts.saveMine : texts.saveNote}
        </Button>
      }
      extra={<Button onPress={() => handleGive('')}>{texts.strikeNote}</Button>}
      onSubmit={() => handleGive(value.text.trim())}
      onClose={onClose}
    >
      {isMovedOn && (
        <Note
          tone="warn"
          role="status"
          title={texts.noteTheirs}
          actions={
            <Button
              size="small"
              onPress={() => {
                draft.clear();
                onClose();
              }}
            >
              {formTexts.staleKeep}
            </Button>
          }
        >
          {note.text ?? texts.removed}
        </Note>
      )}
      <TextArea
        label={texts.noteText}
        value={value.text}
        maxLength={NOTE_LIMIT}
        minRows={3}
        autoFocus
        onChange={(text) => draft.write({ ...value, text })}
      />
    </FormDialog>
  );
}
