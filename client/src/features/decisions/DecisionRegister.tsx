import { DECISION_STAGES, type DecisionStage } from '@ledningsplats/shared/decisions/decision-stage.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { Note } from '../../forms/Note.tsx';
import { useMay } from '../../forms/use-self.ts';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { decisionTexts } from '../../i18n/decisions.ts';
import { formTexts } from '../../i18n/forms.ts';
import { meetingTexts } from '../../i18n/meetings.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { paths } from '../../paths.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconDecision, IconPrint } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import page from '../../ui/page.module.css';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DECISION_TYPES } from './AwaitingCard.tsx';
import { DecisionEntry } from './DecisionEntry.tsx';
import styles from './DecisionRegister.module.css';
import { ProposalEntry } from './ProposalEntry.tsx';
import { RecordDecisionDialog } from './RecordDecisionDialog.tsx';
import { isDecision, restingOn } from './register-pages.ts';
import { useDecisionRegister } from './use-decision-register.ts';

/** Every decision of the incident, newest first, by pages. */
export function DecisionRegister({ incident, plan }: { incident: IncidentShown; plan: Plan }) {
  const may = useMay();
  const { state, stream } = incident;
  const [stage, setStage] = useState<DecisionStage | 'all'>('all');
  const register = useDecisionRegister(
    stream,
    state?.decisions ?? null,
    state?.log.removedAt ?? 0,
    stage === 'all' ? undefined : stage,
  );
  const [isRecording, setRecording] = useState(false);
  const { rows, failure, isLoading, hasOlder } = register;
  const hasMet = state?.board.trail.some(({ value }) => value === 'active') ?? false;
  const resting = restingOn(rows);
  const total = state?.decisions.count ?? rows.length;

  return (
    <div className={page.page} data-width="narrow">
      <header className={page.header}>
        <h2 className={page.title}>{decisionTexts.registerTitle}</h2>
        <span className={page.note}>{decisionTexts.registerNote(rows.length, total)}</span>
        <div className={page.tools}>
          {may('RecordDecision') && state?.incident.lifecycle === 'open' && (
            <Button variant="primary" onPress={() => setRecording(true)}>
              {decisionTexts.newDecision}
            </Button>
          )}
          {hasMet && (
            <Link href={paths.meetings(incident.id)} variant="button">
              {meetingTexts.link}
            </Link>
          )}
          {rows.length > 0 && (
            <Button icon={<IconPrint aria-hidden />} onPress={() => window.print()}>
              {decisionTexts.print}
            </Button>
          )}
        </div>
      </header>
      <div className={styles.filter}>
        <Select
          label={decisionTexts.stage}
          value={stage}
          onChange={setStage}
          options={(['all', ...DECISION_STAGES] as const).map((value) => ({
            value,
            label: decisionTexts.stages[value],
          }))}
        />
      </div>
      <CommandNotes incident={incident} plan={plan} types={DECISION_TYPES} />
      {failure !== null && (
        <Note
          tone="warn"
          role="alert"
          title={decisionTexts.registerFailed}
          actions={
            <Button size="small" onPress={register.refresh}>
              {formTexts.tryAgain}
            </Button>
          }
        >
          {refusalText(failure.code).what}
        </Note>
      )}
      {rows.length === 0 && isLoading && <Skeleton lines={6} />}
      {rows.length === 0 && !isLoading && failure === null && (
        <EmptyState
          title={stage === 'all' ? decisionTexts.registerEmpty : decisionTexts.stageEmpty}
          icon={<IconDecision aria-hidden />}
        >
          {stage === 'all' ? decisionTexts.registerEmptyText : decisionTexts.stageEmptyText}
        </EmptyState>
      )}
      {rows.map((row) =>
        isDecision(row) ? (
          <DecisionEntry
            key={row.number}
            decision={row}
            stream={stream}
            state={state}
            plan={plan}
            restsOn={resting.get(row.number) ?? []}
          />
        ) : (
          <ProposalEntry key={row.number} proposal={row} stream={stream} state={state} plan={plan} />
        ),
      )}
      {hasOlder && (
        <div className={styles.older}>
          <WorkingButton isWorking={isLoading} workingText={formTexts.loading} onPress={register.loadOlder}>
            {decisionTexts.older}
          </WorkingButton>
        </div>
      )}
      <RecordDecisionDialog
        incident={incident}
        plan={plan}
        fromLine={null}
        isOpen={isRecording}
        onClose={() => setRecording(false)}
      />
    </div>
  );
}
