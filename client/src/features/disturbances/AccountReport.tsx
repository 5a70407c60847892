import type { OwnDisturbance } from '@ledningsplats/shared/disturbances/own-disturbance.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { disturbanceTexts } from '../../i18n/disturbances.ts';
import { useDispatch, useDraft, useStreamItems } from '../../sync/react.ts';
import { announce } from '../../ui/announcements.ts';
import { OwnDisturbances } from './OwnDisturbances.tsx';
import { ReportForm } from './ReportForm.tsx';
import { ReportReceipt } from './ReportReceipt.tsx';
import { EMPTY_REPORT, nextReport, type ReportDraft, reportContent } from './report-draft.ts';
import { UnsentReport } from './UnsentReport.tsx';
import { useOwnDisturbances } from './use-own-disturbances.ts';

const STREAM = 'disturbances';

/** For an account of a department: with network or without, what is written is sent as soon as it can be [LA11]. */
export function AccountReport({ plan }: { plan: Plan }) {
  const dispatch = useDispatch();
  const draft = useDraft<ReportDraft>(`${STREAM}#report`, EMPTY_REPORT);
  const own = useOwnDisturbances<{ disturbances: OwnDisturbance[] }>('/api/disturbances/own');
  const [sent, setSent] = useState<string | null>(null);
  const unsent = useStreamItems(STREAM).filter(({ type }) => type === 'ReportDisturbance');
  const arrived = own.reading?.disturbances.find(({ id }) => id === sent);

  function handleSend() {
    const { department, when } = draft.value;
    const options = when === null ? {} : { occurredAt: when };
    const { id, settled } = dispatch('ReportDisturbance', STREAM, { department }, reportContent(draft.value), options);
    setSent(id);
    draft.write(nextReport(draft.value));
    void settled.then((outcome) => {
      if (!outcome.ok) return;
      announce(disturbanceTexts.sent);
      own.refresh();
    });
  }

  return (
    <>
      {unsent.map((item) => (
        <UnsentReport key={item.id} item={item} />
      ))}
      {arrived ? (
        <ReportReceipt number={arrived.number} onAnother={() => setSent(null)} />
      ) : (
        <ReportForm
          draft={draft.value}
          onChange={draft.write}
          departments={plan.departments}
          isSending={false}
          onSend={handleSend}
        />
      )}
      <OwnDisturbances title={disturbanceTexts.ownTitleAccount} own={own} />
    </>
  );
}
