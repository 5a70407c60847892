import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paths } from '../paths.ts';

const CLIENT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(CLIENT, file));
const manifest = JSON.parse(read('public/manifest.webmanifest').toString());

interface Icon {
  src: string;
  sizes: string;
  type: string;
}

/** As the PNG itself says, in its first chunk: https://www.w3.org/TR/png/#11IHDR */
function sizeOf(png: Buffer): string {
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

test('every icon that the manifest names is there, in the size it says', () => {
  const icons: Icon[] = [
    ...manifest.icons,
    ...manifest.shortcuts.flatMap(({ icons }: { icons: Icon[] }) => icons),
    { src: '/icons/apple-touch-icon.png', sizes: '180x180', type: 'image/png' },
  ];
  const drawn = icons.filter(({ type }) => type === 'image/png');
  expect(drawn.map(({ src }) => sizeOf(read(`public${src}`)))).toEqual(drawn.map(({ sizes }) => sizes));
  expect(read('public/icon.svg').toString()).toContain('<svg');
});

test('shortcuts lead to pages that are there', () => {
  expect(manifest.shortcuts.map(({ url }: { url: string }) => url)).toEqual([paths.register, paths.home]);
});

test('the colours around the page are the page’s own, in both themes', () => {
  const tokens = read('src/styles/tokens.css').toString();
  const page = read('index.html').toString();
  const pair = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)?.slice(1);
  const told = [...page.matchAll(/theme-color" media="\(prefers-color-scheme: \w+\)" content="(#\w+)"/g)];
  expect(told.map(([, colour]) => colour)).toEqual(pair('surface'));
  expect(manifest.theme_color).toBe(pair('action')?.[0]);
  expect(manifest.background_color).toBe(pair('ground')?.[0]);
  const drawn = read('src/ui/use-theme.ts').toString();
  for (const colour of pair('surface') ?? []) expect(drawn).toContain(colour);
});
