import { useState } from 'react';
import { rosterTexts } from '../../i18n/roster.ts';
import { Button } from '../../ui/Button.tsx';
import { DutyTable, type DutyTableProps } from './DutyTable.tsx';
import styles from './Roster.module.css';

/** A quarter of a year of weeks: what stands below on the page is within reach of a thumb. */
const NEAREST = 13;

/** The turns ahead, the nearest first and the rest when they are asked for; on paper all. */
export function TurnList(props: Omit<DutyTableProps, 'shown'>) {
  const [isWhole, setWhole] = useState(false);
  const { length } = props.duties;
  return (
    <div className={styles.turns}>
      <DutyTable {...props} shown={isWhole ? undefined : NEAREST} />
      {length > NEAREST && (
        <div className={styles.screenOnly}>
          <Button onPress={() => setWhole(!isWhole)}>
            {isWhole ? rosterTexts.showNearest(NEAREST) : rosterTexts.showAll(length)}
          </Button>
        </div>
      )}
    </div>
  );
}
