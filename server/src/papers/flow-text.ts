import type { Faces, Run } from './faces.ts';
import type { Pdf } from './pdf-page.ts';
import { REMEMBERED, RunWriter } from './run-writer.ts';
import { forPaper } from './visible-text.ts';

/** Text as the lines that it takes, each of the runs that stand on it. */
export type LaidText = readonly (readonly Run[])[];

export interface FlowStyle {
  base: 'body' | 'strong';
  size: number;
  /** Points from the left margin, where the whole text stands. */
  indent?: number;
  /** Strong words before the text, on its first line. */
  lead?: string;
}

/** Between the lines, of the size: as the face itself asks for. */
const LEADING = 1.25;
/** From a line's top to what the letters stand on, of the size. */
const ASCENT = 0.95;

/**
 * The one way in which a paper's text is drawn. Ours and not the library's: letters of several faces stand on one line, in
 * a table as in a text, words longer than a line are broken, and ten thousand lines take seconds.
 */
export class FlowText {
  readonly #pdf: Pdf;
  readonly #faces: Faces;
  readonly #runs: RunWriter;
  /** Of words, for each size of each face that is asked first. */
  readonly #widths = new Map<string, Map<string, number>>();

  constructor(pdf: Pdf, faces: Faces) {
    this.#pdf = pdf;
    this.#faces = faces;
    this.#runs = new RunWriter(pdf);
  }

  /** As lines within the margins, from where the document stands, and onto new pages. */

  write(text: string, style: FlowStyle): void {
    const pdf = this.#pdf;
    const indent = style.indent ?? 0;
    const left = pdf.page.margins.left;
    const width = pdf.page.width - left - pdf.page.margins.right - indent;
    const height = style.size * LEADING;
    const lead = style.lead === undefined ? [] : this.#faces.runs(style.lead, 'strong');
    const leadWidth = this.#widthOf(lead, style);
    for (const [index, line] of this.lay(text, style, width, leadWidth).entries()) {
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
    this.#draw(this.#faces.runs(forPaper(text).replaceAll('\n', ' '), style.base), x, y, style);
  }

  /** Lines at a place of their own, which move nothing. */
  drawAt(lines: LaidText, x: number, y: number, style: FlowStyle): void {
    for (const [index, line] of lines.entries()) this.#draw(line, x, y + index * style.size * LEADING, style);
  }

  /** The lines that a text takes, within a width in points; `taken`: of the first line's, by what stands before. */
  lay(text: string, style: FlowStyle, width: number, taken = 0): LaidText {
    return forPaper(text)
      .split('\n')
      .flatMap((paragraph, index) => this.#broken(paragraph, style, width, index === 0 ? taken : 0))
      .map((line) => this.#faces.runs(line, style.base));
  }

  /** Points. */
  heightOf(lines: LaidText, { size }: FlowStyle): number {
    return lines.length * size * LEADING;
  }

  /** How many lines there is height for. */
  linesIn(height: number, { size }: FlowStyle): number {
    return Math.max(0, Math.floor(height / (size * LEADING)));
  }

  widthOf(text: string, style: FlowStyle): number {
    return this.#widthOf(this.#faces.runs(text, style.base), style);
  }

  #widthOf(runs: readonly Run[], { size }: FlowStyle): number {
    return runs.reduce((sum, run) => sum + this.#runs.widthOf(run, size), 0);
  }

  #draw(runs: readonly Run[], x: number, y: number, { size }: FlowStyle): void {
    let at = x;
    for (const run of runs) at += this.#runs.draw(run, at, y + size * ASCENT, size);
  }

  /** A word comes again and again in a history, and is measured once. */
  #widthOfWord(word: string, style: FlowStyle): number {
    const key = `${style.base} ${style.size}`;
    let known = this.#widths.get(key);
    if (known === undefined) {
      known = new Map();
      this.#widths.set(key, known);
    }
    const found = known.get(word);
    if (found !== undefined) return found;
    const width = this.widthOf(word, style);
    if (word.length <= REMEMBERED) known.set(word, width);
    return width;
  }

  #broken(paragraph: string, style: FlowStyle, width: number, taken: number): string[] {
    const lines: string[] = [];
    let line = '';
    let used = taken;
    for (const part of paragraph.split(/(?<= )(?=[^ ])/)) {
      for (const piece of this.#pieces(part, style, width)) {
        const wide = this.#widthOfWord(piece.trimEnd(), style);
        if (used + wide > width && used > 0) {
          lines.push(line.trimEnd());
          line = '';
          used = 0;
        }
        line += piece;
        used += this.#widthOfWord(piece, style);
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
      const wide = this.#widthOfWord(letter, style);
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
}

/** What is open for a screen reader is closed on the page and goes on on the next. */
function onNewPage(pdf: Pdf): void {
  (pdf as unknown as { continueOnNewPage: () => void }).continueOnNewPage();
}
