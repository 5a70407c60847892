import { type RefObject, useEffect, useRef, useState } from 'react';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { accessTexts } from '../../i18n/access.ts';
import { decisionTexts } from '../../i18n/decisions.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { Button } from '../../ui/Button.tsx';
import { DefinitionFacts } from '../../ui/DefinitionFacts.tsx';
import { formatDateClock } from '../../ui/format-time.ts';
import { IconOk } from '../../ui/icons.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './ConfirmAnswer.module.css';
import type { ConfirmReading } from './confirm-link.ts';
import { LinkProblem, linkProblem } from './LinkProblem.tsx';

type Answer = 'confirm' | 'disown';

/** What was recorded in one's name, and the two answers. No means that it is revoked at once, so it is asked twice. */
export function ConfirmAnswer({ token, code, reading }: { token: string; code: string; reading: ConfirmReading }) {
  const { request, serverNow } = useSync();
  const step = useRef<HTMLElement>(null);
  const [isDenying, setDenying] = useState(false);
  const [reason, setReason] = useState('');
  const [sending, setSending] = useState<Answer | null>(null);
  const [answered, setAnswered] = useState<Answer | null>(null);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const { decision, decider, incident } = reading;

  // Each step is another screen to the one who reads it: the keyboard and the voice follow.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the steps say when
  useEffect(() => step.current?.focus(), [isDenying, answered]);

  async function send(answer: Answer) {
    if (sending !== null) return;
    setSending(answer);
    setFailure(null);
    const why = reason.trim();
    const body = { code, answer, ...(answer === 'disown' && why !== '' && { reason: why }) };
    const sent = await request('POST', `/api/confirm/${token}/answer`, body);
    setSending(null);
    if (sent.ok) setAnswered(answer);
    else setFailure(sent);
  }

  const problem = failure && linkProblem(failure, accessTexts.confirmProblems);
  if (problem) return <LinkProblem problem={problem} />;
  if (answered !== null) {
    return (
      <div className={styles.receipt} data-answer={answered} role="status">
        <IconOk aria-hidden className={styles.receiptIcon} />
        <h2 ref={step as RefObject<HTMLHeadingElement | null>} tabIndex={-1} className={styles.heading}>
          {answered === 'confirm' ? accessTexts.receiptYes : accessTexts.receiptNo}
        </h2>
        <p>{accessTexts.receiptText(decision.number, incident.title ?? incident.number)}</p>
      </div>
    );
  }

  const now = serverNow();
  const recorded = formatDateClock(decision.recordedAt, now);
  return (
    <div className={styles.answer}>
      <p>
        {decider !== null && accessTexts.greeting(decider.name)} {accessTexts.recordedInYourName}
      </p>
      <section
        ref={isDenying ? null : step}
        tabIndex={-1}
        className={styles.decision}
        aria-label={decisionTexts.number(decision.number)}
      >
        <p className={styles.number}>{decisionTexts.number(decision.number)}</p>
        <p className={styles.wording}>{decision.content?.wording ?? decisionTexts.removed}</p>
        <DefinitionFacts
          layout="list"
          facts={[
            {
              term: accessTexts.incident,
              value: [incident.title, incident.place].filter(Boolean).join(', '),
              detail: incident.number,
            },
            ...(reading.capacity === null ? [] : [{ term: accessTexts.capacity, value: reading.capacity }]),
            { term: accessTexts.decidedAt, value: formatDateClock(decision.decidedAt, now) },
            {
              term: accessTexts.recordedAt,
              value: reading.recordedBy === null ? recorded : accessTexts.recordedAtBy(recorded, reading.recordedBy),
            },
            ...(decision.content?.basis === undefined
              ? []
              : [{ term: accessTexts.basis, value: decision.content.basis }]),
          ]}
        />
      </section>
      {failure !== null && (
        <Note tone="alarm" role="alert" title={accessTexts.answerFailed}>
          {refusalText(failure.code).what} {refusalText(failure.code).next}
        </Note>
      )}
      {isDenying ? (
        <div className={styles.step}>
          <h2 ref={step as RefObject<HTMLHeadingElement | null>} tabIndex={-1} className={styles.heading}>
            {accessTexts.noQuestion}
          </h2>
          <p>{accessTexts.noText}</p>
          <TextArea label={accessTexts.noReason} value={reason} onChange={setReason} maxLength={2000} minRows={2} />
          <WorkingButton
            variant="alarm"
            size="huge"
            isWorking={sending === 'disown'}
            workingText={accessTexts.sending}
            onPress={() => void send('disown')}
          >
            {accessTexts.noConfirm}
          </WorkingButton>
          <Button size="huge" onPress={() => setDenying(false)}>
            {accessTexts.back}
          </Button>
        </div>
      ) : (
        <div className={styles.step}>
          <h2 className={styles.heading}>{accessTexts.question}</h2>
          <WorkingButton
            variant="primary"
            size="huge"
            isWorking={sending === 'confirm'}
            workingText={accessTexts.sending}
            onPress={() => void send('confirm')}
          >
            {accessTexts.yes}
          </WorkingButton>
          <Button size="huge" onPress={() => setDenying(true)}>
            {accessTexts.no}
          </Button>
        </div>
      )}
    </div>
  );
}
