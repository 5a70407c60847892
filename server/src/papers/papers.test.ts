import { describe, expect, test } from 'vitest';
import type { Block, PaperDocument } from './document.ts';
import { makePaper } from './make-paper.ts';
import { readDocx, readFlow, readPages, readPdf, withoutSpace } from './testing/read-papers.ts';

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

describe('a table', () => {
  const LINES: Block[] = [
    {
      kind: 'table',
      columns: [
        { title: 'Klockslag', share: 1 },
        { title: 'Vad som hände', share: 4 },
      ],
      rows: Array.from({ length: 80 }, (_, index) => [
        `Rad ${index + 1}`,
        'Hemtjänsten har nått alla utom två, och åker dit nu med fyrhjulsdrivet.',
      ]),
    },
  ];

  test('[ST10] says what its columns are on every page, and is a table to one who listens', async () => {
    const { text, pages, tags } = await readPdf(await makePaper({ paper: { ...PAPER, blocks: LINES }, format: 'pdf' }));
    expect(pages).toBeGreaterThan(2);
    expect(times(text, 'Vad som hände')).toBe(pages);
    expect(times(text, 'Rad ')).toBe(80);
    expect(tags).toEqual(expect.arrayContaining(['Table', 'TR', 'TH', 'TD']));
    // the head once, whatever is printed
    expect(tags.filter((tag) => tag === 'TH')).toHaveLength(2);
    const { xml } = readDocx(await makePaper({ paper: { ...PAPER, blocks: LINES }, format: 'docx' }));
    expect(times(xml, '<w:tblHeader')).toBe(1);
  });

  test('[ST10] loses no word of a row that is higher than a page', async () => {
    const words = Array.from({ length: 900 }, (_, index) => `ord${index + 1}.`);
    const columns = [
      { title: 'När', share: 1 },
      { title: 'Text', share: 2 },
    ];
    const blocks: Block[] = [
      ...LONG.slice(0, 20),
      {
        kind: 'table',
        columns,
        rows: [
          ['03:10', words.join(' ')],
          ['03:11', 'sist'],
        ],
      },
    ];
    const { text } = await readPdf(await makePaper({ paper: { ...PAPER, blocks }, format: 'pdf' }));
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
    expect(text).toContain('sist');
  });
});

test('[ST10] a form to write on by hand has its rows, its boxes and a page of its own', async () => {
  const blocks: Block[] = [
    { kind: 'text', text: 'Först' },
    { kind: 'break' },
    {
      kind: 'table',
      columns: [{ title: 'Nr', share: 1 }],
      rows: Array.from({ length: 12 }, (_, n) => [`${n + 1}`]),
      rowHeight: 12,
    },
    { kind: 'form', fields: [{ label: 'Beslut', lines: 4 }] },
  ];
  const paper = { ...PAPER, isWide: true, blocks };
  const [pdf, docx] = await Promise.all([makePaper({ paper, format: 'pdf' }), makePaper({ paper, format: 'docx' })]);
  const { text, pages } = await readPdf(pdf);
  // twelve rows of twelve millimetres fill the height of a page that lies down, and the box comes on the next
  expect(pages).toBe(3);
  expect(text).toContain('Beslut');
  const { xml } = readDocx(docx);
  expect(xml).toContain('w:orient="landscape"');
  expect(xml).toContain('w:pageBreakBefore');
});

const HOSTILE = [
  'Ελληνικά Кириллица العربية نص تجريبي שלום ☎ 😀',
  'NUL \u0000, vänd \u202Eom\u202C, osynlig \u200B, 漢字',
  ') Tj ET BT <script> =cmd|',
  'ö'.repeat(10_000),
];

