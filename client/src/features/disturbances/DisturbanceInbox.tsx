import type { DisturbanceReading } from '@ledningsplats/shared/disturbances/disturbance-reading.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { disturbanceTexts } from '../../i18n/disturbances.ts';
import { paths } from '../../paths.ts';
import { useDisturbances, usePeople, useWorldNow } from '../../sync/react.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { DisturbanceCard } from './DisturbanceCard.tsx';
import styles from './DisturbanceInbox.module.css';
import { MergeDialog } from './MergeDialog.tsx';
import { senderName } from './sender-name.ts';

type Open = { what: 'answer' | 'merge'; disturbance: DisturbanceReading };

/** What has come in from the departments, whoever has waited longest first, and what each needs of the duty officer [LA11]. */
export function DisturbanceInbox({ plan }: { plan: Plan | null }) {
  const { state } = useDisturbances();
  const { byId } = usePeople();
  const now = useWorldNow(30_000);
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  if (state === null || state.open.length + state.settled.length === 0) return null;

  return (
    <section className={styles.inbox} aria-labelledby="disturbance-inbox">
      <h2 id="disturbance-inbox" className={styles.heading}>
        {disturbanceTexts.inbox}
        {state.open.length > 0 && <Chip tone="alarm">{disturbanceTexts.inboxCount(state.open.length)}</Chip>}
      </h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {state.open.map((disturbance) => (
          <li key={disturbance.disturbance}>
            <DisturbanceCard
              disturbance={disturbance}
              sender={senderName(disturbance, plan, byId)}
              now={now}
              onTakeOver={() => navigate(paths.takeOver(disturbance.disturbance))}
              onMerge={() => setOpen({ what: 'merge', disturbance })}
              onAnswer={() => setOpen({ what: 'answer', disturbance })}
            />
          </li>
        ))}
      </ul>
      {state.settled.length > 0 && (
        <Disclosure level={3} title={disturbanceTexts.settledTitle(state.settled.length)}>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
          <ul role="list" className={styles.settled}>
            {state.settled.map((disturbance) => (
              <li key={disturbance.disturbance}>
                <b>{disturbanceTexts.number(disturbance.number)}</b>, {senderName(disturbance, plan, byId)}:{' '}
                {settledWords(disturbance)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {open?.what === 'answer' && <AnswerDialog disturbance={open.disturbance} onClose={close} />}
      {open?.what === 'merge' && <MergeDialog disturbance={open.disturbance} onClose={close} />}
    </section>
  );

  function settledWords({ fate }: DisturbanceReading): string {
    if (!fate) return '';
    return [
      disturbanceTexts.fates[fate.what].toLocaleLowerCase('sv'),
      ...(fate.incident === null ? [] : [disturbanceTexts.toIncident(fate.incident.number)]),
      disturbanceTexts.answerBy(fate.by === null ? 'TiB' : (byId[fate.by]?.name ?? 'TiB'), formatWhen(fate.at, now)),
    ].join(' · ');
  }
}
