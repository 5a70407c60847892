import type { DepartmentReading } from '@ledningsplats/shared/disturbances/own-disturbance.ts';
import { useRef, useState } from 'react';
import { Note } from '../../forms/Note.tsx';
import { disturbanceTexts } from '../../i18n/disturbances.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { announce } from '../../ui/announcements.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconLinked } from '../../ui/icons.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { OwnDisturbances } from './OwnDisturbances.tsx';
import { ReportForm } from './ReportForm.tsx';
import { ReportReceipt } from './ReportReceipt.tsx';
import { EMPTY_REPORT, nextReport, reportContent } from './report-draft.ts';
import { useOwnDisturbances } from './use-own-disturbances.ts';

/** For whoever holds a department's link: no account, a phone in the hand [LA11]. */
export function LinkReport({ token }: { token: string }) {
  const { request, serverNow } = useSync();
  const path = `/api/department/${token}`;
  const own = useOwnDisturbances<DepartmentReading>(path);
  const [draft, setDraft] = useState(EMPTY_REPORT);
  const [sent, setSent] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  /** The command's id until it has arrived: pressed again after a lost answer, it is the same disturbance. */
  const attempt = useRef<{ id: string; madeAt: number; body: string } | null>(null);
  const arrived = own.reading?.disturbances.find(({ id }) => id === sent);

  async function handleSend() {
    const content = reportContent(draft);
    const body = JSON.stringify({ content, when: draft.when });
    if (attempt.current?.body !== body) attempt.current = { id: crypto.randomUUID(), madeAt: serverNow(), body };
    const { id, madeAt } = attempt.current;
    setSending(true);
    setFailure(null);
    const times = { madeAt, sentAt: serverNow(), ...(draft.when !== null && { occurredAt: draft.when }) };
    const answer = await request('POST', path, { id, content, ...times });
    setSending(false);
    if (!answer.ok) return setFailure(answer);
    attempt.current = null;
    setSent(id);
    setDraft(nextReport(draft));
    announce(disturbanceTexts.sent);
    own.refresh();
  }

  if (own.reading === null) {
    if (own.failure === null) return <Skeleton lines={8} />;
    // half a link, as a text message may break it, is answered as malformed
    const isUnknown = own.failure.code === 'not_found' || own.failure.field === 'token';
    return (
      <div role="alert">
        <EmptyState
          title={isUnknown ? disturbanceTexts.linkUnknownTitle : disturbanceTexts.linkFailedTitle}
          icon={<IconLinked aria-hidden />}
        >
          {isUnknown ? disturbanceTexts.linkUnknownText : disturbanceTexts.linkFailedText}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <p>
        <b>{own.reading.department}</b>, {own.reading.municipality}
      </p>
      {arrived ? (
        <ReportReceipt number={arrived.number} onAnother={() => setSent(null)} />
      ) : (
        <>
          <p>{disturbanceTexts.reportText}</p>
          {failure !== null && (
            <Note tone="alarm" role="alert" title={disturbanceTexts.sendFailed}>
              {refusalText(failure.code).what} {refusalText(failure.code).next}
            </Note>
          )}
          <ReportForm
            draft={draft}
            onChange={setDraft}
            departments={null}
            isSending={isSending}
            onSend={() => void handleSend()}
          />
        </>
      )}
      <OwnDisturbances title={disturbanceTexts.ownTitle} own={own} />
    </>
  );
}
