import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { useState } from 'react';
import { Note } from '../../forms/Note.tsx';
import { ownAccountTexts as texts } from '../../i18n/own-account.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { IconKey } from '../../ui/icons.ts';
import { askPasskey, canUsePasskeys } from './second-factor/passkey-ceremony.ts';

/** The device's own proof of who it is; where passkeys cannot be used there is no button. */
export function PasskeyButton({ label, onPasskey }: { label: string; onPasskey: (passkey: unknown) => void }) {
  const { request } = useSync();
  const [isRefused, setRefused] = useState(false);

  async function ask() {
    setRefused(false);
    const options = await request<PublicKeyCredentialRequestOptionsJSON>('POST', '/api/session/passkey');
    const passkey = options.ok ? await askPasskey(options.value) : null;
    if (passkey === null) setRefused(true);
    else onPasskey(passkey);
  }

  if (!canUsePasskeys()) return null;
  return (
    <>
      {isRefused && (
        <Note tone="warn" role="alert">
          {texts.passkeyRefused}
        </Note>
      )}
      <Button size="huge" icon={<IconKey aria-hidden />} onPress={() => void ask()}>
        {label}
      </Button>
    </>
  );
}
