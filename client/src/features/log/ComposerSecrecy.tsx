import { memo } from 'react';
import { logTexts } from '../../i18n/log.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { IconSecret, IconShield } from '../../ui/icons.ts';
import styles from './Composer.module.css';
import type { ComposerDraft } from './composer-draft.ts';

const PROVISIONS = logTexts.provisions.map((label) => ({ id: label, label }));

export interface ComposerSecrecyProps {
  provision: string;
  onChange: (part: Partial<ComposerDraft>) => void;
}

/** Said only where something is about to be marked [SE5]; the provision may come later [LG10]. */
export const ComposerSecrecy = memo(function ComposerSecrecy({ provision, onChange }: ComposerSecrecyProps) {
  return (
    <div className={styles.secrecy}>
      <p className={styles.secretNote}>
        <IconSecret aria-hidden className={styles.noteIcon} />
        {logTexts.secretNote} {logTexts.secretUnsent}
      </p>
      <p className={styles.classifiedNote}>
        <IconShield aria-hidden className={styles.noteIcon} />
        {logTexts.classifiedNote}
      </p>
      <ComboBox
        label={logTexts.provision}
        placeholder={logTexts.provisionPlaceholder}
        value={{ text: provision, id: null }}
        options={PROVISIONS}
        onChange={({ text }) => onChange({ provision: text.slice(0, 200) })}
      />
    </div>
  );
});
