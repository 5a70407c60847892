/** `GET /api/accounts`; never its secrets. */
export interface AccountReading {
  id: string;
  username: string;
  person: {
    id: string;
    name: string;
    title: string;
    function: string | null;
    capacities: string[];
    phone: string | null;
    email: string | null;
  } | null;
  roles: string[];
  active: boolean;
}

export function accountName({ person, username }: AccountReading): string {
  return person?.name ?? username;
}

/** Active ones first, each by name. */
export function inOrder(accounts: readonly AccountReading[]): AccountReading[] {
  return accounts.toSorted(
    (a, b) => Number(b.active) - Number(a.active) || accountName(a).localeCompare(accountName(b), 'sv'),
  );
}
