import { vmaTexts as texts } from '../../i18n/vma.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Link } from '../../ui/Link.tsx';
import styles from './vma.module.css';

/** Each message as the CAP 1.2 file that is kept [VM1]. */
export function CapFiles({ stream, vma, messages }: { stream: string; vma: string; messages: number }) {
  const base = `/api/streams/${encodeURIComponent(stream)}/vma/${encodeURIComponent(vma)}`;
  return (
    <Disclosure title={texts.messages(messages)}>
      <p className={styles.quiet}>{texts.capHelp}</p>
      <div className={styles.actions}>
        {Array.from({ length: messages }, (_, index) => index + 1).map((message) => (
          <Link key={message} href={`${base}/${message}.xml`} variant="button" isDownload>
            {texts.cap(message)}
          </Link>
        ))}
      </div>
    </Disclosure>
  );
}
