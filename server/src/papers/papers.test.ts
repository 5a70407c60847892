import { expect, test } from 'vitest';
import type { Block, PaperDocument } from './document.ts';
import { makePaper } from './make-paper.ts';
import { readDocx, readPdf } from './testing/read-papers.ts';

const LONG: Block[] = Array.from({ length: 30 }, (_, index) => [
  { kind: 'heading', level: 2, text: `Beslut ${index + 1}` } as const,
  { kind: 'text', text: 'Hemtjänsten i Österby leds av krisledningsnämnden tills strömmen är åter.' } as const,
]).flat();

const PAPER: PaperDocument = {
  title: 'Protokoll, sammanträde 1',
  issuer: 'Granviks kommun, Krisledningsnämnden',
  mark: 'ÖVNING',
  foot: 'Loggens kedja: rad 12, abc123',
  blocks: LONG,
};

const times = (text: string, word: string) => text.split(word).length - 1;

test('[LG9] what is only practised says so on every page, beside the head of the chain', async () => {
  const [pdf, docx] = await Promise.all([
    makePaper({ paper: PAPER, format: 'pdf' }),
    makePaper({ paper: PAPER, format: 'docx' }),
  ]);
  const { text, pages } = await readPdf(pdf);
  expect(pages).toBeGreaterThan(1);
  expect(times(text, 'Loggens kedja: rad 12, abc123')).toBe(pages);
  // above the text and before the foot
  expect(times(text, 'ÖVNING')).toBe(2 * pages);
  expect(text).toContain(`Sida ${pages} av ${pages}`);
  const read = readDocx(docx).text;
  expect(read).toContain('ÖVNING');
  expect(read).toContain('Loggens kedja: rad 12, abc123');
});
