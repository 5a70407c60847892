import type { Improvement, ImprovementOrigin, ImprovementOwner } from '@ledningsplats/shared/improvements/events.ts';
import type { NamedItem, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { PersonField } from '../../forms/PersonField.tsx';
import { readDate } from '../../forms/typed-wall.ts';
import { useGive } from '../../forms/use-give.ts';
import { improvementTexts as texts } from '../../i18n/improvements.ts';
import { usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';

export interface ImprovementDialogProps {
  plan: Plan;
  /** Null: a new one. */
  improvement: Improvement | null;
  /** What a new one comes from, its goals to choose among; null: nothing in particular. */
  origin: { from: Omit<ImprovementOrigin, 'goal'>; source: string; goals: readonly NamedItem[] } | null;
  onClose: () => void;
}

const OWNERS = ['person', 'function', 'department'] as const satisfies readonly ImprovementOwner['kind'][];
const NO_GOAL = 'none';

/** What is to be done, why, by whom and by which day [OV4]. */
export function ImprovementDialog({ plan, improvement, origin, onClose }: ImprovementDialogProps) {
  const give = useGive();
  const { byId } = usePeople();
  const before = improvement?.owner;
  const [text, setText] = useState(improvement?.text ?? '');
  const [why, setWhy] = useState(improvement?.why ?? '');
  const [due, setDue] = useState(improvement?.due ?? '');
  const [kind, setKind] = useState<ImprovementOwner['kind']>(before?.kind ?? 'person');
  const first = before?.kind === 'person' ? before.id : null;
  const [person, setPerson] = useState({ id: first, text: first === null ? '' : (byId[first]?.name ?? '') });
  const [post, setPost] = useState(before && before.kind !== 'person' ? before.id : null);
  const [goal, setGoal] = useState(NO_GOAL);
  const [isTried, setTried] = useState(false);
  const day = readDate(due);
  const owner = kind === 'person' ? person.id : post;
  const isWhole = text.trim() !== '' && day !== null && owner !== null;
  const posts = kind === 'function' ? plan.functions : plan.departments;

  function handleSubmit() {
    if (!isWhole) return;
    const facts = { owner: { kind, id: owner } as ImprovementOwner, due: day };
    const words = { text: text.trim(), ...(why.trim() !== '' && { why: why.trim() }) };
    if (improvement !== null) {
      const data = { improvement: improvement.id, seen: improvement.seq, ...facts };
      give('ChangeImprovement', 'improvements', data, words, { done: texts.changed });
    } else {
      const from = origin && { ...origin.from, goal: goal === NO_GOAL ? null : goal };
      const content = { ...words, ...(origin && { source: origin.source.slice(0, 200) }) };
      give('AddImprovement', 'improvements', { ...facts, from }, content, { done: texts.added });
    }
    onClose();
  }

  return (
    <FormDialog
      title={improvement === null ? texts.addTitle : texts.changeTitle}
      isDirty={text !== (improvement?.text ?? '') || due !== (improvement?.due ?? '')}
      check={() => {
        setTried(true);
        return isWhole;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.save}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <TextArea
        label={texts.text}
        value={text}
        onChange={setText}
        maxLength={2_000}
        minRows={2}
        errorMessage={isTried && text.trim() === '' ? texts.textMissing : undefined}
      />
      <TextArea label={texts.why} value={why} onChange={setWhy} maxLength={2_000} minRows={2} />
      {origin !== null && improvement === null && origin.goals.length > 0 && (
        <Select
          label={texts.goal}
          value={goal}
          options={[
            { value: NO_GOAL, label: texts.noGoal },
            ...origin.goals.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setGoal}
        />
      )}
      <Select
        label={texts.owner}
        value={kind}
        options={OWNERS.map((value) => ({ value, label: texts.owners[value] }))}
        onChange={(next) => {
          setKind(next);
          setPost(null);
        }}
      />
      {kind === 'person' ? (
        <PersonField
          label={texts.person}
          value={person}
          onChange={setPerson}
          errorMessage={isTried && person.id === null ? texts.personMissing : undefined}
        />
      ) : (
        <Select
          label={texts[kind]}
          value={post}
          options={posts.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setPost}
          errorMessage={isTried && post === null ? texts.choiceMissing : undefined}
        />
      )}
      <TextField
        label={texts.due}
        description={texts.dueHelp}
        value={due}
        onChange={setDue}
        autoComplete="off"
        errorMessage={isTried && day === null ? texts.dueFault : undefined}
      />
    </FormDialog>
  );
}
