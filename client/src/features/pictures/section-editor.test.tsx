import type { Pen } from '@ledningsplats/shared/core/protocol.ts';
import type { PictureSection } from '@ledningsplats/shared/pictures/published.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Router } from 'wouter';
import { SyncProvider } from '../../sync/react.ts';
import { createConfirmedStore } from '../../sync/store.ts';
import type { Sync } from '../../sync/sync.ts';
import type { Fact } from './facts.ts';
import { SectionEditor, type SectionEditorProps } from './SectionEditor.tsx';
import { draftOf } from './section-draft.ts';

const NOW = Date.UTC(2026, 10, 20, 2, 10);
const heading = { id: 'prognos', name: 'Prognos', help: 'Vad händer härnäst?', sources: [] };
const pen: Pen = { thing: 'lagesbild/prognos', person: 'p', name: 'Doris Wall', function: null, since: NOW };
const fact: Fact = { kind: 'line', id: '4', seq: 4, at: NOW - 60_000, by: null, words: '400 hushåll' };
const section = (seq: number, text: string, since: 'corrected' | null = null): PictureSection => ({
  heading: 'prognos',
  state: 'written',
  written: { seq, at: NOW, by: null, function: null },
  content: { text, quotes: [{ ...fact, since: since && { what: since, seq: 9, at: NOW, by: null } }] },
});

/** As it stands on the page before any key: the words, without the marks of the markup. */
function words(part: Partial<SectionEditorProps>): string {
  const nothing = () => {};
  const said = { onChange: nothing, onSave: nothing, onTakeBack: nothing, onDiscard: nothing, onLeave: nothing };
  const props = {
    incident: 'i',
    heading,
    section: undefined,
    draft: draftOf(undefined),
    offered: [],
    other: null,
    now: NOW,
  };
  const { store } = createConfirmedStore(nothing);
  const markup = renderToStaticMarkup(
    <Router ssrPath="/">
      <SyncProvider sync={{ store } as unknown as Sync}>
        <SectionEditor {...props} {...said} {...part} />
      </SyncProvider>
    </Router>,
  );
  return markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

test('[ST6] who loses a section is told to whom, keeps what is written and may take it back; else nothing is said of others', () => {
  const draft = { ...draftOf(undefined), text: 'Det kallnar.' };
  const lost = words({ draft, other: pen });
  for (const said of ['Doris Wall tog över avsnittet', 'Ta tillbaka', 'Det kallnar.']) expect(lost).toContain(said);
  expect(words({ draft })).not.toContain('tog över');
});

test('[ST6] what another wrote meanwhile stands beside one’s own, and to save it is said to be a choice', () => {
  const draft = { ...draftOf(section(3, 'Två dygn.')), text: 'Ett dygn.' };
  const both = words({ draft, section: section(6, 'Tre dygn.') });
  for (const said of ['Så står det nu', 'Tre dygn.', 'Ett dygn.', 'Spara min version', 'Behåll så som det står'])
    expect(both).toContain(said);
  const alone = words({ draft, section: section(3, 'Två dygn.') });
  expect(alone).toContain('Spara avsnittet');
  expect(alone).not.toContain('Så står det nu');
});

test('[LG11] a fact that has been corrected says so where it is written with, and its newer words are offered in its place', () => {
  const stands = section(3, '', 'corrected');
  const newer = { fact: { ...fact, seq: 9, words: '4 000 hushåll' }, isNewer: true };
  const said = words({ draft: draftOf(stands), section: stands, offered: [newer] });
  expect(said).toContain('Rättat');
  expect(said).toContain('Byt till nya uppgiften');
  expect(words({ draft: draftOf(section(3, '')), section: section(3, '') })).not.toContain('Rättat');
});

test('[ST6] that it does not apply is offered with what that says, and with nothing recorded that is said', () => {
  const said = words({});
  for (const one of ['Ej aktuellt', 'Räknas inte som tomt', 'Inget mer att hämta', 'Vad händer härnäst?'])
    expect(said).toContain(one);
});
