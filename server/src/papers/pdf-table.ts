import type { Block } from './document.ts';
import { asOrnament, bottomOf, MARGIN, type Pdf, points, type Structure, widthOf } from './pdf-page.ts';

type Table = Extract<Block, { kind: 'table' }>;

const SIZE = 9;
const PADDING = 3.5;
/** Under the head there is room for this much of a row, or the table begins on the next page. */
const LEAST_BELOW_HEAD = 36;
const RULE = 0.5;

/**
 * Draws a table over as many pages as it takes, its head on each [ST10]. Rows stay whole; one that is higher than a page is
 * gone on with on the next. Tagged as a table, its head once: on later pages it is an ornament.
 */
export function drawTable(pdf: Pdf, root: Structure, table: Table): void {
  const least = table.rowHeight === undefined ? 0 : points(table.rowHeight);
  const edges = edgesOf(pdf, table);
  const titles = table.columns.map(({ title }) => title);
  pdf.moveDown(0.4);
  if (pdf.y + heightOf(pdf, edges, titles, 'strong') + Math.max(LEAST_BELOW_HEAD, least) > bottomOf(pdf)) pdf.addPage();

  const element = pdf.struct('Table');
  root.add(element);
  drawRow(pdf, { edges, cells: titles, least: 0, font: 'strong' }, inRow(pdf, element, 'TH'));
  for (const cells of table.rows) drawWhole(cells);
  element.end();
  pdf.x = MARGIN.left;

  function drawWhole(cells: string[]): void {
    const height = Math.max(least, heightOf(pdf, edges, cells, 'body'));
    const headHeight = heightOf(pdf, edges, titles, 'strong');
    const isHigherThanPage = height > bottomOf(pdf) - MARGIN.top - headHeight;
    if (pdf.y + height <= bottomOf(pdf)) {
      drawRow(pdf, { edges, cells, least, font: 'body' }, inRow(pdf, element, 'TD'));
      return;
    }
    const room = bottomOf(pdf) - pdf.y;
    if (isHigherThanPage && room > LEAST_BELOW_HEAD) {
      const parts = cells.map((text, column) => cutAt(pdf, text, widthIn(edges, column), room - 2 * PADDING));
      const now = parts.map(([fits]) => fits);
      drawRow(pdf, { edges, cells: now, least: 0, font: 'body' }, inRow(pdf, element, 'TD'));
      drawWhole(parts.map(([, rest]) => rest));
      return;
    }
    pdf.addPage();
    drawRow(pdf, { edges, cells: titles, least: 0, font: 'strong' }, (cells) =>
      asOrnament(pdf, () => {
        for (const draw of cells) draw();
      }),
    );
    drawWhole(cells);
  }
}

interface Row {
  /** Left edge of each column, and the right edge of the last; points. */
  edges: number[];
  cells: string[];
  least: number;
  font: 'body' | 'strong';
}

/** What is written in the cells goes through `tagged`; the rules around them are ornaments. */
function drawRow(pdf: Pdf, { edges, cells, least, font }: Row, tagged: (cells: (() => void)[]) => void): void {
  const top = pdf.y;
  const height = Math.max(least, heightOf(pdf, edges, cells, font));
  tagged(
    cells.map((text, column) => () => {
      const x = (edges[column] ?? 0) + PADDING;
      pdf.font(font).fontSize(SIZE);
      pdf.text(text, x, top + PADDING, { width: widthIn(edges, column) });
    }),
  );
  asOrnament(pdf, () => rule(pdf, edges, top, top + height, font === 'strong'));
  pdf.x = MARGIN.left;
  pdf.y = top + height;
}

function rule(pdf: Pdf, edges: number[], top: number, bottom: number, isHead: boolean): void {
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

function widthIn(edges: number[], column: number): number {
  return (edges[column + 1] ?? 0) - (edges[column] ?? 0) - 2 * PADDING;
}

function heightOf(pdf: Pdf, edges: number[], cells: string[], font: 'body' | 'strong'): number {
  pdf.font(font).fontSize(SIZE);
  const heights = cells.map((text, column) => pdf.heightOfString(text || ' ', { width: widthIn(edges, column) }));
  return Math.max(...heights) + 2 * PADDING;
}

/** As many words as there is height for, and the rest; of one endless word as many letters. */
function cutAt(pdf: Pdf, text: string, width: number, height: number): [string, string] {
  pdf.font('body').fontSize(SIZE);
  const fits = (length: number) => pdf.heightOfString(text.slice(0, length) || ' ', { width }) <= height;
  if (fits(text.length)) return [text, ''];
  let [least, most] = [0, text.length];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle;
  }
  const space = text.slice(0, least).search(/\s\S*$/);
  const end = space > 0 ? space : least;
  return [text.slice(0, end), text.slice(end).trimStart()];
}
