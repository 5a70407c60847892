import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { useSelf } from '../../forms/use-self.ts';
import { accessTexts } from '../../i18n/access.ts';
import { formTexts } from '../../i18n/forms.ts';
import { capacityName, functionName } from '../../i18n/plan-words.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { showToast } from '../../ui/toasts.ts';
import styles from './AccountList.module.css';
import { accountFailureWords } from './account-failure.ts';
import { type AccountReading, accountName } from './accounts.ts';
import { ChangeAccountDialog } from './ChangeAccountDialog.tsx';
import { ResetPasswordDialog } from './ResetPasswordDialog.tsx';
import type { AccountsView } from './use-accounts.ts';

export interface AccountListProps {
  accounts: readonly AccountReading[];
  plan: Plan;
  change: AccountsView['change'];
}

type Open = { what: 'change' | 'password' | 'deactivate'; account: AccountReading };

/** Every account with what it may do, and the ways to change that. */
export function AccountList({ accounts, plan, change }: AccountListProps) {
  const self = useSelf();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);

  async function setActive(account: AccountReading, active: boolean) {
    close();
    const answer = await change(account.id, { active });
    if (!answer.ok) {
      showToast({ tone: 'error', title: accessTexts.notDone, text: accountFailureWords(answer) });
      return;
    }
    const name = accountName(account);
    announce(active ? accessTexts.activated(name) : accessTexts.deactivated(name));
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {accounts.map((account) => {
          const name = accountName(account);
          const { person } = account;
          return (
            <li key={account.id} className={styles.account} data-inactive={!account.active || undefined}>
              <div className={styles.who}>
                <p>
                  <b>{name}</b>
                  {person?.id === self.person && ` (${accessTexts.thatIsYou})`}
                </p>
                <p className={styles.muted}>{[person?.title, account.username].filter(Boolean).join(' · ')}</p>
              </div>
              <div className={styles.may}>
                <p className={styles.roles}>
                  {!account.active && <Chip tone="neutral">{accessTexts.inactive}</Chip>}
                  {account.roles.map((role) => (
                    <Chip key={role} tone="info">
                      {plan.roles.find(({ id }) => id === role)?.name ?? role}
                    </Chip>
                  ))}
                </p>
                <p className={styles.muted}>{worksAs(account, plan)}</p>
              </div>
              <div className={styles.actions}>
                {account.active && (
                  <>
                    <Button
                      size="small"
                      aria-label={accessTexts.changeOf(name)}
                      onPress={() => setOpen({ what: 'change', account })}
                    >
                      {accessTexts.change}
                    </Button>
                    <Button
                      size="small"
                      aria-label={accessTexts.resetPasswordOf(name)}
                      onPress={() => setOpen({ what: 'password', account })}
                    >
                      {accessTexts.resetPassword}
                    </Button>
                    {person?.id !== self.person && (
                      <Button
                        size="small"
                        variant="quiet"
                        aria-label={accessTexts.deactivateOf(name)}
                        onPress={() => setOpen({ what: 'deactivate', account })}
                      >
                        {accessTexts.deactivate}
                      </Button>
                    )}
                  </>
                )}
                {!account.active && (
                  <Button
                    size="small"
                    aria-label={accessTexts.activateOf(name)}
                    onPress={() => void setActive(account, true)}
                  >
                    {accessTexts.activate}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {open?.what === 'change' && (
        <ChangeAccountDialog plan={plan} account={open.account} change={change} onClose={close} />
      )}
      {open?.what === 'password' && <ResetPasswordDialog account={open.account} change={change} onClose={close} />}
      {open?.what === 'deactivate' && (
        <ConfirmDialog
          isOpen
          title={accessTexts.deactivateQuestion(accountName(open.account))}
          confirmLabel={accessTexts.deactivateConfirm}
          cancelLabel={formTexts.cancel}
          tone="alarm"
          onCancel={close}
          onConfirm={() => void setActive(open.account, false)}
        >
          {accessTexts.deactivateText}
        </ConfirmDialog>
      )}
    </>
  );
}

/** «Tjänsteman i beredskap (TiB) · Stabschef» */
function worksAs({ person }: AccountReading, plan: Plan): string {
  const capacities = (person?.capacities ?? []).map((id) => capacityName(plan, id));
  const staffFunction = person?.function ? [functionName(plan, person.function)] : [];
  return [...new Set([...capacities, ...staffFunction])].join(' · ');
}
