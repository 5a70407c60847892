import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { Fragment } from 'react';
import { sendTexts } from '../../i18n/call-out-send.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './PhoneLists.module.css';
import { listName, type PhoneRow, phoneRows } from './phone-rows.ts';

/** The call-out lists as lists to ring, with room to write what they said. */
export function PhoneLists({ plan, people }: { plan: Plan; people: readonly PersonReading[] }) {
  return plan.callOut.lists.map((list) => (
    <section key={list.id} className={styles.list} aria-labelledby={`phones-${list.id}`}>
      <h2 id={`phones-${list.id}`} className={styles.heading}>
        {list.name}
      </h2>
      <p className={styles.note}>
        {list.way === 'all' ? sendTexts.orderAll : sendTexts.orderOne}{' '}
        {list.next !== null && sendTexts.nextList(listName(plan, list.next))}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{sendTexts.post}</th>
            <th scope="col">{sendTexts.name}</th>
            <th scope="col">{sendTexts.number}</th>
            <th scope="col" className={styles.answer}>
              {sendTexts.reached}
            </th>
          </tr>
        </thead>
        <tbody>
          {phoneRows(list, plan, people).map((row) => (
            <Fragment key={row.key}>
              <Rows row={row} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  ));
}

function Rows({ row: { post, people } }: { row: PhoneRow }) {
  if (people === null || people.length === 0) {
    return (
      <tr>
        <td colSpan={people === null ? 3 : 1}>{post}</td>
        {people !== null && (
          <td colSpan={2} className={styles.none}>
            {sendTexts.nobodyHolds}
          </td>
        )}
        <td className={styles.answer} />
      </tr>
    );
  }
  return people.map(({ id, name, phone }) => (
    <tr key={id}>
      <td>{post}</td>
      <td>{name}</td>
      <td className={styles.number}>
        {phone === undefined ? (
          '–'
        ) : (
          <Link href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} variant="alone">
            {phone}
          </Link>
        )}
      </td>
      <td className={styles.answer} />
    </tr>
  ));
}
