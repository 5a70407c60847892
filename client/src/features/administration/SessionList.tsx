import type { SessionListing } from '@ledningsplats/shared/core/administration.ts';
import { useState } from 'react';
import { administrationTexts } from '../../i18n/administration.ts';
import { formTexts } from '../../i18n/forms.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useServerNow, useSync } from '../../sync/react.ts';
import { usePlan } from '../../sync/use-plan.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { formatAgo, formatWhen } from '../../ui/format-time.ts';
import { showToast } from '../../ui/toasts.ts';
import styles from './AdministrationRows.module.css';

/** Everyone who is signed in, by device, and the way to put an end to it: a lost phone, a screen that was left open. */
export function SessionList({ sessions, onChanged }: { sessions: readonly SessionListing[]; onChanged: () => void }) {
  const { request } = useSync();
  const plan = usePlan().state?.plan ?? null;
  const now = useServerNow(60_000);
  const [asked, setAsked] = useState<SessionListing | null>(null);

  async function end({ id, name }: SessionListing) {
    setAsked(null);
    const answer = await request('DELETE', `/api/sessions/${id}`);
    if (answer.ok) announce(administrationTexts.ended(name));
    else showToast({ tone: 'error', title: refusalText(answer.code).what, text: refusalText(answer.code).next });
    onChanged();
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {sessions.map((session) => {
          const { id, name, device, createdAt, seenAt, own, shared } = session;
          return (
            <li key={id} className={styles.row}>
              <div className={styles.words}>
                <p>
                  <b>{name}</b>
                </p>
                <p className={styles.muted}>
                  {[device, session.function === null ? '' : functionName(plan, session.function)]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <div className={styles.words}>
                <p>{administrationTexts.sessionSince(formatWhen(createdAt, now))}</p>
                <p className={styles.muted}>{administrationTexts.seen(formatAgo(seenAt, now))}</p>
              </div>
              <div className={styles.end}>
                {shared && <Chip tone="warn">{administrationTexts.sharedDevice}</Chip>}
                {own ? (
                  <Chip tone="info">{administrationTexts.thisDevice}</Chip>
                ) : (
                  <Button
                    size="small"
                    aria-label={administrationTexts.endSessionOf(name, device)}
                    onPress={() => setAsked(session)}
                  >
                    {administrationTexts.endSession}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {asked !== null && (
        <ConfirmDialog
          isOpen
          title={administrationTexts.endQuestion(asked.name)}
          confirmLabel={administrationTexts.endConfirm}
          cancelLabel={formTexts.cancel}
          tone="alarm"
          onCancel={() => setAsked(null)}
          onConfirm={() => void end(asked)}
        >
          {administrationTexts.endText(asked.device)}
        </ConfirmDialog>
      )}
    </>
  );
}
