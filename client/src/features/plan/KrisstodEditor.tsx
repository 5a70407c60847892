import type { KrisstodRules, TaskTemplate } from '@ledningsplats/shared/plan/plan.ts';
import { planCallInTexts } from '../../i18n/plan-call-in.ts';
import { planKrisstodTexts as texts } from '../../i18n/plan-krisstod.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconDelete, IconPlus } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CallInEditor } from './CallInEditor.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';
import { KRISSTOD_LISTS } from './krisstod-lists.ts';
import { NamesEditor } from './NamesEditor.tsx';

const NOBODY = '';

/** Who leads krisstöd, what is done first, where it meets people, what it says, and how it ends [KR1] [KR3] [KR6] [KR7]. */
export function KrisstodEditor({ plan, edit }: EditingProps) {
  const { krisstod } = plan;
  const change = (part: Partial<KrisstodRules>) => edit({ ...plan, krisstod: { ...krisstod, ...part } });
  const seats = [
    { value: NOBODY, label: texts.nobody },
    ...plan.functions.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const seat = (field: 'leaderFrom' | 'needsTo') => (
    <Select
      label={texts[field]}
      value={krisstod[field] ?? NOBODY}
      options={seats}
      onChange={(id) => change({ [field]: id === NOBODY ? null : id })}
    />
  );
  const figure = (field: 'longestShiftHours' | 'leastRestHours' | 'lateMinutes') => (
    <TextField
      label={texts[field]}
      value={String(krisstod[field])}
      inputMode="numeric"
      onChange={(text) => change({ [field]: Number(text.replace(/\D/g, '')) })}
    />
  );
  const sentences = (field: 'say' | 'leaveUnsaid', help: string) => (
    <TextArea
      label={texts[field]}
      description={help}
      value={krisstod[field].join('\n')}
      minRows={3}
      maxRows={12}
      onChange={(text) => change({ [field]: text.split('\n') })}
    />
  );
  return (
    <div className={styles.part}>
      <p className={styles.muted}>{texts.help}</p>
      {seat('leaderFrom')}
      {seat('needsTo')}
      <Disclosure title={texts.checklist}>
        <Checklist plan={plan} tasks={krisstod.checklist} onChange={(checklist) => change({ checklist })} />
      </Disclosure>
      <Disclosure title={texts.sentences}>
        {sentences('say', texts.rows)}
        {sentences('leaveUnsaid', texts.leaveUnsaidHelp)}
      </Disclosure>
      {KRISSTOD_LISTS.map((list) => (
        <Disclosure key={list} title={texts.lists[list]}>
          <NamesEditor
            one={texts.ones[list]}
            items={krisstod[list]}
            make={(item) => item}
            onChange={(items) => change({ [list]: items })}
          />
        </Disclosure>
      ))}
      <Disclosure title={planCallInTexts.title}>
        <CallInEditor plan={plan} edit={edit} />
      </Disclosure>
      <Disclosure title={texts.hoursTitle}>
        {figure('longestShiftHours')}
        {figure('leastRestHours')}
        {figure('lateMinutes')}
      </Disclosure>
    </div>
  );
}

interface ChecklistProps extends Pick<EditingProps, 'plan'> {
  tasks: readonly TaskTemplate[];
  onChange: (tasks: TaskTemplate[]) => void;
}

/** What is done first and by whom: a task each when krisstöd is activated [KR1]. */
function Checklist({ plan, tasks, onChange }: ChecklistProps) {
  const changed = (at: number, part: Partial<TaskTemplate>) =>
    onChange(tasks.map((task, index) => (index === at ? { ...task, ...part } : task)));
  const added = { title: texts.newTask, function: plan.functions[0]?.id ?? '', dueMinutes: null };
  return (
    <div className={styles.part}>
      <p className={styles.muted}>{tasks.length === 0 ? texts.noChecklist : texts.checklistHelp}</p>
      {tasks.map((task, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the checklist is known by where it stands
        <div key={index} className={styles.group}>
          <div className={styles.name}>
            <TextField
              label={texts.task(index + 1)}
              value={task.title}
              maxLength={200}
              onChange={(title) => changed(index, { title })}
            />
            <IconButton
              label={texts.removeTask(task.title)}
              icon={<IconDelete aria-hidden />}
              onPress={() => onChange(tasks.filter((_, other) => other !== index))}
            />
          </div>
          <div className={styles.pair}>
            <Select
              label={texts.owner(index + 1)}
              value={task.function}
              options={plan.functions.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(owner) => changed(index, { function: owner })}
            />
            <TextField
              label={texts.dueMinutes(index + 1)}
              description={texts.dueHelp}
              value={task.dueMinutes === null ? '' : String(task.dueMinutes)}
              inputMode="numeric"
              onChange={(text) => {
                const digits = text.replace(/\D/g, '');
                changed(index, { dueMinutes: digits === '' ? null : Number(digits) });
              }}
            />
          </div>
        </div>
      ))}
      <Button icon={<IconPlus aria-hidden />} onPress={() => onChange([...tasks, added])}>
        {texts.addTask}
      </Button>
    </div>
  );
}
