import { RemovedWords } from '../../forms/RemovedWords.tsx';
import { correctedTexts } from '../../i18n/corrected.ts';
import { logTexts } from '../../i18n/log.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { usePeople, useSync } from '../../sync/react.ts';
import type { ShownLine } from '../../sync/shown.ts';
import type { OutboxItem } from '../../sync/views.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import styles from './LogRow.module.css';
import { Marked } from './Marked.tsx';

/** A line's words: every wording it has had, the last one standing [LG1]; or why there are none. */
export function Wording({ shown, text }: { shown: ShownLine; text: string | null }) {
  const { line, corrections } = shown;
  const people = usePeople();
  if (line.secrecy.state === 'elsewhere') return <p className={styles.without}>{logTexts.elsewhere}</p>;
  if (line.secrecy.state === 'removed') {
    return (
      <>
        {/* what the machine knows beside the words that went */}
        {line.machine !== null && text !== null && <p className={styles.text}>{text}</p>}
        <p className={styles.without}>
          <RemovedWords note={line.removal} fallback={logTexts.removed[line.secrecy.why]} />
        </p>
      </>
    );
  }
  const hasCorrection = line.corrections.length > 0 || corrections.some(({ state }) => state !== 'refused');
  const last = line.corrections.length - 1 + corrections.length;
  return (
    <>
      <p className={styles.text}>
        <OwnText text={text} hasCorrection={hasCorrection} />
      </p>
      {line.corrections.map((correction, index) => (
        <p key={correction.seq} className={styles.text}>
          <span className={styles.correctedAt}>
            {logTexts.corrected(formatWhen(correction.recordedAt, line.recordedAt))}
          </span>{' '}
          <CorrectionText text={correction.text} isLast={index === last} />
          {correction.why !== null && (
            <span className={styles.why}>
              {' '}
              <Marked text={logTexts.correctionWhy(correction.why)} />
            </span>
          )}
          {correction.acknowledged.map(({ seq, quote, recordedAt, person }) => (
            <span key={seq} className={styles.why}>
              {' '}
              {correctedTexts.seenBy(
                quote.kind === 'task' ? correctedTexts.task(quote.number, null) : correctedTexts.decision(quote.number),
                people.byId[person ?? '']?.name ?? null,
                formatWhen(recordedAt, line.recordedAt),
              )}
            </span>
          ))}
        </p>
      ))}
      {corrections.map((item) => (
        <OwnCorrection key={item.id} item={item} />
      ))}
    </>
  );
}

function OwnText({ text, hasCorrection }: { text: string | null; hasCorrection: boolean }) {
  if (text === null) return logTexts.removedPlain;
  return hasCorrection ? <Struck text={text} /> : <Marked text={text} />;
}

function CorrectionText({ text, isLast }: { text: string | null; isLast: boolean }) {
  if (text === null) return <span className={styles.without}>{logTexts.correctionRemoved}</span>;
  return isLast ? <Marked text={text} /> : <Struck text={text} />;
}

function Struck({ text }: { text: string }) {
  return (
    <s>
      <Marked text={text} />
    </s>
  );
}

/** One's own correction on its way, or why it did not get through. */
function OwnCorrection({ item }: { item: OutboxItem }) {
  const { outbox } = useSync();
  const { text } = item.content as { text: string };
  const isRefused = item.refusal !== null;
  return (
    <div className={styles.ownCorrection} data-refused={isRefused || undefined}>
      <p className={styles.text}>
        <b>{isRefused ? logTexts.correctionRefused : logTexts.correctionPending}</b> {text}
      </p>
      {item.refusal !== null && (
        <>
          <p className={styles.meta}>{refusalText(item.refusal.code).what}</p>
          <div className={styles.actions}>
            <Button size="small" onPress={() => outbox.resend(item.id)}>
              {logTexts.resend}
            </Button>
            <Button size="small" variant="quiet" onPress={() => outbox.discard(item.id)}>
              {logTexts.discard}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
