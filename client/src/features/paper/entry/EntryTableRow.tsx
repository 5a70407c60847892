import { LINE_KINDS } from '@ledningsplats/shared/log/events.ts';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { logTexts } from '../../../i18n/log.ts';
import { paperTexts } from '../../../i18n/papers.ts';
import { refusalText } from '../../../i18n/refusals.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconWarn } from '../../../ui/icons.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './EntryTable.module.css';
import { COLUMNS, type Column, type EntryRow } from './entry-row.ts';
import type { ReadRow, RowFault } from './read-rows.ts';

const KINDS = LINE_KINDS.map((value) => ({ value, label: logTexts.kinds[value] }));
/** Said at once, while it is typed: the hand has slipped, and the eye is on the paper. */
const AT_ONCE: readonly RowFault[] = ['never', 'future', 'twice'];

interface EntryTableRowProps {
  row: EntryRow;
  index: number;
  /** Null while nothing is typed in it. */
  read: ReadRow | null;
  isTried: boolean;
  onChange: (part: Partial<EntryRow>) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onPaste: (event: ClipboardEvent, column: Column) => void;
  onRemove: () => void;
}

export function EntryTableRow({
  row,
  index,
  read,
  isTried,
  onChange,
  onKeyDown,
  onPaste,
  onRemove,
}: EntryTableRowProps) {
  const isSent = row.sent !== null;
  const faults = (read?.faults ?? []).filter((fault) => isTried || AT_ONCE.includes(fault));
  const words = [
    ...faults.map((fault) => paperTexts.faults[fault]),
    ...(row.refused === null
      ? []
      : [row.refused === 'already' ? paperTexts.already : refusalText(asCode(row.refused)).what]),
  ];
  const isKnown = row.refused === 'already' || faults.includes('twice');
  return (
    <>
      <tr className={styles.row} data-sent={isSent || undefined} onKeyDown={onKeyDown}>
        {COLUMNS.map((column) => (
          <td
            key={column}
            data-column={column}
            data-name={paperTexts.columns[column]}
            data-cell={`${row.key} ${column}`}
            onPaste={(event) => onPaste(event, column)}
          >
            {column === 'kind' ? (
              <Select
                label={paperTexts.cell(column, index + 1)}
                isLabelHidden
                value={row.kind}
                options={KINDS}
                isDisabled={isSent}
                onChange={(kind) => onChange({ kind })}
              />
            ) : (
              <TextField
                label={paperTexts.cell(column, index + 1)}
                isLabelHidden
                value={row[column]}
                placeholder={dittoOf(column, read)}
                isDisabled={isSent}
                onChange={(text) => onChange({ [column]: text, refused: null })}
                {...(column === 'row' && { inputMode: 'numeric' as const })}
              />
            )}
          </td>
        ))}
      </tr>
      {(words.length > 0 || isSent) && (
        <tr className={styles.said}>
          <td colSpan={COLUMNS.length}>
            {isSent ? (
              <span className={styles.waiting}>{paperTexts.rowSent}</span>
            ) : (
              <div className={styles.fault} role="alert">
                <IconWarn aria-hidden className={styles.icon} />
                <span>
                  {paperTexts.rowSays(index + 1)} {words.join(' ')}
                </span>
                {isKnown && (
                  <Button size="small" onPress={() => onChange({ isOther: true, refused: null })}>
                    {paperTexts.isOther}
                  </Button>
                )}
                <Button size="small" variant="quiet" onPress={onRemove}>
                  {paperTexts.removeRow}
                </Button>
              </div>
            )}
          </td>
        </tr>
      )}
    </>
  );
}

/** What an empty cell is taken to be, from the row above. */
function dittoOf(column: Column, read: ReadRow | null): string {
  if (read === null) return '';
  switch (column) {
    case 'sheet':
      return read.paper?.sheet ?? '';
    case 'row':
      return read.paper === null ? '' : String(read.paper.row);
    case 'date':
      return read.date ?? '';
    case 'wroteBy':
      return read.wroteBy;
    default:
      return '';
  }
}

function asCode(code: string): Parameters<typeof refusalText>[0] {
  return code as Parameters<typeof refusalText>[0];
}
