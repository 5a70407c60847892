import type { Block } from './document.ts';
import type { FlowText, LaidText } from './flow-text.ts';
import { asOrnament, bottomOf, MARGIN, type Pdf, points, type Structure, widthOf } from './pdf-page.ts';

type Table = Extract<Block, { kind: 'table' }>;

const HEAD = { base: 'strong', size: 9 } as const;
const CELL = { base: 'body', size: 9 } as const;
const PADDING = 3.5;
/** Under the head there is room for this much of a row, or the table begins on the next page. */
const LEAST_BELOW_HEAD = 36;
const RULE = 0.5;

/**
 * Draws a table over as many pages as it takes, its head on each [ST10]. Rows stay whole; one that is higher than a page is
 * gone on with on the next. Tagged as a table, its head once: on later pages it is an ornament.
 */
export function drawTable(pdf: Pdf, flow: FlowText, root: Structure, table: Table): void {
  const least = table.rowHeight === undefined ? 0 : points(table.rowHeight);
  const edges = edgesOf(pdf, table);
  const titles: Row = {
    edges,
    cells: laid(
      table.columns.map(({ title }) => title),
      HEAD,
    ),
    least: 0,
    isHead: true,
  };
  const headHeight = heightOf(flow, titles);
  pdf.moveDown(0.4);
  if (pdf.y + headHeight + Math.max(LEAST_BELOW_HEAD, least) > bottomOf(pdf)) pdf.addPage();

  const element = pdf.struct('Table');
  root.add(element);
  drawRow(pdf, flow, titles, inRow(pdf, element, 'TH'));
  for (const cells of table.rows) drawWhole({ edges, cells: laid(cells, CELL), least, isHead: false });
  element.end();
  pdf.x = MARGIN.left;

  function laid(cells: readonly string[], style: typeof HEAD | typeof CELL): LaidText[] {
    return cells.map((text, column) => flow.lay(text, style, widthIn(edges, column)));
  }

  function drawWhole(row: Row): void {
    const height = heightOf(flow, row);
    const isHigherThanPage = height > bottomOf(pdf) - MARGIN.top - headHeight;
    if (pdf.y + height <= bottomOf(pdf)) {
      drawRow(pdf, flow, row, inRow(pdf, element, 'TD'));
      return;
    }
    const room = bottomOf(pdf) - pdf.y;
    if (isHigherThanPage && room > LEAST_BELOW_HEAD) {
      const fitting = flow.linesIn(room - 2 * PADDING, CELL);
      const now = { ...row, least: 0, cells: row.cells.map((lines) => lines.slice(0, fitting)) };
      drawRow(pdf, flow, now, inRow(pdf, element, 'TD'));
      drawWhole({ ...row, cells: row.cells.map((lines) => lines.slice(fitting)) });
      return;
    }
    pdf.addPage();
    drawRow(pdf, flow, titles, (cells) =>
      asOrnament(pdf, () => {
        for (const draw of cells) draw();
      }),
    );
    drawWhole(row);
  }
}

interface Row {
  /** Left edge of each column, and the right edge of the last; points. */
  edges: readonly number[];
  cells: readonly LaidText[];
  /** Points. */
  least: number;
  isHead: boolean;
}

/** What is written in the cells goes through `tagged`; the rules around them are ornaments. */
function drawRow(pdf: Pdf, flow: FlowText, row: Row, tagged: (cells: (() => void)[]) => void): void {
  const { edges, cells, isHead } = row;
  const top = pdf.y;
  const height = heightOf(flow, row);
  tagged(
    cells.map((lines, column) => () => {
      flow.drawAt(lines, (edges[column] ?? 0) + PADDING, top + PADDING, isHead ? HEAD : CELL);
    }),
  );
  asOrnament(pdf, () => rule(pdf, edges, top, top + height, isHead));
  pdf.x = MARGIN.left;
  pdf.y = top + height;
}

function heightOf(flow: FlowText, { cells, least, isHead }: Row): number {
  const style = isHead ? HEAD : CELL;
  const heights = cells.map((lines) => flow.heightOf(lines, style) + 2 * PADDING);
  // a row whose cells are all empty is as high as one line
  return Math.max(least, flow.heightOf([[]], style) + 2 * PADDING, ...heights);
}

function rule(pdf: Pdf, edges: readonly number[], top: number, bottom: number, isHead: boolean): void {
  const [left = 0] = edges;
  const right = edges.at(-1) ?? 0;
  pdf.lineWidth(RULE).strokeColor('#555');
  if (isHead) pdf.moveTo(left, top).lineTo(right, top);
  pdf.moveTo(left, bottom).lineTo(right, bottom);
  for (const x of edges) pdf.moveTo(x, top).lineTo(x, bottom);
  pdf.stroke();
}

function inRow(pdf: Pdf, table: Structure, tag: 'TH' | 'TD') {
  return (cells: (() => void)[]) => {
    const row = pdf.struct('TR');
    table.add(row);
    for (const draw of cells) row.add(cellOf(pdf, tag, draw));
    row.end();
  };
}

/** The types of pdfkit know no `scope`, which it has. */
function cellOf(pdf: Pdf, tag: 'TH' | 'TD', draw: () => void): Structure {
  const options = tag === 'TH' ? { scope: 'Column' } : {};
  return pdf.struct(tag, options as Parameters<Pdf['struct']>[1], draw);
}

function edgesOf(pdf: Pdf, { columns }: Table): number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let x = MARGIN.left;
  return [x, ...columns.map(({ share }) => (x += (share / whole) * widthOf(pdf)))];
}

function widthIn(edges: readonly number[], column: number): number {
  return (edges[column + 1] ?? 0) - (edges[column] ?? 0) - 2 * PADDING;
}
