import type { ExportReading } from '@ledningsplats/shared/exports/export-readings.ts';
import { exportTexts as texts } from '../../i18n/exports.ts';
import { useWorldNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatSize } from '../../ui/format-size.ts';
import { formatWhen } from '../../ui/format-time.ts';
import { Link } from '../../ui/Link.tsx';
import { Meter } from '../../ui/Meter.tsx';
import styles from './Exports.module.css';
import { exportsPath } from './use-exports.ts';

export interface FilesCardProps {
  stream: string;
  exports: readonly ExportReading[];
  onDrop: (id: string) => void;
}

/** What has been asked for, how far each has come, and the way to it for an hour. */
export function FilesCard({ stream, exports, onDrop }: FilesCardProps) {
  const files = exports.filter(({ kind }) => kind !== 'for_masking');
  return (
    <Card title={texts.files}>
      {files.length === 0 ? (
        <EmptyState title={texts.noFiles}>{texts.noFilesText}</EmptyState>
      ) : (
        <ul className={styles.rows} aria-live="polite">
          {files.map((file) => (
            <li key={file.id} className={styles.row}>
              <div className={styles.what}>
                <strong className={styles.name}>{file.fileName}</strong>
                <FileState file={file} />
              </div>
              <div className={styles.actions}>
                {file.state === 'ready' && (
                  <Link
                    href={`${exportsPath(stream)}/${file.id}/file`}
                    variant="button"
                    isDownload
                    aria-label={texts.fetchOf(file.fileName)}
                  >
                    {texts.fetch}
                  </Link>
                )}
                <DropButton file={file} onDrop={onDrop} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function DropButton({ file: { id, state, fileName }, onDrop }: { file: ExportReading; onDrop: (id: string) => void }) {
  const isOver = state === 'ready' || state === 'failed';
  return (
    <Button
      variant="quiet"
      aria-label={isOver ? texts.removeOf(fileName) : texts.stopOf(fileName)}
      onPress={() => onDrop(id)}
    >
      {isOver ? texts.remove : texts.stop}
    </Button>
  );
}

function FileState({ file }: { file: ExportReading }) {
  const now = useWorldNow(60_000);
  switch (file.state) {
    case 'waiting':
      return <span className={styles.quiet}>{texts.waiting}</span>;
    case 'working':
      if (file.of === 0) return <span className={styles.quiet}>{texts.reading}</span>;
      return <Meter label={texts.working} value={file.done} max={file.of} text={texts.share(file.done, file.of)} />;
    case 'ready':
      return (
        <span className={styles.quiet}>{texts.ready(formatSize(file.size), formatWhen(file.keptUntil, now))}</span>
      );
    case 'failed':
      return <span>{texts.failed[file.why]}</span>;
    default:
      return file satisfies never;
  }
}
