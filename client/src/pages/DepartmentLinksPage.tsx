import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import { useState } from 'react';
import { DepartmentLinkList } from '../features/disturbances/DepartmentLinkList.tsx';
import { NewLinkDialog } from '../features/disturbances/NewLinkDialog.tsx';
import { useDepartmentLinks } from '../features/disturbances/use-department-links.ts';
import { Note } from '../forms/Note.tsx';
import { useSelf } from '../forms/use-self.ts';
import { disturbanceTexts } from '../i18n/disturbances.ts';
import { formTexts } from '../i18n/forms.ts';
import { refusalText } from '../i18n/refusals.ts';
import { usePlan } from '../sync/use-plan.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './AdministrationFrame.module.css';

/** The links by which departments send in disturbances without an account. */
export function DepartmentLinksPage() {
  const plan = usePlan().state?.plan ?? null;
  const { permissions } = useSelf();
  const { links, failure, refresh, make, revoke } = useDepartmentLinks();
  const [isMaking, setMaking] = useState(false);
  const canMake = plan !== null && plan.departments.length > 0 && mayOpen(permissions, 'departmentLinks');

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{disturbanceTexts.linksTitle}</h1>
        {canMake && (
          <span className={styles.tools}>
            <Button variant="primary" onPress={() => setMaking(true)}>
              {disturbanceTexts.newLink}
            </Button>
          </span>
        )}
      </header>
      <p>{disturbanceTexts.linksText}</p>
      {failure !== null && (
        <Note
          tone="alarm"
          role="alert"
          title={disturbanceTexts.linksFailed}
          actions={
            <Button size="small" onPress={refresh}>
              {formTexts.tryAgain}
            </Button>
          }
        >
          {refusalText(failure.code).what} {refusalText(failure.code).next}
        </Note>
      )}
      {links === null && failure === null && <Skeleton lines={4} />}
      {plan !== null && plan.departments.length === 0 && (
        <EmptyState title={disturbanceTexts.noDepartments}>{disturbanceTexts.noDepartmentsText}</EmptyState>
      )}
      {canMake && links?.length === 0 && (
        <EmptyState title={disturbanceTexts.noLinks}>{disturbanceTexts.noLinksText}</EmptyState>
      )}
      {plan !== null && links !== null && links.length > 0 && (
        <DepartmentLinkList links={links} plan={plan} revoke={revoke} />
      )}
      {isMaking && plan !== null && <NewLinkDialog plan={plan} make={make} onClose={() => setMaking(false)} />}
    </div>
  );
}
