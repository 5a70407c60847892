import type { Improvement, ImprovementOrigin, ImprovementOwner } from '@ledningsplats/shared/improvements/events.ts';
import type { NamedItem, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { PersonField } from '../../forms/PersonField.tsx';
import { readDate } from '../../forms/typed-wall.ts';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { formTexts } from '../../i18n/forms.ts';
import { improvementTexts as texts } from '../../i18n/improvements.ts';
import { useDraft, usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ImprovementConflict } from './ImprovementConflict.tsx';
import { draftOfImprovement, EMPTY_IMPROVEMENT, factsOfDraft, type ImprovementDraft } from './improvement-draft.ts';

export interface ImprovementDialogProps {
  plan: Plan;
  /** As it is now: what somebody else does to it meanwhile is told. Null: a new one. */
  improvement: Improvement | null;
  /** What a new one comes from, its goals to choose among; null: nothing in particular. */
  origin: { from: Omit<ImprovementOrigin, 'goal'>; source: string; goals: readonly NamedItem[] } | null;
  onClose: () => void;
  /** Opens it again with what was written, when somebody was first. */
  onCompare: () => void;
}

const OWNERS = ['person', 'function', 'department'] as const satisfies readonly ImprovementOwner['kind'][];
const NO_GOAL = 'none';

/** What is to be done, why, by whom and by which day [OV4]. */
export function ImprovementDialog({ plan, improvement, origin, onClose, onCompare }: ImprovementDialogProps) {
  const give = useGiveCompared();
  const { byId } = usePeople();
  const key = improvement === null ? `new-${origin?.from.id ?? ''}` : improvement.id;
  const [empty] = useState(() => (improvement === null ? EMPTY_IMPROVEMENT : draftOfImprovement(improvement, byId)));
  const draft = useDraft<ImprovementDraft>(`improvements#${key}`, empty);
  const [isTried, setTried] = useState(false);
  const { text, why, due, kind, person, post, goal, from } = draft.value;
  const put = (part: Partial<ImprovementDraft>) => draft.write({ ...draft.value, ...part });
  const facts = factsOfDraft(draft.value);
  const isWhole = text.trim() !== '' && facts !== null;
  const isMovedOn = improvement !== null && improvement.seq !== from;
  const posts = kind === 'function' ? plan.functions : plan.departments;

  function handleSubmit() {
    if (facts === null) return;
    const words = { text: text.trim(), ...(why.trim() !== '' && { why: why.trim() }) };
    const compared = { onDone: draft.sent(), onCompare };
    if (improvement !== null) {
      const data = { improvement: improvement.id, seen: improvement.seq, ...facts };
      give('ChangeImprovement', 'improvements', data, words, { ...compared, done: texts.changed });
    } else {
      const of = origin && { ...origin.from, goal };
      const content = { ...words, ...(origin && { source: origin.source.slice(0, 200) }) };
      give('AddImprovement', 'improvements', { ...facts, from: of }, content, { ...compared, done: texts.added });
    }
    onClose();
  }

  function handleClose() {
    draft.clear();
    onClose();
  }

  return (
    <FormDialog
      title={improvement === null ? texts.addTitle : texts.changeTitle}
      isDirty={draft.value !== empty}
      check={() => {
        setTried(true);
        return isWhole;
      }}
      submit={
        <Button type="submit" variant="primary">
          {isMovedOn ? formTexts.saveMine : texts.save}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={handleClose}
    >
      {isMovedOn && (
        <ImprovementConflict improvement={improvement} draft={draft.value} plan={plan} onKeep={handleClose} />
      )}
      <TextArea
        label={texts.text}
        value={text}
        onChange={(next) => put({ text: next })}
        maxLength={2_000}
        minRows={2}
        errorMessage={isTried && text.trim() === '' ? texts.textMissing : undefined}
      />
      <TextArea label={texts.why} value={why} onChange={(next) => put({ why: next })} maxLength={2_000} minRows={2} />
      {origin !== null && improvement === null && origin.goals.length > 0 && (
        <Select
          label={texts.goal}
          value={goal ?? NO_GOAL}
          options={[
            { value: NO_GOAL, label: texts.noGoal },
            ...origin.goals.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(next) => put({ goal: next === NO_GOAL ? null : next })}
        />
      )}
      <Select
        label={texts.owner}
        value={kind}
        options={OWNERS.map((value) => ({ value, label: texts.owners[value] }))}
        onChange={(next) => put({ kind: next, post: null })}
      />
      {kind === 'person' ? (
        <PersonField
          label={texts.person}
          value={person}
          onChange={(next) => put({ person: next })}
          errorMessage={isTried && person.id === null ? texts.personMissing : undefined}
        />
      ) : (
        <Select
          label={texts[kind]}
          value={post}
          options={posts.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(next) => put({ post: next })}
          errorMessage={isTried && post === null ? texts.choiceMissing : undefined}
        />
      )}
      <TextField
        label={texts.due}
        description={texts.dueHelp}
        value={due}
        onChange={(next) => put({ due: next })}
        autoComplete="off"
        errorMessage={isTried && readDate(due) === null ? texts.dueFault : undefined}
      />
    </FormDialog>
  );
}
