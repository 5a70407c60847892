import type { ExerciseRun, ExerciseState, KeptPoint } from '@ledningsplats/shared/conduct/events.ts';
import { type FormEvent, useState } from 'react';
import { useGive } from '../../forms/use-give.ts';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import { paths } from '../../paths.ts';
import { useIncidents, useWorldNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Link } from '../../ui/Link.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './conduct.module.css';

export interface PointsCardProps {
  stream: string;
  state: ExerciseState;
  run: ExerciseRun;
  /** Whoever leads it keeps points and plays again. */
  isLead: boolean;
  isOn: boolean;
}

/** Where one can go back to and play again, and the runs that have been (architecture §3). */
export function PointsCard({ stream, state, run, isLead, isOn }: PointsCardProps) {
  const give = useGive();
  const now = useWorldNow(60_000);
  const [name, setName] = useState('');
  const [asked, setAsked] = useState<KeptPoint | null>(null);
  const { points, runs } = state.conduct;
  const { rows } = useIncidents();
  const isErased = ({ incident }: KeptPoint) => rows.find(({ id }) => id === incident)?.erased !== undefined;
  const nameOf = (point: KeptPoint) => point.name ?? texts.pointAtStart;

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') return;
    give('KeepExercisePoint', stream, { incident: run.incident }, { name }, { done: texts.kept });
    setName('');
  }

  function handleRewind() {
    if (asked === null) return;
    const data = { from: run.incident, incident: crypto.randomUUID(), point: asked.id };
    give('RewindExercise', stream, data, {}, { done: texts.rewound });
    setAsked(null);
  }

  return (
    <Card title={texts.points}>
      <p className={styles.muted}>{texts.pointsHelp}</p>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.notes}>
        {points.map((point) => (
          <li key={point.id} className={styles.noteItem}>
            <span>
              <b>{formatWhen(point.shown, now)}</b> {nameOf(point)}
            </span>
            {isErased(point) ? (
              <span className={styles.muted}>{texts.pointErased}</span>
            ) : (
              isLead && (
                <Button size="small" aria-label={texts.rewindOf(nameOf(point))} onPress={() => setAsked(point)}>
                  {texts.rewind}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      {isLead && isOn && (
        <form className={styles.noteForm} onSubmit={handleSubmit}>
          <TextField label={texts.pointName} value={name} maxLength={200} onChange={setName} />
          <Button type="submit">{texts.keep}</Button>
        </form>
      )}
      {runs.length > 1 && <Runs runs={runs} />}
      {asked !== null && (
        <ConfirmDialog
          isOpen
          title={texts.rewindTitle(nameOf(asked))}
          confirmLabel={texts.rewind}
          onCancel={() => setAsked(null)}
          onConfirm={handleRewind}
        >
          {texts.rewindText}
        </ConfirmDialog>
      )}
    </Card>
  );
}

function Runs({ runs }: { runs: readonly ExerciseRun[] }) {
  const { rows } = useIncidents();
  return (
    <>
      <h3 className={styles.subtitle}>{texts.runs}</h3>
      <ol className={styles.runs}>
        {runs.map(({ incident, number }, index) => {
          const known = number ?? rows.find(({ id }) => id === incident)?.number ?? String(index + 1);
          return (
            <li key={incident}>
              <Link href={paths.board(incident)}>{texts.runOf(known)}</Link>
              {index === runs.length - 1 && ` (${texts.runCurrent})`}
            </li>
          );
        })}
      </ol>
    </>
  );
}
