import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { EssentialService } from '@ledningsplats/shared/services/events.ts';
import { nameIn } from '../../i18n/plan-words.ts';
import { serviceTexts as texts } from '../../i18n/services.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import rows from '../../ui/rows.module.css';
import { outageText } from './outage-text.ts';
import styles from './services.module.css';

export type ServiceAction = 'change' | 'retire' | 'restore';

export interface ServiceTableProps {
  services: readonly EssentialService[];
  plan: Plan;
  mayWrite: boolean;
  onAction: (action: ServiceAction, service: EssentialService) => void;
}

/** The register as a table; on a phone each service is a card of its own [KO1]. */
export function ServiceTable({ services, plan, mayWrite, onAction }: ServiceTableProps) {
  const { columns } = texts;
  return (
    <table className={rows.table}>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.owner}</th>
          <th scope="col">{columns.needs}</th>
          <th scope="col">{columns.fallback}</th>
          {mayWrite && <th scope="col">{columns.actions}</th>}
        </tr>
      </thead>
      <tbody>
        {services.map((service) => {
          const name = service.texts?.name ?? texts.removed;
          return (
            <tr key={service.id}>
              <th scope="row">
                <span className={styles.name}>
                  <span>
                    <span className={styles.quiet}>{texts.number(service.number)}</span> {name}
                  </span>
                  {service.texts?.address !== undefined && (
                    <span className={styles.quiet}>{service.texts.address}</span>
                  )}
                  {service.position === null && <Chip tone="warn">{texts.noPosition}</Chip>}
                </span>
              </th>
              <td data-label={columns.owner}>{service.texts?.owner ?? '–'}</td>
              <td data-label={columns.needs}>
                <Needs service={service} plan={plan} />
              </td>
              <td data-label={columns.fallback}>{service.texts?.fallback ?? '–'}</td>
              {mayWrite && (
                <td data-label={columns.actions}>
                  <span className={styles.buttons}>
                    {service.retired === null ? (
                      <>
                        <Button
                          size="small"
                          aria-label={texts.changeOf(name)}
                          onPress={() => onAction('change', service)}
                        >
                          {texts.change}
                        </Button>
                        <Button
                          size="small"
                          variant="quiet"
                          aria-label={texts.retireOf(name)}
                          onPress={() => onAction('retire', service)}
                        >
                          {texts.retire}
                        </Button>
                      </>
                    ) : (
                      <Button
                        size="small"
                        aria-label={texts.restoreOf(name)}
                        onPress={() => onAction('restore', service)}
                      >
                        {texts.restore}
                      </Button>
                    )}
                  </span>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Needs({ service: { needs }, plan }: { service: EssentialService; plan: Plan }) {
  if (needs.length === 0) return texts.noNeeds;
  return needs
    .map(({ need, minutes }) => {
      const name = nameIn(plan.continuity.needs, need);
      return `${name} ${minutes === null ? `(${texts.unlimited})` : outageText(minutes)}`;
    })
    .join(', ');
}
