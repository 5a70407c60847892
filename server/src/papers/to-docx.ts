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
} from 'docx';
import type { Block, PaperDocument } from './document.ts';
import { formTable, ruledTable } from './docx-tables.ts';
import { paragraphsOf, runsOf } from './docx-text.ts';
import { asSeen } from './visible-text.ts';

/** Half points. */
const SMALL = { size: 15 };
const HEAD = { bold: true, size: 18 };

/** Writes a paper as DOCX with real headings and lists, for whoever has to add to it before it is signed. */
export async function toDocx(paper: PaperDocument): Promise<Buffer> {
  const marks = paper.mark === null ? [] : runsOf(paper.mark, { bold: true });
  const document = new Document({
    title: asSeen(paper.title),
    creator: asSeen(paper.issuer),
    styles: { default: { document: { run: { language: { value: 'sv-SE' }, font: 'Calibri', size: 22 } } } },
    sections: [
      {
        properties: paper.isWide ? { page: { size: { orientation: PageOrientation.LANDSCAPE } } } : {},
        headers: {
          default: new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: marks })] }),
        },
        footers: { default: new Footer({ children: [new Paragraph({ children: runsOf(paper.foot, SMALL) })] }) },
        children: [
          new Paragraph({ children: runsOf(paper.issuer) }),
          new Paragraph({ children: runsOf(paper.title), heading: HeadingLevel.TITLE }),
          ...paper.blocks.flatMap((block, index) => parts(block, paper.blocks[index + 1]?.kind === 'signatures')),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** `keepNext`: stands on one page with what follows, as with the lines to sign on. */
function parts(block: Block, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ children: runsOf(block.text), heading, keepNext: true })];
    }
    case 'text':
      return paragraphsOf(block.text, { bold: block.isStrong ?? false }, { keepNext });
    case 'list':
      return block.items.map((text) => new Paragraph({ children: runsOf(text), bullet: { level: 0 } }));
    case 'facts':
      return block.facts.map(
        ({ term, value }) =>
          new Paragraph({ keepNext, children: [...runsOf(`${term}: `, { bold: true }), ...runsOf(value)] }),
      );
    case 'signatures':
      return block.signers.map(
        ({ as, name }, index) =>
          new Paragraph({
            children: runsOf([as, name].filter(Boolean).join(': ')),
            spacing: { before: 700 },
            border: { top: { style: BorderStyle.SINGLE, size: 6, space: 4, color: '000000' } },
            keepLines: true,
            keepNext: index < block.signers.length - 1,
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
        new Paragraph({ children: runsOf(block.head, HEAD), keepNext: true }),
        ...paragraphsOf(block.text),
        ...block.details.map(({ term, value }) => new Paragraph({ children: runsOf(`${term}: ${value}`, SMALL) })),
      ];
    case 'contents':
      return [];
    default:
      return block satisfies never;
  }
}
