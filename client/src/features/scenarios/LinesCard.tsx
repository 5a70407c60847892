import type { Mark } from '@ledningsplats/shared/scenarios/events.ts';
import type { Script } from '@ledningsplats/shared/scenarios/script.ts';
import { useState } from 'react';
import { useGive } from '../../forms/use-give.ts';
import { scenarioTexts as texts } from '../../i18n/scenarios.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { IconPlus } from '../../ui/icons.ts';
import { LineDialog } from './LineDialog.tsx';
import { newKey } from './new-key.ts';
import { StrikeButton } from './StrikeButton.tsx';
import styles from './scenarios.module.css';

export interface LinesCardProps {
  stream: string;
  script: Script;
  part: 'goals' | 'questions';
  marks: Readonly<Record<string, Mark>>;
  mayWrite: boolean;
}

/** The goals, or the questions of the evaluation, in the order they were written. */
export function LinesCard({ stream, script, part, marks, mayWrite }: LinesCardProps) {
  const give = useGive();
  const [open, setOpen] = useState<string | null>(null);
  const isGoals = part === 'goals';
  const lines: readonly { id: string; text: string; goal?: string | null }[] = script[part];
  const aside = (id: string, goal: string | null | undefined) =>
    isGoals
      ? texts.tested(script.injects.filter((inject) => inject.goal === id).length)
      : script.goals.find((one) => one.id === goal)?.text;

  function handleUndo({ id, text, goal }: (typeof lines)[number]) {
    const done = { done: texts.back };
    if (isGoals) give('SetGoal', stream, { id, seen: null }, { text }, done);
    else give('SetQuestion', stream, { id, seen: null, goal: goal ?? null }, { text }, done);
  }

  return (
    <Card
      title={isGoals ? texts.goals : texts.questions}
      aside={
        mayWrite && (
          <Button size="small" icon={<IconPlus aria-hidden />} onPress={() => setOpen(newKey())}>
            {isGoals ? texts.newGoal : texts.newQuestion}
          </Button>
        )
      }
    >
      {lines.length === 0 && <p className={styles.muted}>{isGoals ? texts.noGoals : texts.noQuestions}</p>}
      <ol className={styles.lines}>
        {lines.map((line) => {
          const { id, goal } = line;
          const text = line.text || texts.removed;
          return (
            <li key={id} className={styles.lineItem}>
              <div className={styles.lineText}>
                <span>{text}</span>
                <span className={styles.muted}>{aside(id, goal)}</span>
              </div>
              {mayWrite && (
                <div className={styles.deeds}>
                  <Button size="small" aria-label={texts.changeOf(text)} onPress={() => setOpen(id)}>
                    {texts.change}
                  </Button>
                  <StrikeButton
                    stream={stream}
                    type={isGoals ? 'StrikeGoal' : 'StrikeQuestion'}
                    id={id}
                    seen={marks[id]?.seq ?? null}
                    what={text}
                    onUndo={line.text === '' ? null : () => handleUndo(line)}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {open !== null && (
        <LineDialog
          key={open}
          stream={stream}
          script={script}
          part={part}
          id={open}
          mark={marks[open] ?? null}
          onClose={() => setOpen(null)}
          onReopen={() => setOpen(open)}
        />
      )}
    </Card>
  );
}
