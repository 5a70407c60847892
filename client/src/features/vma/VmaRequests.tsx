import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { openVmas } from '@ledningsplats/shared/vma/vma-reading.ts';
import type { ReactNode } from 'react';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { vmaTexts as texts } from '../../i18n/vma.ts';
import { paths } from '../../paths.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconWarning } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import page from '../../ui/page.module.css';
import { Head } from './Head.tsx';
import { OpenVma } from './OpenVma.tsx';
import { VmaHistory } from './VmaHistory.tsx';
import styles from './vma.module.css';

const TYPES = new Set(['RequestVma', 'RecordVmaOutcome', 'UpdateVma', 'ReviewVma', 'TakeVma', 'EndVma', 'WithdrawVma']);

export interface VmaRequestsProps {
  incident: IncidentShown;
  state: IncidentState;
  plan: Plan;
  /** Beside it: what the signals sound like. */
  beside: ReactNode;
}

/** What has been asked for in one incident, what stands, and the way to ask [VM1] [VM3]. */
export function VmaRequests({ incident, state, plan, beside }: VmaRequestsProps) {
  const { id, stream } = incident;
  const open = openVmas(state.vma);
  return (
    <div className={page.page} data-width="middle">
      <header className={page.header}>
        <h2 className={page.title}>{texts.title}</h2>
        {state.incident.lifecycle === 'open' && (
          <div className={page.tools}>
            <Link href={paths.vmaRequest(id)} variant="button">
              {texts.request}
            </Link>
          </div>
        )}
      </header>
      <Head plan={plan} state={state} />
      <CommandNotes incident={incident} plan={plan} types={TYPES} />
      <div className={styles.columns}>
        <div className={styles.fields}>
          {open.map((vma) => (
            <OpenVma key={vma.id} incident={id} stream={stream} state={state} plan={plan} vma={vma} />
          ))}
          {open.length === 0 && (
            <EmptyState title={texts.none} icon={<IconWarning aria-hidden />}>
              {texts.noneText}
            </EmptyState>
          )}
          <VmaHistory stream={stream} slice={state.vma} isOpen={state.incident.lifecycle === 'open'} />
        </div>
        {beside}
      </div>
    </div>
  );
}
