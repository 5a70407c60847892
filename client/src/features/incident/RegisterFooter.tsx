import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { Note } from '../../forms/Note.tsx';
import { useMay } from '../../forms/use-self.ts';
import { sendTexts } from '../../i18n/call-out-send.ts';
import { homeTexts } from '../../i18n/home.ts';
import { levelName } from '../../i18n/plan-words.ts';
import { useConnection } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { IconCallOut } from '../../ui/icons.ts';
import styles from './RegisterFooter.module.css';

export interface RegisterFooterProps {
  plan: Plan;
  /** The rank that is chosen. */
  level: number;
  submit: string;
  onCallOut: () => void;
}

/** Under the thumb: register, or register and go on to call people out. What the plan does on the level comes first. */
export function RegisterFooter({ plan, level, submit, onCallOut }: RegisterFooterProps) {
  const may = useMay();
  const { state: connection } = useConnection();
  const mayCallOut = may('SendCallOut') && connection !== 'offline';
  const calls = plan.callOut.lists.some(({ fromLevel }) => fromLevel !== null && level >= fromLevel);
  const isCalling = mayCallOut && calls;
  return (
    <div className={styles.footer}>
      {connection === 'offline' && (
        <Note tone="offline" title={homeTexts.offlineTitle}>
          {homeTexts.offlineText}
        </Note>
      )}
      {mayCallOut && (
        <Button
          variant={isCalling ? 'primary' : 'secondary'}
          size={isCalling ? 'huge' : 'normal'}
          icon={<IconCallOut aria-hidden />}
          onPress={onCallOut}
        >
          {sendTexts.createAndCall}
        </Button>
      )}
      <Button type="submit" variant={isCalling ? 'secondary' : 'primary'} size={isCalling ? 'normal' : 'huge'}>
        <span className={styles.submit}>
          {submit} <span className={styles.level}>{levelName(plan, level)}</span>
        </span>
      </Button>
    </div>
  );
}
