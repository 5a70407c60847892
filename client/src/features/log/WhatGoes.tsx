import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { logTexts } from '../../i18n/log.ts';
import { removalTexts as texts } from '../../i18n/removal.ts';
import { formatWhen } from '../../ui/format-time.ts';
import styles from './LineDialog.module.css';
import type { LineReading } from './line-reading.ts';
import { lineWords } from './line-words.ts';

/** All that a line says, every wording and file, before it is taken away. */
export function WhatGoes({ line, reading }: { line: LogLine; reading: LineReading }) {
  const { text, details } = lineWords(line, reading, 'occurred');
  const files = (line.content?.attachments ?? []).map(({ name }) => name);
  const entry = ENTRY_WORDS[line.machine?.type ?? ''];
  return (
    <figure className={styles.quote}>
      <figcaption>{texts.goes}</figcaption>
      <blockquote>
        <p>{text}</p>
        {details.length > 0 && <p className={styles.detail}>{details.join(' · ')}</p>}
        {line.corrections.map((correction) => (
          <p key={correction.seq}>
            <span className={styles.detail}>
              {texts.correction(formatWhen(correction.recordedAt, line.recordedAt))}:{' '}
            </span>
            {correction.text}
            {correction.why !== null && (
              <span className={styles.detail}> {logTexts.correctionWhy(correction.why)}</span>
            )}
          </p>
        ))}
        {files.length > 0 && <p className={styles.detail}>{texts.files(files)}</p>}
        {entry !== undefined && <p className={styles.detail}>{entry}</p>}
        {line.kind === 'inkommande' && <p className={styles.detail}>{texts.report}</p>}
      </blockquote>
    </figure>
  );
}

/** Lines whose words are repeated in the rest of what they began. */
const ENTRY_WORDS: Readonly<Record<string, string>> = {
  TaskCreated: texts.ownTask,
  TaskReopened: texts.ownTask,
  DecisionRecorded: texts.ownDecision,
  ShapeDrawn: texts.ownShape,
  ShapeChanged: texts.ownShape,
};
