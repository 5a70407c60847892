import { useState } from 'react';
import { AccountList } from '../features/access/AccountList.tsx';
import { EmergencyCard } from '../features/access/emergency/EmergencyCard.tsx';
import { NewAccountDialog } from '../features/access/NewAccountDialog.tsx';
import { RoleWords } from '../features/access/RoleWords.tsx';
import { PolicyCard } from '../features/access/second-factor/PolicyCard.tsx';
import { useAccounts } from '../features/access/use-accounts.ts';
import { Note } from '../forms/Note.tsx';
import { accessTexts } from '../i18n/access.ts';
import { formTexts } from '../i18n/forms.ts';
import { refusalText } from '../i18n/refusals.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { AdministrationFrame } from './AdministrationFrame.tsx';

/** Who may log in, and what each may do. */
export function AccountsPage() {
  const plan = usePlanInForce().state?.plan ?? null;
  const { accounts, failure, refresh, create, change } = useAccounts();
  const [isCreating, setCreating] = useState(false);
  const active = (accounts ?? []).filter((account) => account.active).length;

  return (
    <AdministrationFrame
      title={accessTexts.accountsTitle}
      note={accounts !== null && accessTexts.accountsNote(active, accounts.length)}
      tools={
        plan !== null &&
        accounts !== null && (
          <Button variant="primary" onPress={() => setCreating(true)}>
            {accessTexts.newAccount}
          </Button>
        )
      }
    >
      {failure !== null && (
        <Note
          tone="alarm"
          role="alert"
          title={accessTexts.accountsFailed}
          actions={
            <Button size="small" onPress={refresh}>
              {formTexts.tryAgain}
            </Button>
          }
        >
          {refusalText(failure.code).what} {refusalText(failure.code).next}
        </Note>
      )}
      {(plan === null || accounts === null) && failure === null && <Skeleton lines={6} />}
      {plan !== null && accounts !== null && (
        // all of it at once: what comes in above moves a button from under the finger
        <>
          <AccountList accounts={accounts} plan={plan} change={change} />
          <EmergencyCard />
          <PolicyCard plan={plan} accounts={accounts} />
          <RoleWords plan={plan} />
        </>
      )}
      {isCreating && plan !== null && (
        <NewAccountDialog plan={plan} create={create} onClose={() => setCreating(false)} />
      )}
    </AdministrationFrame>
  );
}
