import { type ReactNode, useState } from 'react';
import { refusalText } from '../i18n/refusals.ts';
import { useSync } from '../sync/react.ts';
import type { ReadFailure } from '../sync/sync.ts';
import { Card } from '../ui/Card.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { IconDownload, IconUpload } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import { fileAsBase64 } from './file-as-base64.ts';
import styles from './ListFileCard.module.css';
import { Note } from './Note.tsx';

const ACCEPTED = ['.csv', '.txt', 'text/csv'];

/** A file that has been looked through, and nothing saved. */
export interface LookedThrough<Preview> {
  file: string;
  base64: string;
  preview: Preview;
}

export interface ListFileCardProps<Preview> {
  texts: {
    title: string;
    help: string;
    download: string;
    choose: string;
    failed: string;
    tooLarge: string;
    fileFaults: Readonly<Record<string, string>>;
    atLine: (line: number) => string;
  };
  /** Where it is fetched. */
  href: string;
  /** Where it is looked through; left out where the reader may not take one in. */
  previewPath?: string | undefined;
  /** Bytes; more than any such list. */
  limit: number;
  /** What is shown of a file that could be read. */
  children: (read: LookedThrough<Preview>, close: () => void) => ReactNode;
}

/** A list out as a CSV file, and in again after it has been looked through. */
export function ListFileCard<Preview>({ texts, href, previewPath, limit, children }: ListFileCardProps<Preview>) {
  const { request } = useSync();
  const [read, setRead] = useState<LookedThrough<Preview> | null>(null);
  const [failure, setFailure] = useState<ReadFailure | 'too_large' | null>(null);

  async function handleFile(path: string, file: File) {
    setFailure(null);
    if (file.size > limit) return setFailure('too_large');
    const base64 = await fileAsBase64(file);
    const answer = await request<Preview>('POST', path, { base64 });
    if (answer.ok) setRead({ file: file.name, base64, preview: answer.value });
    else setFailure(answer);
  }

  return (
    <Card title={texts.title}>
      <div className={styles.parts}>
        {previewPath !== undefined && <p className={styles.help}>{texts.help}</p>}
        <div className={styles.actions}>
          <Link href={href} variant="button" isDownload>
            <IconDownload aria-hidden />
            {texts.download}
          </Link>
          {previewPath !== undefined && (
            <FileButton
              accepted={ACCEPTED}
              icon={<IconUpload aria-hidden />}
              isMany={false}
              variant="secondary"
              onFiles={([file]) => {
                if (file) void handleFile(previewPath, file);
              }}
            >
              {texts.choose}
            </FileButton>
          )}
        </div>
        {failure !== null && (
          <Note tone="alarm" role="alert" title={texts.failed}>
            {failureWords()}
          </Note>
        )}
      </div>
      {read !== null && children(read, () => setRead(null))}
    </Card>
  );

  function failureWords(): string {
    if (failure === null) return '';
    if (failure === 'too_large') return texts.tooLarge;
    const { why = '', line } = (failure.details ?? {}) as { why?: string; line?: number | null };
    const said = texts.fileFaults[why];
    if (said === undefined) return `${refusalText(failure.code).what} ${refusalText(failure.code).next}`;
    return `${said}${typeof line === 'number' ? ` (${texts.atLine(line)})` : ''}`;
  }
}
