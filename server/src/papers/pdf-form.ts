import type { Block } from './document.ts';
import type { FlowText } from './flow-text.ts';
import { asOrnament, bottomOf, MARGIN, type Pdf, points, type Structure, widthOf } from './pdf-page.ts';

/** A line that somebody writes on with cold hands. */
const LINE_MM = 9;
const LABEL = { base: 'strong', size: 8.5 } as const;
const LABEL_ROOM = 14;
const PADDING = 4;

/** Draws boxes to write in, each named in its corner and whole on its page [ST10]. */
export function drawForm(
  pdf: Pdf,
  flow: FlowText,
  root: Structure,
  { fields }: Extract<Block, { kind: 'form' }>,
): void {
  pdf.moveDown(0.4);
  for (const { label, lines } of fields) {
    const named = flow.lay(label, LABEL, widthOf(pdf) - 2 * PADDING);
    const room = Math.max(LABEL_ROOM, flow.heightOf(named, LABEL) + PADDING);
    const height = room + points(LINE_MM) * lines;
    if (pdf.y + height > bottomOf(pdf)) pdf.addPage();
    const top = pdf.y;
    const width = widthOf(pdf);
    asOrnament(pdf, () => {
      pdf.lineWidth(0.7).strokeColor('#555').rect(MARGIN.left, top, width, height).stroke();
      pdf.lineWidth(0.3).strokeColor('#aaa');
      for (let line = 1; line < lines; line += 1) {
        const y = top + room + points(LINE_MM) * line;
        pdf
          .moveTo(MARGIN.left + PADDING, y)
          .lineTo(MARGIN.left + width - PADDING, y)
          .stroke();
      }
    });
    root.add(pdf.struct('P', {}, () => flow.drawAt(named, MARGIN.left + PADDING, top + PADDING, LABEL)));
    pdf.x = MARGIN.left;
    pdf.y = top + height;
  }
}
