import { wayFault } from '@ledningsplats/shared/people/ways.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useSelf } from '../../forms/use-self.ts';
import { WayLinks } from '../../forms/WayLinks.tsx';
import { accessTexts } from '../../i18n/access.ts';
import { administrationTexts } from '../../i18n/administration.ts';
import { contactTexts } from '../../i18n/contacts.ts';
import { capacityName, functionName } from '../../i18n/plan-words.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconMore } from '../../ui/icons.ts';
import { Menu } from '../../ui/Menu.tsx';
import styles from './PersonList.module.css';
import type { PersonAction } from './PersonList.tsx';
import type { PersonRow } from './people.ts';

export interface PersonListItemProps {
  row: PersonRow;
  plan: Plan;
  onAction: (what: PersonAction) => void;
}

export function PersonListItem({ row, plan, onAction }: PersonListItemProps) {
  const { person, account, invitation } = row;
  const self = useSelf();
  const { name, ways } = person;
  const isOrganisation = person.kind === 'organisation';
  const isInvited = invitation !== null;
  const more = administrationTexts.more(name);
  return (
    <li className={styles.person}>
      <div className={styles.who}>
        <p>
          <b>{name}</b>
          {person.id === self.person && ` (${accessTexts.thatIsYou})`}
        </p>
        <p className={styles.muted}>{[person.title, person.organisation].filter(Boolean).join(', ')}</p>
        <p className={styles.muted}>{worksAs(row, plan)}</p>
      </div>
      <div className={styles.reach}>
        <WayLinks name={name} ways={ways} />
        {ways.some((way) => wayFault(way) !== null) && <Chip tone="warn">{administrationTexts.phoneUnread}</Chip>}
        {ways.length === 0 && <span className={styles.muted}>{contactTexts.noWays}</span>}
      </div>
      <p className={styles.account}>
        {isOrganisation ? <Chip tone="neutral">{contactTexts.kinds.organisation}</Chip> : <AccountChip row={row} />}
      </p>
      <div className={styles.actions}>
        {account === null && !isOrganisation && (
          <Button
            size="small"
            aria-label={isInvited ? administrationTexts.inviteAgainOf(name) : administrationTexts.inviteOf(name)}
            onPress={() => onAction('invite')}
          >
            {isInvited ? administrationTexts.inviteAgain : administrationTexts.invite}
          </Button>
        )}
        <Button size="small" aria-label={administrationTexts.changeOf(name)} onPress={() => onAction('change')}>
          {administrationTexts.change}
        </Button>
        <Menu
          label={more}
          items={[
            { id: 'holdings', label: administrationTexts.holdings },
            ...(isInvited ? [{ id: 'withdraw', label: administrationTexts.withdraw }] : []),
            ...(person.id === self.person
              ? []
              : [{ id: 'erase', label: administrationTexts.erase, tone: 'alarm' as const }]),
          ]}
          onAction={(id) => onAction(id as PersonAction)}
          placement="bottom end"
          trigger={<IconButton label={more} icon={<IconMore aria-hidden />} hasTooltip={false} />}
        />
      </div>
    </li>
  );
}

function AccountChip({ row: { account, invitation } }: { row: PersonRow }) {
  const { serverNow } = useSync();
  if (account?.active) return <Chip tone="ok">{administrationTexts.hasAccount(account.username)}</Chip>;
  if (account !== null) return <Chip tone="neutral">{administrationTexts.inactiveAccount}</Chip>;
  if (invitation === null) return <Chip tone="neutral">{administrationTexts.noAccount}</Chip>;
  return <Chip tone="info">{administrationTexts.invitedUntil(formatWhen(invitation.expiresAt, serverNow()))}</Chip>;
}

/** «Tjänsteman i beredskap (TiB) · Stabschef» */
function worksAs({ person }: PersonRow, plan: Plan): string {
  const capacities = person.capacities.map((id) => capacityName(plan, id));
  const staffFunction = person.function === null ? [] : [functionName(plan, person.function)];
  return [...new Set([...capacities, ...staffFunction])].join(' · ');
}
