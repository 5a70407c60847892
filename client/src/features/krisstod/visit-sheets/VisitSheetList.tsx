import type { VisitSheetReading } from '@ledningsplats/shared/krisstod/links/visit-sheet.ts';
import { useState } from 'react';
import { GivenOut, GivenOutList } from '../../../forms/GivenOut.tsx';
import { visitSheetsTexts as texts } from '../../../i18n/visit-sheets.ts';
import { useServerNow } from '../../../sync/react.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import styles from './visit-sheets.module.css';

/** The sheets of one site: who printed them, when they were used, and the way to end them. */
export function VisitSheetList({
  sheets,
  onRevoke,
}: {
  sheets: readonly VisitSheetReading[];
  onRevoke: (number: number) => void;
}) {
  const now = useServerNow(60_000);
  const [revoking, setRevoking] = useState<number | null>(null);
  if (sheets.length === 0) return <p className={styles.muted}>{texts.listNone}</p>;
  return (
    <section aria-label={texts.listTitle}>
      <GivenOutList>
        {sheets.map(({ number, madeBy, madeAt, usedAt, revokedAt }) => (
          <GivenOut
            key={number}
            title={texts.sheet(number)}
            madeBy={texts.madeBy(madeBy, formatWhen(madeAt, now))}
            used={usedAt === null ? texts.neverUsed : texts.usedAt(formatWhen(usedAt, now))}
            revoked={revokedAt === null ? null : texts.revokedAt(formatWhen(revokedAt, now))}
            texts={{ revoke: texts.revoke, revokeOf: texts.revokeOf(number) }}
            onRevoke={() => setRevoking(number)}
          />
        ))}
      </GivenOutList>
      <ConfirmDialog
        isOpen={revoking !== null}
        title={texts.revokeTitle(revoking ?? 0)}
        confirmLabel={texts.revoke}
        tone="alarm"
        onCancel={() => setRevoking(null)}
        onConfirm={() => {
          if (revoking !== null) onRevoke(revoking);
          setRevoking(null);
        }}
      >
        {texts.revokeText}
      </ConfirmDialog>
    </section>
  );
}
