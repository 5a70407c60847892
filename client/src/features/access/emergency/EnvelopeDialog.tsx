import { ownAccountTexts as texts } from '../../../i18n/own-account.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { formatDateClock } from '../../../ui/format-time.ts';
import { IconPrint } from '../../../ui/icons.ts';
import { PrintSheet } from '../../../ui/PrintSheet.tsx';
import styles from './EnvelopeDialog.module.css';

export interface Envelope {
  username: string;
  passphrase: string;
}

export interface EnvelopeDialogProps {
  envelope: Envelope;
  /** UTC milliseconds. */
  sealedAt: number;
  onClose: () => void;
}

/** What is put on paper, shown this once: no slip closes it. */
export function EnvelopeDialog({ envelope, sealedAt, onClose }: EnvelopeDialogProps) {
  return (
    <Dialog
      isOpen
      isCompulsory
      onClose={onClose}
      title={texts.envelopeTitle}
      footer={
        <>
          <Button icon={<IconPrint aria-hidden />} onPress={() => window.print()}>
            {texts.print}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {texts.envelopeDone}
          </Button>
        </>
      }
    >
      <p>{texts.envelopeText}</p>
      <Credential envelope={envelope} />
      <PrintSheet>
        <h1>{texts.envelopeTitle}</h1>
        <Credential envelope={envelope} />
        <p>{texts.envelopeWhen(formatDateClock(sealedAt, sealedAt))}</p>
        <p>{texts.envelopePrintText}</p>
      </PrintSheet>
    </Dialog>
  );
}

function Credential({ envelope: { username, passphrase } }: { envelope: Envelope }) {
  return (
    <dl className={styles.credential}>
      <dt>{texts.envelopeAddress}</dt>
      <dd>{location.origin}</dd>
      <dt>{texts.envelopeUser}</dt>
      <dd>
        <code>{username}</code>
      </dd>
      <dt>{texts.envelopePassphrase}</dt>
      <dd>
        <code>{passphrase}</code>
      </dd>
    </dl>
  );
}
