import type { Place } from '@ledningsplats/shared/places/events.ts';
import type { SirenFault } from '@ledningsplats/shared/sirens/events.ts';
import { useState } from 'react';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { sirenTexts as texts } from '../../i18n/sirens.ts';
import { usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { FaultDialog } from './FaultDialog.tsx';
import { sirenName } from './siren-words.ts';
import styles from './sirens.module.css';

export interface SirenFaultsProps {
  sirens: readonly Place[];
  faults: readonly SirenFault[];
  today: string;
  now: number;
}

/** What is broken, who has been told and who follows it up, until it is repaired [PL8]. */
export function SirenFaults({ sirens, faults, today, now }: SirenFaultsProps) {
  const may = useMay();
  const give = useGive();
  const { byId } = usePeople();
  const [changed, setChanged] = useState<string | null>(null);
  const nameOf = (id: string) => {
    const siren = sirens.find((one) => one.id === id);
    return siren ? sirenName(siren) : texts.textRemoved;
  };
  const open = faults.filter(({ repaired }) => repaired === null).sort((one, other) => one.seq - other.seq);
  const repaired = faults.flatMap((fault) => (fault.repaired === null ? [] : [{ fault, at: fault.repaired.at }]));
  const latest = repaired.sort((one, other) => other.at - one.at).slice(0, 5);
  const asked = open.find(({ id }) => id === changed);
  return (
    <Card title={texts.faults}>
      {open.length === 0 && <p className={styles.muted}>{texts.noFaults}</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {open.map((fault) => {
          const name = nameOf(fault.siren);
          const isLate = fault.due !== null && fault.due < today;
          const facts = [
            texts.givenTo(fault.texts?.to ?? texts.textRemoved),
            fault.owner === null ? null : texts.follows(personName(byId, fault.owner)),
            fault.due === null ? null : texts.dueBy(fault.due),
          ];
          return (
            <li key={fault.id} className={styles.row}>
              <span className={styles.actions}>
                <strong>{name}</strong>
                <Chip tone="warn">{texts.faultKinds[fault.what]}</Chip>
                {isLate && <Chip tone="alarm">{texts.late}</Chip>}
              </span>
              <span className={styles.muted}>{facts.filter(Boolean).join(' · ')}</span>
              {may('RepairSiren') && (
                <span className={styles.actions}>
                  <Button
                    size="small"
                    variant="primary"
                    aria-label={texts.repairedOf(name)}
                    onPress={() =>
                      give('RepairSiren', 'sirens', { fault: fault.id }, {}, { done: texts.repairedDone(name) })
                    }
                  >
                    {texts.repaired}
                  </Button>
                  <Button size="small" aria-label={texts.changeOf(name)} onPress={() => setChanged(fault.id)}>
                    {texts.change}
                  </Button>
                  <Button
                    size="small"
                    aria-label={texts.withdrawOf(name)}
                    onPress={() =>
                      give('WithdrawSirenFault', 'sirens', { fault: fault.id }, {}, { done: texts.withdrawDone })
                    }
                  >
                    {texts.withdraw}
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {latest.length > 0 && (
        <>
          <h3 className={styles.heading}>{texts.repairedLately}</h3>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
          <ul role="list" className={styles.list}>
            {latest.map(({ fault, at }) => (
              <li key={fault.id} className={styles.row}>
                <span>
                  {nameOf(fault.siren)} <span className={styles.muted}>{formatWhen(at, now)}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {asked && <FaultDialog fault={asked} name={nameOf(asked.siren)} onClose={() => setChanged(null)} />}
    </Card>
  );
}
