import type { CorrectedGround } from '@ledningsplats/shared/log/events.ts';
import { FactAge } from '../../forms/FactAge.tsx';
import { RemovedWords } from '../../forms/RemovedWords.tsx';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { correctedTexts } from '../../i18n/corrected.ts';
import { logTexts } from '../../i18n/log.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useSync } from '../../sync/react.ts';
import type { OutboxItem } from '../../sync/views.ts';
import { Button } from '../../ui/Button.tsx';
import { IconWarn } from '../../ui/icons.ts';
import styles from './CorrectedCard.module.css';
import { correctedWording } from './corrected-wording.ts';
import { useLine } from './use-line.ts';

export interface CorrectedRowProps {
  ground: CorrectedGround;
  stream: string;
  /** The task's, where it is open. */
  title: string | null;
  /** One's own acknowledgements of it that are not confirmed. */
  own: readonly OutboxItem[];
}

/** One task or decision that stands on a wording which no longer holds. */
export function CorrectedRow({ ground, stream, title, own }: CorrectedRowProps) {
  const { quote, line: seq, correction, correctedAt, correctedBy } = ground;
  const give = useGive();
  const may = useMay();
  const what = quote.kind === 'task' ? correctedTexts.task(quote.number, title) : correctedTexts.decision(quote.number);
  const isOnItsWay = own.some(({ state }) => state !== 'refused');

  function handleSeen() {
    const data = { correction, quote: { kind: quote.kind, id: quote.id } };
    give('AcknowledgeCorrection', stream, data, {}, { done: correctedTexts.done });
  }

  return (
    <li className={styles.row}>
      <p className={styles.what}>
        <IconWarn aria-hidden className={styles.icon} />
        {what}
      </p>
      <Wordings stream={stream} seq={seq} ground={ground} />
      <p className={styles.meta}>
        {correctedTexts.corrected} <FactAge at={correctedAt} person={correctedBy} isLasting />
      </p>
      {isOnItsWay ? (
        <p className={styles.meta}>{correctedTexts.sending}</p>
      ) : (
        may('AcknowledgeCorrection') && (
          <div>
            <Button size="small" aria-label={correctedTexts.seenLabel(what)} onPress={handleSeen}>
              {correctedTexts.seen}
            </Button>
          </div>
        )
      )}
      {own.map((item) => item.refusal !== null && <Refused key={item.id} item={item} />)}
    </li>
  );
}

function Wordings({ stream, seq, ground }: { stream: string; seq: number; ground: CorrectedGround }) {
  const { line, hasFailed } = useLine(stream, seq, ground.readFrom);
  if (line === null) return <p className={styles.meta}>{hasFailed ? correctedTexts.failed : correctedTexts.loading}</p>;
  const missing =
    line.secrecy.state === 'elsewhere' ? (
      correctedTexts.secret
    ) : (
      <RemovedWords note={line.removal} fallback={correctedTexts.removed} />
    );
  const { before, after } = correctedWording(line, ground);
  return (
    <dl className={styles.wordings}>
      <dt>{correctedTexts.before}</dt>
      <dd>{before === null ? missing : <s>{before}</s>}</dd>
      <dt>{correctedTexts.after}</dt>
      <dd>{after ?? missing}</dd>
    </dl>
  );
}

function Refused({ item }: { item: OutboxItem }) {
  const { outbox } = useSync();
  return (
    <div className={styles.refused} role="alert">
      <p>
        <b>{correctedTexts.refused}:</b> {refusalText(item.refusal?.code ?? 'malformed').what}
      </p>
      <Button size="small" variant="quiet" onPress={() => outbox.discard(item.id)}>
        {logTexts.discard}
      </Button>
    </div>
  );
}
