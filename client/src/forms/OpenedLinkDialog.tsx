import { type ReactNode, useEffect, useRef, useState } from 'react';
import { refusalText } from '../i18n/refusals.ts';
import type { Answer, ReadFailure } from '../sync/sync.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { GivenLink, type GivenLinkTexts } from './GivenLink.tsx';
import styles from './links.module.css';
import { Note } from './Note.tsx';

export type OpenedLinkTexts = GivenLinkTexts & {
  title: (name: string) => string;
  /** What whoever has the link can do, and how long it holds. */
  text: string;
  personal: string;
  making: string;
  notMade: string;
  retry: string;
  code: (name: string) => string;
  scan: string;
  revoke: string;
  revokeTitle: (name: string) => string;
  revokeText: string;
  revoked: string;
  notRevoked: string;
  close: string;
};

export interface OpenedLinkDialogProps {
  /** Whose link it is. */
  name: string;
  texts: OpenedLinkTexts;
  /** Makes it where there is none, and answers its address. */
  open: () => Promise<Answer<{ url: string }>>;
  revoke: () => Promise<Answer<unknown>>;
  /** Under the address: `LinkSending`. */
  sending: ReactNode;
  /** The button that prints `paper`; none where there is none. */
  print?: ReactNode;
  /** Its `PrintSheet`, marked where it is of an exercise [OV1]. */
  paper?: (url: string) => ReactNode;
  onClose: () => void;
}

/** Somebody's own link, the same whenever it is asked for: scanned from here, copied, sent, revoked. */
export function OpenedLinkDialog(props: OpenedLinkDialogProps) {
  const { name, texts, open, revoke, sending, print, paper, onClose } = props;
  const [url, setUrl] = useState<string | null>(null);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const [isRevoking, setRevoking] = useState(false);
  const isAsked = useRef(false);

  async function handleOpen() {
    setFailure(null);
    const answer = await open();
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
    const answer = await revoke();
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
          {url !== null && print}
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
          <GivenLink url={url} code={texts.code(name)} texts={texts}>
            <p>{texts.scan}</p>
            <p className={styles.muted}>{texts.personal}</p>
          </GivenLink>
          {sending}
          {paper?.(url)}
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
