import type { Vma, VmaSlice } from '@ledningsplats/shared/vma/events.ts';
import { useState } from 'react';
import { personName } from '../../forms/person-words.ts';
import { RegisterFoot } from '../../forms/RegisterFoot.tsx';
import { useMay } from '../../forms/use-self.ts';
import { vmaTexts as texts } from '../../i18n/vma.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CapFiles } from './CapFiles.tsx';
import { OutcomeDialog } from './OutcomeDialog.tsx';
import { useVmaRegister } from './use-vma-register.ts';
import styles from './vma.module.css';

export interface VmaHistoryProps {
  stream: string;
  slice: VmaSlice;
  /** Whether anything is written in the incident any more. */
  isOpen: boolean;
}

/** All that has been asked for, newest first; what was recorded by mistake stays, struck, and what was not declined can be put right [VM3]. */
export function VmaHistory({ stream, slice, isOpen }: VmaHistoryProps) {
  const { entries: requests, state, load } = useVmaRegister(stream, slice);
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const mayCorrect = useMay()('RecordVmaOutcome') && isOpen;
  const [corrected, setCorrected] = useState<Vma | null>(null);
  // what the register said last may be of before: of those that are still known, what holds now
  const past = requests.map(({ vma }) => slice.known[vma.id] ?? vma);
  return (
    <Card title={texts.history} level={3}>
      {state === 'loading' && requests.length === 0 && <Skeleton lines={2} />}
      {state === 'whole' && requests.length === 0 && <p className={styles.quiet}>{texts.noHistory}</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.fields}>
        {past.map((vma) => (
          <li key={vma.id} className={styles.past} data-struck={vma.status === 'withdrawn' || undefined}>
            <p>
              <b>{texts.number(vma.number)}</b> <Chip tone="neutral">{texts.statuses[vma.status]}</Chip>
            </p>
            <p className={styles.said}>{vma.content?.area ?? texts.removed}</p>
            {vma.settled?.text && <p>{vma.settled.text}</p>}
            <p className={styles.quiet}>
              {texts.requestedBy(
                formatWhen(vma.requestedAt, now),
                personName(byId, vma.requester.person, vma.content?.requester),
              )}
            </p>
            {mayCorrect && vma.status === 'declined' && (
              <Button size="small" aria-label={texts.correctOutcomeOf(vma.number)} onPress={() => setCorrected(vma)}>
                {texts.correctOutcome}
              </Button>
            )}
            <CapFiles stream={stream} vma={vma.id} messages={vma.messages} />
          </li>
        ))}
      </ul>
      {corrected !== null && <OutcomeDialog stream={stream} vma={corrected} onClose={() => setCorrected(null)} />}
      <RegisterFoot state={state} failed={texts.failed} onLoad={load} />
    </Card>
  );
}
