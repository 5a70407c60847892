import type { InvitationReading, RegisteredPerson } from '@ledningsplats/shared/core/administration.ts';
import type { AccountReading } from './accounts.ts';

/** Somebody of the register, with the account or the invitation that they have. */
export interface PersonRow {
  person: RegisteredPerson;
  account: AccountReading | null;
  invitation: InvitationReading | null;
}

/** By name, each with what belongs to them. */
export function personRows(
  people: readonly RegisteredPerson[],
  accounts: readonly AccountReading[],
  invitations: readonly InvitationReading[],
): PersonRow[] {
  const accountOf = new Map(accounts.map((account) => [account.person?.id, account]));
  const invitationOf = new Map(invitations.map((invitation) => [invitation.person?.id, invitation]));
  return people
    .map((person) => ({
      person,
      account: accountOf.get(person.id) ?? null,
      invitation: invitationOf.get(person.id) ?? null,
    }))
    .sort((one, other) => one.person.name.localeCompare(other.person.name, 'sv'));
}

/** By the beginning of any word of name, title, organisation, language or username, whatever the case. */
export function matching(rows: readonly PersonRow[], text: string): PersonRow[] {
  const wanted = text.trim().toLocaleLowerCase('sv');
  if (wanted === '') return [...rows];
  return rows.filter(({ person, account }) =>
    ` ${person.name} ${person.title} ${person.organisation ?? ''} ${person.languages.join(' ')} ${account?.username ?? ''}`
      .toLocaleLowerCase('sv')
      .includes(` ${wanted}`),
  );
}
