import type { Place } from '@ledningsplats/shared/places/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ListenerLinkReading } from '@ledningsplats/shared/sirens/listener-link.ts';
import { useState } from 'react';
import { GivenOut, GivenOutList } from '../../../forms/GivenOut.tsx';
import { ReadingState } from '../../../forms/ReadingState.tsx';
import { refusalText } from '../../../i18n/refusals.ts';
import { listenerTexts as texts } from '../../../i18n/siren-listeners.ts';
import { announce } from '../../../ui/announcements.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { showToast } from '../../../ui/toasts.ts';
import type { ShownReport } from '../use-sirens.ts';
import styles from './listeners.module.css';
import { NewListenerDialog } from './NewListenerDialog.tsx';
import { useListenerLinks } from './use-listener-links.ts';

export interface ListenersCardProps {
  plan: Plan;
  test: string;
  /** The test's day, in words. */
  day: string;
  sirens: readonly Place[];
  reports: Readonly<Record<string, ShownReport>>;
  now: number;
}

/** Who listens without an account: given a link, followed by what comes in, and revoked [PL8]. */
export function ListenersCard({ plan, test, day, sirens, reports, now }: ListenersCardProps) {
  const view = useListenerLinks(test);
  const [isMaking, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<number | null>(null);
  const [forgetting, setForgetting] = useState<number | null>(null);
  const links = view.reading.value?.links ?? null;

  async function handleRevoke(number: number) {
    setRevoking(null);
    const answer = await view.revoke(number);
    if (answer.ok) announce(texts.revoked);
    else showToast({ tone: 'error', title: texts.notRevoked, text: refusalText(answer.code).next });
  }

  async function handleForget(number: number) {
    setForgetting(null);
    const answer = await view.forget(number);
    if (answer.ok) announce(texts.forgotten);
    else showToast({ tone: 'error', title: texts.notForgotten, text: refusalText(answer.code).next });
  }

  return (
    <Card
      title={texts.title}
      aside={
        links !== null && (
          <Button size="small" onPress={() => setMaking(true)}>
            {texts.make}
          </Button>
        )
      }
    >
      <div className={styles.card}>
        <p className={styles.muted}>{texts.text}</p>
        <ReadingState reading={view.reading} title={texts.failed} />
        {links?.length === 0 && <p>{texts.none}</p>}
        {links !== null && links.length > 0 && (
          <GivenOutList>
            {links.map((link) => (
              <Row
                key={link.number}
                {...{ link, reports, now }}
                onRevoke={() => setRevoking(link.number)}
                onForget={() => setForgetting(link.number)}
              />
            ))}
          </GivenOutList>
        )}
      </div>
      {isMaking && links !== null && (
        <NewListenerDialog {...{ plan, day, sirens, links }} make={view.make} onClose={() => setMaking(false)} />
      )}
      <ConfirmDialog
        isOpen={revoking !== null}
        title={texts.revokeTitle(revoking ?? 0)}
        confirmLabel={texts.revoke}
        tone="alarm"
        onCancel={() => setRevoking(null)}
        onConfirm={() => revoking !== null && void handleRevoke(revoking)}
      >
        {texts.revokeText}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={forgetting !== null}
        title={texts.forgetTitle(forgetting ?? 0)}
        confirmLabel={texts.forget}
        tone="alarm"
        onCancel={() => setForgetting(null)}
        onConfirm={() => forgetting !== null && void handleForget(forgetting)}
      >
        {texts.forgetText}
      </ConfirmDialog>
    </Card>
  );
}

interface RowProps extends Pick<ListenersCardProps, 'reports' | 'now'> {
  link: ListenerLinkReading;
  onRevoke: () => void;
  onForget: () => void;
}

function Row({ link, reports, now, onRevoke, onForget }: RowProps) {
  const { number, label, sirens, madeBy, madeAt, usedAt, revokedAt } = link;
  const said = sirens.filter((siren) => reports[siren] !== undefined).length;
  return (
    <GivenOut
      title={texts.link(number, label)}
      progress={revokedAt === null ? texts.progress(said, sirens.length) : null}
      madeBy={texts.madeBy(madeBy, formatWhen(madeAt, now))}
      used={usedAt === null ? texts.neverUsed : texts.usedAt(formatWhen(usedAt, now))}
      revoked={revokedAt === null ? null : texts.revokedAt(formatWhen(revokedAt, now))}
      texts={{ revoke: texts.revoke, revokeOf: texts.revokeOf(number) }}
      onRevoke={onRevoke}
      more={
        label !== '' && (
          <Button size="small" variant="quiet" aria-label={texts.forgetOf(number)} onPress={onForget}>
            {texts.forget}
          </Button>
        )
      }
    />
  );
}
