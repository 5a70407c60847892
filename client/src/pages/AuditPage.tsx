import { AUDIT_WHATS, type AuditWhat } from '@ledningsplats/shared/core/audit.ts';
import { useState } from 'react';
import { AuditList } from '../features/administration/AuditList.tsx';
import { SecretReaders } from '../features/administration/SecretReaders.tsx';
import { useAudit } from '../features/administration/use-audit.ts';
import form from '../forms/form.module.css';
import { ReadingState } from '../forms/ReadingState.tsx';
import { administrationTexts } from '../i18n/administration.ts';
import { useServerNow } from '../sync/react.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Select } from '../ui/Select.tsx';
import { AdministrationFrame } from './AdministrationFrame.tsx';

const DAY = 24 * 3_600_000;
const TIMES = { day: DAY, week: 7 * DAY, month: 30 * DAY, all: null } as const;
type Time = keyof typeof TIMES;

/** Who signed in, read what is secret, changed accounts and took things out: for the one responsible alone [SE6]. */
export function AuditPage() {
  const now = useServerNow(60_000);
  const [openedAt] = useState(now);
  const [what, setWhat] = useState<AuditWhat | ''>('');
  const [time, setTime] = useState<Time>('week');
  const span = TIMES[time];
  const after = span === null ? 0 : Math.max(0, openedAt - span);
  const { entries, failure, hasOlder, loadOlder } = useAudit({ what: what || null, after });

  return (
    <AdministrationFrame title={administrationTexts.audit}>
      <p>{administrationTexts.auditText}</p>
      <div className={form.row}>
        <Select
          label={administrationTexts.auditKind}
          value={what}
          onChange={setWhat}
          options={[
            { value: '', label: administrationTexts.auditAll },
            ...AUDIT_WHATS.map((value) => ({ value, label: administrationTexts.whats[value] })),
          ]}
        />
        <Select
          label={administrationTexts.auditTime}
          value={time}
          onChange={setTime}
          options={(Object.keys(TIMES) as Time[]).map((value) => ({
            value,
            label: administrationTexts.auditTimes[value],
          }))}
        />
      </div>
      <ReadingState reading={{ value: entries, failure, refresh: loadOlder }} title={administrationTexts.auditFailed} />
      {entries?.length === 0 && (
        <EmptyState title={administrationTexts.auditNothing}>{administrationTexts.auditNothingText}</EmptyState>
      )}
      {entries !== null && entries.length > 0 && <AuditList entries={entries} now={now} />}
      {hasOlder && (
        <div>
          <Button onPress={loadOlder}>{administrationTexts.auditOlder}</Button>
        </div>
      )}
      {(what === '' || what === 'secret_line_read') && <SecretReaders after={after} now={now} />}
    </AdministrationFrame>
  );
}
