import { HeightRule, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Block } from './document.ts';
import { paragraphsOf } from './docx-text.ts';

const TWIPS_PER_MILLIMETRE = 1_440 / 25.4;
/** As on the printed form. */
const LINE_MM = 9;
const SIZE = 18;

/** A table whose head Word repeats on every page. */
export function ruledTable({ columns, rows, rowHeight }: Extract<Block, { kind: 'table' }>): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((share / whole) * 100));
  const row = (cells: string[], isHead: boolean) =>
    new TableRow({
      ...(isHead ? { tableHeader: true, cantSplit: true } : {}),
      ...(rowHeight === undefined || isHead ? {} : { height: atLeast(rowHeight) }),
      children: cells.map(
        (text, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.PERCENTAGE },
            children: paragraphsOf(text, { bold: isHead, size: SIZE }),
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    rows: [
      row(
        columns.map(({ title }) => title),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}

/** Boxes to write in: a row each. */
export function formTable({ fields }: Extract<Block, { kind: 'form' }>): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: fields.map(
      ({ label, lines }) =>
        new TableRow({
          cantSplit: true,
          height: atLeast(LINE_MM * (lines + 0.5)),
          children: [new TableCell({ children: paragraphsOf(label, { bold: true, size: SIZE }) })],
        }),
    ),
  });
}

function atLeast(millimetres: number) {
  return { value: Math.round(millimetres * TWIPS_PER_MILLIMETRE), rule: HeightRule.ATLEAST };
}
