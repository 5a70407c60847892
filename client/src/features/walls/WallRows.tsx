import { ongoingIncident, type WallRow } from '@ledningsplats/shared/access/wall-access.ts';
import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import { useState } from 'react';
import { refusalText } from '../../i18n/refusals.ts';
import { wallsTexts as texts } from '../../i18n/walls.ts';
import { useIncidents, useServerNow } from '../../sync/react.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { showToast } from '../../ui/toasts.ts';
import type { WallsView } from './use-walls.ts';
import styles from './WallRows.module.css';
import { incidentWords } from './wall-words.ts';

export interface WallRowsProps {
  walls: readonly WallRow[];
  revoke: WallsView['revoke'];
  onChange: (wall: WallRow) => void;
}

/** Every wall that hangs there: what it shows, whether it is in contact, and the ways to give it something else and to end it. */
export function WallRows({ walls, revoke, onChange }: WallRowsProps) {
  const now = useServerNow(10_000);
  const { rows } = useIncidents();
  const [revoking, setRevoking] = useState<WallRow | null>(null);

  async function handleRevoke(id: string) {
    setRevoking(null);
    const answer = await revoke(id);
    if (answer.ok) announce(texts.revoked);
    else showToast({ tone: 'error', title: texts.notDone, text: refusalText(answer.code).next });
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {walls.map((wall) => (
          <li key={wall.id} className={styles.wall}>
            <div className={styles.words}>
              <b>{wall.name}</b>
              <span>{texts.showing(shownWords(wall, rows))}</span>
              <span className={styles.muted}>
                {[
                  wall.isConnected ? texts.connected : texts.seen(formatWhen(wall.seenAt, now)),
                  texts.from(wall.device, wall.address),
                  texts.approved(wall.approvedBy, formatWhen(wall.approvedAt, now)),
                ].join(' · ')}
              </span>
            </div>
            <div className={styles.tools}>
              <Button size="small" aria-label={texts.changeOf(wall.name)} onPress={() => onChange(wall)}>
                {texts.change}
              </Button>
              <Button size="small" aria-label={texts.revokeOf(wall.name)} onPress={() => setRevoking(wall)}>
                {texts.revoke}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {revoking !== null && (
        <ConfirmDialog
          isOpen
          title={texts.revokeQuestion(revoking.name)}
          confirmLabel={texts.revoke}
          tone="alarm"
          onCancel={() => setRevoking(null)}
          onConfirm={() => void handleRevoke(revoking.id)}
        >
          {texts.revokeText}
        </ConfirmDialog>
      )}
    </>
  );
}

function shownWords({ incident }: WallRow, rows: readonly IncidentHeadline[]): string {
  const shown = rows.find(({ id }) => id === (incident ?? ongoingIncident(rows)));
  if (incident === null) {
    return shown === undefined
      ? texts.ongoing.toLowerCase()
      : texts.ongoingNow(incidentWords(shown)).replace(/^D/, 'd');
  }
  return shown === undefined ? texts.unknownIncident : incidentWords(shown);
}
