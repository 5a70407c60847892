import type { Face, Faces, Run } from './faces.ts';
import type { Pdf } from './pdf-page.ts';
import { forPaper } from './visible-text.ts';

export interface FlowStyle {
  base: 'body' | 'strong';
  size: number;
  /** Points from the left margin, where the whole text stands. */
  indent?: number;
  /** Strong words before the text, on its first line. */
  lead?: string;
}

/** Any features have a run laid whole and not word by word; without ligatures each letter is found again when it is searched for. */
const WHOLE = { liga: false, rlig: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];

/** Between the lines, of the size: as the face itself asks for. */
const LEADING = 1.25;
/** From a line's top to what the letters stand on, of the size. */
const ASCENT = 0.95;

/**
 * Writes text as lines within the margins, from where the document stands, and onto new pages. Ours and not the library's:
 * letters of several faces stand on one line, words longer than a line are broken, and ten thousand lines take seconds.
 */
export class FlowText {
  readonly #pdf: Pdf;
  readonly #faces: Faces;
  readonly #widths = new Map<string, number>();

  constructor(pdf: Pdf, faces: Faces) {
    this.#pdf = pdf;
    this.#faces = faces;
  }

  write(text: string, style: FlowStyle): void {
    const pdf = this.#pdf;
    const indent = style.indent ?? 0;
    const left = pdf.page.margins.left;
    const width = pdf.page.width - left - pdf.page.margins.right - indent;
    const height = style.size * LEADING;
    const lead = style.lead === undefined ? [] : this.#faces.runs(style.lead, 'strong');
    const leadWidth = lead.reduce((sum, run) => sum + this.#width(run, style.size), 0);
    for (const [index, line] of this.#lines(text, style, width, leadWidth).entries()) {
      if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) onNewPage(pdf);
      const top = pdf.y;
      if (index === 0) this.#draw(lead, left + indent, top, style);
      this.#draw(line, left + indent + (index === 0 ? leadWidth : 0), top, style);
      pdf.x = left;
      pdf.y = top + height;
    }
  }

  /** One line at a place of its own, which moves nothing. */
  writeAt(text: string, x: number, y: number, style: FlowStyle): void {
    const { x: wasX, y: wasY } = this.#pdf;
    this.#draw(this.#faces.runs(forPaper(text).replaceAll('\n', ' '), style.base), x, y, style);
    this.#pdf.x = wasX;
    this.#pdf.y = wasY;
  }

  widthOf(text: string, style: FlowStyle): number {
    return this.#faces.runs(text, style.base).reduce((sum, run) => sum + this.#width(run, style.size), 0);
  }

  #draw(runs: readonly Run[], x: number, y: number, { size }: FlowStyle): void {
    const pdf = this.#pdf;
    let at = x;
    for (const run of runs) {
      const width = this.#width(run, size);
      const options = {
        lineBreak: false,
        baseline: 'alphabetic' as const,
        textWidth: width,
        wordCount: 1,
        ...(run.isRightToLeft && { features: WHOLE }),
      };
      pdf.font(run.face).fontSize(size);
      pdf.text(run.text, at, y + size * ASCENT, options);
      at += width;
    }
  }

  /** `taken`: of the first line's width, by what stands before. */
  #lines(text: string, style: FlowStyle, width: number, taken: number): Run[][] {
    return forPaper(text)
      .split('\n')
      .flatMap((paragraph, index) => this.#broken(paragraph, style, width, index === 0 ? taken : 0))
      .map((line) => this.#faces.runs(line, style.base));
  }

  #broken(paragraph: string, style: FlowStyle, width: number, taken: number): string[] {
    const lines: string[] = [];
    let line = '';
    let used = taken;
    for (const part of paragraph.split(/(?<= )(?=[^ ])/)) {
      for (const piece of this.#pieces(part, style, width)) {
        const wide = this.widthOf(piece.trimEnd(), style);
        if (used + wide > width && used > 0) {
          lines.push(line.trimEnd());
          line = '';
          used = 0;
        }
        line += piece;
        used += this.widthOf(piece, style);
      }
    }
    return [...lines, line.trimEnd()];
  }

  /** A word, or its pieces where it is wider than a line. */
  #pieces(word: string, style: FlowStyle, width: number): string[] {
    // no letter of ours is wider than its own size: short words are not measured twice
    if (word.length * style.size < width || this.widthOf(word, style) <= width) return [word];
    const pieces: string[] = [];
    let piece = '';
    let used = 0;
    for (const letter of word) {
      const wide = this.widthOf(letter, style);
      if (used + wide > width) {
        pieces.push(piece);
        piece = '';
        used = 0;
      }
      piece += letter;
      used += wide;
    }
    return [...pieces, piece];
  }

  #width({ face, text, isRightToLeft }: Run, size: number): number {
    const key = `${face} ${size} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const width = this.#measured(face, text, size, isRightToLeft);
    // words come again, whole lines seldom
    if (text.length <= 20) this.#widths.set(key, width);
    return width;
  }

  #measured(face: Face, text: string, size: number, isRightToLeft: boolean): number {
    return this.#pdf
      .font(face)
      .fontSize(size)
      .widthOfString(text, isRightToLeft ? { features: WHOLE } : {});
  }
}

/** What is open for a screen reader is closed on the page and goes on on the next. */
function onNewPage(pdf: Pdf): void {
  (pdf as unknown as { continueOnNewPage: () => void }).continueOnNewPage();
}
