import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { lazyPart } from './lazy-part.tsx';

function Page({ name }: { name: string }) {
  return <h1>{name}</h1>;
}

test('a part shows nothing before its code is there, and is drawn at once when it has been fetched', async () => {
  let fetched = 0;
  const Part = lazyPart(async () => {
    fetched += 1;
    return Page;
  });
  expect(renderToStaticMarkup(<Part name="Konton" />)).toBe('');
  await Part.preload();
  expect(renderToStaticMarkup(<Part name="Konton" />)).toBe('<h1>Konton</h1>');
  await Part.preload();
  expect(fetched).toBe(1);
});

test('a part that could not be fetched beforehand is asked for again', async () => {
  const answers = [() => Promise.reject(new TypeError('no network')), () => Promise.resolve(Page)];
  const Part = lazyPart<{ name: string }>(() => answers.shift()?.() ?? Promise.reject(new Error('too often')));
  await Part.preload();
  expect(renderToStaticMarkup(<Part name="Konton" />)).toBe('');
  await Part.preload();
  expect(renderToStaticMarkup(<Part name="Konton" />)).toBe('<h1>Konton</h1>');
});
