import type { OwnAccountReading } from '@ledningsplats/shared/access/own-account.ts';
import { useState } from 'react';
import { ownAccountTexts as texts } from '../../../i18n/own-account.ts';
import { useServerNow } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import rows from './account-rows.module.css';
import { type FactorDeed, FactorDialog } from './FactorDialog.tsx';
import { canUsePasskeys } from './passkey-ceremony.ts';

export interface TwoStepCardProps {
  account: OwnAccountReading;
  username: string;
  /** Something was, or may have been, changed. */
  onChanged: () => void;
}

/** What one signs in with beside the password, and the ways to add and remove it. */
export function TwoStepCard({ account, username, onChanged }: TwoStepCardProps) {
  const now = useServerNow(60_000);
  const [deed, setDeed] = useState<FactorDeed | null>(null);
  const { totp, passkeys, recoveryCodesLeft } = account;
  const count = passkeys.length + (totp ? 1 : 0);
  const isOn = count > 0;

  function handleClose() {
    setDeed(null);
    onChanged();
  }

  return (
    <Card
      title={texts.twoStep}
      aside={<Chip tone={isOn ? 'ok' : 'neutral'}>{isOn ? texts.twoStepOn : texts.twoStepOff}</Chip>}
    >
      <div className={rows.rows}>
        <p>
          {texts.twoStepText} {account.isRequired && <b>{texts.required}</b>}
        </p>
        <div className={rows.row}>
          <div>
            <h3>{texts.app}</h3>
            <p className={rows.muted}>{totp ? texts.appSince(formatWhen(totp.createdAt, now)) : texts.appText}</p>
          </div>
          <div className={rows.actions}>
            <Button size="small" onPress={() => setDeed({ what: totp ? 'replaceApp' : 'app' })}>
              {totp ? texts.replaceApp : texts.addApp}
            </Button>
            {totp && (
              <Button
                size="small"
                variant="quiet"
                aria-label={texts.removeOf(texts.app)}
                onPress={() => setDeed({ what: 'removeApp', isLast: count === 1 })}
              >
                {texts.remove}
              </Button>
            )}
          </div>
        </div>
        <div className={rows.row}>
          <div>
            <h3>{texts.passkeys}</h3>
            <p className={rows.muted}>{canUsePasskeys() ? texts.passkeyText : texts.passkeyImpossible}</p>
          </div>
          {canUsePasskeys() && (
            <div className={rows.actions}>
              <Button size="small" onPress={() => setDeed({ what: 'passkey' })}>
                {texts.addPasskey}
              </Button>
            </div>
          )}
        </div>
        {passkeys.map((passkey) => (
          <div key={passkey.id} className={rows.row} data-indented>
            <div>
              <p>
                <b>{passkey.name}</b>
              </p>
              <p className={rows.muted}>
                {[
                  texts.passkeyAdded(formatWhen(passkey.createdAt, now)),
                  ...(passkey.usedAt === null ? [] : [texts.passkeyUsed(formatWhen(passkey.usedAt, now))]),
                ].join(', ')}
              </p>
            </div>
            <div className={rows.actions}>
              <Button
                size="small"
                variant="quiet"
                aria-label={texts.removeOf(passkey.name)}
                onPress={() => setDeed({ what: 'removePasskey', isLast: count === 1, passkey })}
              >
                {texts.remove}
              </Button>
            </div>
          </div>
        ))}
        {isOn && (
          <div className={rows.row}>
            <div>
              <h3>{texts.recovery}</h3>
              <p className={rows.muted}>
                {texts.recoveryLeft(recoveryCodesLeft)} {texts.recoveryText}
              </p>
            </div>
            <div className={rows.actions}>
              <Button size="small" onPress={() => setDeed({ what: 'codes' })}>
                {texts.newCodes}
              </Button>
            </div>
          </div>
        )}
      </div>
      {deed !== null && <FactorDialog deed={deed} username={username} onClose={handleClose} />}
    </Card>
  );
}
