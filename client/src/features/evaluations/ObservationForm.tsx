import { shownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import { type Observation, OUTCOMES, type Outcome } from '@ledningsplats/shared/evaluations/events.ts';
import { goalsOf } from '@ledningsplats/shared/evaluations/goals.ts';
import { useState } from 'react';
import { useGive } from '../../forms/use-give.ts';
import { evaluationTexts as texts } from '../../i18n/evaluations.ts';
import { useDraft, useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import { ChoiceChips } from './ChoiceChips.tsx';
import styles from './evaluations.module.css';
import { observedLine } from './observed-line.ts';
import type { Subject } from './subject.ts';

interface Draft {
  text: string;
  goal: string | null;
  outcome: Outcome;
  at: number | null;
  inject: string | null;
  line: number | null;
}

const EMPTY: Draft = { text: '', goal: null, outcome: 'noted', at: null, inject: null, line: null };
const NONE = 'none';
/** The newest: what is about an older line says its time. */
const LINES_OFFERED = 20;

/** What one has seen, with one thumb: goal, how it went, and a sentence [OV4]. It is kept on the device until it is sent. */
export function ObservationForm({
  subject,
  observation,
  onDone,
}: {
  subject: Subject;
  /** One's own that is put right; null: a new one. */
  observation: Observation | null;
  onDone: () => void;
}) {
  const give = useGive();
  const { worldNow } = useSync();
  const { stream, plan, script, injects, incident, clock } = subject;
  const kept = useDraft<Draft>(`${stream}#observation-${observation?.id ?? 'new'}`, draftOf(observation));
  const [isTried, setTried] = useState(false);
  const draft = kept.value;
  const put = (part: Partial<Draft>) => kept.write({ ...draft, ...part });
  const clockNow = () => shownTime(clock, worldNow());
  const goals = goalsOf(plan, script);
  const lines = (incident?.lines ?? []).filter(({ content }) => content !== null).slice(0, LINES_OFFERED);

  function handleSave() {
    setTried(true);
    if (draft.text.trim() === '') return;
    const { goal, outcome, inject, line } = draft;
    const facts = {
      ...{ goal, outcome, inject },
      at: draft.at ?? clockNow(),
      line: observedLine(line, observation?.line ?? null, incident?.id ?? null),
    };
    const content = { text: draft.text.trim() };
    if (observation === null) give('NoteObservation', stream, facts, content, { done: texts.saved });
    else {
      const data = { observation: observation.id, ...facts };
      give('CorrectObservation', stream, data, content, { done: texts.changed });
    }
    setTried(false);
    // the next one is most often of the same goal
    if (observation === null) kept.write({ ...EMPTY, goal });
    else kept.clear();
    onDone();
  }

  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        handleSave();
      }}
    >
      <ChoiceChips
        label={texts.goal}
        value={draft.goal ?? NONE}
        options={[...goals.map(({ id, name }) => ({ value: id, label: name })), { value: NONE, label: texts.noGoal }]}
        onChange={(goal) => put({ goal: goal === NONE ? null : goal })}
      />
      <ChoiceChips
        label={texts.outcome}
        value={draft.outcome}
        options={OUTCOMES.map((value) => ({ value, label: texts.outcomes[value] }))}
        onChange={(outcome) => put({ outcome })}
      />
      <TextArea
        label={texts.text}
        description={texts.textHelp}
        value={draft.text}
        onChange={(text) => put({ text })}
        maxLength={2_000}
        minRows={3}
        errorMessage={isTried && draft.text.trim() === '' ? texts.textMissing : undefined}
      />
      <TimeField
        label={texts.at}
        description={clock === null ? texts.atHelp : texts.atHelpExercise}
        value={draft.at}
        onChange={(at) => put({ at })}
        getNow={clockNow}
      />
      {injects.length > 0 && (
        <Select
          label={texts.inject}
          value={draft.inject ?? NONE}
          options={[
            { value: NONE, label: texts.noInject },
            ...injects.map(({ id, minute, text }) => ({
              value: id,
              label: `${minute} min: ${text.slice(0, 80)}`,
            })),
          ]}
          onChange={(inject) => put({ inject: inject === NONE ? null : inject })}
        />
      )}
      {lines.length > 0 && (
        <Select
          label={texts.line}
          value={draft.line === null ? NONE : String(draft.line)}
          options={[
            { value: NONE, label: texts.noLine },
            ...lines.map(({ seq, content }) => ({ value: String(seq), label: content?.text.slice(0, 80) ?? '' })),
          ]}
          onChange={(line) => put({ line: line === NONE ? null : Number(line) })}
        />
      )}
      <div className={styles.actions}>
        <Button type="submit" variant="primary" size="huge">
          {observation === null ? texts.save : texts.saveChange}
        </Button>
        {observation !== null && (
          <Button
            onPress={() => {
              kept.clear();
              onDone();
            }}
          >
            {texts.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}

function draftOf(observation: Observation | null): Draft {
  if (observation === null) return EMPTY;
  const { text, goal, outcome, at, inject, line } = observation;
  return { text: text ?? '', goal, outcome, at, inject, line: line?.seq ?? null };
}
