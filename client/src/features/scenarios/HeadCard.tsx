import type { ScriptMarks } from '@ledningsplats/shared/scenarios/events.ts';
import type { Script } from '@ledningsplats/shared/scenarios/script.ts';
import { useState } from 'react';
import { scenarioTexts as texts } from '../../i18n/scenarios.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { HeadDialog } from './HeadDialog.tsx';
import styles from './scenarios.module.css';

export interface HeadCardProps {
  stream: string;
  script: Script;
  marks: ScriptMarks;
  mayWrite: boolean;
  /** Another scenario in its place. */
  /** Null: the players have had some of it, so that it is not replaced. */
  onReplace: (() => void) | null;
}

/** What the exercise is held for, and what has happened when it begins [OV2]. */
export function HeadCard({ stream, script, marks, mayWrite, onReplace }: HeadCardProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Card
      title={script.title || texts.removed}
      aside={
        mayWrite && (
          <>
            {onReplace !== null && (
              <Button size="small" variant="quiet" onPress={onReplace}>
                {texts.replace}
              </Button>
            )}
            <Button size="small" aria-label={texts.changeOf(texts.head)} onPress={() => setOpen(true)}>
              {texts.change}
            </Button>
          </>
        )
      }
    >
      <div className={styles.prose}>
        <p className={styles.strong}>{texts.clock(script.startsAt, script.minutes)}</p>
        <h3>{texts.purpose}</h3>
        <p>{script.purpose || texts.removed}</p>
        <h3>{texts.background}</h3>
        <p>{script.background || texts.removed}</p>
      </div>
      {isOpen && (
        <HeadDialog
          stream={stream}
          script={script}
          mark={marks.head}
          onClose={() => setOpen(false)}
          onReopen={() => setOpen(true)}
        />
      )}
    </Card>
  );
}
