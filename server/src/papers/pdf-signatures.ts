import type { Block } from './document.ts';
import type { FlowText } from './flow-text.ts';
import { asOrnament, BODY, bottomOf, MARGIN, type Pdf, type Structure, widthOf } from './pdf-page.ts';

type Signatures = Extract<Block, { kind: 'signatures' }>;

const STYLE = { base: 'body', size: BODY } as const;
/** Above the line, for a hand to write in; points. */
const ROOM = 30;
const LINE_WIDTH = 260;
const GAP = 4;
/** A heading with the air around it. */
const HEADING = 44;

/** A line to sign on for each, with what the signature is beneath it. */
export function drawSignatures(pdf: Pdf, flow: FlowText, root: Structure, { signers }: Signatures): void {
  for (const signer of signers) {
    const lines = flow.lay(wordsOf(signer), STYLE, widthOf(pdf));
    const height = ROOM + GAP + flow.heightOf(lines, STYLE);
    if (pdf.y + height > bottomOf(pdf)) pdf.addPage();
    const y = pdf.y + ROOM;
    asOrnament(pdf, () =>
      pdf
        .moveTo(MARGIN.left, y)
        .lineTo(MARGIN.left + LINE_WIDTH, y)
        .lineWidth(0.7)
        .stroke(),
    );
    root.add(pdf.struct('P', {}, () => flow.drawAt(lines, MARGIN.left, y + GAP, STYLE)));
    pdf.x = MARGIN.left;
    pdf.y = y + GAP + flow.heightOf(lines, STYLE);
  }
}

/**
 * Points that the block at `index` takes with the signatures that belong to it: the heading, what stands under it and the
 * lines to sign on, none of which says anything alone. 0 where nothing is signed, or where it is more than a page.
 */
export function roomForSigning(pdf: Pdf, flow: FlowText, blocks: readonly Block[], index: number): number {
  let until = index;
  if (blocks[index]?.kind === 'heading') {
    until += 1;
    while (isUnderHeading(blocks[until])) until += 1;
  }
  if (blocks[until]?.kind !== 'signatures') return 0;
  const height = blocks.slice(index, until + 1).reduce((sum, block) => sum + heightOf(pdf, flow, block), 0);
  return height > bottomOf(pdf) - MARGIN.top ? 0 : height;
}

function isUnderHeading(block: Block | undefined): boolean {
  return block?.kind === 'text' || block?.kind === 'facts';
}

function heightOf(pdf: Pdf, flow: FlowText, block: Block): number {
  const textHeight = (text: string) => flow.heightOf(flow.lay(text, STYLE, widthOf(pdf)), STYLE);
  switch (block.kind) {
    case 'heading':
      return HEADING;
    case 'text':
      return textHeight(block.text) + GAP;
    case 'facts':
      return block.facts.reduce((sum, { term, value }) => sum + textHeight(`${term}: ${value}`), GAP);
    case 'signatures':
      return block.signers.reduce((sum, signer) => sum + ROOM + GAP + textHeight(wordsOf(signer)), 0);
    default:
      return 0;
  }
}

function wordsOf({ as, name }: Signatures['signers'][number]): string {
  return [as, name].filter(Boolean).join(': ');
}
