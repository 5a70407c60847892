import type { ContactReading } from '@ledningsplats/shared/core/administration.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { WayLinks } from '../../forms/WayLinks.tsx';
import { contactTexts } from '../../i18n/contacts.ts';
import { Chip } from '../../ui/Chip.tsx';
import { formatDate } from '../../ui/format-time.ts';
import rows from '../../ui/rows.module.css';
import styles from './ContactTable.module.css';
import { worksAs } from './find-contacts.ts';

export interface ContactTableProps {
  contacts: readonly ContactReading[];
  plan: Plan | null;
  now: number;
}

/** Whom one can ring, as a table; on a phone each contact is a card of its own, and on paper a telephone list. */
export function ContactTable({ contacts, plan, now }: ContactTableProps) {
  const { columns } = contactTexts;
  return (
    <table className={`${rows.table} ${styles.table}`}>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.ways}</th>
          <th scope="col">{columns.languages}</th>
          <th scope="col">{columns.talkGroups}</th>
        </tr>
      </thead>
      <tbody>
        {contacts.map((contact) => (
          <tr key={contact.id}>
            <th scope="row">
              <span className={styles.who}>
                <span className={styles.name}>
                  <b>{contact.name}</b>
                  {contact.kind === 'organisation' && <Chip tone="neutral">{contactTexts.kinds.organisation}</Chip>}
                </span>
                <span className={styles.muted}>
                  {[contact.title, contact.organisation].filter((text) => text !== null && text !== '').join(', ')}
                </span>
                <span className={styles.muted}>{worksAs(contact, plan)}</span>
              </span>
            </th>
            <td>
              {contact.ways.length > 0 ? (
                <WayLinks name={contact.name} ways={contact.ways} note={(way) => provedWords(way, now)} />
              ) : (
                contactTexts.noWays
              )}
            </td>
            <td data-label={columns.languages}>{contact.languages.join(', ')}</td>
            <td data-label={columns.talkGroups}>{contact.talkGroups.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** When it was last known to lead to them; nothing where it never was. */
function provedWords({ provedAt }: { provedAt: number | null }, now: number): string | null {
  return provedAt === null ? null : contactTexts.proved(formatDate(provedAt, now));
}
