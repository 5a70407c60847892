import { strFromU8, unzipSync, unzlibSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';

/** The words of a PDF as a reader finds them, and whether it is tagged and in which language. */
export async function readPdf(file: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const { text } = await extractText(pdf, { mergePages: true });
  const page = await pdf.getPage(1);
  const tree = await page.getStructTree();
  const { info } = await pdf.getMetadata();
  return { text: spaced(text), pages: pdf.numPages, tags: tagsOf(tree), info: info as Record<string, unknown> };
}

/** The words of each page of a PDF. */
export async function readPages(file: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: false });
  return text.map(spaced);
}

/** The words of a DOCX with those of its head and foot. */
export function readDocx(file: Uint8Array) {
  const parts = unzipSync(file);
  const xml = Object.entries(parts)
    .filter(([name]) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
    .map(([, bytes]) => strFromU8(bytes));
  const text = xml
    .join(' ')
    .replaceAll(/<\/w:p>/g, ' ')
    .replaceAll(/<[^>]+>/g, '');
  return { text: spaced(text.replaceAll('&amp;', '&')), xml: xml.join('') };
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Tree = Awaited<ReturnType<Awaited<ReturnType<Pdf['getPage']>>['getStructTree']>>;

function tagsOf(node: Tree | Tree['children'][number] | null): string[] {
  if (!node || !('role' in node)) return [];
  return [node.role, ...node.children.flatMap(tagsOf)];
}

/**
 * What a PDF says in the order in which it is read, without what stands at the foot and head of its pages, and without
 * white space: a line that is broken anywhere reads as one.
 */
export async function readFlow(file: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const parts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: boolean[] = [];
    for (const item of items) {
      if ('str' in item) {
        if (!open.includes(true)) parts.push(item.str);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { tag?: string }).tag === 'Artifact');
    }
  }
  return withoutSpace(parts.join(''));
}

export function withoutSpace(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, '');
}

/** Everything in a PDF that is text or could hide some: its bytes, each stream of them unpacked, names and bookmarks. */
export async function readAllOf(file: Uint8Array): Promise<string> {
  const bytes = Buffer.from(file);
  const parts = [bytes.toString('latin1')];
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    const from = bytes.indexOf('\n', at) + 1;
    const until = bytes.indexOf('endstream', from);
    if (from === 0 || until === -1) continue;
    try {
      parts.push(Buffer.from(unzlibSync(bytes.subarray(from, until))).toString('latin1'));
    } catch {
      // not a stream that is packed
    }
  }
  const pdf = await getDocumentProxy(new Uint8Array(file));
  parts.push(JSON.stringify(await pdf.getMetadata()), JSON.stringify(await pdf.getOutline()));
  parts.push(JSON.stringify(await pdf.getAttachments()), JSON.stringify(await pdf.getDestinations()));
  return [...parts, (await readPdf(file)).text].join('\n');
}
