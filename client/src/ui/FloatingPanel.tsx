import { type ReactNode, useEffect, useEffectEvent, useId, useRef } from 'react';
import styles from './FloatingPanel.module.css';
import { IconButton } from './IconButton.tsx';
import { IconClose } from './icons.ts';

export interface FloatingPanelProps {
  title: string;
  /** Before the title: a symbol. */
  mark?: ReactNode;
  /** What a screen reader calls the cross. */
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}

/** A few facts about what was chosen on a map, beside it and not over all. Takes the keyboard; Escape gives it back. */
export function FloatingPanel({ title, mark, closeLabel, onClose, children }: FloatingPanelProps) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const handleClose = useEffectEvent(onClose);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    const element = panel.current;
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      handleClose();
    };
    element?.addEventListener('keydown', leave);
    return () => element?.removeEventListener('keydown', leave);
  }, []);
  return (
    <section ref={panel} className={styles.panel} aria-labelledby={id} tabIndex={-1}>
      <header className={styles.header}>
        {mark}
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        <IconButton label={closeLabel} icon={<IconClose aria-hidden />} onPress={onClose} />
      </header>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
