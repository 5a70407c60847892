import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ScriptSlice } from '@ledningsplats/shared/scenarios/events.ts';
import { SCENARIO_LIBRARY } from '@ledningsplats/shared/scenarios/library/library.ts';
import { useState } from 'react';
import { scenarioTexts as texts } from '../../i18n/scenarios.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { HeadDialog } from './HeadDialog.tsx';
import styles from './scenarios.module.css';
import { TakeDialog } from './TakeDialog.tsx';

export interface LibraryCardProps {
  stream: string;
  slice: ScriptSlice;
  plan: Plan;
  /** Null: there is nothing to go back to. */
  onClose: (() => void) | null;
}

/** The ready scenarios, each to be read before it is taken, and the way to write one of one's own [OV2]. */
export function LibraryCard({ stream, slice, plan, onClose }: LibraryCardProps) {
  const [read, setRead] = useState<string | null>(null);
  const [isWriting, setWriting] = useState(false);
  const chosen = SCENARIO_LIBRARY.find(({ id }) => id === read)?.scenario;
  return (
    <Card
      title={texts.libraryTitle}
      accent="action"
      aside={
        onClose !== null && (
          <Button size="small" onPress={onClose}>
            {texts.keep}
          </Button>
        )
      }
    >
      <p className={styles.muted}>{texts.libraryText}</p>
      <ul className={styles.library}>
        {SCENARIO_LIBRARY.map(({ id, about, scenario }) => (
          <li key={id}>
            <h3>{scenario.title}</h3>
            <p>{about}</p>
            <p className={styles.muted}>
              {texts.measure(scenario.injects.length, scenario.minutes, scenario.startsAt)}
            </p>
            <Button aria-label={texts.showOf(scenario.title)} onPress={() => setRead(id)}>
              {texts.show}
            </Button>
          </li>
        ))}
      </ul>
      {slice.script === null && (
        <Button variant="quiet" onPress={() => setWriting(true)}>
          {texts.own}
        </Button>
      )}
      {chosen !== undefined && (
        <TakeDialog
          stream={stream}
          slice={slice}
          plan={plan}
          title={chosen.title}
          scenario={chosen}
          submit={texts.take}
          onClose={() => setRead(null)}
          onTaken={() => {
            setRead(null);
            onClose?.();
          }}
        />
      )}
      {isWriting && (
        <HeadDialog
          stream={stream}
          script={null}
          mark={null}
          onClose={() => setWriting(false)}
          onReopen={() => setWriting(true)}
        />
      )}
    </Card>
  );
}
