import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Block, PaperDocument } from './document.ts';
import { formTable, ruledTable } from './docx-tables.ts';

/** Writes a paper as DOCX with real headings and lists, for whoever has to add to it before it is signed. */
export async function toDocx(paper: PaperDocument): Promise<Buffer> {
  const marks = paper.mark === null ? [] : [new TextRun({ text: paper.mark, bold: true })];
  const document = new Document({
    title: paper.title,
    creator: paper.issuer,
    styles: { default: { document: { run: { language: { value: 'sv-SE' }, font: 'Calibri', size: 22 } } } },
    sections: [
      {
        properties: paper.isWide ? { page: { size: { orientation: PageOrientation.LANDSCAPE } } } : {},
        headers: {
          default: new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: marks })] }),
        },
        footers: { default: new Footer({ children: [new Paragraph({ children: [small(paper.foot)] })] }) },
        children: [
          new Paragraph({ text: paper.issuer }),
          new Paragraph({ text: paper.title, heading: HeadingLevel.TITLE }),
          ...paper.blocks.flatMap(parts),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function parts(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ text: block.text, heading })];
    }
    case 'text':
      return block.text
        .split('\n')
        .map((text) => new Paragraph({ children: [new TextRun({ text, bold: block.isStrong ?? false })] }));
    case 'list':
      return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
    case 'facts':
      return block.facts.map(
        ({ term, value }) =>
          new Paragraph({ children: [new TextRun({ text: `${term}: `, bold: true }), new TextRun({ text: value })] }),
      );
    case 'signatures':
      return block.signers.map(
        ({ as, name }) =>
          new Paragraph({
            text: [as, name].filter(Boolean).join(': '),
            spacing: { before: 700 },
            border: { top: { style: BorderStyle.SINGLE, size: 6, space: 4, color: '000000' } },
          }),
      );
    // Word joins two tables that nothing stands between
    case 'table':
      return [ruledTable(block), new Paragraph({})];
    case 'form':
      return [formTable(block), new Paragraph({})];
    case 'break':
      return [new Paragraph({ pageBreakBefore: true })];
    case 'entry':
      return [
        new Paragraph({ children: [new TextRun({ text: block.head, bold: true, size: 18 })], keepNext: true }),
        ...block.text.split('\n').map((text) => new Paragraph({ text })),
        ...block.details.map(({ term, value }) => new Paragraph({ children: [small(`${term}: ${value}`)] })),
      ];
    case 'contents':
      return [];
    default:
      return block satisfies never;
  }
}

function small(text: string): TextRun {
  return new TextRun({ text, size: 15 });
}
