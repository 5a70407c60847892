import { useState } from 'react';
import { formTexts } from '../../../i18n/forms.ts';
import { ownAccountTexts as texts } from '../../../i18n/own-account.ts';
import { refusalText } from '../../../i18n/refusals.ts';
import { useSync } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { showToast } from '../../../ui/toasts.ts';
import { type AccountReading, accountName } from '../accounts.ts';
import styles from './LostFactor.module.css';

/** For whoever has neither phone nor codes: the password alone lets them in again. */
export function LostFactor({ accounts }: { accounts: readonly AccountReading[] }) {
  const { request } = useSync();
  const [id, setId] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const chosen = accounts.find((account) => account.id === id);
  const name = chosen ? accountName(chosen) : '';

  async function remove() {
    setAsking(false);
    const answer = await request('DELETE', `/api/accounts/${id}/second-factor`);
    if (!answer.ok) showToast({ tone: 'error', title: texts.notDone, text: refusalText(answer.code).what });
    else showToast({ tone: 'ok', title: texts.lostDone(name) });
    setId(null);
  }

  return (
    <section className={styles.lost}>
      <h3 className={styles.title}>{texts.lostTitle}</h3>
      <p>{texts.lostText}</p>
      <div className={styles.row}>
        <Select
          label={texts.lostWho}
          placeholder={texts.lostChoose}
          value={id}
          onChange={setId}
          options={accounts
            .filter(({ active }) => active)
            .map((account) => ({ value: account.id, label: accountName(account) }))}
        />
        <Button isDisabled={id === null} onPress={() => setAsking(true)}>
          {texts.lostConfirm}…
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={texts.lostQuestion(name)}
        confirmLabel={texts.lostConfirm}
        cancelLabel={formTexts.cancel}
        tone="alarm"
        onCancel={() => setAsking(false)}
        onConfirm={() => void remove()}
      >
        {texts.lostText}
      </ConfirmDialog>
    </section>
  );
}
