import type { EvaluationState } from '@ledningsplats/shared/evaluations/events.ts';
import { type ReactNode, useState } from 'react';
import { StreamNotes } from '../../forms/StreamNotes.tsx';
import { evaluationTexts as texts } from '../../i18n/evaluations.ts';
import { useStream } from '../../sync/react.ts';
import { Card } from '../../ui/Card.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import styles from './evaluations.module.css';
import { ObservationForm } from './ObservationForm.tsx';
import { ObservationList } from './ObservationList.tsx';
import { Report } from './Report.tsx';
import type { Subject } from './subject.ts';
import { useEvaluating } from './use-evaluating.ts';

type Part = 'seen' | 'report';
const SHOWN_WAITING = ['NoteObservation'] as const;

/** What has been seen, and the report of it, of an exercise or an incident [OV4]. `actions`: those that came of it. */
export function Evaluation({ subject, actions }: { subject: Subject; actions: ReactNode }) {
  const { state } = useStream<EvaluationState>(subject.stream);
  const may = useEvaluating(subject);
  const [part, setPart] = useState<Part>('seen');
  const seen = (
    <div className={styles.columns}>
      {may('note') && (
        <Card title={texts.note} level={3}>
          <ObservationForm subject={subject} observation={null} onDone={() => {}} />
        </Card>
      )}
      <ObservationList subject={subject} state={state} />
    </div>
  );
  return (
    <div className={styles.stack}>
      <StreamNotes stream={subject.stream} except={SHOWN_WAITING} />
      <Tabs<Part>
        label={texts.parts}
        selected={part}
        onChange={setPart}
        tabs={[
          { id: 'seen', title: texts.seen, count: state?.observations.length ?? 0, content: seen },
          {
            id: 'report',
            title: texts.report,
            content: <Report subject={subject} state={state} actions={actions} />,
          },
        ]}
      />
    </div>
  );
}
