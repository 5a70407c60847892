import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import { useState } from 'react';
import { RemoveDutyDialog } from '../features/duty/RemoveDutyDialog.tsx';
import { EarlierHandovers } from '../features/roster/handover/EarlierHandovers.tsx';
import { NoteForm } from '../features/roster/handover/NoteForm.tsx';
import { NoteReading } from '../features/roster/handover/NoteReading.tsx';
import { OpenWorkCard } from '../features/roster/handover/OpenWorkCard.tsx';
import { TakeOverCard } from '../features/roster/handover/TakeOverCard.tsx';
import { type DutyView, useDuty } from '../features/roster/use-duty.ts';
import { StreamNotes } from '../forms/StreamNotes.tsx';
import { useMay, useSelf } from '../forms/use-self.ts';
import { handoverTexts } from '../i18n/handover.ts';
import { paths } from '../paths.ts';
import { useDutyLog } from '../sync/react.ts';
import { Card } from '../ui/Card.tsx';
import { IconBack } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './DutyPages.module.css';

/** What the next TiB needs to know, and the touch by which the duty changes hands [TB3]. */
export function HandoverPage() {
  const view = useDuty();
  const { permissions } = useSelf();
  return (
    <div className={page.page} data-width="middle">
      <header className={page.header}>
        <Link href={paths.roster} variant="plain">
          <span className={styles.back}>
            <IconBack aria-hidden />
            {handoverTexts.back}
          </span>
        </Link>
        <h1 className={page.title}>{handoverTexts.title}</h1>
      </header>
      <StreamNotes stream="roster" />
      {view === null && <Skeleton lines={8} />}
      {view !== null && !mayOpen(permissions, 'duty') && <TakeOverCard view={view} hasNote={false} />}
      {view !== null && mayOpen(permissions, 'duty') && <Handing view={view} />}
    </div>
  );
}

function Handing({ view }: { view: DutyView }) {
  const { state, status } = useDutyLog();
  const { person, permissions } = useSelf();
  const may = useMay();
  const [removed, setRemoved] = useState<string | null>(null);
  const { plan, now, duty } = view;
  const { timeZone } = plan.municipality;
  if (state === null && status === 'loading') return <Skeleton lines={8} />;
  const handover = state?.handover ?? null;
  const isOwn = duty.primary.gap === null && duty.primary.person === person;
  return (
    <>
      <StreamNotes stream="duty" />
      <div className={styles.columns}>
        <div className={styles.column}>
          {isOwn && may('WriteHandover') ? (
            <NoteForm key={handover?.id ?? 'none'} handover={handover} />
          ) : (
            <Card title={handoverTexts.note}>
              {handover === null ? (
                <p className={page.note}>{handoverTexts.noNote}</p>
              ) : (
                <NoteReading handover={handover} now={now} timeZone={timeZone} />
              )}
            </Card>
          )}
          {mayOpen(permissions, 'openWork') && <OpenWorkCard plan={plan} now={now} />}
        </div>
        <div className={styles.column}>
          <TakeOverCard view={view} hasNote={handover !== null} />
          <EarlierHandovers handed={state?.handed ?? []} now={now} timeZone={timeZone} onRemove={setRemoved} />
        </div>
      </div>
      {removed !== null && <RemoveDutyDialog item={removed} onClose={() => setRemoved(null)} />}
    </>
  );
}
