import type { Helper } from '@ledningsplats/shared/krisstod/shifts/events.ts';
import { useEffect, useRef, useState } from 'react';
import { CopyField } from '../../../forms/CopyField.tsx';
import { Note } from '../../../forms/Note.tsx';
import { helperLinkTexts as texts } from '../../../i18n/krisstod-links.ts';
import { refusalText } from '../../../i18n/refusals.ts';
import type { ReadFailure } from '../../../sync/sync.ts';
import { announce } from '../../../ui/announcements.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import { LinkSending } from './LinkSending.tsx';
import styles from './shifts.module.css';
import { useHelperLinks } from './use-helper-links.ts';

export interface HelperLinkDialogProps {
  incident: string;
  helper: Helper;
  name: string;
  onClose: () => void;
}

/** A support worker's own link: scanned from here, copied, sent, revoked [KR3]. */
export function HelperLinkDialog({ incident, helper, name, onClose }: HelperLinkDialogProps) {
  const links = useHelperLinks(incident);
  const [url, setUrl] = useState<string | null>(null);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const [isRevoking, setRevoking] = useState(false);
  const isAsked = useRef(false);

  async function handleOpen() {
    setFailure(null);
    const answer = await links.open(helper.id);
    if (answer.ok) setUrl(answer.value.url);
    else setFailure(answer);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, when it is opened
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    void handleOpen();
  }, []);

  async function handleRevoke() {
    setRevoking(false);
    const answer = await links.revoke(helper.id);
    if (!answer.ok) return setFailure(answer);
    announce(texts.revoked);
    onClose();
  }

  return (
    <Dialog
      isOpen
      title={texts.title(name)}
      onClose={onClose}
      footer={
        <>
          {url !== null && <Button onPress={() => setRevoking(true)}>{texts.revoke}</Button>}
          <Button variant="primary" onPress={onClose}>
            {texts.close}
          </Button>
        </>
      }
    >
      <p>{texts.text}</p>
      {failure !== null && (
        <Note
          tone="alarm"
          role="alert"
          title={url === null ? texts.notMade : texts.notRevoked}
          actions={url === null && <Button onPress={() => void handleOpen()}>{texts.retry}</Button>}
        >
          {refusalText(failure.code).what} {refusalText(failure.code).next}
        </Note>
      )}
      {url === null && failure === null && <p role="status">{texts.making}</p>}
      {url !== null && (
        <>
          <div className={styles.code}>
            <QrCode text={url} label={texts.code(name)} />
            <div className={styles.part}>
              <p>{texts.scan}</p>
              <p className={styles.muted}>{texts.personal}</p>
            </div>
          </div>
          <CopyField label={texts.address} description={texts.addressHelp} value={url} texts={texts} />
          <LinkSending helper={helper} links={links} />
        </>
      )}
      <ConfirmDialog
        isOpen={isRevoking}
        title={texts.revokeTitle(name)}
        confirmLabel={texts.revoke}
        tone="alarm"
        onCancel={() => setRevoking(false)}
        onConfirm={() => void handleRevoke()}
      >
        {texts.revokeText}
      </ConfirmDialog>
    </Dialog>
  );
}
