import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { OpenDecision, OpenProposal } from '@ledningsplats/shared/decisions/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { FactAge } from '../../forms/FactAge.tsx';
import { personName } from '../../forms/person-words.ts';
import { RemovedNote } from '../../forms/RemovedWords.tsx';
import { useMay } from '../../forms/use-self.ts';
import { decisionTexts } from '../../i18n/decisions.ts';
import { paths } from '../../paths.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './AwaitingCard.module.css';
import { awaiting } from './awaiting.ts';
import { DecisionActions } from './DecisionActions.tsx';
import { DecisionBrief } from './DecisionBrief.tsx';
import { missingWords, ownerWords } from './decision-words.ts';
import { ProposalActions } from './ProposalActions.tsx';
import { RecordDecisionDialog } from './RecordDecisionDialog.tsx';

export interface AwaitingCardProps {
  incident: IncidentShown;
  plan: Plan;
}

/** Those of one's own commands that belong beside the decisions while they wait. */
export const DECISION_TYPES: ReadonlySet<string> = new Set<CommandType>([
  'RecordDecision',
  'ConfirmDecision',
  'DisownDecision',
  'CompleteDecision',
  'ProposeDecision',
  'DecideProposal',
  'WithdrawProposal',
  'ExecuteDecision',
  'TakeBackExecution',
  'RevokeDecision',
]);

/** Decisions that wait: for their decider's word first and loud, then for what is to be completed [LA2] [LA4]. */
export function AwaitingCard({ incident, plan }: AwaitingCardProps) {
  const may = useMay();
  const [isRecording, setRecording] = useState(false);
  const { state } = incident;
  if (state === null) return null;

  const { unconfirmed, incomplete } = awaiting(state.decisions);
  const proposals = Object.values(state.decisions.proposals);
  const count = unconfirmed.length + incomplete.length + proposals.length;
  return (
    <Card
      title={decisionTexts.awaiting}
      note={count > 0 ? decisionTexts.awaitingNote(unconfirmed.length, proposals.length, incomplete.length) : undefined}
      {...(unconfirmed.length > 0 && { accent: 'alarm' as const })}
      aside={
        may('RecordDecision') &&
        state.incident.lifecycle === 'open' && (
          <Button size="small" onPress={() => setRecording(true)}>
            {decisionTexts.newDecision}
          </Button>
        )
      }
    >
      <div className={styles.content}>
        <CommandNotes incident={incident} plan={plan} types={DECISION_TYPES} />
        {count === 0 && (
          <p className={styles.muted}>
            {state.decisions.count === 0 ? decisionTexts.noDecisions : decisionTexts.nothingAwaits}
          </p>
        )}
        {unconfirmed.length > 0 && (
          <section className={styles.part}>
            <h3 className={styles.heading}>{decisionTexts.unconfirmedTitle}</h3>
            <UnconfirmedList decisions={unconfirmed} incident={incident} plan={plan} />
          </section>
        )}
        {proposals.length > 0 && (
          <section className={styles.part}>
            <h3 className={styles.heading}>{decisionTexts.proposalsTitle}</h3>
            <ProposalList proposals={proposals} incident={incident} plan={plan} />
          </section>
        )}
        {incomplete.length > 0 && (
          <section className={styles.part}>
            <h3 className={styles.heading}>{decisionTexts.incompleteTitle}</h3>
            <IncompleteList decisions={incomplete} incident={incident} plan={plan} />
          </section>
        )}
        {state.decisions.count > 0 && (
          <p className={styles.effect}>
            <Link href={paths.decisions(incident.id)} variant="alone">
              {decisionTexts.seeAll}
            </Link>
          </p>
        )}
      </div>
      <RecordDecisionDialog
        incident={incident}
        plan={plan}
        fromLine={null}
        isOpen={isRecording}
        onClose={() => setRecording(false)}
      />
    </Card>
  );
}

interface ListProps {
  decisions: readonly OpenDecision[];
  incident: IncidentShown;
  plan: Plan;
}

function ProposalList({
  proposals,
  incident,
  plan,
}: { proposals: readonly OpenProposal[] } & Omit<ListProps, 'decisions'>) {
  const { state, stream } = incident;
  if (state === null) return null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ul role="list" className={styles.list}>
      {proposals.map((proposal) => (
        <li key={proposal.number} className={styles.short}>
          <div className={styles.words}>
            <p className={styles.title}>
              <b>{decisionTexts.proposalNumber(proposal.number)}</b>{' '}
              {proposal.content?.wording ?? decisionTexts.removed}
            </p>
            {proposal.content === null && <RemovedNote note={proposal.removal} />}
            <p>
              <FactAge at={proposal.proposedAt} person={proposal.proposedBy} />
            </p>
          </div>
          <ProposalActions stream={stream} state={state} plan={plan} proposal={proposal} />
        </li>
      ))}
    </ul>
  );
}

/** Quiet and short: there may be many, and none of them hurries. */
function IncompleteList({ decisions, incident, plan }: ListProps) {
  const { state, stream } = incident;
  if (state === null) return null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ul role="list" className={styles.list}>
      {decisions.map((decision) => (
        <li key={decision.number} className={styles.short}>
          <div className={styles.words}>
            <p className={styles.title}>
              <b>{decisionTexts.number(decision.number)}</b> {decision.content?.wording ?? decisionTexts.removed}
            </p>
            {decision.content === null && <RemovedNote note={decision.removal} />}
            <p className={styles.muted}>
              {decisionTexts.missing(missingWords(decision.missing))} ·{' '}
              <FactAge
                at={decision.decidedAt}
                person={decision.decider.person}
                name={decision.content?.deciderName ?? null}
                capacity={decision.decider.capacity}
                isLasting
              />
            </p>
          </div>
          <DecisionActions stream={stream} state={state} plan={plan} decision={decision} />
        </li>
      ))}
    </ul>
  );
}

function UnconfirmedList({ decisions, incident, plan }: ListProps) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const { state, stream } = incident;
  if (state === null) return null;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ul role="list" className={styles.list}>
      {decisions.map((decision) => (
        <li key={decision.number} className={styles.item}>
          <DecisionBrief decision={decision} plan={plan} />
          <p className={styles.state}>
            <Chip tone="alarm">{decisionTexts.statusWords.unconfirmed}</Chip>
            <span className={styles.effect}>
              {decision.linkUntil === null
                ? decisionTexts.inEffect
                : decisionTexts.linkUntil(formatWhen(decision.linkUntil, now))}
            </span>
          </p>
          {decision.missing.length > 0 && (
            <p className={styles.effect}>{decisionTexts.missing(missingWords(decision.missing))}</p>
          )}
          {decision.owner !== null && (
            <p className={styles.effect}>
              {decisionTexts.handedTo(ownerWords(decision.owner, plan, (person) => personName(byId, person)))}
            </p>
          )}
          <DecisionActions stream={stream} state={state} plan={plan} decision={decision} />
        </li>
      ))}
    </ul>
  );
}
