import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { disturbanceTexts } from '../../i18n/disturbances.ts';
import { departmentName } from '../../i18n/plan-words.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useServerNow } from '../../sync/react.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { showToast } from '../../ui/toasts.ts';
import styles from './DepartmentLinkList.module.css';
import type { DepartmentLinkReading, DepartmentLinksView } from './use-department-links.ts';

export interface DepartmentLinkListProps {
  links: readonly DepartmentLinkReading[];
  plan: Plan;
  revoke: DepartmentLinksView['revoke'];
}

/** Every link that has been made: whose it is, when it was used, and the way to end it. */
export function DepartmentLinkList({ links, plan, revoke }: DepartmentLinkListProps) {
  const now = useServerNow(60_000);
  const [revoking, setRevoking] = useState<DepartmentLinkReading | null>(null);

  async function handleRevoke(id: string) {
    setRevoking(null);
    const answer = await revoke(id);
    if (answer.ok) announce(disturbanceTexts.revoked);
    else showToast({ tone: 'error', title: disturbanceTexts.notDone, text: refusalText(answer.code).next });
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {links.map((link) => {
          const who = `${link.label}, ${departmentName(plan, link.department)}`;
          return (
            <li key={link.id} className={styles.link} data-revoked={link.revokedAt !== null || undefined}>
              <div className={styles.words}>
                <b>{departmentName(plan, link.department)}</b>
                <span>{link.label}</span>
                <span className={styles.muted}>
                  {[
                    disturbanceTexts.madeBy(link.madeBy, formatWhen(link.madeAt, now)),
                    link.usedAt === null
                      ? disturbanceTexts.neverUsed
                      : disturbanceTexts.usedAt(formatWhen(link.usedAt, now)),
                    ...(link.revokedAt === null ? [] : [disturbanceTexts.revokedAt(formatWhen(link.revokedAt, now))]),
                  ].join(' · ')}
                </span>
              </div>
              {link.revokedAt === null && (
                <Button size="small" aria-label={disturbanceTexts.revokeOf(who)} onPress={() => setRevoking(link)}>
                  {disturbanceTexts.revoke}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {revoking !== null && (
        <ConfirmDialog
          isOpen
          title={disturbanceTexts.revokeQuestion(`${revoking.label}, ${departmentName(plan, revoking.department)}`)}
          confirmLabel={disturbanceTexts.revokeConfirm}
          tone="alarm"
          onCancel={() => setRevoking(null)}
          onConfirm={() => void handleRevoke(revoking.id)}
        >
          {disturbanceTexts.revokeText}
        </ConfirmDialog>
      )}
    </>
  );
}
