import { Note } from '../../forms/Note.tsx';
import { planTexts } from '../../i18n/plan-editor.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import type { PlanDraft } from './use-plan-draft.ts';

/** What has become of a draft from an older version: lifted and edited on, or put away with its text to take from. */
export function OlderDraftNote({ draft }: { draft: PlanDraft }) {
  return (
    <>
      {draft.isLifted && (
        <Note tone="info" role="status" title={planTexts.lifted}>
          {planTexts.liftedText}
        </Note>
      )}
      {draft.putAway !== null && (
        <Note
          tone="warn"
          role="status"
          title={planTexts.putAway}
          actions={
            <Button size="small" onPress={draft.discardPutAway}>
              {planTexts.putAwayDiscard}
            </Button>
          }
        >
          <p>{planTexts.putAwayText}</p>
          <TextArea label={planTexts.putAwayLabel} value={draft.putAway} isReadOnly minRows={3} maxRows={8} />
        </Note>
      )}
    </>
  );
}
