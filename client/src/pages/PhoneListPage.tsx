import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import { PhoneLists } from '../features/callouts/PhoneLists.tsx';
import { Note } from '../forms/Note.tsx';
import { useSelf } from '../forms/use-self.ts';
import { appTexts } from '../i18n/app.ts';
import { sendTexts } from '../i18n/call-out-send.ts';
import { usePeople, useServerNow } from '../sync/react.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { formatClock, formatFullDate } from '../ui/format-time.ts';
import { IconPrint } from '../ui/icons.ts';
import page from '../ui/page.module.css';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './PhoneListPage.module.css';

/** Whom to ring when nothing else works, from what the device has [LM4]; on paper beside the self-mustering [LM6]. */
export function PhoneListPage() {
  const plan = usePlanInForce().state?.plan ?? null;
  const { byId: people } = usePeople();
  const { permissions } = useSelf();
  const now = useServerNow(60_000);
  if (plan === null) return <Skeleton lines={8} />;
  const { lists, selfMustering } = plan.callOut;
  return (
    <div className={page.page} data-width="narrow">
      <header className={page.header}>
        <h1 className={page.title}>
          <span className={page.screen}>{sendTexts.phonesTitle}</span>
          <span className={page.paper}>{sendTexts.phonesPrintTitle(plan.municipality.name)}</span>
        </h1>
        <span className={page.paper}>{appTexts.printedAt(`${formatFullDate(now)} ${formatClock(now)}`)}</span>
        <span className={page.tools}>
          <Button icon={<IconPrint aria-hidden />} onPress={() => window.print()}>
            {sendTexts.print}
          </Button>
        </span>
      </header>
      <p className={`${page.note} ${page.screen}`}>{sendTexts.phonesHelp}</p>
      {!mayOpen(permissions, 'phones') && <Note tone="info" title={sendTexts.phonesHidden} />}
      <section className={styles.mustering}>
        <h2 className={styles.heading}>{sendTexts.selfMustering}</h2>
        <p>{selfMustering ?? sendTexts.noSelfMustering}</p>
      </section>
      {lists.length === 0 ? (
        <EmptyState title={sendTexts.phonesEmpty}>{sendTexts.phonesEmptyText}</EmptyState>
      ) : (
        <PhoneLists plan={plan} people={Object.values(people)} />
      )}
    </div>
  );
}
