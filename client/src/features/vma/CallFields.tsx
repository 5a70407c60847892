import { vmaTexts as texts } from '../../i18n/vma.ts';
import { useSync } from '../../sync/react.ts';
import { TextField } from '../../ui/TextField.tsx';
import { TimeField } from '../../ui/TimeField.tsx';

/** A call as it is typed, read or not. */
export interface CallDraft {
  calledWith: string;
  reference: string;
  at: { value: number | null; text: string };
}

/** What is kept of a call. `at`: when one rang, UTC milliseconds; undefined: now. */
export interface SaidCall {
  calledWith?: string;
  reference?: string;
  at: number | undefined;
}

export const NO_CALL: CallDraft = { calledWith: '', reference: '', at: { value: null, text: '' } };

/** Whether a time is there that cannot be read. */
export function isUnread({ value, text }: CallDraft['at']): boolean {
  return value === null && text.trim() !== '';
}

export function isCallTyped({ calledWith, reference, at }: CallDraft): boolean {
  return calledWith !== '' || reference !== '' || at.text !== '';
}

export function saidCall({ calledWith, reference, at }: CallDraft): SaidCall {
  const named = { calledWith: calledWith.trim(), reference: reference.trim() };
  return {
    ...(named.calledWith !== '' && { calledWith: named.calledWith }),
    ...(named.reference !== '' && { reference: named.reference }),
    at: at.value ?? undefined,
  };
}

/** With whom one spoke, what they call the matter, and when [VM1]. */
export function CallFields({
  draft,
  isTried,
  onChange,
}: {
  draft: CallDraft;
  isTried: boolean;
  onChange: (draft: CallDraft) => void;
}) {
  const { serverNow } = useSync();
  return (
    <>
      <TextField
        label={texts.calledWith}
        value={draft.calledWith}
        onChange={(calledWith) => onChange({ ...draft, calledWith })}
        maxLength={200}
        autoComplete="off"
      />
      <TextField
        label={texts.reference}
        value={draft.reference}
        onChange={(reference) => onChange({ ...draft, reference })}
        maxLength={200}
        autoComplete="off"
      />
      <TimeField
        label={texts.at}
        value={draft.at.value}
        onChange={(value, text) => onChange({ ...draft, at: { value, text } })}
        getNow={serverNow}
        placeholder={texts.now}
        errorMessage={isTried && isUnread(draft.at) ? texts.timeUnreadable : undefined}
      />
    </>
  );
}
