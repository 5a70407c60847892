import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react';
import styles from './ToolBar.module.css';

export interface ToolBarProps {
  title: string;
  /** How long or large it is now. */
  size: string | null;
  children: ReactNode;
  buttons: ReactNode;
  onCancel: () => void;
  /** The bar itself, for what must not lie under it. */
  bar?: Ref<HTMLElement>;
}

/** At the foot of the map while something is drawn or measured: what one is at, how large it is, and what comes next. */
export function ToolBar({ title, size, children, buttons, onCancel, bar }: ToolBarProps) {
  const id = useId();

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  }

  return (
    <section ref={bar} className={styles.bar} aria-labelledby={id} onKeyDown={handleKeyDown}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        {size !== null && <span className={styles.size}>{size}</span>}
      </div>
      {children}
      <div className={styles.buttons}>{buttons}</div>
    </section>
  );
}
