import type { ImprovementPage } from '@ledningsplats/shared/improvements/improvement-entry.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useCallback } from 'react';
import { personName } from '../../forms/person-words.ts';
import { RegisterFoot } from '../../forms/RegisterFoot.tsx';
import { useRegisterPages } from '../../forms/use-register-pages.ts';
import { improvementTexts as texts } from '../../i18n/improvements.ts';
import { usePeople, useSync, useWorldNow } from '../../sync/react.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { improvementText, ownerName } from './improvement-words.ts';
import styles from './improvements.module.css';

/** The register of those that have ended, newest first, by pages. `version`: it is read anew when this changes. */
export function FinishedImprovements({ plan, version }: { plan: Plan; version: string }) {
  const { request } = useSync();
  const { byId } = usePeople();
  const now = useWorldNow(60_000);
  const ask = useCallback(
    async (before: number | null) => {
      const answer = await request<ImprovementPage>(
        'GET',
        `/api/improvements${before === null ? '' : `?before=${before}`}`,
      );
      if (!answer.ok) return answer;
      const { improvements, before: next } = answer.value;
      return { ok: true, value: { entries: improvements, next } } as const;
    },
    [request],
  );
  const { entries, state, load } = useRegisterPages(ask, version);

  return (
    <Card title={texts.finished}>
      {state === 'loading' && entries.length === 0 && <Skeleton lines={2} />}
      {state === 'whole' && entries.length === 0 && <p className={styles.muted}>{texts.noneFinished}</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.item}>
            <p className={styles.text}>{improvementText(entry)}</p>
            <p className={styles.meta}>
              <Chip tone={entry.state === 'done' ? 'ok' : 'neutral'}>{texts.states[entry.state]}</Chip>
              <span>{formatWhen(entry.changedAt, now)}</span>
              <span>{ownerName(entry, plan, byId)}</span>
              {entry.source !== null && <span>{entry.source}</span>}
            </p>
            <Disclosure title={`${texts.history}: ${improvementText(entry)}`}>
              {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
              <ul role="list" className={styles.list}>
                {entry.steps.map(({ seq, what, at, by, note }) => (
                  <li key={seq} className={styles.muted}>
                    <b>{texts.steps[what]}</b> {texts.said(personName(byId, by), formatWhen(at, now))}
                    {note === null ? '' : `: ${note}`}
                  </li>
                ))}
              </ul>
            </Disclosure>
          </li>
        ))}
      </ul>
      <RegisterFoot state={state} failed={texts.finishedFailed} onLoad={load} />
    </Card>
  );
}
