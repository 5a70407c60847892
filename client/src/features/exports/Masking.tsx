import { isMaskGround } from '@ledningsplats/shared/exports/export-readings.ts';
import type { CopyEntry } from '@ledningsplats/shared/exports/history-copy.ts';
import { applyMasks, type Mask, sameWordsElsewhere } from '@ledningsplats/shared/exports/masks.ts';
import { useCallback, useMemo, useState } from 'react';
import form from '../../forms/form.module.css';
import { Note } from '../../forms/Note.tsx';
import { ReadingState } from '../../forms/ReadingState.tsx';
import { useReading } from '../../forms/use-reading.ts';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { exportTexts as texts } from '../../i18n/exports.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Exports.module.css';
import { GroundFields } from './GroundFields.tsx';
import { MaskDialog } from './MaskDialog.tsx';
import { MaskedEntry } from './MaskedEntry.tsx';
import { type ForMasking, type MaskGround, shownEntries } from './mask-draft.ts';
import { exportsPath } from './use-exports.ts';
import { useForTab } from './use-for-tab.ts';

/** Entries drawn at a time: a tired person reads no more before deciding. */
const PAGE = 40;

export interface MaskingProps {
  stream: string;
  /** The export that holds the history as it was read. */
  basis: string;
  /** How far that has come; null: it is not there. */
  state: string | null;
  onMade: (copy: string) => Promise<void>;
  onLeave: () => void;
}

/** Waits for the history, and then has it masked. */
export function Masking(props: MaskingProps) {
  const { state, onLeave } = props;
  if (state === 'ready') return <MaskingRead {...props} />;
  return (
    <Card title={texts.masked}>
      {state === 'failed' ? (
        <Note tone="alarm" role="alert" title={texts.prepareFailed} />
      ) : (
        <div role="status">
          <VisuallyHidden>{texts.preparing}</VisuallyHidden>
          <Skeleton lines={6} />
        </div>
      )}
      <Button onPress={onLeave}>{texts.leave}</Button>
    </Card>
  );
}

function MaskingRead({ stream, basis, onMade, onLeave }: MaskingProps) {
  const reading = useReading<ForMasking>(`${exportsPath(stream)}/${basis}/file`);
  const { request } = useSync();
  const [masks, setMasks] = useForTab<readonly Mask[]>(`masks ${basis}`, []);
  const [why, setWhy] = useForTab<MaskGround>(`ground ${basis}`, { ground: '', reason: '' });
  const [isAll, setAll] = useState(false);
  const [words, setWords] = useState('');
  const [shown, setShown] = useState(PAGE);
  const [open, setOpen] = useState<CopyEntry | null>(null);
  const [isMaking, setMaking] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const read = reading.value;
  const copy = useMemo(() => (read === null ? null : applyMasks(read.copy, masks)), [read, masks]);
  const masked = useMemo(
    () => new Map(copy?.sections.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry] as const))),
    [copy],
  );
  const elsewhere = useCallback(
    (mask: Mask) => (read === null || copy === null ? 0 : sameWordsElsewhere(read.copy, mask, copy)),
    [read, copy],
  );
  const hasWhy = isMaskGround(why.ground) && why.reason.trim() !== '';

  if (read === null) return <ReadingState reading={reading} title={texts.prepareFailed} />;
  const found = shownEntries(read, masks, { isAll, words });

  async function make() {
    if (isMaking) return;
    setMaking(true);
    setFailure(null);
    const path = `/api/streams/${encodeURIComponent(stream)}/masked-copies`;
    const answer = await request<{ id: string }>('POST', path, { basis, masks });
    setMaking(false);
    if (answer.ok) await onMade(answer.value.id);
    else setFailure(answer);
  }

  return (
    <>
      <Card title={texts.masked} aside={<span>{texts.count(masks.length)}</span>}>
        <div className={form.fields}>
          <GroundFields why={why} onChange={setWhy} />
          <div className={form.row}>
            <Select
              label={texts.show}
              value={isAll ? 'all' : 'suggested'}
              onChange={(value) => setAll(value === 'all')}
              options={[
                { value: 'suggested', label: texts.shows.suggested },
                { value: 'all', label: texts.shows.all },
              ]}
            />
            <TextField label={texts.search} value={words} onChange={setWords} type="search" />
          </div>
          <Note tone="info">{texts.suggestedText}</Note>
          {failure !== null && (
            <Note tone="alarm" role="alert" title={texts.notMade}>
              {failure.code === 'not_found' ? texts.expired : refusalText(failure.code).what}
            </Note>
          )}
          <div className={styles.actions}>
            <WorkingButton
              variant="primary"
              isDisabled={masks.length === 0}
              isWorking={isMaking}
              workingText={texts.making}
              onPress={() => void make()}
            >
              {texts.makeMasked}
            </WorkingButton>
            <Button onPress={onLeave}>{texts.leave}</Button>
          </div>
        </div>
      </Card>
      <Card title={isAll ? texts.shows.all : texts.shows.suggested}>
        {found.length === 0 && <EmptyState title={texts.nothing}>{texts.nothingText}</EmptyState>}
        <ul className={styles.rows}>
          {found.slice(0, shown).map((one) => (
            <MaskedEntry
              key={one.entry.id}
              shown={one}
              preview={masked.get(one.entry.id) ?? one.entry}
              masks={masks.filter(({ entry }) => entry === one.entry.id)}
              why={hasWhy ? why : null}
              elsewhere={elsewhere}
              onMask={(mask) => setMasks([...masks, mask])}
              onEverywhere={(mask) =>
                setMasks(masks.map((one) => (one === mask ? { ...mask, everywhere: true } : one)))
              }
              onUnmask={(gone) => setMasks(masks.filter((mask) => !gone.includes(mask)))}
              onOpen={() => setOpen(one.entry)}
            />
          ))}
        </ul>
        {found.length > shown && (
          <Button onPress={() => setShown(shown + PAGE)}>{texts.more(found.length - shown)}</Button>
        )}
      </Card>
      {open !== null && (
        <MaskDialog
          entry={open}
          why={why}
          elsewhere={elsewhere}
          onWhy={setWhy}
          onMask={(mask) => {
            setMasks([...masks, mask]);
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
