import type { Evaluated } from '@ledningsplats/shared/core/stream-name.ts';
import { type ImprovementsState, NO_IMPROVEMENTS } from '@ledningsplats/shared/improvements/events.ts';
import type { NamedItem, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { StreamNotes } from '../../forms/StreamNotes.tsx';
import { useMay } from '../../forms/use-self.ts';
import { evaluationTexts } from '../../i18n/evaluations.ts';
import { improvementTexts as texts } from '../../i18n/improvements.ts';
import { paths } from '../../paths.ts';
import { useStream } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { IconPlus } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import { ImprovementDialog } from './ImprovementDialog.tsx';
import { ImprovementList } from './ImprovementList.tsx';
import styles from './improvements.module.css';

export interface FromEvaluationProps {
  plan: Plan;
  of: Evaluated;
  /** What it is called in the list, as `Övning: Strömavbrott`. */
  source: string;
  goals: readonly NamedItem[];
}

/** What came of one evaluation, out of the one list, and the way to add to it. */
export function FromEvaluation({ plan, of, source, goals }: FromEvaluationProps) {
  const { improvements } = useStream<ImprovementsState>('improvements').state ?? NO_IMPROVEMENTS;
  const may = useMay();
  const [isAdding, setAdding] = useState(false);
  const own = Object.values(improvements).filter(({ from }) => from?.kind === of.kind && from.id === of.id);
  return (
    <Card
      title={evaluationTexts.actions}
      level={3}
      aside={
        may('AddImprovement') && (
          <Button size="small" icon={<IconPlus aria-hidden />} onPress={() => setAdding(true)}>
            {texts.add}
          </Button>
        )
      }
    >
      <StreamNotes stream="improvements" />
      {own.length === 0 && <p className={styles.muted}>{evaluationTexts.actionsNone}</p>}
      <ImprovementList improvements={own} plan={plan} />
      <Link href={paths.improvements}>{evaluationTexts.toActions}</Link>
      {isAdding && (
        <ImprovementDialog
          plan={plan}
          improvement={null}
          origin={{ from: of, source, goals }}
          onClose={() => setAdding(false)}
          onCompare={() => setAdding(true)}
        />
      )}
    </Card>
  );
}
