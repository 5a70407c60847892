import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { PlaceSheetReading } from '@ledningsplats/shared/places/sheet-reading.ts';
import { useState } from 'react';
import { ReadingState } from '../../../forms/ReadingState.tsx';
import { placeSheetTexts } from '../../../i18n/place-sheets.ts';
import { refusalText } from '../../../i18n/refusals.ts';
import { paths } from '../../../paths.ts';
import { usePermissions } from '../../../session/use-permissions.ts';
import { useServerNow } from '../../../sync/react.ts';
import { announce } from '../../../ui/announcements.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { Link } from '../../../ui/Link.tsx';
import { showToast } from '../../../ui/toasts.ts';
import styles from './SheetCard.module.css';
import { useSheets } from './use-sheets.ts';

export interface SheetCardProps {
  place: string;
  /** Whether there may be more of them: a place that is no longer used gets no new one. */
  isUsed: boolean;
}

/** The sheets of one place: who printed them, when they were used, and the way to end them. For those who may [SE1]. */
export function SheetCard({ place, isUsed }: SheetCardProps) {
  return mayOpen(usePermissions(), 'placeSheets') ? <Sheets place={place} isUsed={isUsed} /> : null;
}

function Sheets({ place, isUsed }: SheetCardProps) {
  const { sheets, reading, revoke } = useSheets();
  const [revoking, setRevoking] = useState<number | null>(null);
  const own = sheets?.filter((sheet) => sheet.place === place) ?? null;

  async function handleRevoke(number: number) {
    setRevoking(null);
    const answer = await revoke(number);
    if (answer.ok) announce(placeSheetTexts.revoked);
    else showToast({ tone: 'error', title: placeSheetTexts.notDone, text: refusalText(answer.code).next });
  }

  return (
    <Card
      title={placeSheetTexts.listTitle}
      aside={
        isUsed && (
          <Link href={paths.placeSheetsOf(place)} variant="button">
            {placeSheetTexts.print}
          </Link>
        )
      }
    >
      <ReadingState reading={reading} title={placeSheetTexts.listFailed} />
      {own?.length === 0 && <p className={styles.muted}>{placeSheetTexts.listNone}</p>}
      {own !== null && own.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
        <ul role="list" className={styles.list}>
          {own.map((sheet) => (
            <SheetRow key={sheet.number} sheet={sheet} onRevoke={() => setRevoking(sheet.number)} />
          ))}
        </ul>
      )}
      {revoking !== null && (
        <ConfirmDialog
          isOpen
          title={placeSheetTexts.revokeQuestion(revoking)}
          confirmLabel={placeSheetTexts.revokeConfirm}
          tone="alarm"
          onCancel={() => setRevoking(null)}
          onConfirm={() => void handleRevoke(revoking)}
        >
          {placeSheetTexts.revokeText}
        </ConfirmDialog>
      )}
    </Card>
  );
}

function SheetRow({ sheet, onRevoke }: { sheet: PlaceSheetReading; onRevoke: () => void }) {
  const now = useServerNow(60_000);
  const { number, madeBy, madeAt, usedAt, revokedAt, revokedBy } = sheet;
  const used = usedAt === null ? placeSheetTexts.neverUsed : placeSheetTexts.usedAt(formatWhen(usedAt, now));
  return (
    <li className={styles.row} data-revoked={revokedAt !== null || undefined}>
      <div className={styles.words}>
        <b>{placeSheetTexts.sheet(number)}</b>
        <span className={styles.muted}>
          {placeSheetTexts.madeBy(madeBy, formatWhen(madeAt, now))} · {used}
        </span>
        {revokedAt !== null && <span>{placeSheetTexts.revokedAt(formatWhen(revokedAt, now), revokedBy ?? '')}</span>}
      </div>
      {revokedAt === null && (
        <Button size="small" aria-label={placeSheetTexts.revokeOf(number)} onPress={onRevoke}>
          {placeSheetTexts.revoke}
        </Button>
      )}
    </li>
  );
}
