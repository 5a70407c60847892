import type { Verification } from '@ledningsplats/shared/log/events.ts';
import { verificationTexts } from '../../i18n/verification.ts';
import { IconMessage, IconOk, IconPlanned } from '../../ui/icons.ts';
import styles from './LogRow.module.css';

const ICONS = { confirmed: IconOk, unconfirmed: IconPlanned, rumour: IconMessage } as const;

/** What a line is held for, in a word with a shape of its own [LG11]. */
export function VerificationMark({ verification }: { verification: Verification }) {
  const Icon = ICONS[verification];
  return (
    <span className={styles.verification} data-verification={verification}>
      <Icon aria-hidden className={styles.markIcon} />
      {verificationTexts.words[verification]}
    </span>
  );
}
