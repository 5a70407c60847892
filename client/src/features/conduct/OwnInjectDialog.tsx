import type { ExerciseRun } from '@ledningsplats/shared/conduct/events.ts';
import { type ExerciseClock, shownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { INJECT_CHANNELS, type InjectChannel } from '@ledningsplats/shared/scenarios/scenario.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import form from '../../forms/form.module.css';
import { useGive } from '../../forms/use-give.ts';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';

const MINUTE = 60_000;

export interface OwnInjectDialogProps {
  stream: string;
  plan: Plan;
  /** Null: nothing goes on that it could be sent in. */
  run: ExerciseRun | null;
  clock: ExerciseClock | null;
  onClose: () => void;
}

/** Written on the spot, or taken down from another's exercise [OV9]; sent at once, or when its minute comes. */
export function OwnInjectDialog({ stream, plan, run, clock, onClose }: OwnInjectDialogProps) {
  const give = useGive();
  const { worldNow } = useSync();
  const [channel, setChannel] = useState<InjectChannel>('line');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [text, setText] = useState('');
  const [expected, setExpected] = useState('');
  const [isNow, setNow] = useState(run !== null);
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const minute = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null;

  function handleSubmit() {
    const passed = run === null || clock === null ? 0 : (shownTime(clock, worldNow()) - run.startsAt) / MINUTE;
    const at = isNow ? Math.max(0, Math.floor(passed)) : (minute ?? 0);
    const data = {
      minute: at,
      channel,
      to: to === '' ? null : to,
      sendIn: isNow && run !== null ? run.incident : null,
    };
    const content = { from, text, ...(expected.trim() !== '' && { expected }) };
    give('AddInject', stream, data, content, { done: isNow ? texts.sentDone : texts.writeDone });
    onClose();
  }

  return (
    <FormDialog
      title={texts.writeTitle}
      isDirty={text !== '' || from !== ''}
      check={() => {
        setTried(true);
        return from.trim() !== '' && text.trim() !== '' && (isNow || minute !== null);
      }}
      submit={
        <Button type="submit" variant="primary">
          {isNow ? texts.send : texts.save}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <div className={form.row}>
        <TextField
          label={texts.from}
          value={from}
          maxLength={200}
          isRequired
          autoFocus
          onChange={setFrom}
          errorMessage={isTried && from.trim() === '' ? texts.fromMissing : undefined}
        />
        <Select
          label={texts.to}
          value={to}
          options={[
            { value: '', label: texts.anybody },
            ...plan.functions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setTo}
        />
      </div>
      <TextArea
        label={texts.text}
        value={text}
        maxLength={2_000}
        isRequired
        onChange={setText}
        errorMessage={isTried && text.trim() === '' ? texts.textMissing : undefined}
      />
      <TextArea label={texts.expectedLabel} value={expected} maxLength={2_000} minRows={1} onChange={setExpected} />
      <div className={form.row}>
        <Select
          label={texts.channel}
          value={channel}
          options={INJECT_CHANNELS.filter((one) => one !== 'map').map((value) => ({
            value,
            label: texts.channels[value],
          }))}
          onChange={setChannel}
        />
        {run !== null && (
          <Select
            label={texts.when}
            value={isNow ? 'now' : 'minute'}
            options={[
              { value: 'now', label: texts.now },
              { value: 'minute', label: texts.atMinute },
            ]}
            onChange={(when) => setNow(when === 'now')}
          />
        )}
        {!isNow && (
          <TextField
            label={texts.minuteLabel}
            value={typed}
            inputMode="numeric"
            isRequired
            onChange={setTyped}
            errorMessage={isTried && minute === null ? texts.minuteFault : undefined}
          />
        )}
      </div>
    </FormDialog>
  );
}
