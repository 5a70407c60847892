import { isShownInline, type LineAttachment } from '@ledningsplats/shared/log/attachments.ts';
import { useState } from 'react';
import { attachmentTexts, formatSize } from '../../i18n/attachments.ts';
import { streamPath } from '../../sync/api.ts';
import { IconDocument } from '../../ui/icons.ts';
import styles from './LineFiles.module.css';

/** A line's files: pictures as small ones that open, all else as names that are saved. */
export function LineFiles({ stream, files }: { stream: string; files: readonly LineAttachment[] }) {
  return (
    <ul className={styles.files} aria-label={attachmentTexts.list}>
      {files.map((file) => (
        <li key={file.id}>
          {isShownInline(file.type) ? <Picture {...{ stream, file }} /> : <Named {...{ stream, file }} />}
        </li>
      ))}
    </ul>
  );
}

interface FileProps {
  stream: string;
  file: LineAttachment;
}

function Picture({ stream, file: { id, name, size } }: FileProps) {
  const [hasPreview, setHasPreview] = useState(true);
  const path = streamPath(stream, `attachments/${id}`);
  return (
    <a
      className={styles.picture}
      href={path}
      target="_blank"
      rel="noopener"
      aria-label={attachmentTexts.open(name, formatSize(size))}
    >
      {hasPreview ? (
        <img src={`${path}/preview`} alt="" loading="lazy" onError={() => setHasPreview(false)} />
      ) : (
        <span className={styles.fallback}>
          <IconDocument aria-hidden className={styles.icon} /> {name}
        </span>
      )}
    </a>
  );
}

function Named({ stream, file: { id, name, size } }: FileProps) {
  return (
    <a
      className={styles.named}
      href={streamPath(stream, `attachments/${id}`)}
      download={name}
      aria-label={attachmentTexts.download(name, formatSize(size))}
    >
      <IconDocument aria-hidden className={styles.icon} />
      <span className={styles.name}>{name}</span>
      <span className={styles.size}>{formatSize(size)}</span>
    </a>
  );
}
