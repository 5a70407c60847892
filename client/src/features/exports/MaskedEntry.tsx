import type { CopyEntry } from '@ledningsplats/shared/exports/history-copy.ts';
import type { Mask } from '@ledningsplats/shared/exports/masks.ts';
import type { MaskSuggestion } from '@ledningsplats/shared/exports/suggest-masks.ts';
import { useMemo } from 'react';
import { Note } from '../../forms/Note.tsx';
import { exportTexts as texts } from '../../i18n/exports.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import styles from './Exports.module.css';
import { isMasked, type MaskGround, maskOfSuggestion, type ShownEntry } from './mask-draft.ts';

export interface MaskedEntryProps {
  shown: ShownEntry;
  /** As it becomes in the copy. */
  preview: CopyEntry;
  /** Its own. */
  masks: readonly Mask[];
  /** Null: nothing can be masked by one touch until there is a ground. */
  why: MaskGround | null;
  /** In how many other places the same words stand. */
  elsewhere: (mask: Mask) => number;
  onMask: (mask: Mask) => void;
  onEverywhere: (mask: Mask) => void;
  onUnmask: (masks: readonly Mask[]) => void;
  onOpen: () => void;
}

/** What the copy will say of one entry, with what is suggested there. */
export function MaskedEntry({
  shown,
  preview,
  masks,
  why,
  elsewhere,
  onMask,
  onEverywhere,
  onUnmask,
  onOpen,
}: MaskedEntryProps) {
  const { section, entry, suggestions } = shown;
  const number = entry.cells.find(({ name }) => name === 'number')?.text;
  const name = number === undefined ? section : `${section} ${number}`;
  const rest = preview.cells.filter(({ name: cell, text }) => text !== '' && cell !== 'text' && cell !== 'number');

  function mask(suggestion: MaskSuggestion) {
    const made = why && maskOfSuggestion(entry, suggestion, why);
    if (made) onMask(made);
    else onOpen();
  }

  return (
    <li className={styles.entry}>
      <div className={styles.actions}>
        <strong>{name}</strong>
        {masks.length > 0 && <Chip tone="secret">{texts.count(masks.length)}</Chip>}
      </div>
      <p className={styles.text}>{preview.cells.find(({ name: cell }) => cell === 'text')?.text}</p>
      <p className={`${styles.text} ${styles.quiet}`}>
        {rest.map(({ label, text }) => `${label}: ${text}`).join(' · ')}
      </p>
      {masks.map((one) => (
        <Elsewhere
          key={`${one.cell} ${one.from}`}
          name={name}
          mask={one}
          elsewhere={elsewhere}
          onEverywhere={onEverywhere}
        />
      ))}
      <div className={styles.actions}>
        {suggestions
          .filter((one) => !isMasked(masks, one))
          .map((one) => (
            <Button key={`${one.cell} ${one.from} ${one.why}`} size="small" onPress={() => mask(one)}>
              {texts.maskSuggestion(texts.whys[one.why])}
            </Button>
          ))}
        <Button size="small" aria-label={texts.maskThisOf(name)} onPress={onOpen}>
          {texts.maskThis}
        </Button>
        {masks.length > 0 && (
          <Button size="small" variant="quiet" aria-label={texts.unmaskOf(name)} onPress={() => onUnmask(masks)}>
            {texts.unmask}
          </Button>
        )}
      </div>
    </li>
  );
}

type ElsewhereProps = Pick<MaskedEntryProps, 'elsewhere' | 'onEverywhere'> & { name: string; mask: Mask };

/** What is hidden in one place and can be read in another is not hidden. */
function Elsewhere({ name, mask, elsewhere, onEverywhere }: ElsewhereProps) {
  const others = useMemo(() => (mask.everywhere ? 0 : elsewhere(mask)), [mask, elsewhere]);
  if (others === 0) return null;
  return (
    <Note
      tone="warn"
      actions={
        <Button size="small" aria-label={texts.maskEverywhereOf(name)} onPress={() => onEverywhere(mask)}>
          {texts.maskEverywhere}
        </Button>
      }
    >
      {texts.elsewhere(others)}
    </Note>
  );
}
