import { Note } from '../../../forms/Note.tsx';
import { ownAccountTexts as texts } from '../../../i18n/own-account.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconDownload, IconPrint } from '../../../ui/icons.ts';
import { PrintSheet } from '../../../ui/PrintSheet.tsx';
import styles from './RecoveryCodes.module.css';

/** Shown once: on screen, as a file, or on paper. */
export function RecoveryCodes({ codes, username }: { codes: readonly string[]; username: string }) {
  const head = texts.codesHead(username);

  function handleDownload() {
    const file = new Blob([[head, '', ...codes, '', texts.codesFoot, ''].join('\r\n')], { type: 'text/plain' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = texts.fileName;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  return (
    <>
      <Note tone="warn" title={texts.codesTitle}>
        {texts.codesText}
      </Note>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.codes} aria-label={texts.codesTitle}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles.ways}>
        <Button icon={<IconDownload aria-hidden />} onPress={handleDownload}>
          {texts.download}
        </Button>
        <Button icon={<IconPrint aria-hidden />} onPress={() => window.print()}>
          {texts.print}
        </Button>
      </div>
      <PrintSheet>
        <h1>{head}</h1>
        <ul>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <p>{texts.codesFoot}</p>
      </PrintSheet>
    </>
  );
}
