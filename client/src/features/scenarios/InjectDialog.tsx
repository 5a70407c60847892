import type { Position } from '@ledningsplats/shared/geo/position.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { Mark } from '@ledningsplats/shared/scenarios/events.ts';
import { INJECT_CHANNELS } from '@ledningsplats/shared/scenarios/scenario.ts';
import { CHANNEL_WORDS } from '@ledningsplats/shared/scenarios/scenario-file.ts';
import type { Script } from '@ledningsplats/shared/scenarios/script.ts';
import { type ComponentType, useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import form from '../../forms/form.module.css';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { scenarioTexts as texts } from '../../i18n/scenarios.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { draftOf, EMPTY_INJECT, readMinute, readWhere } from './inject-draft.ts';
import styles from './scenarios.module.css';
import { Theirs } from './Theirs.tsx';
import { useScriptDraft } from './use-script-draft.ts';

/** Where an inject lies, typed or chosen on the map. */
export interface InjectPositionProps {
  plan: Plan;
  name: string;
  text: string;
  position: Position | null;
  isFaulty: boolean;
  onChange: (text: string) => void;
}

export interface InjectDialogProps {
  stream: string;
  script: Script;
  plan: Plan;
  id: string;
  mark: Mark | null;
  PositionField: ComponentType<InjectPositionProps>;
  onClose: () => void;
  onReopen: () => void;
}

/** One inject: when, from whom, how, what is said and what is to be expected of it [OV3]. */
export function InjectDialog({ stream, script, plan, id, mark, PositionField, onClose, onReopen }: InjectDialogProps) {
  const give = useGiveCompared();
  const [isTried, setTried] = useState(false);
  const before = script.injects.find((inject) => inject.id === id) ?? null;
  const draft = useScriptDraft(`${stream}#inject-${id}`, before && draftOf(before), mark, EMPTY_INJECT);
  const { channel, from, to, text, expected, goal } = draft.value;
  // a draft that has lain on the device since it was two figures has none
  const where = draft.value.where ?? '';
  const minute = readMinute(draft.value.minute);
  const at = readWhere(where);
  const missing = (said: string) => (isTried && said.trim() === '' ? texts.missing : undefined);
  // what the plan or the script no longer has is still what it is put to
  const functions = plan.functions.map((one) => ({ value: one.id, label: one.name }));
  const isOdd = to !== '' && functions.every(({ value }) => value !== to);

  function handleSubmit() {
    if (minute === null || at === undefined) return;
    const ids = { id, seen: mark?.seq ?? null, to: to || null, goal: goal || null };
    const data = { ...ids, minute, channel, at: channel === 'map' ? at : null };
    const content = { from, text, expected: expected.trim() === '' ? null : expected };
    const compared = { done: texts.saved, onDone: draft.sent(), onCompare: onReopen };
    give('SetInject', stream, data, content, compared);
    onClose();
  }

  return (
    <FormDialog
      title={before === null ? texts.newInject : texts.inject}
      isDirty={draft.isDirty}
      size="wide"
      check={() => {
        setTried(true);
        return from.trim() !== '' && text.trim() !== '' && minute !== null && (channel !== 'map' || at !== undefined);
      }}
      submit={
        <Button type="submit" variant="primary">
          {draft.isBehind ? texts.saveMine : texts.save}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={() => {
        draft.clear();
        onClose();
      }}
    >
      {draft.isBehind && (
        <Theirs
          mark={mark}
          words={[before?.from ?? '', before?.text ?? '', before?.expected ?? '']}
          onTake={draft.clear}
        />
      )}
      <div className={form.row}>
        <TextField
          label={texts.minute}
          inputMode="numeric"
          value={draft.value.minute}
          isRequired
          autoFocus
          onChange={(next) => draft.put({ minute: next })}
          errorMessage={isTried && minute === null ? texts.minuteFault : undefined}
        />
        <Select
          label={texts.channel}
          value={channel}
          options={INJECT_CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] }))}
          onChange={(next) => draft.put({ channel: next })}
        />
      </div>
      <div className={form.row}>
        <TextField
          label={texts.from}
          description={texts.fromHelp}
          value={from}
          maxLength={200}
          isRequired
          onChange={(next) => draft.put({ from: next })}
          errorMessage={missing(from)}
        />
        <Select
          label={texts.to}
          value={to}
          options={[{ value: '', label: texts.toAny }, ...functions, ...(isOdd ? [{ value: to, label: to }] : [])]}
          onChange={(next) => draft.put({ to: next })}
        />
      </div>
      <TextArea
        label={texts.said}
        value={text}
        maxLength={2_000}
        minRows={3}
        isRequired
        onChange={(next) => draft.put({ text: next })}
        errorMessage={missing(text)}
      />
      <TextArea
        label={texts.expected}
        description={texts.expectedHelp}
        value={expected}
        maxLength={2_000}
        minRows={3}
        onChange={(next) => draft.put({ expected: next })}
      />
      <Select
        label={texts.tests}
        value={goal}
        options={[
          { value: '', label: texts.testsNone },
          ...script.goals.map((one) => ({ value: one.id, label: one.text || texts.removed })),
        ]}
        onChange={(next) => draft.put({ goal: next })}
      />
      {channel === 'map' && (
        <>
          <PositionField
            plan={plan}
            name={texts.inject}
            text={where}
            position={at ?? null}
            isFaulty={isTried && at === undefined}
            onChange={(next) => draft.put({ where: next })}
          />
          {where.trim() === '' && <p className={styles.muted}>{texts.withoutPlace}</p>}
        </>
      )}
    </FormDialog>
  );
}
