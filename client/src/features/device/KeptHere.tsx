import { deviceTexts } from '../../i18n/device.ts';
import { syncStrings } from '../../i18n/sync.ts';
import type { KeptOnDevice } from '../../sync/sync.ts';
import { Banner } from '../../ui/Banner.tsx';
import styles from './KeptHere.module.css';

export interface KeptHereProps {
  /** Null until the device has answered. */
  kept: KeptOnDevice | null;
  /** What is unsent: of whoever is signed in, and of others. */
  own: number;
  others: number;
}

/** Everything that is written on the device, by name. */
export function KeptHere({ kept, own, others }: KeptHereProps) {
  if (kept === null) return null;
  const isWritten = !kept.isShared && kept.storage === 'device';
  return (
    <section className={styles.kept}>
      <h3 className={styles.title}>{deviceTexts.keptTitle}</h3>
      {kept.storage === 'memory' && <Banner tone="warn">{syncStrings.memoryOnly}</Banner>}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        <li>{deviceTexts.keptPage}</li>
        {isWritten && <li>{deviceTexts.keptReadings}</li>}
        {isWritten && kept.pictures > 0 && <li>{deviceTexts.keptPictures(kept.pictures)}</li>}
        {isWritten && <li>{deviceTexts.keptDrafts}</li>}
        {own > 0 && <li>{deviceTexts.keptUnsent(own)}</li>}
        {others > 0 && <li>{deviceTexts.keptOthers(others)}</li>}
      </ul>
      <p className={styles.note}>{kept.isShared ? deviceTexts.keptShared : deviceTexts.keptNoSecrets}</p>
    </section>
  );
}
