import { mapTexts } from '../../i18n/map.ts';
import { Button } from '../../ui/Button.tsx';
import { IconInfo, IconWarn } from '../../ui/icons.ts';
import styles from './MapNotices.module.css';
import type { Ground } from './use-ground.ts';

export interface MapNoticesProps {
  ground: Ground;
  /** In one line: on a small map there is no room for what to do, and the whole map says it. */
  isShort?: boolean;
}

/** What is missing of the ground, and what to do; nothing while all is well. */
export function MapNotices({ ground, isShort = false }: MapNoticesProps) {
  const notice = noticeOf(ground);
  if (notice === null) return null;
  const Icon = notice.isQuiet ? IconInfo : IconWarn;
  return (
    <div className={styles.notice} data-quiet={notice.isQuiet || undefined}>
      <Icon aria-hidden className={styles.icon} />
      <div role="status" className={styles.text}>
        <strong>{notice.title}</strong> {!isShort && notice.text}
      </div>
      {!isShort && (
        <Button size="small" onPress={ground.tryAgain}>
          {mapTexts.tryAgain}
        </Button>
      )}
    </div>
  );
}

function noticeOf({ fault, shown, hasRasterFailed, hasHoles, raster }: Ground) {
  if (shown === 'plain' && fault === 'unreached') {
    return { title: `${mapTexts.unreached}.`, text: mapTexts.unreachedText, isQuiet: false };
  }
  if (shown === 'plain' && fault !== null && fault !== 'unreached') {
    return {
      title: `${mapTexts.faultTitle[fault]}.`,
      text: `${mapTexts.faultText[fault]} ${mapTexts.stillWorks}`,
      isQuiet: false,
    };
  }
  if (hasRasterFailed && raster !== null) {
    return { title: mapTexts.rasterFailed(raster.attribution.text), text: '', isQuiet: true };
  }
  return hasHoles ? { title: mapTexts.partsMissing, text: '', isQuiet: true } : null;
}
