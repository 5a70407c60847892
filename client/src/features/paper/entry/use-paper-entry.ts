import type { LineKind } from '@ledningsplats/shared/log/events.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { paperTexts } from '../../../i18n/papers.ts';
import { useDraft, useStreamItems, useSync } from '../../../sync/react.ts';
import { announce } from '../../../ui/announcements.ts';
import { type EntryRow, emptyRow, isUntouched } from './entry-row.ts';
import { type ReadRow, type RowFault, readRows } from './read-rows.ts';

/** What the table begins with: room to see that it is one. */
const FIRST_ROWS = 5;
const NONE: EntryRow[] = [];

/**
 * The rows of paper that are being written in, kept on the device [LG4], and their way to the log: each an ordinary line with the time
 * when it happened [LG2]. A row stays until the server has it; one that is refused stays with the reason.
 */
export function usePaperEntry(stream: string) {
  const { dispatch, outbox, serverNow } = useSync();
  const items = useStreamItems(stream);
  const draft = useDraft<EntryRow[]>(`${stream}#papper`, NONE);
  const [written, setWritten] = useState(0);
  const [isTried, setIsTried] = useState(false);
  const rows = draft.value.length === 0 ? firstRows() : draft.value;
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  });

  const { write } = draft;
  const change = useCallback(
    (next: EntryRow[]) => {
      latest.current = next;
      write(next);
    },
    [write],
  );
  const settle = useCallback(
    (id: string, refused: string | null) => {
      const own = latest.current;
      const next =
        refused === null
          ? own.filter((row) => row.sent !== id)
          : own.map((row) => (row.sent === id ? { ...row, sent: null, refused } : row));
      change(next);
    },
    [change],
  );

  // what was sent before the page was loaded: in the log, on its way, or refused
  const { ready } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the draft has been read
  useEffect(() => {
    if (!ready) return;
    for (const { sent } of latest.current)
      if (sent !== null && !items.some(({ id }) => id === sent)) settle(sent, null);
  }, [ready]);
  useEffect(() => {
    const sent = new Set(latest.current.map((row) => row.sent));
    for (const { id, state, refusal } of items) {
      if (state !== 'refused' || !sent.has(id)) continue;
      settle(id, refusal?.code ?? 'invalid');
      // it stands here, with its words: not in the log as well
      outbox.discard(id);
    }
  }, [items, outbox, settle]);

  /** Gives every row that is whole. Answers what to go on with: the first that is not, or the next empty one. */
  function send(): { key: string; faults: RowFault[] } {
    const read = readRows(latest.current, serverNow());
    const given = new Map(
      read.filter(({ row, faults }) => faults.length === 0 && row.sent === null).map((one) => [one.row.key, one]),
    );
    const left = read.filter(({ faults }) => faults.length > 0);
    setIsTried(left.length > 0);
    const own = new Map(read.map((one) => [one.row.key, wholeOf(one)]));
    const next = latest.current.map((row) => {
      const whole = own.get(row.key) ?? row;
      const one = given.get(row.key);
      return one && one.at !== null ? { ...whole, sent: give(one, one.at), refused: null } : whole;
    });
    const empty = next.find((row) => row.sent === null && isUntouched(row)) ?? emptyRow(newKey());
    const following = { ...empty, ...afterLast(read.at(-1)) };
    change(next.includes(empty) ? next.with(next.indexOf(empty), following) : [...next, following]);
    announce(left.length === 0 ? paperTexts.sending(given.size) : paperTexts.someLeft(left.length));
    const [first] = left;
    return first ? { key: first.row.key, faults: first.faults } : { key: empty.key, faults: [] };
  }

  function give({ row, paper, wroteBy }: ReadRow, at: number): string {
    const [from, to] = [row.from.trim(), row.to.trim()];
    const content = {
      text: row.text.trim(),
      source: paper ? paperTexts.source(paper.sheet, paper.row, wroteBy) : paperTexts.paper,
      ...(from !== '' && { from }),
      ...(to !== '' && { to }),
    };
    const facts = { kind: row.kind, important: false, verification: null, addressedTo: null };
    const data = { ...facts, paper: paper && { ...paper, again: row.isOther } };
    const { id, settled } = dispatch('WriteLine', stream, data, content, { occurredAt: at });
    void settled.then((outcome) => {
      if (!outcome.ok) return;
      settle(id, null);
      setWritten((count) => count + 1);
    });
    return id;
  }

  return { rows, change, send, written, isTried };
}

/** With what it took from the row above, which may be gone before it. */
function wholeOf({ row, paper, date, wroteBy, faults }: ReadRow): EntryRow {
  const place = paper ? { sheet: paper.sheet, row: String(paper.row) } : {};
  return { ...row, ...place, ...(date !== null && !faults.includes('date') && { date }), wroteBy };
}

/** Where the next row of the same sheet is begun. */
function afterLast(last: ReadRow | undefined): Partial<EntryRow> {
  if (!last?.paper) return {};
  const { paper, date, wroteBy } = last;
  return { sheet: paper.sheet, row: String(paper.row + 1), date: date ?? '', wroteBy };
}

export function newKey(): string {
  return crypto.randomUUID();
}

function firstRows(kind: LineKind = 'handelse'): EntryRow[] {
  // the same keys each time until something is typed: they are only the table's
  return Array.from({ length: FIRST_ROWS }, (_, index) => emptyRow(`first ${index}`, kind));
}
