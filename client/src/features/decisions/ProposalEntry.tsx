import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { ProposalReading } from '@ledningsplats/shared/decisions/proposal-reading.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { personName } from '../../forms/person-words.ts';
import { RemovedNote } from '../../forms/RemovedWords.tsx';
import { decisionTexts } from '../../i18n/decisions.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Chip } from '../../ui/Chip.tsx';
import { DefinitionFacts, type Fact } from '../../ui/DefinitionFacts.tsx';
import { formatDateClock } from '../../ui/format-time.ts';
import styles from './DecisionEntry.module.css';
import { madeInFacts } from './made-in-facts.tsx';
import { ProposalActions } from './ProposalActions.tsx';

export interface ProposalEntryProps {
  proposal: ProposalReading;
  stream: string;
  state: IncidentState | null;
  plan: Plan;
}

/** What was proposed and is not decided: it waits, or was withdrawn [ST2]. */
export function ProposalEntry({ proposal, stream, state, plan }: ProposalEntryProps) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const { number, content, withdrawn } = proposal;
  const { facts: words } = decisionTexts;
  const titleId = `beslut-${number}`;
  const texts = (['basis', 'legalGround', 'alternatives'] as const).flatMap((field) => {
    const value = content?.[field];
    return value === undefined ? [] : [{ term: words[field], value }];
  });
  const facts: Fact[] = [
    {
      term: words.proposal,
      value: personName(byId, proposal.proposedBy),
      detail: formatDateClock(proposal.proposedAt, now),
    },
    ...texts,
    ...madeInFacts(proposal.madeIn, stream),
    ...(withdrawn === null
      ? []
      : [
          {
            term: words.withdrawn,
            value: [personName(byId, withdrawn.by), withdrawn.reason].filter(Boolean).join(': '),
            detail: formatDateClock(withdrawn.at, now),
          },
        ]),
  ];
  const waiting = state?.decisions.proposals[number];
  return (
    <article
      className={styles.entry}
      data-status={withdrawn === null ? 'proposed' : 'withdrawn'}
      aria-labelledby={titleId}
    >
      <header className={styles.header}>
        <h3 id={titleId} className={styles.number}>
          {decisionTexts.proposalNumber(number)}
        </h3>
        <Chip tone={withdrawn === null ? 'info' : 'neutral'}>
          {withdrawn === null ? decisionTexts.proposed : decisionTexts.withdrawn}
        </Chip>
      </header>
      <p className={styles.wording}>{content?.wording ?? decisionTexts.removed}</p>
      {content === null && <RemovedNote note={proposal.removal} />}
      <DefinitionFacts facts={facts} layout="list" />
      {state !== null && waiting !== undefined && (
        <ProposalActions stream={stream} state={state} plan={plan} proposal={waiting} />
      )}
    </article>
  );
}
