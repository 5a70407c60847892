import { LINE_TEXT_LIMIT } from '@ledningsplats/shared/core/field-schemas.ts';
import { secretStream } from '@ledningsplats/shared/core/stream-name.ts';
import { LINE_KINDS } from '@ledningsplats/shared/log/events.ts';
import { type KeyboardEvent, memo, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { logTexts } from '../../i18n/log.ts';
import { usePermissions } from '../../session/use-permissions.ts';
import { useDispatch, useDraft } from '../../sync/react.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './Composer.module.css';
import { ComposerFields } from './ComposerFields.tsx';
import { ComposerMarks } from './ComposerMarks.tsx';
import { ComposerSecrecy } from './ComposerSecrecy.tsx';
import { type ComposerDraft, contentOf, draftKey, EMPTY_DRAFT, nextDraft } from './composer-draft.ts';

export interface ComposerProps {
  /** The incident's open stream. */
  stream: string;
  incident: string;
  /** Where `n` and Alt+N take the keyboard. */
  textRef?: RefObject<HTMLTextAreaElement | null>;
  /** On a phone Enter breaks the line, as on every other field there, and the button saves. */
  isTouch?: boolean;
  onSaved?: () => void;
}

const NO_SECRET = null;

/**
 * Writes a line: the text alone is compulsory, Enter saves [LG3] [LG4]. It holds its own state and reads nothing of the
 * log, so that what arrives from others never delays a key.
 */
export const Composer = memo(function Composer({ stream, incident, textRef, isTouch = false, onSaved }: ComposerProps) {
  const dispatch = useDispatch();
  const permissions = usePermissions();
  const secret = secretStream(incident);
  const openDraft = useDraft<ComposerDraft>(draftKey(stream), EMPTY_DRAFT);
  // A draft of the secret stream is there only while the line is meant to be secret.
  const secretDraft = useDraft<ComposerDraft | null>(draftKey(secret), NO_SECRET);
  const [error, setError] = useState<{ field: 'text' | 'time'; message: string } | null>(null);
  const ownTextRef = useRef<HTMLTextAreaElement>(null);
  const area = textRef ?? ownTextRef;

  const isSecret = secretDraft.value !== null;
  const draft = secretDraft.value ?? openDraft.value;
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });

  const write = isSecret ? secretDraft.write : openDraft.write;
  const change = useCallback(
    (part: Partial<ComposerDraft>) => {
      latest.current = { ...latest.current, ...part };
      write(latest.current);
      setError(null);
    },
    [write],
  );

  function handleSecret(isOn: boolean) {
    if (isOn) {
      // The text must not stay on the device's disk.
      openDraft.clear();
      secretDraft.write(latest.current);
    } else {
      secretDraft.clear();
      openDraft.write(latest.current);
    }
  }

  function handleSave() {
    const line = latest.current;
    const problem = problemOf(line);
    setError(problem);
    if (problem !== null) {
      if (problem.field === 'text') area.current?.focus();
      return;
    }
    const options = line.occurredAt === null ? {} : { occurredAt: line.occurredAt };
    const { kind, important, verification, addressedTo } = line;
    if (isSecret) {
      const mark = { provision: line.provision.trim() || null, authority: null };
      dispatch('WriteSecretLine', secret, { kind, important, verification, mark }, contentOf(line), options);
      secretDraft.clear();
    } else {
      dispatch('WriteLine', stream, { kind, important, verification, addressedTo }, contentOf(line), options);
    }
    openDraft.write(nextDraft(line));
    announce(logTexts.saved);
    area.current?.focus();
    onSaved?.();
  }

  function handleTextKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (isTouch && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    handleSave();
  }

  /** By the key's place, since Alt makes other characters of the digits on some keyboards. */
  function handleKindKey(event: KeyboardEvent) {
    const digit = /^(?:Digit|Numpad)([1-7])$/.exec(event.code)?.[1];
    if (!event.altKey || event.ctrlKey || digit === undefined) return;
    const kind = LINE_KINDS[Number(digit) - 1];
    if (kind === undefined) return;
    event.preventDefault();
    change({ kind });
    announce(logTexts.kinds[kind]);
  }

  if (!permissions.has('log.write')) return null;
  return (
    <form
      className={styles.composer}
      aria-label={logTexts.compose}
      data-secret={isSecret || undefined}
      data-touch={isTouch || undefined}
      onKeyDown={handleKindKey}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        handleSave();
      }}
      noValidate
    >
      <ComposerFields
        stream={stream}
        kind={draft.kind}
        occurredAt={draft.occurredAt}
        from={draft.from}
        to={draft.to}
        timeError={error?.field === 'time' ? error.message : undefined}
        onChange={change}
      />
      <TextArea
        label={logTexts.text}
        isLabelHidden
        placeholder={isTouch ? logTexts.textPlaceholderTouch : logTexts.textPlaceholder}
        value={draft.text}
        onChange={(text) => change({ text })}
        onKeyDown={handleTextKey}
        errorMessage={error?.field === 'text' ? error.message : undefined}
        minRows={isTouch ? 4 : 2}
        maxRows={8}
        autoFocus={isTouch}
        ref={area}
      />
      <ComposerMarks
        verification={draft.verification}
        addressedTo={draft.addressedTo}
        isSecret={isSecret}
        onChange={change}
      />
      {isSecret && <ComposerSecrecy provision={draft.provision} onChange={change} />}
      <ComposerEnd
        important={draft.important}
        isSecret={isSecret}
        maySecret={permissions.has('secret.mark') && permissions.has('secret.read')}
        isTouch={isTouch}
        onImportant={(important) => change({ important })}
        onSecret={handleSecret}
      />
    </form>
  );
});

interface ComposerEndProps {
  important: boolean;
  isSecret: boolean;
  maySecret: boolean;
  isTouch: boolean;
  onImportant: (isOn: boolean) => void;
  onSecret: (isOn: boolean) => void;
}

/** Drawn again only when something in it changes, not at every key. */
const ComposerEnd = memo(
  function ComposerEnd({ important, isSecret, maySecret, isTouch, onImportant, onSecret }: ComposerEndProps) {
    return (
      <div className={styles.end}>
        {!isTouch && <span className={styles.hint}>{logTexts.hint}</span>}
        <div className={styles.marks}>
          <Checkbox isSelected={important} onChange={onImportant}>
            {logTexts.important}
          </Checkbox>
          {maySecret && (
            <Checkbox isSelected={isSecret} onChange={onSecret}>
              {logTexts.secret}
            </Checkbox>
          )}
        </div>
        <Button type="submit" variant="primary" size={isTouch ? 'huge' : 'normal'}>
          {logTexts.save}
        </Button>
      </div>
    );
  },
  // The handlers read the latest draft themselves.
  (one, other) =>
    one.important === other.important && one.isSecret === other.isSecret && one.maySecret === other.maySecret,
);

function problemOf(draft: ComposerDraft): { field: 'text' | 'time'; message: string } | null {
  if (draft.timeText.trim() !== '' && draft.occurredAt === null)
    return { field: 'time', message: logTexts.timeUnreadable };
  const length = draft.text.trim().length;
  if (length === 0) return { field: 'text', message: logTexts.textMissing };
  if (length > LINE_TEXT_LIMIT) return { field: 'text', message: logTexts.textTooLong(length - LINE_TEXT_LIMIT) };
  return null;
}
