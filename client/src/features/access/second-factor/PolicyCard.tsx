import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useEffect, useState } from 'react';
import { WorkingButton } from '../../../forms/WorkingButton.tsx';
import { ownAccountTexts as texts } from '../../../i18n/own-account.ts';
import { refusalText } from '../../../i18n/refusals.ts';
import { useSync } from '../../../sync/react.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { showToast } from '../../../ui/toasts.ts';
import type { AccountReading } from '../accounts.ts';
import { ChoiceList } from '../ChoiceList.tsx';
import { LostFactor } from './LostFactor.tsx';
import styles from './PolicyCard.module.css';
import { UnprotectedAccounts } from './UnprotectedAccounts.tsx';

interface Policy {
  roles: string[];
}

/** Which roles must have a second factor, and help for whoever has lost theirs. */
export function PolicyCard({ plan, accounts }: { plan: Plan; accounts: readonly AccountReading[] }) {
  const { request } = useSync();
  const [roles, setRoles] = useState<readonly string[] | null>(null);
  const [isPending, setPending] = useState(false);
  const [saved, setSaved] = useState(0);

  useEffect(() => {
    let isLeft = false;
    void request<Policy>('GET', '/api/second-factor/policy').then((answer) => {
      if (!isLeft && answer.ok) setRoles(answer.value.roles);
    });
    return () => {
      isLeft = true;
    };
  }, [request]);

  async function save() {
    setPending(true);
    const answer = await request<Policy>('PATCH', '/api/second-factor/policy', { roles });
    setPending(false);
    if (answer.ok) {
      setSaved((times) => times + 1);
      showToast({ tone: 'ok', title: texts.policySaved });
    } else showToast({ tone: 'error', title: texts.notDone, text: refusalText(answer.code).what });
  }

  if (roles === null) return null;
  return (
    <Disclosure title={texts.policyTitle} level={2}>
      <div className={styles.parts}>
        <p>{texts.policyText}</p>
        <ChoiceList
          label={texts.policyRoles}
          description={texts.policyRolesHelp}
          items={plan.roles}
          chosen={roles}
          onChange={setRoles}
        />
        <div>
          <WorkingButton variant="primary" isWorking={isPending} workingText={texts.saving} onPress={() => void save()}>
            {texts.save}
          </WorkingButton>
        </div>
        <UnprotectedAccounts asOf={saved} />
        <LostFactor accounts={accounts} />
      </div>
    </Disclosure>
  );
}
