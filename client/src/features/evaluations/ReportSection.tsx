import type { EvaluationSection } from '@ledningsplats/shared/evaluations/events.ts';
import { type ReactNode, useState } from 'react';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { useSectionPen } from '../../forms/use-section-pen.ts';
import { evaluationTexts as texts } from '../../i18n/evaluations.ts';
import { formTexts } from '../../i18n/forms.ts';
import { useDraft, usePeople, useWorldNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconEdit } from '../../ui/icons.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './evaluations.module.css';

export interface ReportSectionProps {
  stream: string;
  section: string;
  name: string;
  help: string;
  written: EvaluationSection | undefined;
  /** What stands until somebody has written. */
  prefilled?: string | undefined;
  releaseAfterMinutes: number;
  mayWrite: boolean;
  children?: ReactNode;
}

/** One part of the report: what stands there and whose it is, who writes in it, and the way to write; one at a time, visibly. */
export function ReportSection(props: ReportSectionProps) {
  const { stream, section, name, help, written, prefilled, releaseAfterMinutes, mayWrite, children } = props;
  const give = useGiveCompared();
  const { byId } = usePeople();
  const now = useWorldNow(60_000);
  const [isWriting, setWriting] = useState(false);
  const draft = useDraft<{ text: string; from: number | null } | null>(`${stream}#${section}`, null);
  const pen = useSectionPen(stream, `utvardering/${section}`, { isWriting, releaseAfterMinutes });
  const from = written?.seq ?? null;
  const stands = written ? (written.text ?? texts.removed) : (prefilled ?? '');
  const own = draft.value ?? { text: written?.text ?? prefilled ?? '', from };
  const isMovedOn = isWriting && own.from !== from;

  function handleSave() {
    setWriting(false);
    const text = own.text.trim();
    if (text === (written?.text ?? '')) return draft.clear();
    // compared with what holds now, which stands beside one's own
    give('WriteEvaluationSection', stream, { section, from }, text === '' ? {} : { text }, {
      done: texts.sectionSaved(name),
      onDone: draft.sent(),
      onCompare: () => setWriting(true),
    });
  }

  if (!isWriting) {
    const word = draft.value === null ? 'write' : 'goOn';
    return (
      <div className={styles.stack}>
        <p className={stands === '' ? styles.muted : styles.text}>{stands === '' ? texts.unwritten : stands}</p>
        {!written && prefilled && <p className={styles.meta}>{texts.prefilled}</p>}
        {written && written.text !== '' && (
          <p className={styles.meta}>{texts.writtenBy(personName(byId, written.by), formatWhen(written.at, now))}</p>
        )}
        {children}
        {pen.other !== null && <p className={styles.meta}>{texts.writes(pen.other.name)}</p>}
        {draft.value !== null && <p className={styles.meta}>{texts.hasDraft}</p>}
        {mayWrite && (
          <div className={styles.actions}>
            <Button
              size="small"
              icon={<IconEdit aria-hidden />}
              aria-label={pen.other === null ? texts[`${word}In`](name) : texts.takeOverIn(name)}
              onPress={() => {
                if (pen.other !== null) pen.takeOver();
                setWriting(true);
              }}
            >
              {pen.other === null ? texts[word] : texts.takeOver}
            </Button>
            {draft.value !== null && (
              <Button size="small" variant="quiet" onPress={draft.clear}>
                {texts.discard}
              </Button>
            )}
          </div>
        )}
      </div>
    );
  }
  return (
    <div className={styles.stack}>
      {pen.other !== null && (
        <Note tone="warn" role="status" title={texts.takenOver(pen.other.name)}>
          {texts.takenOverText}
        </Note>
      )}
      {isMovedOn && written && (
        <>
          <Note
            tone="warn"
            role="status"
            title={formTexts.staleBy(personName(byId, written.by), formatWhen(written.at, now))}
          >
            {formTexts.staleBeside}
          </Note>
          <div className={styles.theirs}>
            <b>{texts.theirs}</b>
            <p className={styles.text}>{stands}</p>
          </div>
        </>
      )}
      <TextArea
        label={name}
        isLabelHidden
        description={help}
        value={own.text}
        onChange={(text) => {
          pen.touched();
          draft.write({ ...own, text });
        }}
        maxLength={6_000}
        minRows={4}
        autoFocus
      />
      <div className={styles.actions}>
        <Button variant="primary" onPress={handleSave}>
          {texts.saveSection}
        </Button>
        <Button onPress={() => setWriting(false)}>{texts.cancel}</Button>
      </div>
    </div>
  );
}
