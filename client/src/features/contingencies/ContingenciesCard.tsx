import { waitingContingencies } from '@ledningsplats/shared/contingencies/to-review.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { contingencyTexts } from '../../i18n/contingencies.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { IconCheck, IconPlus } from '../../ui/icons.ts';
import styles from './ContingenciesCard.module.css';
import { ContingencyDialog } from './ContingencyDialog.tsx';
import { ContingencyRow } from './ContingencyRow.tsx';
import { SettleDialog } from './SettleDialog.tsx';

const TYPES: ReadonlySet<string> = new Set([
  'PrepareContingency',
  'ChangeContingency',
  'ReviewContingencies',
  'TriggerContingency',
  'WithdrawContingency',
  'RestoreContingency',
]);

type Open = { what: 'new' } | { what: 'change' | 'triggered' | 'withdrawn'; id: string };

/** The alternative courses, the one that was looked at longest ago first, and the latest that have happened or been struck [ST11]. */
export function ContingenciesCard({ incident, plan }: { incident: IncidentShown; plan: Plan }) {
  const give = useGive();
  const may = useMay();
  const [open, setOpen] = useState<Open | null>(null);
  const { state, stream } = incident;
  if (state === null) return null;
  const mayWrite = may('PrepareContingency') && state.incident.lifecycle === 'open';
  const all = Object.values(state.contingencies.known);
  const waiting = waitingContingencies(state.contingencies);
  const settled = all
    .filter(({ status }) => status !== 'waiting')
    .sort((one, other) => (other.settled?.seq ?? 0) - (one.settled?.seq ?? 0));
  if (all.length === 0 && !mayWrite) return null;
  const chosen = open !== null && open.what !== 'new' ? state.contingencies.known[open.id] : undefined;
  const review = (contingencies: string[]) =>
    give('ReviewContingencies', stream, { contingencies }, {}, { done: contingencyTexts.reviewedDone });

  return (
    <Card
      title={contingencyTexts.title}
      note={all.length > 0 ? contingencyTexts.count(waiting.length) : undefined}
      aside={
        mayWrite && (
          <Button size="small" icon={<IconPlus aria-hidden />} onPress={() => setOpen({ what: 'new' })}>
            {contingencyTexts.new}
          </Button>
        )
      }
    >
      <CommandNotes incident={incident} plan={plan} types={TYPES} />
      {all.length === 0 && (
        <p className={styles.none}>
          <b>{contingencyTexts.none}.</b> {contingencyTexts.noneText}
        </p>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {[...waiting, ...settled].map((one) => (
          <ContingencyRow
            key={one.id}
            contingency={one}
            plan={plan}
            mayWrite={mayWrite}
            onAction={(what) => {
              if (what === 'review') review([one.id]);
              else if (what === 'restore')
                give('RestoreContingency', stream, { contingency: one.id }, {}, { done: contingencyTexts.restore });
              else setOpen({ what, id: one.id });
            }}
          />
        ))}
      </ul>
      {mayWrite && waiting.length > 1 && (
        <Button size="small" icon={<IconCheck aria-hidden />} onPress={() => review(waiting.map(({ id }) => id))}>
          {contingencyTexts.reviewAll}
        </Button>
      )}
      {open?.what === 'new' && (
        <ContingencyDialog stream={stream} plan={plan} onClose={() => setOpen(null)} onCompare={() => {}} />
      )}
      {open?.what === 'change' && chosen && (
        <ContingencyDialog
          stream={stream}
          plan={plan}
          contingency={chosen}
          onClose={() => setOpen(null)}
          onCompare={() => setOpen({ what: 'change', id: chosen.id })}
        />
      )}
      {(open?.what === 'triggered' || open?.what === 'withdrawn') && chosen && (
        <SettleDialog stream={stream} contingency={chosen} as={open.what} onClose={() => setOpen(null)} />
      )}
    </Card>
  );
}
