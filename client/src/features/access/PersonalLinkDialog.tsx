import { CopyField } from '../../forms/CopyField.tsx';
import { administrationTexts } from '../../i18n/administration.ts';
import { formTexts } from '../../i18n/forms.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconMail, IconMessage } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './PersonalLinkDialog.module.css';

/** What the server answers once, and keeps nowhere. */
export interface PersonalLink {
  url: string;
  expiresAt: number;
}

export interface PersonalLinkDialogProps {
  title: string;
  link: PersonalLink;
  name: string;
  phone: string | null;
  email: string | null;
  onClose: () => void;
}

/** A link for one person, with the ways to hand it over. */
export function PersonalLinkDialog({ title, link, name, phone, email, onClose }: PersonalLinkDialogProps) {
  const { serverNow } = useSync();
  const message = encodeURIComponent(administrationTexts.linkMessage(link.url));
  const subject = encodeURIComponent(administrationTexts.mailSubject);

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      footer={
        <Button variant="primary" onPress={onClose}>
          {formTexts.close}
        </Button>
      }
    >
      <CopyField
        label={administrationTexts.linkLabel}
        description={administrationTexts.linkText(name)}
        value={link.url}
        texts={administrationTexts}
      />
      {(email !== null || phone !== null) && (
        <p className={styles.ways}>
          {email !== null && (
            <Link href={`mailto:${email}?subject=${subject}&body=${message}`} variant="button">
              <IconMail aria-hidden />
              {administrationTexts.mail}
            </Link>
          )}
          {phone !== null && (
            <Link href={`sms:${phone.replaceAll(/[^+\d]/g, '')}?body=${message}`} variant="button">
              <IconMessage aria-hidden />
              {administrationTexts.text}
            </Link>
          )}
        </p>
      )}
      <p className={styles.muted}>{administrationTexts.linkExpires(formatWhen(link.expiresAt, serverNow()))}</p>
    </Dialog>
  );
}
