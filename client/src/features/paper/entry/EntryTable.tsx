import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { paperTexts } from '../../../i18n/papers.ts';
import { useServerNow } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './EntryTable.module.css';
import { EntryTableRow } from './EntryTableRow.tsx';
import { COLUMNS, type Column, type EntryRow, emptyRow } from './entry-row.ts';
import { isTable, pasteRows } from './paste-rows.ts';
import { readRows } from './read-rows.ts';
import { newKey, usePaperEntry } from './use-paper-entry.ts';

/**
 * A sheet of paper written in by the keyboard alone [ST10]: Tab goes along the row, Enter to the next, Ctrl+Enter sends. A spreadsheet
 * may be pasted into it.
 */
export function EntryTable({ stream }: { stream: string }) {
  const { rows, change, send, written, isTried } = usePaperEntry(stream);
  const now = useServerNow(30_000);
  const body = useRef<HTMLTableSectionElement>(null);
  const read = new Map(readRows(rows, now).map((one) => [one.row.key, one]));
  const waiting = rows.filter(({ sent }) => sent !== null).length;
  const ready = [...read.values()].filter(({ row }) => row.sent === null).length;

  const changeRow = (index: number, part: Partial<EntryRow>) =>
    change(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));

  /** The first thing of a row that the one above does not say is its clock. */
  function focusRow(key: string, column: Column = 'clock') {
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>(`[data-cell="${key} ${column}"] :is(input, select)`)?.focus(),
    );
  }

  function handleKey(event: KeyboardEvent, index: number) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) return handleSend();
    const next = index + (event.shiftKey ? -1 : 1);
    if (next < 0) return;
    const row = rows[next] ?? emptyRow(newKey(), rows.at(-1)?.kind);
    if (next >= rows.length) change([...rows, row]);
    focusRow(row.key);
  }

  function handlePaste(event: ClipboardEvent, row: number, column: Column) {
    const text = event.clipboardData.getData('text/plain');
    if (!isTable(text)) return;
    event.preventDefault();
    const next = pasteRows(rows, { row, column }, text, newKey);
    change(next);
  }

  function handleSend() {
    const { key, faults } = send();
    focusRow(
      key,
      COLUMNS.find((column) => faults.some((fault) => fault === column)),
    );
  }

  return (
    <form
      className={styles.entry}
      aria-label={paperTexts.entryTitle}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        handleSend();
      }}
      noValidate
    >
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {paperTexts.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <EntryTableRow
              key={row.key}
              row={row}
              index={index}
              read={read.get(row.key) ?? null}
              isTried={isTried}
              onChange={(part) => changeRow(index, part)}
              onKeyDown={(event) => handleKey(event, index)}
              onPaste={(event, column) => handlePaste(event, index, column)}
              onRemove={() => change(rows.filter(({ key }) => key !== row.key))}
            />
          ))}
        </tbody>
      </table>
      <div className={styles.end}>
        <Button onPress={() => change([...rows, emptyRow(newKey(), rows.at(-1)?.kind)])}>{paperTexts.addRow}</Button>
        <p className={styles.status} role="status">
          {[
            ...(waiting > 0 ? [paperTexts.waiting(waiting)] : []),
            ...(written > 0 ? [paperTexts.written(written)] : []),
          ].join(' ')}
        </p>
        <Button type="submit" variant="primary" isDisabled={ready === 0}>
          {paperTexts.send(ready)}
        </Button>
      </div>
    </form>
  );
}
