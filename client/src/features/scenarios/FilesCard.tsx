import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ScriptSlice } from '@ledningsplats/shared/scenarios/events.ts';
import type { ScenarioPreview } from '@ledningsplats/shared/scenarios/scenario-file.ts';
import { useState } from 'react';
import { fileAsBase64 } from '../../forms/file-as-base64.ts';
import { Note } from '../../forms/Note.tsx';
import { refusalText } from '../../i18n/refusals.ts';
import { scenarioTexts as texts } from '../../i18n/scenarios.ts';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { Card } from '../../ui/Card.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { IconDownload, IconUpload } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import { FaultList } from './FaultList.tsx';
import styles from './scenarios.module.css';
import { TakeDialog } from './TakeDialog.tsx';

/** Twice the largest scenario. */
const FILE_LIMIT = 200_000;
const ACCEPTED = ['.json', '.csv', '.txt', 'application/json', 'text/csv'];

export interface FilesCardProps {
  exercise: string;
  stream: string;
  slice: ScriptSlice;
  plan: Plan;
  mayWrite: boolean;
}

/** The script on paper and as files, and a file in after it has been looked through [OV2]. */
export function FilesCard({ exercise, stream, slice, plan, mayWrite }: FilesCardProps) {
  const { request } = useSync();
  const [read, setRead] = useState<{ file: string; preview: ScenarioPreview } | null>(null);
  const [failure, setFailure] = useState<ReadFailure | 'too_large' | null>(null);
  const base = `/api/exercises/${exercise}/script`;

  async function handleFile(file: File) {
    setFailure(null);
    setRead(null);
    if (file.size > FILE_LIMIT) return setFailure('too_large');
    const base64 = await fileAsBase64(file);
    const answer = await request<ScenarioPreview>('POST', `${base}/preview`, { base64 });
    if (answer.ok) setRead({ file: file.name, preview: answer.value });
    else setFailure(answer);
  }

  return (
    <Card title={texts.files}>
      <div className={styles.files}>
        {slice.script !== null && (
          <>
            <FileLink href={`${base}.pdf`} text={texts.paper} />
            <FileLink href={`${base}.json`} text={texts.exportScenario} />
            <FileLink href={`${base}.csv`} text={texts.exportInjects} />
          </>
        )}
        {mayWrite && (
          <>
            <FileButton
              accepted={ACCEPTED}
              icon={<IconUpload aria-hidden />}
              isMany={false}
              variant="secondary"
              onFiles={([file]) => {
                if (file) void handleFile(file);
              }}
            >
              {texts.import}
            </FileButton>
            <p className={styles.muted}>{texts.importHelp}</p>
          </>
        )}
      </div>
      {failure !== null && (
        <Note tone="alarm" role="alert" title={texts.importFailed}>
          {failureWords(failure)}
        </Note>
      )}
      {read !== null && read.preview.faults.length > 0 && <FaultList faults={read.preview.faults} />}
      {read !== null && read.preview.scenario !== null && (
        <TakeDialog
          stream={stream}
          slice={slice}
          plan={plan}
          title={texts.importTitle(read.file)}
          scenario={read.preview.scenario}
          isInjects={read.preview.kind === 'injects'}
          submit={texts.importTake(read.preview.scenario.injects.length)}
          onClose={() => setRead(null)}
          onTaken={() => setRead(null)}
        />
      )}
    </Card>
  );
}

function FileLink({ href, text }: { href: string; text: string }) {
  return (
    <Link href={href} variant="button" isDownload>
      <IconDownload aria-hidden />
      {text}
    </Link>
  );
}

function failureWords(failure: ReadFailure | 'too_large'): string {
  if (failure === 'too_large') return texts.importTooLarge;
  const { why = '', line } = (failure.details ?? {}) as { why?: string; line?: number | null };
  const said = texts.fileFaults[why];
  if (said === undefined) return `${refusalText(failure.code).what} ${refusalText(failure.code).next}`;
  return `${said}${typeof line === 'number' ? ` (${texts.atLine(line)})` : ''}`;
}
