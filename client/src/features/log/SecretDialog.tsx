import { useEffect, useState } from 'react';
import { formTexts } from '../../i18n/forms.ts';
import { logTexts } from '../../i18n/log.ts';
import { useDispatch, useServerNow, useSession, useSync } from '../../sync/react.ts';
import type { ShownLine } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconShield } from '../../ui/icons.ts';
import { showToast } from '../../ui/toasts.ts';
import styles from './LineDialog.module.css';
import { latestWording } from './latest-wording.ts';
import { MadeOfLine } from './MadeOfLine.tsx';
import { SecrecyFields, type SecrecyValue } from './SecrecyFields.tsx';
import { useQuotes } from './use-quotes.ts';

interface Reader {
  person: string | null;
  /** Empty: it is known no more. */
  name: string;
  isWall: boolean;
  firstAt: number;
  lastAt: number;
}

/** Marks an open line secret afterwards: says who may have read it and what was made of it before it is done [LG10]. */
export function SecretDialog({ shown, onClose }: { shown: ShownLine; onClose: () => void }) {
  const { line } = shown;
  const dispatch = useDispatch();
  const quotes = useQuotes(line);
  const [mark, setMark] = useState<SecrecyValue>({ provision: '', authority: '' });

  function handleSubmit() {
    const provision = mark.provision.trim() || null;
    const authority = mark.authority.trim() || null;
    const { settled } = dispatch('MarkLineSecret', line.stream, { line: line.seq, mark: { provision, authority } }, {});
    void settled.then(({ ok }) => {
      if (ok) showToast({ tone: 'ok', title: logTexts.secretDone });
    });
    onClose();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={logTexts.secretTitle}
      onSubmit={handleSubmit}
      footer={
        <>
          <Button onPress={onClose}>{formTexts.cancel}</Button>
          <Button type="submit" variant="primary">
            {logTexts.secretSave}
          </Button>
        </>
      }
    >
      <p className={styles.explanation}>{logTexts.secretText}</p>
      <p className={styles.classified}>
        <IconShield aria-hidden className={styles.icon} />
        {logTexts.classifiedNote}
      </p>
      <figure className={styles.quote}>
        <figcaption>{logTexts.oldWording}</figcaption>
        <blockquote>{latestWording(line)}</blockquote>
      </figure>
      {line.kind === 'inkommande' && <p className={styles.explanation}>{logTexts.secretReport}</p>}
      <SecrecyFields value={mark} onChange={setMark} />
      <Readers stream={line.stream} seq={line.seq} />
      <MadeOfLine quotes={quotes} />
      <p className={styles.explanation}>{logTexts.secretElsewhere}</p>
    </Dialog>
  );
}

/** Who has had the line on a screen, as the server has recorded it. */
function Readers({ stream, seq }: { stream: string; seq: number }) {
  const { readings } = useSync();
  const now = useServerNow(60_000);
  const session = useSession();
  const self = session.status === 'signed_in' ? session.reading.person.id : null;
  const [readers, setReaders] = useState<readonly Reader[] | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let isLeft = false;
    void readings.lineReaders<{ readers: Reader[] }>(stream, seq).then((answer) => {
      if (!isLeft) setReaders(answer.ok ? answer.value.readers : 'failed');
    });
    return () => {
      isLeft = true;
    };
  }, [readings, stream, seq]);

  return (
    <section aria-live="polite">
      <h3 className={styles.title}>{logTexts.readers}</h3>
      {readers === 'loading' && <p className={styles.explanation}>{logTexts.readersLoading}</p>}
      {readers === 'failed' && <p className={styles.explanation}>{logTexts.readersFailed}</p>}
      {Array.isArray(readers) && <ReaderList readers={readers.filter(({ person }) => person !== self)} now={now} />}
    </section>
  );
}

function ReaderList({ readers, now }: { readers: readonly Reader[]; now: number }) {
  if (readers.length === 0) return <p className={styles.explanation}>{logTexts.readersNone}</p>;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ul role="list" className={styles.list}>
      {readers.map(({ person, name, isWall, firstAt }) => (
        <li key={person ?? `${name} ${firstAt}`}>
          <span>{name || (isWall ? logTexts.readerPastWall : logTexts.readerNameless)}</span>
          <span className={styles.detail}>{logTexts.readerWhen(formatWhen(firstAt, now))}</span>
        </li>
      ))}
    </ul>
  );
}
