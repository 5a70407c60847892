import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { personName } from '../../forms/person-words.ts';
import { RemovedNote } from '../../forms/RemovedWords.tsx';
import { correctedTexts } from '../../i18n/corrected.ts';
import { decisionTexts } from '../../i18n/decisions.ts';
import { formTexts } from '../../i18n/forms.ts';
import { capacityName, forumName } from '../../i18n/plan-words.ts';
import { replayTexts } from '../../i18n/replay.ts';
import { paths } from '../../paths.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Chip } from '../../ui/Chip.tsx';
import { DefinitionFacts, type Fact } from '../../ui/DefinitionFacts.tsx';
import { formatDateClock } from '../../ui/format-time.ts';
import { Link } from '../../ui/Link.tsx';
import { completionFacts } from './completion-facts.ts';
import { DecisionActions } from './DecisionActions.tsx';
import styles from './DecisionEntry.module.css';
import { consequenceWords, missingWords, ownerWords, statusTone, subjectWords } from './decision-words.ts';
import { madeInFacts } from './made-in-facts.tsx';
import { proposalFacts } from './proposal-facts.ts';
import { SettledActions } from './SettledActions.tsx';

export interface DecisionEntryProps {
  decision: DecisionReading;
  stream: string;
  state: IncidentState | null;
  plan: Plan;
  /** Numbers of decisions that hold no longer and that this one was taken under. */
  restsOn: readonly number[];
}

/** One decision, whole: as it must be possible to read it in court [ST2]. */
export function DecisionEntry({ decision, stream, state, plan, restsOn }: DecisionEntryProps) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const nameOf = (person: string | null, typed: string | null = null) => personName(byId, person, typed);
  const when = (time: number) => formatDateClock(time, now);
  const { facts: words } = decisionTexts;
  const { number, status, content, decider, disowned, confirmation, execution, revoked } = decision;
  const open = state?.decisions.open[number];
  const titleId = `beslut-${number}`;
  const incident = parseStream(stream)?.incident ?? null;

  const facts: Fact[] = [
    {
      term: words.decider,
      value: decisionTexts.by(
        nameOf(decider.person, content?.deciderName ?? null),
        capacityName(plan, decider.capacity),
      ),
      ...(!decision.capacityHeld && { detail: formTexts.capacityNotHeld }),
    },
    { term: words.time, value: when(decision.decidedAt) },
    ...(decision.given === null ? [] : [{ term: words.given, value: decisionTexts.givenWays[decision.given] }]),
    ...(decision.forum === null ? [] : [{ term: words.forum, value: forumName(plan, decision.forum) }]),
    ...(content?.basis === undefined ? [] : [{ term: words.basis, value: content.basis }]),
    ...(content?.legalGround === undefined ? [] : [{ term: words.legalGround, value: content.legalGround }]),
    ...(content?.alternatives === undefined ? [] : [{ term: words.alternatives, value: content.alternatives }]),
    ...proposalFacts(decision, nameOf, when),
    ...madeInFacts(decision.madeIn, stream),
    ...(content?.preventedReason === undefined ? [] : [{ term: words.prevented, value: content.preventedReason }]),
    ...(status === 'own'
      ? []
      : [{ term: words.recorded, value: nameOf(decision.recordedBy), detail: when(decision.recordedAt) }]),
    ...(confirmation === null
      ? []
      : [
          {
            term: words.confirmation,
            value: [
              decisionTexts.confirmedWords[confirmation.way],
              confirmation.reference,
              confirmation.way === 'witness' &&
                decisionTexts.witnessNamed(nameOf(confirmation.witness, confirmation.witnessName)),
              confirmation.way === 'link' && decisionTexts.linkHandedOutBy(nameOf(decision.linkBy)),
            ]
              .filter(Boolean)
              .join(', '),
            detail: when(confirmation.at),
          },
        ]),
    ...decision.completions.flatMap((completion) =>
      completionFacts(completion.fields, plan, now).map((fact) => ({
        ...fact,
        detail: `${nameOf(completion.recordedBy)} ${when(completion.recordedAt)}`,
      })),
    ),
    ...(execution === null
      ? []
      : [
          {
            term: words.execution,
            value: [nameOf(execution.person, execution.executorName), execution.result].filter(Boolean).join(': '),
            detail: when(execution.at),
          },
        ]),
    ...(decision.owner === null
      ? []
      : [{ term: words.owner, value: ownerWords(decision.owner, plan, (person) => nameOf(person)) }]),
  ];

  return (
    <article className={styles.entry} data-status={revoked === null ? status : 'revoked'} aria-labelledby={titleId}>
      <header className={styles.header}>
        <h3 id={titleId} className={styles.number}>
          {decisionTexts.number(number)}
        </h3>
        <Chip tone={statusTone(status)}>{decisionTexts.statusWords[status]}</Chip>
        {revoked !== null && <Chip tone="neutral">{decisionTexts.revoked(revoked.by)}</Chip>}
        {execution !== null && <Chip tone="ok">{decisionTexts.executed}</Chip>}
        {state?.log.corrected.some(({ quote }) => quote.kind === 'decision' && quote.number === number) && (
          <Chip tone="warn">{correctedTexts.mark}</Chip>
        )}
        <span className={styles.subject}>{subjectWords(decision.subject, plan)}</span>
      </header>
      <p className={styles.wording}>{content?.wording ?? decisionTexts.removed}</p>
      {content === null && <RemovedNote note={decision.removal} />}
      <DefinitionFacts facts={facts} layout="list" />
      {disowned !== null && (
        <div className={styles.disowned}>
          <p>
            <strong>{words.disowned}</strong> {when(disowned.at)}, {decisionTexts.confirmedWords[disowned.way]}
            {disowned.reference !== null && `, ${disowned.reference}`}
            {disowned.reason !== null && `. ${disowned.reason}`}
          </p>
          {disowned.consequences.length > 0 && (
            <>
              <p>{decisionTexts.consequencesDone}:</p>
              <ul>
                {disowned.consequences.map((consequence) => (
                  <li key={JSON.stringify(consequence)}>{consequenceWords(consequence, plan, state)}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      {revoked !== null && revoked.consequences.length > 0 && (
        <div className={styles.disowned}>
          <p>{decisionTexts.revokeSettles}:</p>
          <ul>
            {revoked.consequences.map((consequence) => (
              <li key={JSON.stringify(consequence)}>{consequenceWords(consequence, plan, state)}</li>
            ))}
          </ul>
        </div>
      )}
      {restsOn.map((earlier) => (
        <p key={earlier} className={styles.missing}>
          {decisionTexts.restsOn(earlier)}
        </p>
      ))}
      {open !== undefined && open.missing.length > 0 && (
        <p className={styles.missing}>{decisionTexts.missing(missingWords(open.missing))}</p>
      )}
      {open !== undefined && state !== null && (
        <DecisionActions stream={stream} state={state} plan={plan} decision={open} />
      )}
      {state !== null && <SettledActions stream={stream} state={state} plan={plan} decision={decision} />}
      {incident !== null && (
        <p className={styles.replay}>
          <Link
            href={paths.replayAt(incident, decision.seq)}
            variant="alone"
            aria-label={replayTexts.showDecision(number)}
          >
            {replayTexts.showLine}
          </Link>
        </p>
      )}
    </article>
  );
}
