import {
  ATTACHMENT_LIMIT,
  ATTACHMENTS_PER_LINE,
  type LineAttachment,
  THUMBNAIL_LIMIT,
} from '@ledningsplats/shared/log/attachments.ts';
import { useCallback, useRef, useState } from 'react';
import { attachmentTexts, attachmentTrouble, formatSize } from '../../i18n/attachments.ts';
import { streamPath } from '../../sync/api.ts';
import { sendFile } from '../../sync/send-file.ts';
import { type Preview, previewOf } from './file-preview.ts';

/** A file that has been chosen for the line that is being written. It is in this page's memory and nowhere else. */
export interface ChosenFile {
  key: string;
  name: string;
  file: File;
  preview: Promise<Preview | null>;
}

export interface Attachments {
  files: readonly ChosenFile[];
  trouble: string | null;
  /** While they are being sent: which, of how many, and how far. */
  progress: { at: number; of: number; share: number } | null;
  add: (files: Iterable<File>) => void;
  remove: (key: string) => void;
  /** Sends them to the line's stream. Null: it did not go, and `trouble` says why. */
  send: (stream: string) => Promise<LineAttachment[] | null>;
  stop: () => void;
  clear: () => void;
}

/** Files for the line that is being written: chosen, shown, sent just before the line itself. */
export function useAttachments(): Attachments {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [progress, setProgress] = useState<Attachments['progress']>(null);
  const calledOff = useRef<AbortController | null>(null);
  /** What has been sent already: a second attempt does not send it again. */
  const sent = useRef(new Map<string, LineAttachment>());

  const latest = useRef(files);
  const put = useCallback((next: readonly ChosenFile[]) => {
    latest.current = next;
    setFiles(next);
  }, []);

  const add = useCallback(
    (chosen: Iterable<File>) => {
      const next = [...latest.current];
      let problem: string | null = null;
      for (const file of chosen) {
        const name = (file.name.trim() || attachmentTexts.unnamed).slice(-200);
        if (file.size > ATTACHMENT_LIMIT) problem = attachmentTexts.tooLarge(name, formatSize(ATTACHMENT_LIMIT));
        else if (next.length >= ATTACHMENTS_PER_LINE) problem = attachmentTexts.tooMany(ATTACHMENTS_PER_LINE);
        else next.push({ key: crypto.randomUUID(), name, file, preview: previewOf(file) });
      }
      setTrouble(problem);
      put(next);
    },
    [put],
  );

  async function sendOne({ name, file, preview }: ChosenFile, stream: string, onProgress: (share: number) => void) {
    const id = crypto.randomUUID();
    const path = streamPath(stream, `attachments/${id}`);
    const signal = calledOff.current?.signal;
    const answer = await sendFile<Omit<LineAttachment, 'name'>>(path, file, { onProgress, ...(signal && { signal }) });
    if (!answer.ok) return answer;
    const { jpeg } = (await preview) ?? {};
    // a line without its preview is better than no line
    if (jpeg && jpeg.size <= THUMBNAIL_LIMIT) await sendFile(`${path}/preview`, jpeg);
    return { ok: true as const, value: { ...answer.value, name } };
  }

  async function send(stream: string): Promise<LineAttachment[] | null> {
    calledOff.current = new AbortController();
    const { signal } = calledOff.current;
    setTrouble(null);
    const done: LineAttachment[] = [];
    for (const [index, one] of files.entries()) {
      const place = `${stream} ${one.key}`;
      const known = sent.current.get(place);
      const show = (share: number) => setProgress({ at: index + 1, of: files.length, share });
      show(0);
      const answer = known ? { ok: true as const, value: known } : await sendOne(one, stream, show);
      if (!answer.ok) {
        setProgress(null);
        if (!signal.aborted) setTrouble(attachmentTrouble(one.name, answer.code));
        return null;
      }
      sent.current.set(place, answer.value);
      done.push(answer.value);
    }
    setProgress(null);
    return done;
  }

  return {
    files,
    trouble,
    progress,
    add,
    remove: (key) => {
      setTrouble(null);
      put(files.filter((one) => one.key !== key));
    },
    send,
    stop: () => calledOff.current?.abort(),
    clear: () => {
      sent.current.clear();
      put([]);
      setTrouble(null);
    },
  };
}
