import { afterAll, expect, test } from 'vitest';
import { openStandIn } from '../../server/src/feeds/stand-in.ts';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { line } from './harness/log.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

/** Sveriges Radio's shape, about nothing that is; Provköping's code is 9998. */
const vma = {
  identifier: 'PROV-1',
  sent: new Date(Date.now() - 300_000).toISOString(),
  status: 'Actual',
  msgType: 'Alert',
  info: [
    {
      language: 'sv-SE',
      event: 'Viktigt meddelande till allmänheten (VMA)',
      description: 'Rök sprids från en brand. <b>Stäng</b> fönster och ventilation.',
      area: [{ areaDesc: 'Provköpings kommun', geocode: [{ valueName: 'Kommun', value: '9998' }] }],
    },
  ],
};
const source = await openStandIn((asked) => (asked === 'vma' ? { alerts: [vma] } : null));
afterAll(() => source.close());
const stage = openStage({
  settings: {
    FEEDS: 'på',
    FEED_VMA_URL: `${source.address}/api/v2/alerts`,
    FEED_SMHI_URL: `${source.address}/ibww/api/version/1/warning.json`,
    FEED_KRISINFORMATION_URL: 'av',
  },
});

test('[WA1] [WA2] [WA4] a VMA that holds here is on every screen, becomes a line of the log, and a source in trouble is told', async () => {
  const incident = await stage.municipality.incident('Brand i Ekby');
  const { page } = await stage.signedIn('tib', `/handelser/${incident}`);
  await page.getByRole('alert').getByText('VMA gäller här').waitFor();
  const card = page.getByRole('region', { name: 'Varningar' });
  await card.getByText('Rök sprids från en brand. <b>Stäng</b> fönster och ventilation.').waitFor();
  await card.getByText('har fel hos sig').or(card.getByText('ber oss vänta')).first().waitFor();
  await card.getByRole('button', { name: /^Skriv i loggen: «Viktigt meddelande/ }).click();
  await line(page, 'Viktigt meddelande till allmänheten (VMA)').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('[WA1] on a phone the page of all says the same, and an incident is filled in with it', async () => {
  const { page } = await stage.signedIn('tib', '/varningar', { viewport: PHONE });
  await page.getByRole('heading', { level: 1, name: 'Varningar' }).waitFor();
  await page.getByRole('switch', { name: /^Ljud vid VMA: av/ }).waitFor();
  await page.getByRole('heading', { level: 2, name: vma.info[0]?.event ?? '' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  await page.getByRole('button', { name: /^Ny händelse av/ }).click();
  const what = page.getByRole('textbox', { name: 'Vad har hänt?' });
  await expect.poll(() => what.inputValue()).toContain('Rök sprids från en brand.');
  expect(await page.getByRole('textbox', { name: 'Var?' }).inputValue()).toBe('Provköpings kommun');
});
