import type { Face, Run } from './faces.ts';
import type { Pdf } from './pdf-page.ts';

/** Any features have a run laid whole and not word by word; without ligatures each letter is found again when it is searched for. */
const WHOLE = { liga: false, rlig: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];

/** Letters. Longer than nearly every word: what is longer comes once, and would only fill the memory. */
export const REMEMBERED = 24;

/** A word as a PDF has it. */
interface Word {
  /** What stands between the brackets of `TJ`; null: letters stand over or under others, and the library places them. */
  code: string | null;
  /** In thousandths of the letters' size. */
  width: number;
}

/** What of pdfkit's own is not in its types. */
interface Inside {
  _font: {
    id: string;
    ref: () => unknown;
    encode: (text: string) => [glyphs: string[], places: Place[]];
  };
  page: { fonts: Record<string, unknown> };
  addContent: (code: Uint8Array) => void;
}

interface Place {
  xAdvance: number;
  xOffset: number;
  yOffset: number;
  advanceWidth: number;
}

/**
 * Writes runs of letters where they are to stand. Words come again and again in a history: each is laid once for each face,
 * and a run is written as one piece.
 */
export class RunWriter {
  readonly #pdf: Pdf;
  readonly #words = new Map<Face, Map<string, Word>>();

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
  }

  /** Points. */
  widthOf({ face, text, isRightToLeft }: Run, size: number): number {
    if (isRightToLeft) return this.#pdf.font(face).fontSize(size).widthOfString(text, { features: WHOLE });
    return widthOf(this.#wordsOf(face, text), size);
  }

  /** `y`: what the letters stand on. Answers the run's width; moves nothing. */
  draw(run: Run, x: number, y: number, size: number): number {
    const words = run.isRightToLeft ? [] : this.#wordsOf(run.face, run.text);
    const width = run.isRightToLeft ? this.widthOf(run, size) : widthOf(words, size);
    if (run.isRightToLeft || words.some(({ code }) => code === null)) this.#drawPlaced(run, width, x, y, size);
    else this.#write(run.face, words.map(({ code }) => code).join(''), x, y, size);
    return width;
  }

  #write(face: Face, code: string, x: number, y: number, size: number): void {
    const pdf = this.#pdf;
    const inside = pdf.font(face) as unknown as Inside;
    const { id } = inside._font;
    inside.page.fonts[id] ??= inside._font.ref();
    // the page is drawn from its top: text is turned back
    const place = `1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm`;
    // bytes, for of text pdfkit makes them letter by letter
    inside.addContent(Buffer.from(`BT ${place} /${id} ${rounded(size)} Tf [${code}] TJ ET\n`, 'latin1'));
  }

  /** Letters over and under one another, and words that are read from the right. */
  #drawPlaced({ face, text, isRightToLeft }: Run, width: number, x: number, y: number, size: number): void {
    const pdf = this.#pdf;
    const { x: wasX, y: wasY } = pdf;
    pdf
      .font(face)
      .fontSize(size)
      .text(text, x, y, {
        lineBreak: false,
        baseline: 'alphabetic',
        textWidth: width,
        wordCount: 1,
        ...(isRightToLeft && { features: WHOLE }),
      } as PDFKit.Mixins.TextOptions);
    pdf.x = wasX;
    pdf.y = wasY;
  }

  #wordsOf(face: Face, text: string): Word[] {
    let known = this.#words.get(face);
    if (known === undefined) {
      known = new Map();
      this.#words.set(face, known);
    }
    const words: Word[] = [];
    for (let from = 0; from < text.length; ) {
      const space = text.indexOf(' ', from);
      const until = space === -1 ? text.length : space + 1;
      const said = text.slice(from, until);
      let word = known.get(said);
      if (word === undefined) {
        word = this.#encoded(face, said);
        if (said.length <= REMEMBERED) known.set(said, word);
      }
      words.push(word);
      from = until;
    }
    return words;
  }

  #encoded(face: Face, text: string): Word {
    const inside = this.#pdf.font(face) as unknown as Inside;
    const [glyphs, places] = inside._font.encode(text);
    const width = places.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    if (places.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return { code: null, width };
    let code = '';
    let run = '';
    for (const [index, { xAdvance, advanceWidth }] of places.entries()) {
      run += glyphs[index];
      if (xAdvance === advanceWidth) continue;
      code += `<${run}>${rounded(advanceWidth - xAdvance)}`;
      run = '';
    }
    return { code: run === '' ? code : `${code}<${run}>`, width };
  }
}

function widthOf(words: readonly Word[], size: number): number {
  return (words.reduce((sum, { width }) => sum + width, 0) * size) / 1_000;
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
