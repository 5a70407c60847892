import { Countdown } from '../features/losses/Countdown.tsx';
import { LossesCard } from '../features/losses/LossesCard.tsx';
import { countdownTexts as texts } from '../i18n/services.ts';
import { useIncident } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import page from '../ui/page.module.css';
import styles from './TouchedServicesPage.module.css';
import { useLineWork } from './use-line-work.tsx';

/** Every service that an incident's losses touch, nearest limit first, beside what is lost [KO2]. */
export function TouchedServicesPage({ incident: id }: { incident: string }) {
  const incident = useIncident(id);
  const plan = usePlan().state?.plan ?? null;
  const { makeTaskOf, dialog } = useLineWork(id);
  if (plan === null) return null;
  return (
    <div className={page.page}>
      <h1 className={page.title}>{texts.title}</h1>
      <div className={styles.columns}>
        <Countdown incident={incident} plan={plan} onMakeTask={makeTaskOf} />
        <LossesCard incident={incident} plan={plan} onMakeTask={makeTaskOf} />
      </div>
      {dialog}
    </div>
  );
}
