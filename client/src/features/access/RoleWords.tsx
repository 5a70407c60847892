import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { accessTexts } from '../../i18n/access.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './RoleWords.module.css';

/** In plain words what each role of the plan may do [SE1]. */
export function RoleWords({ plan }: { plan: Plan }) {
  return (
    <Disclosure title={accessTexts.rolesTitle} level={2}>
      <p className={styles.note}>{accessTexts.rolesFromPlan}</p>
      <dl className={styles.roles}>
        {plan.roles.map(({ id, name, permissions }) => (
          <div key={id}>
            <dt className={styles.name}>{name}</dt>
            <dd>
              {permissions.length === 0 ? (
                accessTexts.roleNothing
              ) : (
                <ul className={styles.permissions}>
                  {permissions.map((permission) => (
                    <li key={permission}>{accessTexts.permissions[permission]}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
