import { LINE_TEXT_LIMIT } from '@ledningsplats/shared/core/command-size.ts';
import { secretStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { LineAttachment } from '@ledningsplats/shared/log/attachments.ts';
import { LINE_KINDS } from '@ledningsplats/shared/log/events.ts';
import { type KeyboardEvent, memo, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { attachmentTexts } from '../../i18n/attachments.ts';
import { logTexts } from '../../i18n/log.ts';
import { usePermissions } from '../../session/use-permissions.ts';
import { useDispatch, useDraft } from '../../sync/react.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { IconAttachment } from '../../ui/icons.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './Composer.module.css';
import { ComposerFields } from './ComposerFields.tsx';
import { ComposerFiles } from './ComposerFiles.tsx';
import { ComposerMarks } from './ComposerMarks.tsx';
import { ComposerSecrecy } from './ComposerSecrecy.tsx';
import { type ComposerDraft, contentOf, draftKey, EMPTY_DRAFT, nextDraft } from './composer-draft.ts';
import { useAttachments } from './use-attachments.ts';

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
/** What is offered to choose among; what is taken is the server's to say, by the bytes. */
const ACCEPTED = ['image/*', 'application/pdf', '.docx', '.xlsx', '.pptx', '.odt', '.ods', 'text/plain'];

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
  const attachments = useAttachments();
  const [isDropping, setIsDropping] = useState(false);
  const isSending = attachments.progress !== null;

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
    if (isSending) return;
    const problem = problemOf(latest.current);
    setError(problem);
    if (problem !== null) {
      if (problem.field === 'text') area.current?.focus();
      return;
    }
    if (attachments.files.length === 0) return saveLine([]);
    void attachments.send(isSecret ? secret : stream).then((sent) => {
      if (sent !== null) saveLine(sent);
    });
  }

  /** The line as it stands now: what was typed while its files went is part of it. */
  function saveLine(files: readonly LineAttachment[]) {
    const line = latest.current;
    const options = line.occurredAt === null ? {} : { occurredAt: line.occurredAt };
    const { kind, important, verification, addressedTo } = line;
    if (isSecret) {
      const mark = { provision: line.provision.trim() || null, authority: null };
      dispatch('WriteSecretLine', secret, { kind, important, verification, mark }, contentOf(line, files), options);
      secretDraft.clear();
    } else {
      dispatch('WriteLine', stream, { kind, important, verification, addressedTo }, contentOf(line, files), options);
    }
    openDraft.write(nextDraft(line));
    attachments.clear();
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

  function takeFiles(event: { preventDefault: () => void }, { files }: DataTransfer) {
    if (files.length === 0) return;
    event.preventDefault();
    attachments.add(files);
  }

  if (!permissions.has('log.write')) return null;
  return (
    <form
      className={styles.composer}
      aria-label={logTexts.compose}
      // or the browser keeps it with the tab, where no removal reaches [LG10]
      autoComplete="off"
      data-secret={isSecret || undefined}
      data-touch={isTouch || undefined}
      data-dropping={isDropping || undefined}
      onKeyDown={handleKindKey}
      onPaste={(event) => takeFiles(event, event.clipboardData)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setIsDropping(true);
      }}
      onDragLeave={() => setIsDropping(false)}
      onDrop={(event) => {
        setIsDropping(false);
        takeFiles(event, event.dataTransfer);
      }}
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
      <ComposerFiles attachments={attachments} />
      <ComposerEnd
        isSending={isSending}
        onFiles={attachments.add}
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
  isSending: boolean;
  onFiles: (files: Iterable<File>) => void;
  important: boolean;
  isSecret: boolean;
  maySecret: boolean;
  isTouch: boolean;
  onImportant: (isOn: boolean) => void;
  onSecret: (isOn: boolean) => void;
}

/** Drawn again only when something in it changes, not at every key. */
const ComposerEnd = memo(
  function ComposerEnd(props: ComposerEndProps) {
    const { important, isSecret, isSending, maySecret, isTouch, onFiles, onImportant, onSecret } = props;
    return (
      <div className={styles.end}>
        {!isTouch && <span className={styles.hint}>{logTexts.hint}</span>}
        <FileButton icon={<IconAttachment aria-hidden />} accepted={ACCEPTED} isDisabled={isSending} onFiles={onFiles}>
          {attachmentTexts.attach}
        </FileButton>
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
        <Button type="submit" variant="primary" size={isTouch ? 'huge' : 'normal'} isDisabled={isSending}>
          {logTexts.save}
        </Button>
      </div>
    );
  },
  // The handlers read the latest draft themselves.
  (one, other) =>
    one.important === other.important &&
    one.isSecret === other.isSecret &&
    one.maySecret === other.maySecret &&
    one.isSending === other.isSending &&
    one.onFiles === other.onFiles,
);

function problemOf(draft: ComposerDraft): { field: 'text' | 'time'; message: string } | null {
  if (draft.timeText.trim() !== '' && draft.occurredAt === null)
    return { field: 'time', message: logTexts.timeUnreadable };
  const length = draft.text.trim().length;
  if (length === 0) return { field: 'text', message: logTexts.textMissing };
  if (length > LINE_TEXT_LIMIT) return { field: 'text', message: logTexts.textTooLong(length - LINE_TEXT_LIMIT) };
  return null;
}
