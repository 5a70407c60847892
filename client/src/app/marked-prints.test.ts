import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isOfExercise } from '../paths.ts';

const SOURCES = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(SOURCES, file), 'utf8');

/** What a printer gets of an incident, and what in it says that the incident is an exercise. */
const OF_INCIDENT: Readonly<Record<string, { file: string; says: string }>> = {
  // pages of the incident: in the place of the header that a printer does not get
  'features/briefings/BriefingRecord.tsx': { file: 'app/PrintHead.module.css', says: 'content: var(--exercise-tag)' },
  'features/decisions/DecisionRegister.tsx': { file: 'app/PrintHead.module.css', says: 'content: var(--exercise-tag)' },
  'features/vma/PrepareVma.tsx': { file: 'app/PrintHead.module.css', says: 'content: var(--exercise-tag)' },
  // sheets with a head of their own
  'pages/MapPrintPage.tsx': { file: 'pages/PaperSheet.tsx', says: '{isExercise && <p className={styles.exercise}>' },
  'features/krisstod/visit-sheets/VisitSheetDialog.tsx': {
    file: 'features/krisstod/visit-sheets/VisitSheetPaper.tsx',
    says: 'mark={isExercise ? EXERCISE_MARK : null}',
  },
  'features/losses/ServiceLinkDialog.tsx': {
    file: 'features/losses/ServiceLinkDialog.tsx',
    says: 'mark={isExercise ? EXERCISE_MARK : null}',
  },
};
/** The municipality's own, in earnest whatever is exercised. */
const OWN = [
  'features/access/emergency/EnvelopeDialog.tsx',
  'features/access/second-factor/RecoveryCodes.tsx',
  'features/places/sheets/MadeSheets.tsx',
  'features/sirens/listeners/MadeListener.tsx',
  'pages/ContactTrialPage.tsx',
  'pages/ContactsPage.tsx',
  'pages/HoldingsPage.tsx',
  'pages/PhoneListPage.tsx',
  'pages/RosterPage.tsx',
];

describe('[OV1] what is printed', () => {
  test('is of an incident or the municipality’s own: a new page that prints stands here', () => {
    const printing = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.tsx') && read(file).includes('window.print()'),
    );
    expect(printing.toSorted()).toEqual([...Object.keys(OF_INCIDENT), ...OWN].toSorted());
  });

  test.each(Object.entries(OF_INCIDENT))('says that it is an exercise: %s', (_, { file, says }) => {
    expect(read(file)).toContain(says);
  });
});

test('[OV1] every page of those who lead an exercise says ÖVNING, by its address', () => {
  const routes = [...read('app/App.tsx').matchAll(/<Route path="(\/ovning\/[^"]+)"/g)].map(([, path = '']) => path);
  expect(routes.length).toBeGreaterThan(3);
  expect(routes.filter((path) => !isOfExercise(path.replace(':id', 'e')))).toEqual([]);
});
