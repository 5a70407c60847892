import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { expect, test } from 'vitest';
import { accessibilityFaults, sidewaysScroll, smallTargets } from './harness/accessibility.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const MINUTE = 60_000;

test('[ST5] [ST11] [LA10] a briefing is set, begun, gone through by keyboard on two screens, ended into the log with the next one set', async () => {
  const id = await stage.municipality.incident('Skyfall');
  const stream = incidentStream(id);
  const page = `/handelser/${id}/orientering`;
  const words = { title: 'Dammen brister', trigger: 'Över 3,2 m', actions: [] };
  await stage.municipality.give('tib', stream, 'PrepareContingency', { function: 'logistik' }, words);
  const at = Date.now() + 8 * MINUTE;
  await stage.municipality.give('stab', stream, 'PlanBriefing', { kind: 'stabsorientering', at, by: 'hand' }, {});
  const chair = await stage.signedIn('stab', page);

  // the countdown stands in the header on a phone too, and leads here
  const phone = await stage.signedIn('logg', `/handelser/${id}/uppgifter`, { viewport: PHONE, hasTouch: true });
  await phone.page
    .getByRole('banner')
    .getByRole('link', { name: /Stabsorientering/ })
    .click();
  await phone.page.getByRole('heading', { name: 'Orienteringar', exact: true }).waitFor();
  expect(await accessibilityFaults(phone.page)).toEqual([]);

  await chair.page.getByRole('button', { name: 'Börja stabsorientering' }).click();
  await chair.page.getByRole('link', { name: 'Gå till mötet: Stabsorientering 1' }).click();
  await chair.page.getByText('Mötet är öppnat').waitFor();
  await phone.page.getByRole('link', { name: 'Gå till mötet: Stabsorientering 1' }).click();

  // the keyboard takes the meeting on, and every screen follows
  await chair.page.keyboard.press('j');
  await chair.page.getByRole('heading', { name: 'Nytt sedan sist', level: 3 }).waitFor();
  await phone.page.getByRole('heading', { name: 'Nytt sedan sist', level: 3 }).waitFor();
  const note = (screen: typeof chair) => screen.page.getByRole('textbox', { name: 'Anteckna: Nytt sedan sist' });
  await chair.page.keyboard.press('n');
  await note(chair).fill('Vattnet stiger');
  await chair.page.keyboard.press('Enter');
  await note(phone).fill('Bron är stängd');

  // what is being written survives a reload, and going on to the next point
  await phone.page.getByText('Vattnet stiger').waitFor();
  await phone.page.getByRole('button', { name: 'Nästa', exact: true }).click();
  await phone.page.getByRole('heading', { name: 'Inriktningen', level: 3 }).waitFor();
  await phone.page.getByRole('button', { name: /Gå till.*Nytt sedan sist/ }).click();
  expect(await note(phone).inputValue()).toBe('Bron är stängd');
  await note(phone).press('Enter');
  await chair.page.getByText('Bron är stängd').waitFor();
  expect(await accessibilityFaults(phone.page)).toEqual([]);
  expect(await smallTargets(phone.page)).toEqual([]);
  expect(await sidewaysScroll(phone.page)).toBe(0);

  // omfall are looked at with one press, and those whose screens are there are marked with another
  await chair.page.getByRole('button', { name: /Gå till.*Omfall/ }).click();
  await chair.page.getByRole('button', { name: 'Genomgånget: Dammen brister' }).click();
  await chair.page.getByText('Alla omfall är genomgångna').waitFor();
  await chair.page.getByRole('button', { name: /Pricka av alla/ }).click();
  await chair.page.getByText('2 på plats').waitFor();
  expect(await accessibilityFaults(chair.page)).toEqual([]);

  // what is made of it has a way back, from a key of the meeting to what the meeting led to
  await chair.page.keyboard.press('u');
  const task = chair.page.getByRole('dialog', { name: 'Ny uppgift' });
  await task.getByRole('textbox', { name: /^Vad ska göras/ }).fill('Ordna pumpar');
  await task.getByRole('combobox', { name: /^Vem gör det/ }).selectOption('logistik');
  await task.getByRole('button', { name: 'Lägg till' }).click();

  // it does not end before the next is set or somebody says why not; the plan's own time stands there
  await chair.page.getByRole('button', { name: 'Avsluta…' }).click();
  const end = chair.page.getByRole('dialog', { name: 'Avsluta Stabsorientering 1' });
  await end.getByRole('textbox', { name: /Sammanfattning/ }).fill('Läget är under kontroll');
  await end.getByText('Ingen nästa sätts ut').click();
  await end.getByRole('button', { name: 'Avsluta och skriv i loggen' }).click();
  await end.getByText('Skriv varför ingen nästa sätts ut').waitFor();
  await end.getByRole('textbox', { name: 'Varför inte?' }).fill('Händelsen avslutas');
  expect(await accessibilityFaults(chair.page)).toEqual([]);
  await end.getByRole('button', { name: 'Avsluta och skriv i loggen' }).click();
  await chair.page.getByRole('heading', { name: 'Det som sades' }).waitFor();
  await phone.page.getByText('Läget är under kontroll').waitFor();
  expect(await accessibilityFaults(chair.page)).toEqual([]);
  const made = chair.page.getByRole('listitem').filter({ hasText: 'Ordna pumpar' });
  await made.getByRole('link', { name: 'Uppgift U-1' }).click();
  await chair.page.getByRole('link', { name: 'Stabsorientering 1' }).waitFor();
  expect(await accessibilityFaults(chair.page)).toEqual([]);
  await chair.turnTo(`/handelser/${id}/logg`);
  await chair.page.getByText(/Stabsorientering 1 hölls.*Läget är under kontroll.*Bron är stängd/s).waitFor();
});
