import { readPhone } from '@ledningsplats/shared/people/phone.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useSelf } from '../../forms/use-self.ts';
import { accessTexts } from '../../i18n/access.ts';
import { administrationTexts } from '../../i18n/administration.ts';
import { capacityName, functionName } from '../../i18n/plan-words.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconMore } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
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
  const { name, phone, email } = person;
  const isInvited = invitation !== null;
  const more = administrationTexts.more(name);
  return (
    <li className={styles.person}>
      <div className={styles.who}>
        <p>
          <b>{name}</b>
          {person.id === self.person && ` (${accessTexts.thatIsYou})`}
        </p>
        <p className={styles.muted}>{person.title}</p>
        <p className={styles.muted}>{worksAs(row, plan)}</p>
      </div>
      <div className={styles.reach}>
        {phone !== null && <Link href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</Link>}
        {phone !== null && readPhone(phone) === null && <Chip tone="warn">{administrationTexts.phoneUnread}</Chip>}
        {email !== null && <Link href={`mailto:${email}`}>{email}</Link>}
        {phone === null && email === null && <span className={styles.muted}>{administrationTexts.noContact}</span>}
      </div>
      <p className={styles.account}>
        <AccountChip row={row} />
      </p>
      <div className={styles.actions}>
        {account === null && (
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
