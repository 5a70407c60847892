import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { ContactReading } from '@ledningsplats/shared/core/administration.ts';
import { useState } from 'react';
import { ContactTable } from '../features/contacts/ContactTable.tsx';
import { findContacts, inOrder } from '../features/contacts/find-contacts.ts';
import { ReadingState } from '../forms/ReadingState.tsx';
import { useReading } from '../forms/use-reading.ts';
import { useSelf } from '../forms/use-self.ts';
import { appTexts } from '../i18n/app.ts';
import { contactTexts } from '../i18n/contacts.ts';
import { paths } from '../paths.ts';
import { useServerNow } from '../sync/react.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { formatClock, formatFullDate } from '../ui/format-time.ts';
import { IconPeople, IconPrint } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';
import { TextField } from '../ui/TextField.tsx';

/** Everybody the municipality may have to reach: to find, to ring, and to have on paper. */
export function ContactsPage() {
  const plan = usePlanInForce().state?.plan ?? null;
  const { permissions } = useSelf();
  const now = useServerNow(60_000);
  const reading = useReading<{ contacts: ContactReading[] }>('/api/contacts');
  const [words, setWords] = useState('');
  const all = inOrder(reading.value?.contacts ?? []);
  const shown = findContacts(all, words, plan);
  const isHere = reading.value !== null;
  const note =
    shown.length < all.length ? contactTexts.shownNote(shown.length, all.length) : contactTexts.note(all.length);

  return (
    <div className={page.page}>
      <header className={page.header}>
        <h1 className={page.title}>
          <span className={page.screen}>{contactTexts.title}</span>
          <span className={page.paper}>{contactTexts.printTitle(plan?.municipality.name ?? '')}</span>
        </h1>
        {isHere && (
          <span className={page.note} role="status">
            {note}
          </span>
        )}
        <span className={page.paper}>{appTexts.printedAt(`${formatFullDate(now)} ${formatClock(now)}`)}</span>
        <div className={page.tools}>
          {mayOpen(permissions, 'accounts') && (
            <Link href={paths.people} variant="button">
              {contactTexts.edit}
            </Link>
          )}
          <Link href={paths.phoneList} variant="button">
            {contactTexts.phoneList}
          </Link>
          <Button icon={<IconPrint aria-hidden />} onPress={() => window.print()}>
            {contactTexts.print}
          </Button>
        </div>
      </header>
      <p className={`${page.note} ${page.screen}`}>{contactTexts.help}</p>
      <ReadingState reading={reading} title={contactTexts.failed} />
      {all.length > 0 && (
        <div className={page.screen}>
          <TextField
            label={contactTexts.search}
            placeholder={contactTexts.searchPlaceholder}
            value={words}
            onChange={setWords}
            type="search"
            autoComplete="off"
          />
        </div>
      )}
      {isHere && all.length === 0 && (
        <EmptyState title={contactTexts.empty} icon={<IconPeople aria-hidden />}>
          {contactTexts.emptyText}
        </EmptyState>
      )}
      {all.length > 0 && shown.length === 0 && (
        <EmptyState title={contactTexts.noneFound}>{contactTexts.noneFoundText}</EmptyState>
      )}
      {shown.length > 0 && <ContactTable contacts={shown} plan={plan} />}
    </div>
  );
}
