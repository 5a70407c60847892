import styles from './Skeleton.module.css';

export interface SkeletonProps {
  /** How many lines of text it stands in for. */
  lines?: number;
}

/** Holds the place of what is being fetched. Silent: whoever fetches says so in a LiveRegion. */
export function Skeleton({ lines = 3 }: SkeletonProps) {
  return (
    <div className={styles.skeleton} aria-hidden>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <span key={line} className={styles.line} />
      ))}
    </div>
  );
}
