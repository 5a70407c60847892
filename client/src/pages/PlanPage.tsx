import type { PlanState } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { AdoptDialog } from '../features/plan/AdoptDialog.tsx';
import { adoptRefusalWords } from '../features/plan/adopt-refusal.ts';
import { OlderDraftNote } from '../features/plan/OlderDraftNote.tsx';
import { PlanEditor } from '../features/plan/PlanEditor.tsx';
import { PlanPreview } from '../features/plan/PlanPreview.tsx';
import { planDifferences } from '../features/plan/plan-lines.ts';
import { StaleNote } from '../features/plan/StaleNote.tsx';
import { useAdoptPlan } from '../features/plan/use-adopt-plan.ts';
import { usePlanDraft } from '../features/plan/use-plan-draft.ts';
import { Note } from '../forms/Note.tsx';
import { useMay } from '../forms/use-self.ts';
import { WorkingButton } from '../forms/WorkingButton.tsx';
import { planTexts } from '../i18n/plan-editor.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './PlanPage.module.css';

/** The municipality's plan: what holds, a draft of the next, and all that have been. */
export function PlanPage() {
  const inForce = usePlanInForce().state;
  const may = useMay();
  if (!may('AdoptPlan')) {
    return (
      <EmptyState isPage title={planTexts.forbidden}>
        {planTexts.forbiddenText}
      </EmptyState>
    );
  }
  return inForce === null ? <Skeleton lines={10} /> : <Editing inForce={inForce} />;
}

function Editing({ inForce }: { inForce: PlanState }) {
  const draft = usePlanDraft(inForce);
  const { adopt, refusal, isWaiting } = useAdoptPlan(draft);
  const [open, setOpen] = useState<'adopt' | 'discard' | null>(null);
  const changes = draft.isBegun ? planDifferences(inForce.plan, draft.next).length : 0;
  const isStale = draft.isStale && changes > 0 && !isWaiting;
  const close = () => setOpen(null);

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{planTexts.title}</h1>
        {changes === 0 ? (
          <span className={styles.note}>{planTexts.noDraft}</span>
        ) : (
          <Chip tone="info">{`${planTexts.draft}: ${planTexts.differences(changes)}`}</Chip>
        )}
        <span className={styles.tools}>
          {changes > 0 && <Button onPress={() => setOpen('discard')}>{planTexts.discard}</Button>}
          <WorkingButton
            variant={changes === 0 ? 'secondary' : 'primary'}
            isWorking={isWaiting}
            workingText={planTexts.adopting}
            isDisabled={draft.faults.length > 0 || isStale}
            onPress={() => setOpen('adopt')}
          >
            {changes === 0 ? planTexts.adoptUnchanged : planTexts.adopt}
          </WorkingButton>
        </span>
        <p className={styles.explanation}>
          {planTexts.onlyNext} {planTexts.draftKept}
        </p>
      </header>
      <OlderDraftNote draft={draft} />
      {isStale && <StaleNote draft={draft} version={inForce.version} />}
      {draft.faults.length > 0 && (
        <Note tone="alarm" role="status" title={planTexts.faults(draft.faults.length)}>
          <ul className={styles.faults}>
            {draft.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Note>
      )}
      {refusal !== null && (
        <Note tone="alarm" role="alert" title={planTexts.refused}>
          {refusal.code !== 'discarded' && adoptRefusalWords(refusal)}
        </Note>
      )}
      <div className={styles.columns}>
        <section className={styles.editor} aria-labelledby="plan-parts">
          <h2 id="plan-parts" className="visually-hidden">
            {planTexts.parts}
          </h2>
          <PlanEditor inForce={inForce} draft={draft} />
        </section>
        <div className={styles.preview}>
          <PlanPreview plan={draft.plan} />
        </div>
      </div>
      {open === 'adopt' && (
        <AdoptDialog
          inForce={inForce.plan}
          plan={draft.next}
          onClose={close}
          onAdopt={(why) => {
            adopt(why);
            close();
          }}
        />
      )}
      <ConfirmDialog
        isOpen={open === 'discard'}
        title={planTexts.discardTitle}
        confirmLabel={planTexts.discardConfirm}
        tone="alarm"
        onCancel={close}
        onConfirm={() => {
          draft.discard();
          close();
        }}
      >
        {planTexts.discardText}
      </ConfirmDialog>
    </div>
  );
}
