import type { RemovalWhy } from '@ledningsplats/shared/log/events.ts';
import type { StreamText } from '@ledningsplats/shared/log/stream-texts.ts';
import { type ReactNode, useState } from 'react';
import { removalTexts, streamTextTexts as texts } from '../i18n/removal.ts';
import { usePeople } from '../sync/react.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { formatWhen } from '../ui/format-time.ts';
import { personName } from './person-words.ts';
import { ReadingState } from './ReadingState.tsx';
import { RemoveWordsDialog, type RemoveWordsDialogProps } from './RemoveWordsDialog.tsx';
import styles from './TextRemovals.module.css';
import { useReading } from './use-reading.ts';

export interface RemovedText {
  seq: number;
  /** The event that the text stood in. */
  kind: string;
  why: RemovalWhy;
  /** UTC milliseconds. */
  at: number;
  by: string | null;
  /** In which capacity it was decided, and where the decision is. Null: removed in its turn. */
  decided: { capacity: string; reference: string } | null;
}

export interface TextRemovalsProps {
  /** Where the texts are read. */
  url: string;
  removals: readonly RemovedText[];
  /** What texts these are. */
  help: ReactNode;
  mayRemove: boolean;
  /** What a text was, by the event that it stands in. */
  kinds: Readonly<Record<string, string>>;
  now: number;
  onRemove: (text: StreamText, ...decision: Parameters<RemoveWordsDialogProps['onRemove']>) => void;
  /** What follows of removing this one. */
  consequence: (text: StreamText) => string;
}

/** What has been taken away by decision of a stream's texts, and the way to take away more for whoever may [LG10]. */
export function TextRemovals(props: TextRemovalsProps) {
  const { removals, help, mayRemove, kinds, now } = props;
  const [isShown, setShown] = useState(false);
  return (
    <div className={styles.part}>
      {mayRemove && (
        <>
          {help}
          <Button aria-expanded={isShown} onPress={() => setShown(!isShown)}>
            {isShown ? texts.hide : texts.show}
          </Button>
          {isShown && <Texts key={removals.length} {...props} />}
        </>
      )}
      {removals.length > 0 && <Removals {...{ removals, kinds, now }} />}
    </div>
  );
}

/** Every text as it is stored now, newest first. */
function Texts({ url, now, kinds, onRemove, consequence }: TextRemovalsProps) {
  const { byId } = usePeople();
  const reading = useReading<{ texts: StreamText[] }>(url);
  const [asked, setAsked] = useState<StreamText | null>(null);
  if (reading.value === null) return <ReadingState reading={reading} title={texts.notRead} />;
  const all = reading.value.texts;
  if (all.length === 0) return <p className={styles.muted}>{texts.none}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.texts}>
        {all.map((one) => (
          <li key={one.seq} className={styles.text}>
            <span>
              <Words of={one} />
              <br />
              <span className={styles.muted}>
                {texts.by(kinds[one.kind] ?? texts.other, personName(byId, one.by), formatWhen(one.at, now))}
              </span>
            </span>
            <Button size="small" aria-label={texts.removeOf(one.words.join(', '))} onPress={() => setAsked(one)}>
              {texts.remove}
            </Button>
          </li>
        ))}
      </ul>
      {asked !== null && (
        <RemoveWordsDialog onRemove={(...decision) => onRemove(asked, ...decision)} onClose={() => setAsked(null)}>
          <Words of={asked} />
          <br />
          {consequence(asked)}
        </RemoveWordsDialog>
      )}
    </>
  );
}

function Words({ of }: { of: StreamText }) {
  return <span className={styles.words}>{of.words.join('\n')}</span>;
}

/** The decisions: nothing disappears unsaid [LG1]. */
function Removals({ removals, kinds, now }: Pick<TextRemovalsProps, 'removals' | 'kinds' | 'now'>) {
  const { byId } = usePeople();
  return (
    <Disclosure title={texts.removals(removals.length)}>
      <ul className={styles.removals}>
        {removals.map(({ seq, kind, why, at, by, decided }) => (
          <li key={seq}>
            {texts.removal(kinds[kind] ?? texts.other, removalTexts.whys[why], formatWhen(at, now))}{' '}
            {decided !== null && (
              <span className={styles.muted}>
                {texts.decided(decided.capacity, decided.reference, personName(byId, by))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
