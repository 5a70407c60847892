import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { expect, test } from 'vitest';
import { request } from '../proof/api.ts';
import { accessibilityFaults, sidewaysScroll, smallTargets } from './harness/accessibility.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const WHAT = 'Utse vem som skriver lägesbilden';

test('[OV4] an owner without the list says how their own goes, and whoever was about to change it sees both', async () => {
  const { municipality } = stage;
  const owner = { kind: 'person' as const, id: municipality.account('observator').person };
  const facts = { owner, due: '2099-03-01', from: null };
  await municipality.give('direktor', 'improvements', 'AddImprovement', facts, { text: WHAT });
  const keeper = await stage.signedIn('direktor', '/atgarder');
  await keeper.page.getByRole('button', { name: `Ändra: ${WHAT}` }).click();
  const dialog = keeper.page.getByRole('dialog', { name: 'Ändra åtgärden' });
  await dialog.getByLabel('Varför?').fill('Den kom sent.');

  const own = await stage.signedIn('observator', '/', { viewport: PHONE, hasTouch: true, isMobile: true });
  const { page } = own;
  await page.getByRole('button', { name: `Hur går det? ${WHAT}` }).tap();
  const report = page.getByRole('dialog', { name: 'Hur går det?' });
  await report.getByText('Pågår', { exact: true }).tap();
  await report.getByLabel('Kommentar').fill('Två är tillfrågade.');
  await report.getByRole('button', { name: 'Spara' }).tap();
  await page.getByText(/Två är tillfrågade\./).waitFor();
  await own.goto('/atgarder');
  await page.getByRole('heading', { name: 'Dina åtgärder' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);

  await dialog.getByText(/^Otto Vik ändrade det här/).waitFor();
  await dialog.getByRole('row', { name: /Varför\? Den kom sent\./ }).waitFor();
  expect(await accessibilityFaults(keeper.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Spara min version' }).click();
  await keeper.page.getByText('Den kom sent.').waitFor();
});

test('[OV1] [OV8] what is real says SKARPT in an exercise; one that is erased leaves every screen at once', async () => {
  const { municipality } = stage;
  const id = await municipality.incident('Övning Havsvind', 1, 'exercise');
  const stream = incidentStream(id);
  const lead = await stage.signedIn('tib', `/handelser/${id}`);
  const follower = await stage.signedIn('stab', `/handelser/${id}`, { viewport: PHONE });
  await lead.page.getByRole('button', { name: 'Avbryt övningen' }).waitFor();
  await municipality.report({ what: 'Ingen värme på Ekgården.', call: 'Eva, 070-000 00 21' });
  await lead.page
    .getByRole('alert')
    .getByText(/^SKARPT: /)
    .waitFor();

  const snapshot = await request(await municipality.api('tib'), `/api/streams/${encodeURIComponent(stream)}/snapshot`);
  const { state } = (await snapshot.json()) as { state: { decisions: { open: object } } };
  const { person } = municipality.account('tib');
  const to = { person, function: null };
  const handovers = Object.keys(state.decisions.open).map((item) => ({
    item: { kind: 'decision' as const, id: item },
    owner: to,
  }));
  const decision = { decider: { person, capacity: 'tib' } };
  const over = { decision: { wording: 'Övningen är slut.' } };
  await municipality.give('tib', stream, 'CloseIncident', { decision, handovers }, over);

  await lead.page.getByRole('button', { name: 'Radera övningen' }).click();
  const dialog = lead.page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Vem har beslutat?' }).fill('Kaj');
  await lead.page.getByRole('option', { name: /Kaj Dahlman/ }).click();
  await dialog.getByLabel('Varför raderas den?').fill('Gallras.');
  await dialog.getByRole('button', { name: 'Radera för gott' }).click();
  await follower.page.getByText('Övningen är raderad', { exact: true }).waitFor();
  expect(await accessibilityFaults(follower.page)).toEqual([]);
  expect(await follower.page.getByText('Övning Havsvind').count()).toBe(0);
});
