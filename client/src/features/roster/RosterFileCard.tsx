import type { RosterFileFault, RosterPreview } from '@ledningsplats/shared/roster/roster-file.ts';
import { useState } from 'react';
import { Note } from '../../forms/Note.tsx';
import { useMay } from '../../forms/use-self.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { rosterFileTexts as texts } from '../../i18n/roster-file.ts';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { Card } from '../../ui/Card.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { IconDownload, IconUpload } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './Calendar.module.css';
import { RosterImportDialog } from './RosterImportDialog.tsx';

const ACCEPTED = ['.csv', '.txt', 'text/csv'];
/** More than ten years of days. */
const FILE_LIMIT = 350_000;

interface Read {
  file: string;
  preview: RosterPreview;
}

/** The roster out as a file, and in again by whoever keeps it [TB2]. */
export function RosterFileCard() {
  const { request } = useSync();
  const may = useMay();
  const [read, setRead] = useState<Read | null>(null);
  const [failure, setFailure] = useState<ReadFailure | 'too_large' | null>(null);

  async function handleFile(file: File) {
    setFailure(null);
    if (file.size > FILE_LIMIT) return setFailure('too_large');
    const base64 = btoa(String.fromCharCode(...new Uint8Array(await file.arrayBuffer())));
    const answer = await request<RosterPreview>('POST', '/api/roster/preview', { base64 });
    if (answer.ok) setRead({ file: file.name, preview: answer.value });
    else setFailure(answer);
  }

  return (
    <Card title={texts.title}>
      <div className={styles.made}>
        {may('SetShifts') && <p className={styles.muted}>{texts.help}</p>}
        <div className={styles.actions}>
          <Link href="/api/roster.csv" variant="button" isDownload>
            <IconDownload aria-hidden />
            {texts.download}
          </Link>
          {may('SetShifts') && (
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
          )}
        </div>
        {failure !== null && (
          <Note tone="alarm" role="alert" title={texts.failed}>
            {failure === 'too_large' ? texts.tooLarge : failureWords(failure)}
          </Note>
        )}
      </div>
      {read !== null && <RosterImportDialog {...read} onClose={() => setRead(null)} />}
    </Card>
  );
}

function failureWords({ code, details }: ReadFailure): string {
  const { why, line } = (details ?? {}) as { why?: RosterFileFault; line?: number | null };
  if (why === undefined) return `${refusalText(code).what} ${refusalText(code).next}`;
  return `${texts.fileFaults[why]}${typeof line === 'number' ? ` (${texts.atLine(line)})` : ''}`;
}
