import type { AgendaStep } from '@ledningsplats/shared/briefings/agenda.ts';
import type { Briefing, BriefingNote } from '@ledningsplats/shared/briefings/events.ts';
import { NOTE_LIMIT } from '@ledningsplats/shared/briefings/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { type Ref, useState } from 'react';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { stepName } from '../../i18n/briefing-words.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import { useDraft, usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconEdit } from '../../ui/icons.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { ChangeNoteDialog } from './ChangeNoteDialog.tsx';
import styles from './Notes.module.css';

export interface NotesProps {
  stream: string;
  plan: Plan;
  briefing: Briefing;
  steps: readonly AgendaStep[];
  /** What a new note belongs to; null: the agenda is empty. */
  current: AgendaStep | null;
  mayNote: boolean;
  ref: Ref<HTMLTextAreaElement>;
}

/**
 * What is said, by the points of the agenda. What one is writing is a draft of the point, on this device, until it is saved:
 * going on to the next point or reloading loses none of it. Notes are added, so that two who write keep both [ST5].
 */
export function Notes({ stream, plan, briefing, steps, current, mayNote, ref }: NotesProps) {
  const [changing, setChanging] = useState<string | null>(null);
  const said = steps
    .map((step) => ({ step, notes: briefing.notes.filter((note) => note.step === step.id) }))
    .filter(({ notes }) => notes.length > 0);
  const chosen = briefing.notes.find(({ id }) => id === changing);
  return (
    <div className={styles.notes}>
      {mayNote && current && (
        <NoteField key={current.id} stream={stream} plan={plan} briefing={briefing} step={current} ref={ref} />
      )}
      {said.length === 0 && <p className={styles.none}>{texts.noNotes}</p>}
      {said.map(({ step, notes }) => (
        <section key={step.id} className={styles.group} aria-label={stepName(plan, briefing.kind, step.id)}>
          <h4 className={styles.heading}>{stepName(plan, briefing.kind, step.id)}</h4>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
          <ul role="list" className={styles.list}>
            {notes.map((note) => (
              <NoteRow key={note.id} note={note} onChange={mayNote ? () => setChanging(note.id) : null} />
            ))}
          </ul>
        </section>
      ))}
      {chosen && (
        <ChangeNoteDialog
          stream={stream}
          briefing={briefing.id}
          note={chosen}
          onClose={() => setChanging(null)}
          onCompare={() => setChanging(chosen.id)}
        />
      )}
    </div>
  );
}

function NoteField({
  stream,
  plan,
  briefing,
  step,
  ref,
}: Pick<NotesProps, 'stream' | 'plan' | 'briefing' | 'ref'> & { step: AgendaStep }) {
  const give = useGive();
  const draft = useDraft(`${stream}#briefing-${briefing.id}-${step.id}`, '');

  function handleSave() {
    const text = draft.value.trim();
    if (text === '') return;
    give('NoteBriefing', stream, { briefing: briefing.id, step: step.id }, { text }, { done: texts.noteDone });
    draft.clear();
  }

  return (
    <div className={styles.field}>
      <TextArea
        label={texts.note(stepName(plan, briefing.kind, step.id))}
        description={texts.noteHelp}
        value={draft.value}
        maxLength={NOTE_LIMIT}
        minRows={2}
        onChange={draft.write}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          handleSave();
        }}
        ref={ref}
      />
      <Button size="small" onPress={handleSave}>
        {texts.addNote}
      </Button>
    </div>
  );
}

function NoteRow({ note, onChange }: { note: BriefingNote; onChange: (() => void) | null }) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const text = note.text ?? texts.removed;
  return (
    <li className={styles.row}>
      <p className={styles.text}>
        {text} <span className={styles.meta}>{texts.noteBy(personName(byId, note.by), formatWhen(note.at, now))}</span>
      </p>
      {onChange && note.text !== null && (
        <IconButton
          label={texts.changeNoteOf(note.text.slice(0, 60))}
          icon={<IconEdit aria-hidden />}
          hasTooltip={false}
          onPress={onChange}
        />
      )}
    </li>
  );
}
