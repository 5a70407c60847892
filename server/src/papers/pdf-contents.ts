import type { Block, PaperDocument } from './document.ts';
import type { FlowText } from './flow-text.ts';
import { BODY, bottomOf, MARGIN, type Pdf, type Structure, widthOf } from './pdf-page.ts';
import { asSeen } from './visible-text.ts';

type Heading = Extract<Block, { kind: 'heading' }>;
type Outline = Pdf['outline'];

const STYLE = { base: 'body', size: BODY } as const;
const HEIGHT = 17;

/** Bookmarks for every heading, and where a paper asks for it the first level's with their pages, each a way there. */
export class PdfContents {
  readonly #pdf: Pdf;
  readonly #flow: FlowText;
  readonly #root: Structure;
  readonly #titles: string[];
  readonly #pages: number[] = [];
  #above: Outline | null = null;
  #place: { page: number; y: number; element: Structure } | null = null;

  constructor(pdf: Pdf, flow: FlowText, root: Structure, { blocks }: PaperDocument) {
    this.#pdf = pdf;
    this.#flow = flow;
    this.#root = root;
    this.#titles = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
  }

  /** Before a heading is drawn. */
  note({ level, text: said }: Heading): void {
    const pdf = this.#pdf;
    const text = asSeen(said);
    if (level === 2) {
      (this.#above ?? pdf.outline).addItem(text);
      return;
    }
    this.#above = pdf.outline.addItem(text);
    pdf.addNamedDestination(nameOf(this.#pages.length), 'XYZ', MARGIN.left, pdf.y, null as unknown as number);
    this.#pages.push(pageNumber(pdf));
  }

  /** Room for the list, which is written when the pages are known. */
  reserve(): void {
    const pdf = this.#pdf;
    pdf.moveDown(0.6);
    const height = this.#titles.length * HEIGHT;
    if (pdf.y + height > bottomOf(pdf)) pdf.addPage();
    const element = pdf.struct('TOC');
    this.#root.add(element);
    this.#place = { page: pageNumber(pdf), y: pdf.y, element };
    pdf.y += height;
  }

  fillIn(): void {
    if (this.#place === null) return;
    const { page, y, element } = this.#place;
    const pdf = this.#pdf;
    pdf.switchToPage(page);
    for (const [index, title] of this.#titles.entries()) {
      const at = y + index * HEIGHT;
      const number = String((this.#pages[index] ?? 0) + 1);
      const right = MARGIN.left + widthOf(pdf) - this.#flow.widthOf(number, STYLE);
      element.add(
        pdf.struct('TOCI', {}, () => {
          this.#flow.writeAt(`${title} `, MARGIN.left, at, STYLE);
          this.#flow.writeAt(number, right, at, STYLE);
        }),
      );
      pdf.goTo(MARGIN.left, at, widthOf(pdf), HEIGHT, nameOf(index));
    }
    element.end();
  }
}

function nameOf(index: number): string {
  return `avsnitt-${index + 1}`;
}

/** From zero, of the pages so far. */
function pageNumber(pdf: Pdf): number {
  const { start, count } = pdf.bufferedPageRange();
  return start + count - 1;
}
