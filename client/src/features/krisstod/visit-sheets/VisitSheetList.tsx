import type { VisitSheetReading } from '@ledningsplats/shared/krisstod/links/visit-sheet.ts';
import { useState } from 'react';
import { visitSheetsTexts as texts } from '../../../i18n/visit-sheets.ts';
import { useServerNow } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
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
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {sheets.map(({ number, madeBy, madeAt, usedAt, revokedAt }) => (
          <li key={number} className={styles.row} data-revoked={revokedAt !== null || undefined}>
            <span className={styles.words}>
              <b>{texts.sheet(number)}</b>
              <span className={styles.muted}>
                {texts.madeBy(madeBy, formatWhen(madeAt, now))},{' '}
                {usedAt === null ? texts.neverUsed : texts.usedAt(formatWhen(usedAt, now))}
              </span>
              {revokedAt !== null && <span>{texts.revokedAt(formatWhen(revokedAt, now))}</span>}
            </span>
            {revokedAt === null && (
              <Button size="small" aria-label={texts.revokeOf(number)} onPress={() => setRevoking(number)}>
                {texts.revoke}
              </Button>
            )}
          </li>
        ))}
      </ul>
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
