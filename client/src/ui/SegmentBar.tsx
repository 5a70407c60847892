import type { CSSProperties } from 'react';
import styles from './SegmentBar.module.css';

export interface Segment {
  /** «på väg» */
  label: string;
  count: number;
  tone: 'ok' | 'underway' | 'alarm' | 'none';
}

export interface SegmentBarProps {
  /** What is counted: «Svar på utlarmning 1». */
  label: string;
  segments: readonly Segment[];
}

/** A whole in parts, with the numbers in words under it. Each part has its own pattern beside its colour. */
export function SegmentBar({ label, segments }: SegmentBarProps) {
  return (
    <figure className={styles.figure}>
      <figcaption className="visually-hidden">{label}</figcaption>
      <div className={styles.bar} aria-hidden>
        {segments.map((segment) => (
          <span
            key={segment.label}
            className={styles.segment}
            data-tone={segment.tone}
            style={{ '--share': segment.count } as CSSProperties}
          />
        ))}
      </div>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.legend}>
        {segments.map((segment) => (
          <li key={segment.label} className={styles.entry}>
            <span className={styles.swatch} data-tone={segment.tone} aria-hidden />
            <b>{segment.count}</b> {segment.label}
          </li>
        ))}
      </ul>
    </figure>
  );
}
