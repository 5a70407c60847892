import type { InvitationReading, RegisteredPerson } from '@ledningsplats/shared/core/administration.ts';
import { useState } from 'react';
import type { AccountReading } from '../features/access/accounts.ts';
import { PeopleFileCard } from '../features/access/PeopleFileCard.tsx';
import { PersonDialog } from '../features/access/PersonDialog.tsx';
import { PersonList } from '../features/access/PersonList.tsx';
import { matching, personRows } from '../features/access/people.ts';
import { ReadingState } from '../forms/ReadingState.tsx';
import { useReading } from '../forms/use-reading.ts';
import { administrationTexts } from '../i18n/administration.ts';
import { contactTrialTexts } from '../i18n/contact-trial.ts';
import { paths } from '../paths.ts';
import { usePlan } from '../sync/use-plan.ts';
import { Button } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import { TextField } from '../ui/TextField.tsx';
import { AdministrationFrame } from './AdministrationFrame.tsx';
import styles from './PeoplePage.module.css';

/** Fewer are seen at a glance. */
const FILTER_FROM = 10;

/** The people register: everyone who is named, called or let in. */
export function PeoplePage() {
  const plan = usePlan().state?.plan ?? null;
  const people = useReading<{ people: RegisteredPerson[] }>('/api/people/register');
  const accounts = useReading<{ accounts: AccountReading[] }>('/api/accounts');
  const invitations = useReading<{ invitations: InvitationReading[] }>('/api/invitations');
  const [isAdding, setAdding] = useState(false);
  const [filter, setFilter] = useState('');
  const refresh = () => {
    for (const reading of [people, accounts, invitations]) reading.refresh();
  };

  const all = personRows(
    people.value?.people ?? [],
    accounts.value?.accounts ?? [],
    invitations.value?.invitations ?? [],
  );
  const organisations = all.filter(({ person }) => person.kind === 'organisation').length;
  const shown = matching(all, filter);
  const isHere = plan !== null && people.value !== null && accounts.value !== null && invitations.value !== null;
  return (
    <AdministrationFrame
      title={administrationTexts.people}
      note={people.value !== null && administrationTexts.peopleNote(all.length - organisations, organisations)}
      tools={
        isHere && (
          <span className={styles.tools}>
            <Link href={paths.contactTrial} variant="button">
              {contactTrialTexts.toTrialShort}
            </Link>
            <Button variant="primary" onPress={() => setAdding(true)}>
              {administrationTexts.newPerson}
            </Button>
          </span>
        )
      }
    >
      <ReadingState
        reading={{ ...people, failure: people.failure ?? accounts.failure ?? invitations.failure, refresh }}
        title={administrationTexts.peopleFailed}
      />
      {all.length >= FILTER_FROM && (
        <TextField label={administrationTexts.filterPeople} value={filter} onChange={setFilter} type="search" />
      )}
      {isHere && shown.length > 0 && <PersonList rows={shown} plan={plan} onChanged={refresh} />}
      {isHere && shown.length === 0 && <p role="status">{administrationTexts.noMatch(filter)}</p>}
      {isHere && <PeopleFileCard onChanged={refresh} />}
      {isAdding && plan !== null && (
        <PersonDialog
          plan={plan}
          person={null}
          onDone={() => {
            setAdding(false);
            refresh();
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </AdministrationFrame>
  );
}
