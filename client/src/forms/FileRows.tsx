import type { ReactNode } from 'react';
import styles from './FileRows.module.css';

export interface FileRowsProps<Row> {
  rows: readonly Row[];
  /** Over the line's number, the name and what is said of the row. */
  headings: readonly [line: string, name: string, said: string];
  unnamed: string;
  /** What is said of each row. */
  children: (row: Row) => ReactNode;
}

/** Rows of a file by their line, as the program that wrote it counts them. */
export function FileRows<Row extends { line: number; name: string | null }>({
  rows,
  headings,
  unnamed,
  children,
}: FileRowsProps<Row>) {
  return (
    <table className={styles.rows}>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <th scope="row">{row.line}</th>
            <td>{row.name ?? unnamed}</td>
            <td className={styles.said}>{children(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
