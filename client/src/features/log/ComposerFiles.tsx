import { useEffect, useRef } from 'react';
import { attachmentTexts, formatSize } from '../../i18n/attachments.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconClose, IconDocument } from '../../ui/icons.ts';
import styles from './ComposerFiles.module.css';
import type { Attachments, ChosenFile } from './use-attachments.ts';

/** The files of the line that is being written, what hinders them, and how far their sending has come. */
export function ComposerFiles({ attachments }: { attachments: Attachments }) {
  const { files, trouble, progress, remove, stop } = attachments;
  return (
    <>
      {files.length > 0 && (
        <ul className={styles.files} aria-label={attachmentTexts.list}>
          {files.map((chosen) => (
            <li key={chosen.key} className={styles.file}>
              <SmallPicture chosen={chosen} />
              <span className={styles.name}>{chosen.name}</span>
              <span className={styles.size}>{formatSize(chosen.file.size)}</span>
              <IconButton
                label={attachmentTexts.remove(chosen.name)}
                icon={<IconClose aria-hidden />}
                isDisabled={progress !== null}
                onPress={() => remove(chosen.key)}
              />
            </li>
          ))}
        </ul>
      )}
      {progress !== null && (
        <div className={styles.progress}>
          <progress className={styles.bar} value={progress.share} aria-label={attachmentTexts.list} />
          <span>{attachmentTexts.sending(progress.at, progress.of, Math.round(progress.share * 100))}</span>
          <Button size="small" onPress={stop}>
            {attachmentTexts.stop}
          </Button>
        </div>
      )}
      <p role="alert" className={styles.trouble} hidden={trouble === null}>
        {trouble}
      </p>
    </>
  );
}

/** Drawn on a canvas: the page's policy lets no picture in that the server has not sent. */
function SmallPicture({ chosen: { preview } }: { chosen: ChosenFile }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let isHere = true;
    void preview.then((made) => {
      if (made && isHere) place.current?.replaceChildren(made.canvas);
    });
    return () => {
      isHere = false;
    };
  }, [preview]);
  return (
    <span className={styles.picture} aria-hidden>
      <IconDocument className={styles.icon} />
      <span ref={place} className={styles.canvas} />
    </span>
  );
}
