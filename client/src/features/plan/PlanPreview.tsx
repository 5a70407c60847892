import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { LevelField } from '../../forms/LevelField.tsx';
import { LevelOffers } from '../../forms/LevelOffers.tsx';
import { headerTexts } from '../../i18n/header.ts';
import { planTexts } from '../../i18n/plan-editor.ts';
import { Card } from '../../ui/Card.tsx';
import { Ladder } from '../../ui/Ladder.tsx';
import styles from './PlanPreview.module.css';

/** The draft as the staff will meet it: the ladder of the board's head, and the choice of a level. */
export function PlanPreview({ plan }: { plan: Plan }) {
  const [chosen, setChosen] = useState(1);
  const levels = plan.levels.toSorted((one, other) => one.rank - other.rank);
  const rank = Math.min(chosen, levels.length);
  return (
    <Card title={planTexts.preview}>
      <div className={styles.preview}>
        <h3 className={styles.heading}>{planTexts.previewLadder}</h3>
        <Ladder
          label={headerTexts.level}
          steps={levels.map(({ rank: number, name }) => ({ number, name }))}
          current={rank}
        />
        <h3 className={styles.heading}>{planTexts.previewPosture}</h3>
        <p className={styles.postures}>{plan.postures.map(({ name }) => name).join(' · ')}</p>
        <h3 className={styles.heading}>{planTexts.previewChoice}</h3>
        <LevelField plan={plan} value={rank} onChange={setChosen} />
        <LevelOffers plan={plan} from={rank - 1} to={rank} at={null} />
      </div>
    </Card>
  );
}
