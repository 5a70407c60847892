import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { TextGuard } from '../../forms/identity-fault.ts';
import { taskTexts } from '../../i18n/tasks.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import type { TaskDraft } from './task-draft.ts';
import type { TaskFaults } from './task-faults.ts';

export interface TaskFieldsProps {
  value: TaskDraft;
  errors: TaskFaults;
  /** What is wrong with its words while they are written. */
  guard: TextGuard;
  plan: Plan | null;
  isChange: boolean;
  /** Its time is past: a new one asks why [ST4]. */
  isOverdue: boolean;
  getNow: () => number;
  onChange: (part: Partial<TaskDraft>) => void;
  onSubmit: () => void;
}

/** As often as things are reported, from each half hour to each day. */
const INTERVALS = [30, 60, 120, 180, 240, 360, 720, 1_440];

export function TaskFields(props: TaskFieldsProps) {
  const { value, errors, guard, plan, isChange, isOverdue, getNow, onChange, onSubmit } = props;
  const { everyMinutes } = value;
  const rhythms = (plan?.levels ?? []).flatMap(({ report }) => (report ? [report.everyHours * 60] : []));
  const own = everyMinutes === null ? [] : [everyMinutes];
  const intervals = [...new Set([...INTERVALS, ...rhythms, ...own])].sort((one, other) => one - other);
  return (
    <>
      <TextArea
        label={taskTexts.what}
        value={value.title}
        onChange={(next) => onChange({ title: next.replaceAll('\n', ' ') })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onSubmit();
        }}
        errorMessage={guard(value.title) ?? errors.title}
        minRows={2}
        autoFocus
        isRequired
      />
      <Select
        label={taskTexts.owner}
        value={value.owner}
        placeholder={taskTexts.ownerPlaceholder}
        options={(plan?.functions ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next) => onChange({ owner: next })}
        {...(errors.owner !== undefined && { errorMessage: errors.owner })}
        isRequired
      />
      <TimeField
        label={taskTexts.dueLabel}
        description={taskTexts.dueHelp}
        placeholder={taskTexts.duePlaceholder}
        value={value.due}
        getNow={getNow}
        direction="future"
        onChange={(due, dueText) => onChange({ due, dueText })}
        {...(errors.due !== undefined && { errorMessage: errors.due })}
      />
      {isChange && (
        <TextField
          label={isOverdue ? taskTexts.reasonOverdue : taskTexts.reason}
          value={value.reason}
          maxLength={500}
          onChange={(reason) => onChange({ reason })}
          errorMessage={guard(value.reason) ?? errors.reason}
        />
      )}
      <Checkbox isSelected={value.isUrgent} onChange={(isUrgent) => onChange({ isUrgent })}>
        {taskTexts.urgent}
      </Checkbox>
      <Select
        label={taskTexts.repeat}
        description={taskTexts.repeatHelp}
        value={everyMinutes === null ? ONCE : String(everyMinutes)}
        options={[
          { value: ONCE, label: taskTexts.repeatNot },
          ...intervals.map((minutes) => ({ value: String(minutes), label: taskTexts.repeatEvery(minutes) })),
        ]}
        onChange={(next) => onChange({ everyMinutes: next === ONCE ? null : Number(next) })}
      />
    </>
  );
}

const ONCE = 'once';
