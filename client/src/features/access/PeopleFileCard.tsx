import type { ContactsFileFault, ContactsPreview } from '@ledningsplats/shared/people/people-file.ts';
import { useState } from 'react';
import { Note } from '../../forms/Note.tsx';
import { peopleFileTexts as texts } from '../../i18n/people-file.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { Card } from '../../ui/Card.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { IconDownload, IconUpload } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './PeopleFile.module.css';
import { PeopleImportDialog } from './PeopleImportDialog.tsx';

const ACCEPTED = ['.csv', '.txt', 'text/csv'];
/** Two thousand contacts with everything said of each. */
const FILE_LIMIT = 2_000_000;

interface Read {
  file: string;
  base64: string;
  preview: ContactsPreview;
}

/** The contacts out as a file, and in again after it has been looked through [LM5]. */
export function PeopleFileCard({ onChanged }: { onChanged: () => void }) {
  const { request } = useSync();
  const [read, setRead] = useState<Read | null>(null);
  const [failure, setFailure] = useState<ReadFailure | 'too_large' | null>(null);

  async function handleFile(file: File) {
    setFailure(null);
    if (file.size > FILE_LIMIT) return setFailure('too_large');
    const base64 = toBase64(new Uint8Array(await file.arrayBuffer()));
    const answer = await request<ContactsPreview>('POST', '/api/people/preview', { base64 });
    if (answer.ok) setRead({ file: file.name, base64, preview: answer.value });
    else setFailure(answer);
  }

  return (
    <Card title={texts.title}>
      <div className={styles.parts}>
        <p className={styles.muted}>{texts.help}</p>
        <div className={styles.actions}>
          <Link href="/api/people.csv" variant="button" isDownload>
            <IconDownload aria-hidden />
            {texts.download}
          </Link>
          <FileButton
            accepted={ACCEPTED}
            icon={<IconUpload aria-hidden />}
            isMany={false}
            variant="secondary"
            onFiles={([file]) => {
              if (file) void handleFile(file);
            }}
          >
            {texts.choose}
          </FileButton>
        </div>
        {failure !== null && (
          <Note tone="alarm" role="alert" title={texts.failed}>
            {failure === 'too_large' ? texts.tooLarge : failureWords(failure)}
          </Note>
        )}
      </div>
      {read !== null && (
        <PeopleImportDialog
          {...read}
          onDone={() => {
            setRead(null);
            onChanged();
          }}
          onClose={() => setRead(null)}
        />
      )}
    </Card>
  );
}

function failureWords({ code, details }: ReadFailure): string {
  const { why, line } = (details ?? {}) as { why?: ContactsFileFault; line?: number | null };
  if (why === undefined) return `${refusalText(code).what} ${refusalText(code).next}`;
  return `${texts.fileFaults[why]}${typeof line === 'number' ? ` (${texts.atLine(line)})` : ''}`;
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
