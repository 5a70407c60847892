import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { accessTexts } from '../../i18n/access.ts';
import { administrationTexts } from '../../i18n/administration.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { paths } from '../../paths.ts';
import { useSync } from '../../sync/react.ts';
import { announce } from '../../ui/announcements.ts';
import { showToast } from '../../ui/toasts.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import styles from './PersonList.module.css';
import { PersonListItem } from './PersonListItem.tsx';
import type { PersonRow } from './people.ts';

export interface PersonListProps {
  rows: readonly PersonRow[];
  plan: Plan;
  /** Something has been changed. */
  onChanged: () => void;
}

export type PersonAction = 'change' | 'invite' | 'withdraw' | 'holdings' | 'erase';

/** Everyone of the register, how they are reached and whether they can log in, and the ways to change that. */
export function PersonList({ rows, plan, onChanged }: PersonListProps) {
  const { request } = useSync();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<{ what: PersonAction; row: PersonRow } | null>(null);
  const close = () => setOpen(null);
  const done = () => {
    close();
    onChanged();
  };

  async function withdraw({ person, invitation }: PersonRow) {
    if (invitation === null) return;
    const answer = await request('DELETE', `/api/invitations/${invitation.id}`);
    if (answer.ok) announce(administrationTexts.withdrawn(person.name));
    else showToast({ tone: 'error', title: accessTexts.notDone, text: refusalText(answer.code).what });
    onChanged();
  }

  function handleAction(what: PersonAction, row: PersonRow) {
    if (what === 'holdings') navigate(paths.holdings(row.person.id));
    else if (what === 'withdraw') void withdraw(row);
    else setOpen({ what, row });
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {rows.map((row) => (
          <PersonListItem key={row.person.id} row={row} plan={plan} onAction={(what) => handleAction(what, row)} />
        ))}
      </ul>
      {open?.what === 'change' && <PersonDialog plan={plan} person={open.row.person} onDone={done} onClose={close} />}
      {open?.what === 'invite' && (
        <InviteDialog
          plan={plan}
          person={open.row.person}
          roles={open.row.invitation?.roles ?? []}
          onInvited={onChanged}
          onClose={close}
        />
      )}
      {open?.what === 'erase' && <EraseDialog person={open.row.person} onDone={done} onClose={close} />}
    </>
  );
}
