import type { ReactNode } from 'react';
import { formTexts } from '../i18n/forms.ts';
import { Button } from '../ui/Button.tsx';
import styles from './BothVersions.module.css';
import { Note } from './Note.tsx';

export interface VersionRow {
  /** What it is called in the form. */
  term: string;
  mine: string;
  theirs: string;
}

export interface BothVersionsProps {
  /** Who was first, and when. */
  title: string;
  /** Those that differ; none: one's own is the same thing. */
  rows: readonly VersionRow[];
  children?: ReactNode;
  /** What stands there is right: one's own is thrown away. */
  onKeep: () => void;
}

/** Somebody changed it while it was being changed: both, row by row, and neither is lost. */
export function BothVersions({ title, rows, children, onKeep }: BothVersionsProps) {
  return (
    <>
      <Note
        tone="warn"
        role="status"
        title={title}
        actions={
          <Button size="small" onPress={onKeep}>
            {formTexts.staleKeep}
          </Button>
        }
      >
        {children ?? (rows.length === 0 ? formTexts.staleSame : formTexts.staleBeside)}
      </Note>
      {rows.length > 0 && (
        <table className={styles.both}>
          <thead>
            <tr>
              <td />
              <th scope="col">{formTexts.staleMine}</th>
              <th scope="col">{formTexts.staleTheirs}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ term, mine, theirs }) => (
              <tr key={term}>
                <th scope="row">{term}</th>
                <td>{mine}</td>
                <td>{theirs}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
