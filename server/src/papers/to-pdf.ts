import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import type { Block, PaperDocument } from './document.ts';
import { drawForm } from './pdf-form.ts';
import { BODY, MARGIN, type Pdf, type Structure } from './pdf-page.ts';
import { drawTable } from './pdf-table.ts';

/** The product's own letters, as whole files; a thread of its own runs this, where `import.meta.resolve` is Node's. */
const FONTS = {
  body: () =>
    import.meta.resolve(
      '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
    ),
  strong: () =>
    import.meta.resolve('@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'),
};

/**
 * Draws a paper as PDF 1.7: tagged for screen readers, searchable, with its font inside, so that it reads the same
 * in twenty years. The mark of an exercise and the foot stand on every page.
 */
export async function toPdf(paper: PaperDocument): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    layout: paper.isWide ? 'landscape' : 'portrait',
    margins: MARGIN,
    tagged: true,
    lang: 'sv-SE',
    displayTitle: true,
    pdfVersion: '1.7',
    bufferPages: true,
    info: { Title: paper.title, Author: paper.issuer },
    font: fileURLToPath(FONTS.body()),
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  pdf.registerFont('body', fileURLToPath(FONTS.body()));
  pdf.registerFont('strong', fileURLToPath(FONTS.strong()));

  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const say = (tag: string, draw: () => void) => root.add(pdf.struct(tag, {}, draw));
  say('P', () => pdf.font('body').fontSize(BODY).text(paper.issuer));
  say('H1', () => pdf.font('strong').fontSize(20).text(paper.title));
  for (const block of paper.blocks) drawBlock(pdf, root, block);
  root.end();
  onEveryPage(pdf, paper);
  pdf.end();
  return ended;
}

function drawBlock(pdf: Pdf, root: Structure, block: Block): void {
  const say = (tag: string, draw: () => void) => root.add(pdf.struct(tag, {}, draw));
  switch (block.kind) {
    case 'heading':
      pdf.moveDown(block.level === 1 ? 1 : 0.7);
      keepTogether(pdf);
      say(block.level === 1 ? 'H2' : 'H3', () =>
        pdf
          .font('strong')
          .fontSize(block.level === 1 ? 14 : 11.5)
          .text(block.text),
      );
      return;
    case 'text':
      pdf.moveDown(0.3);
      say('P', () =>
        pdf
          .font(block.isStrong ? 'strong' : 'body')
          .fontSize(BODY)
          .text(block.text),
      );
      return;
    case 'list': {
      pdf.moveDown(0.3);
      const list = pdf.struct('L');
      root.add(list);
      for (const item of block.items) {
        const entry = pdf.struct('LI');
        list.add(entry);
        entry.add(pdf.struct('LBody', {}, () => pdf.font('body').fontSize(BODY).text(`•  ${item}`, { indent: 8 })));
        entry.end();
      }
      list.end();
      return;
    }
    case 'facts':
      pdf.moveDown(0.3);
      for (const { term, value } of block.facts) {
        say('P', () => {
          pdf.font('strong').fontSize(BODY).text(`${term}: `, { continued: true });
          pdf.font('body').text(value);
        });
      }
      return;
    case 'signatures':
      for (const { as, name } of block.signers) {
        pdf.moveDown(2.2);
        keepTogether(pdf);
        const { x, y } = pdf;
        const line = () =>
          pdf
            .moveTo(x, y)
            .lineTo(x + 260, y)
            .lineWidth(0.7)
            .stroke();
        pdf.markContent('Artifact', { type: 'Layout' });
        line();
        pdf.endMarkedContent();
        say('P', () =>
          pdf
            .font('body')
            .fontSize(BODY)
            .text([as, name].filter(Boolean).join(': '), x, y + 4),
        );
      }
      return;
    case 'table':
      drawTable(pdf, root, block);
      return;
    case 'form':
      drawForm(pdf, root, block);
      return;
    case 'break':
      pdf.addPage();
      return;
    default:
      block satisfies never;
  }
}

/** A heading or a line to sign on is not left alone at the foot of a page. */
function keepTogether(pdf: Pdf): void {
  if (pdf.y > pdf.page.height - MARGIN.bottom - 60) pdf.addPage();
}

function onEveryPage(pdf: Pdf, { foot, mark }: PaperDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    // beneath the margin nothing may begin a new page
    pdf.page.margins = { ...MARGIN, top: 0, bottom: 0 };
    pdf.markContent('Artifact', { type: 'Pagination' });
    const width = pdf.page.width - MARGIN.left - MARGIN.right;
    const text = `${mark === null ? '' : `${mark}. `}${foot}. Sida ${index + 1} av ${count}`;
    pdf
      .font('body')
      .fontSize(7.5)
      .text(text, MARGIN.left, pdf.page.height - 52, { width });
    if (mark !== null) pdf.font('strong').fontSize(14).text(mark, MARGIN.left, 28, { width, align: 'right' });
    pdf.endMarkedContent();
  }
}
