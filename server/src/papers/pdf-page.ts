import type PDFDocument from 'pdfkit';

export type Pdf = InstanceType<typeof PDFDocument>;
export type Structure = ReturnType<Pdf['struct']>;

/** A4 with room for a binder's holes; points. */
export const MARGIN = { top: 64, bottom: 72, left: 72, right: 60 };
export const BODY = 10.5;

const POINTS_PER_MILLIMETRE = 72 / 25.4;

export function points(millimetres: number): number {
  return millimetres * POINTS_PER_MILLIMETRE;
}

/** Between the margins. */
export function widthOf(pdf: Pdf): number {
  return pdf.page.width - MARGIN.left - MARGIN.right;
}

/** Where nothing may be written beneath. */
export function bottomOf(pdf: Pdf): number {
  return pdf.page.height - MARGIN.bottom;
}

/** Draws what says nothing to one who listens: rules and boxes. */
export function asOrnament(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf.save();
  draw();
  pdf.restore();
  pdf.endMarkedContent();
}
