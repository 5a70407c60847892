import PDFDocument from 'pdfkit';
import type { Block, PaperDocument } from './document.ts';
import { Faces, registerFaces } from './faces.ts';
import { FlowText } from './flow-text.ts';
import { PdfContents } from './pdf-contents.ts';
import { drawForm } from './pdf-form.ts';
import { BODY, bottomOf, MARGIN, type Pdf, type Structure } from './pdf-page.ts';
import { drawSignatures, roomForSigning } from './pdf-signatures.ts';
import { drawTable } from './pdf-table.ts';
import { asSeen } from './visible-text.ts';

/** A heading with what stands under it, the head of a table and its first row. */
const HEADED_TABLE = 150;
const LIST_INDENT = 8;

/**
 * Draws a paper as PDF 1.7: tagged for screen readers, searchable, with its font inside, so that it reads the same
 * in twenty years. The mark of an exercise and the foot stand on every page. `onEntry` is told after each entry of many.
 */
export async function toPdf(paper: PaperDocument, onEntry: () => void = () => undefined): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    layout: paper.isWide ? 'landscape' : 'portrait',
    margins: MARGIN,
    tagged: true,
    lang: 'sv-SE',
    displayTitle: true,
    pdfVersion: '1.7',
    bufferPages: true,
    info: { Title: asSeen(paper.title), Author: asSeen(paper.issuer) },
    // opened by its registered name, or it would be opened anew each time that it is asked for
    font: null as unknown as string,
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  registerFaces(pdf);
  pdf.font('body').fontSize(BODY);
  const flow = new FlowText(pdf, new Faces(pdf));

  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const say = (tag: string, draw: () => void) => root.add(pdf.struct(tag, {}, draw));
  const contents = new PdfContents(pdf, flow, root, paper);
  say('P', () => flow.write(paper.issuer, { base: 'body', size: BODY }));
  say('H1', () => flow.write(paper.title, { base: 'strong', size: 20 }));
  for (const [index, block] of paper.blocks.entries()) {
    const isAboveTable = paper.blocks.slice(index + 1, index + 3).some(({ kind }) => kind === 'table');
    if (block.kind === 'heading' && isAboveTable) keepTogether(pdf, HEADED_TABLE);
    const signing = roomForSigning(pdf, flow, paper.blocks, index);
    if (signing > 0) keepTogether(pdf, signing);
    drawBlock({ pdf, flow, root, contents }, block);
    if (block.kind === 'entry') onEntry();
  }
  contents.fillIn();
  root.end();
  onEveryPage(pdf, flow, paper);
  pdf.end();
  return ended;
}

interface Drawing {
  pdf: Pdf;
  flow: FlowText;
  root: Structure;
  contents: PdfContents;
}

function drawBlock({ pdf, flow, root, contents }: Drawing, block: Block): void {
  const say = (tag: string, draw: () => void) => root.add(pdf.struct(tag, {}, draw));
  switch (block.kind) {
    case 'heading':
      pdf.moveDown(block.level === 1 ? 1 : 0.7);
      keepTogether(pdf);
      contents.note(block);
      say(block.level === 1 ? 'H2' : 'H3', () =>
        flow.write(block.text, { base: 'strong', size: block.level === 1 ? 14 : 11.5 }),
      );
      return;
    case 'text':
      pdf.moveDown(0.3);
      say('P', () => flow.write(block.text, { base: block.isStrong ? 'strong' : 'body', size: BODY }));
      return;
    case 'list': {
      pdf.moveDown(0.3);
      const list = pdf.struct('L');
      root.add(list);
      for (const item of block.items) {
        if (pdf.y + BODY * 2 > bottomOf(pdf)) pdf.addPage();
        const entry = pdf.struct('LI');
        list.add(entry);
        entry.add(
          pdf.struct('LBody', {}, () => {
            flow.writeAt('•', MARGIN.left + LIST_INDENT, pdf.y, { base: 'body', size: BODY });
            flow.write(item, { base: 'body', size: BODY, indent: 2 * LIST_INDENT });
          }),
        );
        entry.end();
      }
      list.end();
      pdf.x = MARGIN.left;
      return;
    }
    case 'facts':
      pdf.moveDown(0.3);
      for (const { term, value } of block.facts) {
        say('P', () => flow.write(value, { base: 'body', size: BODY, lead: `${term}: ` }));
      }
      return;
    case 'entry':
      drawEntry({ pdf, flow, root, contents }, block);
      return;
    case 'contents':
      contents.reserve();
      return;
    case 'signatures':
      drawSignatures(pdf, flow, root, block);
      return;
    case 'table':
      drawTable(pdf, flow, root, block);
      return;
    case 'form':
      drawForm(pdf, flow, root, block);
      return;
    case 'break':
      pdf.addPage();
      return;
    default:
      block satisfies never;
  }
}

/** Smaller than what is said, and apart from the one before by a little air. */
function drawEntry({ pdf, flow, root }: Drawing, { head, text, details }: Extract<Block, { kind: 'entry' }>): void {
  pdf.y += 6;
  // its times and its first lines stay on one page
  if (pdf.y > bottomOf(pdf) - 40) pdf.addPage();
  const entry = pdf.struct('Sect');
  root.add(entry);
  const say = (draw: () => void) => entry.add(pdf.struct('P', {}, draw));
  say(() => flow.write(head, { base: 'strong', size: 8.5 }));
  say(() => flow.write(text, { base: 'body', size: BODY }));
  for (const { term, value } of details) {
    say(() => flow.write(value, { base: 'body', size: 8.5, indent: 12, lead: `${term}: ` }));
  }
  entry.end();
}

/** A heading is not left alone at the foot of a page, nor what must stand together parted. */
function keepTogether(pdf: Pdf, least = 60): void {
  if (pdf.y > bottomOf(pdf) - least) pdf.addPage();
}

function onEveryPage(pdf: Pdf, flow: FlowText, { foot, mark }: PaperDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    // beneath the margin nothing may begin a new page
    pdf.page.margins = { ...MARGIN, top: 0, bottom: 0 };
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.y = pdf.page.height - 52;
    flow.write(`${mark === null ? '' : `${mark}. `}${foot}. Sida ${index + 1} av ${count}`, {
      base: 'body',
      size: 7.5,
    });
    if (mark !== null) {
      const style = { base: 'strong', size: 14 } as const;
      flow.writeAt(mark, pdf.page.width - MARGIN.right - flow.widthOf(mark, style), 28, style);
    }
    pdf.endMarkedContent();
  }
}
