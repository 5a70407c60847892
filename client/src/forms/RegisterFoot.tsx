import { formTexts } from '../i18n/forms.ts';
import { Button } from '../ui/Button.tsx';
import styles from './RegisterFoot.module.css';

export interface RegisterFootProps {
  /** `more`: there are older entries to fetch. */
  state: 'loading' | 'whole' | 'more' | 'failed';
  /** What did not come, in words. */
  failed: string;
  onLoad: () => void;
}

/** Below what is read by pages: the way to what is older, or to try again. */
export function RegisterFoot({ state, failed, onLoad }: RegisterFootProps) {
  if (state === 'failed')
    return (
      <p role="status" className={styles.failed}>
        {failed}{' '}
        <Button size="small" onPress={onLoad}>
          {formTexts.tryAgain}
        </Button>
      </p>
    );
  if (state !== 'more') return null;
  return (
    <Button size="small" onPress={onLoad}>
      {formTexts.older}
    </Button>
  );
}