test('[EX1] letters of other scripts are drawn, and what cannot be drawn or seen is written out: nothing is missing', async () => {
  const blocks: Block[] = [
    { kind: 'contents' },
    { kind: 'break' },
    { kind: 'heading', level: 1, text: 'Logg' },
    ...HOSTILE.map((text): Block => ({ kind: 'entry', head: '14:12', text, details: [{ term: 'Från', value: text }] })),
  ];
  const file = await makePaper({ paper: { ...PAPER, blocks }, format: 'pdf' });
  const flow = await readFlow(file);
  const [scripts = '', unseen = '', code = '', long = ''] = HOSTILE;
  for (const said of [
    scripts,
    'NUL [U+0000], vänd [U+202E]om[U+202C], osynlig [U+200B], [U+6F22][U+5B57]',
    code,
    long,
  ].map(withoutSpace)) {
    expect(times(flow, said), said.slice(0, 40)).toBe(2);
  }
  expect(flow).not.toContain(withoutSpace(unseen));
  expect((await readPdf(file)).tags).toContain('TOC');
});

test('[EX1] in a table, a form, a heading and on a line to sign on, letters are drawn as in any text', async () => {
  const [scripts = '', unseen = '', code = ''] = HOSTILE;
  const blocks: Block[] = HOSTILE.slice(0, 3).flatMap((text): Block[] => [
    { kind: 'heading', level: 2, text },
    { kind: 'list', items: [text] },
    { kind: 'table', columns: [{ title: text, share: 1 }], rows: [[text]] },
    { kind: 'form', fields: [{ label: text, lines: 1 }] },
    { kind: 'signatures', signers: [{ as: text, name: '' }] },
  ]);
  const paper = { ...PAPER, title: unseen, blocks };
  const [pdf, docx] = await Promise.all([makePaper({ paper, format: 'pdf' }), makePaper({ paper, format: 'docx' })]);
  const flow = await readFlow(pdf);
  const written = 'NUL [U+0000], vänd [U+202E]om[U+202C], osynlig [U+200B]';
  for (const said of [scripts, `${written}, [U+6F22][U+5B57]`, code].map(withoutSpace)) {
    // heading, list, the table's head and cell, form, signature
    expect(times(flow, said), said.slice(0, 40)).toBeGreaterThanOrEqual(6);
  }
  expect((await readPdf(pdf)).info.Title).toContain(written);
  const { text, xml } = readDocx(docx);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no program opens a file that has them
  expect(xml).not.toMatch(/[\u0000-\u0008\u202E\u200B]/);
  expect(times(text, `${written}, 漢字`)).toBeGreaterThanOrEqual(6);
  expect(xml).toContain('<w:rtl/>');
});

test('[ST10] a word without an end is broken within its cell', async () => {
  const blocks: Block[] = [
    {
      kind: 'table',
      columns: [
        { title: 'När', share: 1 },
        { title: 'Vad', share: 1 },
      ],
      rows: [['03:10', 'ö'.repeat(10_000)]],
    },
  ];
  const flow = await readFlow(await makePaper({ paper: { ...PAPER, blocks }, format: 'pdf' }));
  expect(times(flow, 'ö')).toBeGreaterThanOrEqual(10_000);
});

test('[EX1] lines to sign on stand with their heading, whatever is above', async () => {
  const above = Array.from({ length: 12 }, (_, index) => index + 22);
  const blocks = above.flatMap((lines): Block[] => [
    { kind: 'break' },
    ...Array.from({ length: lines }, (): Block => ({ kind: 'text', text: 'Ovan' })),
    { kind: 'heading', level: 1, text: 'Justering' },
    { kind: 'text', text: 'Paragrafen justeras.' },
    {
      kind: 'signatures',
      signers: [
        { as: 'Ordförande', name: 'Ada' },
        { as: 'Justerare', name: 'Bo' },
      ],
    },
  ]);
  const pages = await readPages(await makePaper({ paper: { ...PAPER, blocks }, format: 'pdf' }));
  const signed = pages.filter((text) => text.includes('Justering'));
  expect(signed).toHaveLength(above.length);
  for (const text of signed) {
    for (const said of ['justeras', 'Ordförande: Ada', 'Justerare: Bo']) expect(text).toContain(said);
  }
  // some stood where they were, and some had to come on the next page
  expect(pages.length).toBeGreaterThan(above.length + 1);
  expect(signed.some((text) => text.includes('Ovan'))).toBe(true);
});
