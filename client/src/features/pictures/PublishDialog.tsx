import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { pictureTexts as texts } from '../../i18n/pictures.ts';
import { usePens } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './pictures.module.css';
import { quoteMarks } from './quote-marks.ts';

export interface PublishDialogProps {
  incident: IncidentShown;
  plan: Plan;
  onClose: () => void;
  onCompare: () => void;
}

/** What is missing and what no longer holds, before it is published; none of it refuses [ST6]. */
export function PublishDialog({ incident, plan, onClose, onCompare }: PublishDialogProps) {
  const give = useGiveCompared();
  const pens = usePens(incident.stream);
  const pictures = incident.state?.pictures;
  if (!pictures?.changed) return null;
  const version = pictures.count + 1;
  const from = pictures.changed.seq;
  const blank = plan.picture.headings.filter(({ id }) => (pictures.draft[id]?.state ?? 'blank') === 'blank');
  const { loud } = quoteMarks(Object.values(pictures.draft));
  return (
    <FormDialog
      title={texts.publishTitle(version)}
      submit={
        <Button type="submit" variant="primary">
          {blank.length + loud > 0 ? texts.publishAnyway : texts.publishIt}
        </Button>
      }
      onSubmit={() => {
        const said = { done: texts.published(version), onDone: () => {}, onCompare };
        give('PublishPicture', incident.stream, { from }, {}, said);
        onClose();
      }}
      onClose={onClose}
    >
      <p>{texts.publishText}</p>
      {blank.length > 0 && (
        <Note tone="warn" title={texts.blanks(blank.length)}>
          {texts.blanksText}
          <ul className={styles.names}>
            {blank.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </Note>
      )}
      {loud > 0 && <Note tone="alarm" title={texts.loudQuotes(loud)} />}
      {pens.length > 0 && (
        <Note tone="info" title={texts.writing(pens.map(({ name }) => name).join(', '))}>
          {texts.writingText}
        </Note>
      )}
    </FormDialog>
  );
}
