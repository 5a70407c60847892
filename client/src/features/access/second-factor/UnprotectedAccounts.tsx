import type { UnprotectedAccount } from '@ledningsplats/shared/access/own-account.ts';
import { useCallback, useEffect, useState } from 'react';
import { Note } from '../../../forms/Note.tsx';
import { formTexts } from '../../../i18n/forms.ts';
import { ownAccountTexts as texts } from '../../../i18n/own-account.ts';
import { refusalText } from '../../../i18n/refusals.ts';
import { useSync } from '../../../sync/react.ts';
import { announce } from '../../../ui/announcements.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { showToast } from '../../../ui/toasts.ts';
import rows from './account-rows.module.css';

interface Reading {
  accounts: UnprotectedAccount[];
}

/**
 * Who is signed in by the password alone although a role asks for more [SE2]. Nobody is put out by the setting: here
 * somebody who knows what is going on does it, one or all. `asOf`: rises when what is required has been changed.
 */
export function UnprotectedAccounts({ asOf }: { asOf: number }) {
  const { request } = useSync();
  const [accounts, setAccounts] = useState<readonly UnprotectedAccount[]>([]);
  const [asked, setAsked] = useState<readonly UnprotectedAccount[]>([]);
  const refresh = useCallback(
    () =>
      request<Reading>('GET', '/api/second-factor/unprotected').then((answer) => {
        if (answer.ok) setAccounts(answer.value.accounts);
      }),
    [request],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another requirement makes another list
  useEffect(() => void refresh(), [refresh, asOf]);

  async function end(ending: readonly UnprotectedAccount[]) {
    setAsked([]);
    const users = ending.map(({ user }) => user);
    const answer = await request<Reading>('POST', '/api/second-factor/unprotected/end', { users });
    if (answer.ok) {
      setAccounts(answer.value.accounts);
      announce(texts.unprotectedEnded(ending.length));
    } else showToast({ tone: 'error', title: texts.notDone, text: refusalText(answer.code).what });
  }

  const others = accounts.filter(({ sessions }) => sessions > 0);
  if (accounts.length === 0) return null;
  return (
    <Note tone="warn" title={texts.unprotectedTitle(accounts.length)}>
      <p>{texts.unprotectedText}</p>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={rows.rows}>
        {accounts.map((account) => (
          <li key={account.user} className={rows.row}>
            <span>
              <b>{account.name}</b> {account.isSelf ? texts.unprotectedSelf : texts.unprotectedOn(account.sessions)}
            </span>
            {account.sessions > 0 && (
              <Button
                size="small"
                aria-label={texts.unprotectedEndOf(account.name)}
                onPress={() => setAsked([account])}
              >
                {texts.unprotectedEnd}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <Button size="small" onPress={() => setAsked(others)}>
          {texts.unprotectedEndAll(others.length)}
        </Button>
      )}
      <ConfirmDialog
        isOpen={asked.length > 0}
        title={texts.unprotectedQuestion(asked.map(({ name }) => name))}
        confirmLabel={texts.unprotectedConfirm}
        cancelLabel={formTexts.cancel}
        tone="alarm"
        onCancel={() => setAsked([])}
        onConfirm={() => void end(asked)}
      >
        {texts.unprotectedConfirmText}
      </ConfirmDialog>
    </Note>
  );
}
