import { strFromU8, unzipSync } from 'fflate';
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
