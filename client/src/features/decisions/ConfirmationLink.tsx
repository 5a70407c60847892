import { CopyField } from '../../forms/CopyField.tsx';
import { decisionTexts } from '../../i18n/decisions.ts';
import { formTexts } from '../../i18n/forms.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconPhone } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './ConfirmationLink.module.css';

/** What the server answers once; the code is shown now and never again. */
export interface LinkReading {
  url: string;
  code: string;
  expiresAt: number;
}

export interface ConfirmationLinkProps {
  link: LinkReading;
  deciderName: string;
  phone: string | null;
  onClose: () => void;
}

/** The link goes one way and the code another, so that whoever comes across one of them can do nothing. */
export function ConfirmationLink({ link, deciderName, phone, onClose }: ConfirmationLinkProps) {
  const { worldNow } = useSync();

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={decisionTexts.linkTitle}
      footer={
        <Button variant="primary" onPress={onClose}>
          {formTexts.close}
        </Button>
      }
    >
      <CopyField
        label={decisionTexts.linkLabel}
        description={decisionTexts.linkText(deciderName)}
        value={link.url}
        texts={decisionTexts}
      />
      <div className={styles.code}>
        <span className={styles.label}>{decisionTexts.codeLabel}</span>
        {/* Read digit by digit, aloud and by a screen reader. */}
        <output className={styles.digits} aria-label={[...link.code].join(' ')}>
          {link.code.slice(0, 3)} {link.code.slice(3)}
        </output>
        <p>{decisionTexts.codeText(deciderName)}</p>
        {phone !== null && (
          <Link href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} variant="button">
            <IconPhone aria-hidden />
            {decisionTexts.ring(deciderName)}
          </Link>
        )}
      </div>
      <p className={styles.muted}>{decisionTexts.linkExpires(formatWhen(link.expiresAt, worldNow()))}</p>
    </Dialog>
  );
}
