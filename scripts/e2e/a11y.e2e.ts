import { randomUUID } from 'node:crypto';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { accessibilityFaults, lightFaults, sidewaysScroll, smallTargets } from './harness/accessibility.ts';
import { press } from './harness/board.ts';
import {
  ACCOUNT_DIALOGS,
  BOARD_DIALOGS,
  INBOX_DIALOGS,
  LINK_DIALOGS,
  type Opening,
  OWN_ACCOUNT_DIALOGS,
  PEOPLE_DIALOGS,
  ROSTER_DIALOGS,
} from './harness/every-dialog.ts';
import { closedIncident, fullIncident } from './harness/full-incident.ts';
import { keyboard } from './harness/hand.ts';
import { composer } from './harness/log.ts';
import { DESK, PHONE, type Screen, WALL } from './harness/screen.ts';
import { openStage, type ScreenOptions } from './harness/stage.ts';

const stage = openStage();

const SIZES = [
  ['at a desk', DESK],
  ['on a phone', PHONE],
] as const;
/** The narrowest that WCAG asks for, a tablet on end, a small desk, and a wall with its larger type. */
const WIDTHS = [{ width: 320, height: 640 }, { width: 820, height: 1180 }, { width: 1180, height: 760 }, WALL];

let full = '';
let closed = '';
let link = '';
let disturbance = '';
beforeAll(async () => {
  full = await fullIncident(stage.municipality);
  closed = await closedIncident(stage.municipality);
  const why = { why: 'Branden tog vattenledningen' };
  await stage.municipality.give('tib', incidentStream(full), 'LinkIncident', { incident: closed }, why);
  link = await stage.municipality.departmentLink('social');
  const said = { what: 'Strömmen är borta på Tallgården', where: 'Tallgården', affected: '34 boende', needs: 'Elverk' };
  disturbance = await stage.municipality.report({ ...said, call: 'Eva Lind, 070-000 00 21' });
});

const NO_PAGE = 'Sidan finns inte';

/** Addresses by who stands on them, with a word that tells that the page has come. */
const pages = (): (readonly [who: 'direktor' | 'forvaltning' | 'admin', path: string, sign: string])[] => [
  ['direktor', '/', 'Storbrand i Centralskolan'],
  ['direktor', '/handelser/ny', 'Vad har hänt?'],
  ['direktor', `/handelser/${full}`, 'Röken driver mot väster'],
  ['direktor', `/handelser/${full}/logg`, 'Röken driver mot väster'],
  ['direktor', `/handelser/${full}/karta`, 'Kommunens karta saknas'],
  ['direktor', `/handelser/${full}/uppgifter`, 'Ordna bussar'],
  ['direktor', `/handelser/${full}/beslut`, 'Nämnden övertar socialnämndens område.'],
  ['direktor', `/handelser/${full}/samlad`, 'Alla rader efter när det hände'],
  ['direktor', `/handelser/${closed}/samlad`, 'Röken driver mot väster'],
  ['direktor', `/handelser/${closed}`, 'Händelsen avslutas.'],
  ['direktor', `/handelser/${randomUUID()}`, 'Händelsen finns inte'],
  ['direktor', '/handelser/halva-lanken', NO_PAGE],
  ['direktor', '/ingenstans', NO_PAGE],
  ['direktor', `/storning/${disturbance}/ta-over`, 'Ta över och registrera'],
  ['forvaltning', '/storning', 'Strömmen är borta på Tallgården'],
  ['direktor', `/handelser/${full}/platser`, 'Ingen plats är öppnad'],
  ['direktor', `/handelser/${full}/krisstod`, 'Säga och inte säga'],
  ['direktor', `/handelser/${full}/staben`, 'Avlösningsplan'],
  ['direktor', `/handelser/${full}/larma`, 'Vilka ska larmas?'],
  ['direktor', `/handelser/${full}/utlarmningar`, 'Ingen är utlarmad.'],
  ['direktor', '/telefonlista', 'Om el och telefoni är borta'],
  ['direktor', '/kontakter', 'Stig Alm'],
  ['direktor', '/platser', 'Inga platser än'],
  ['direktor', '/platser/las-in', 'Välj fil…'],
  ['direktor', '/platser/blad', 'Blad till platserna'],
  ['direktor', '/beredskap', 'Inget schema än'],
  ['direktor', '/beredskap/overlamning', 'Ingen har tagit över än.'],
  ['direktor', '/beredskap/logg', 'Inget antecknat än'],
  ['direktor', '/arsrapport', 'Så är det räknat'],
  ['direktor', '/mitt-konto', 'Här är du inloggad'],
  ['admin', '/konton', 'Stig Alm'],
  ['admin', '/forvaltningar', 'Receptionen'],
  ['admin', '/administration', 'Inte kontrollerad än.'],
  ['admin', '/administration/personer', 'Stig Alm'],
  ['admin', '/administration/personer/prov', 'Inget prov är gjort än'],
  ['admin', `/administration/personer/${stage.municipality.account('stab').person}`, 'Teknisk chef'],
  ['admin', '/administration/inloggade', 'Den här enheten'],
  ['admin', '/plan', 'Kommunens plan'],
];

async function faults(page: Page, where: string, part?: string): Promise<string[]> {
  return (await accessibilityFaults(page, part)).map((fault) => `${where}, ${fault}`);
}

const DIALOG = '[role=dialog], [role=alertdialog]';
/** A notice is one by its role too, and may come while one looks. */
const OPENED = '[role=dialog], [role=alertdialog]:not([role=region] *)';

async function faultsOfDialogs(screen: Screen, openings: Opening[]): Promise<string[]> {
  const { page } = screen;
  const found: string[] = [];
  for (const { name, open } of openings) {
    await open(page);
    const dialog = page.locator(OPENED).first();
    await dialog.waitFor();
    // its colours do not go by the width of the screen
    const isWide = page.viewportSize()?.width === DESK.width;
    const there = isWide ? await accessibilityFaults(page, DIALOG) : await lightFaults(page, DIALOG);
    found.push(...there.map((fault) => `${name}, ${fault}`));
    // what a dialog fetches first may take the place of what had the focus
    await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await closeByKey(page, dialog);
  }
  return found;
}

/** The browser may have something of its own over a password field, which the first Escape takes away. */
async function closeByKey(page: Page, dialog: Locator): Promise<void> {
  await page.keyboard.press('Escape');
  const isGone = await dialog.waitFor({ state: 'detached', timeout: 5_000 }).then(
    () => true,
    () => false,
  );
  if (isGone) return;
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

let isDutyPlanned = false;
/** The TiB's own turn for a fortnight, and away for an hour of it. */
async function planDuty(): Promise<void> {
  const { person } = stage.municipality.account('tib');
  const wall = (hours: number) => wallOf(Date.now() + hours * 3_600_000, 'Europe/Stockholm');
  const shifts = [{ from: wall(1), until: wall(14 * 24), primary: person, deputy: null }];
  await stage.municipality.give('tib', 'roster', 'SetShifts', { shifts, origin: 'override' }, {});
  await stage.municipality.give('tib', 'roster', 'RegisterAbsence', { person, from: wall(2), until: wall(3) }, {});
}

/** Pages of those who are not signed in. */
const DOORS = [
  '/',
  '/start/en-lank-som-inte-finns-alls',
  '/bekrafta/en-lank-som-inte-finns-alls',
  '/inbjudan/en-lank-som-inte-finns-alls',
  '/nytt-losenord/en-lank-som-inte-finns-alls',
];

/**
 * Each page once, with a window for each who stands on them, and within the page that is loaded: to load one is what takes
 * its time.
 */
async function onEveryPage(options: ScreenOptions, look: (page: Page, path: string) => Promise<string[]>) {
  const found: string[] = [];
  const nobody = await stage.screen('nobody', options);
  for (const path of [...DOORS, link]) {
    await nobody.goto(path);
    await nobody.page.getByRole('main').getByRole('heading').first().waitFor();
    if (path === link) await nobody.page.getByText('Socialförvaltningen').waitFor();
    found.push(...(await look(nobody.page, path)));
  }
  const screens: Partial<Record<'direktor' | 'forvaltning' | 'admin', Screen>> = {};
  for (const [who, path, sign] of pages()) {
    screens[who] ??= await stage.signedIn(who, '/', options);
    const screen = screens[who];
    if (sign === NO_PAGE) await screen.goto(path);
    else await screen.turnTo(path);
    await screen.page.getByText(sign).first().waitFor();
    found.push(...(await look(screen.page, path)));
  }
  return found.sort();
}

test('[SE7] on every page at a desk axe finds nothing, and nothing has to be scrolled sideways from 320 pixels to a wall', async () => {
  const found = await onEveryPage({ viewport: DESK }, async (page, path) => {
    const there = await faults(page, path);
    for (const viewport of WIDTHS) {
      await page.setViewportSize(viewport);
      const pixels = await sidewaysScroll(page);
      if (pixels > 0) there.push(`${path} at ${viewport.width}: ${pixels} px`);
    }
    await page.setViewportSize(DESK);
    return there;
  });
  expect(found).toEqual([]);
});

test('[SE7] on every page on a phone axe finds nothing, and nothing that a thumb presses is under 44 pixels', async () => {
  const found = await onEveryPage({ viewport: PHONE, isMobile: true, hasTouch: true }, async (page, path) => {
    const there = await faults(page, path);
    const fold = page.getByRole('button', { name: 'Nivå, ledning och läge' });
    if (path.startsWith('/handelser/') && (await fold.count())) await press(page, 'Nivå, ledning och läge');
    return [...there, ...(await smallTargets(page)).map((target) => `${path}, ${target}`)];
  });
  expect(found).toEqual([]);
});

test.each(SIZES)("[SE7] axe finds nothing in any of an incident's dialogs %s", async (_, viewport) => {
  const screen = await stage.signedIn('direktor', `/handelser/${full}`, { viewport });
  await screen.page.getByText('Röken driver mot väster').waitFor();
  // what is late is told until it is put away, and on a phone above all else
  await press(screen.page, 'Ta bort meddelandet');
  const found: string[] = [];
  if (viewport === PHONE) {
    await press(screen.page, 'Nivå, ledning och läge');
    await press(screen.page, 'Anteckna');
    await composer(screen.page).waitFor();
    found.push(...(await faults(screen.page, 'Ny anteckning', DIALOG)));
    await screen.page.keyboard.press('Escape');
  }
  found.push(...(await faultsOfDialogs(screen, BOARD_DIALOGS)));
  await screen.goto(`/handelser/${closed}`);
  if (viewport === PHONE) await press(screen.page, 'Nivå, ledning och läge');
  const reopen: Opening = { name: 'Öppna igen', open: (page) => press(page, 'Öppna igen…') };
  found.push(...(await faultsOfDialogs(screen, [reopen])));
  expect(found).toEqual([]);
});

test.each(SIZES)('[SE7] axe finds nothing in any other dialog %s', async (_, viewport) => {
  const found: string[] = [];
  const admin = await stage.signedIn('admin', '/konton', { viewport });
  found.push(...(await faultsOfDialogs(admin, ACCOUNT_DIALOGS)));
  await admin.goto('/forvaltningar');
  found.push(...(await faultsOfDialogs(admin, LINK_DIALOGS)));
  const screen = await stage.signedIn('direktor', '/', { viewport });
  found.push(...(await faultsOfDialogs(screen, INBOX_DIALOGS)));
  await admin.goto('/administration/personer');
  found.push(...(await faultsOfDialogs(admin, PEOPLE_DIALOGS)));
  await admin.goto('/mitt-konto');
  found.push(...(await faultsOfDialogs(admin, OWN_ACCOUNT_DIALOGS)));
  if (!isDutyPlanned) await planDuty();
  isDutyPlanned = true;
  const planner = await stage.signedIn('tib', '/beredskap', { viewport });
  found.push(...(await faultsOfDialogs(planner, ROSTER_DIALOGS)));
  expect(found).toEqual([]);
});

test('[SE7] places stand whole under the thumb on the narrowest phone, the last of many behind one button', async () => {
  const roles = ['tib', 'forvaltning', 'administrator'];
  await stage.municipality.changeAccount('observator', { roles });
  try {
    const viewport = { width: 320, height: 640 };
    const { page } = await stage.signedIn('observator', '/', { viewport, isMobile: true, hasTouch: true });
    const bar = page.getByRole('navigation', { name: 'Huvudmeny' });
    const places = bar.getByRole('listitem').locator('a, button');
    await places.nth(4).waitFor();
    expect(await places.count()).toBe(5);
    const cut = await places.evaluateAll((links) =>
      links.flatMap((link) => {
        const { left, right } = link.getBoundingClientRect();
        const words = [...link.querySelectorAll('span:not(.visually-hidden)')].filter(
          ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
        );
        return left < 0 || right > innerWidth || words.length > 0 ? [link.textContent] : [];
      }),
    );
    expect(cut).toEqual([]);

    const hand = keyboard(page);
    await hand.press(bar.getByRole('button', { name: 'Mer' }));
    expect(await accessibilityFaults(page)).toEqual([]);
    await hand.pickIn(page.getByRole('menu', { name: 'Mer' }), 'Administration');
    await page.getByRole('heading', { level: 1, name: 'Administration' }).waitFor();
    await bar.getByRole('button', { name: 'Mer' }).locator('[data-current]').waitFor();
  } finally {
    await stage.municipality.changeAccount('observator', { roles: ['observator'] });
  }
});

test('at a desk the highest level, unconfirmed, and its buttons share a row, whoever is signed in', async () => {
  const { page } = await stage.signedIn('direktor', `/handelser/${full}`);
  const ladder = page.getByRole('list', { name: 'Nivå' });
  await ladder.getByText('obekräftat').waitFor();
  const parts = [ladder, page.getByRole('button', { name: 'Mer att göra med händelsen' })];
  // what comes above them between two questions moves both
  const apart = async () => {
    const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
    const [top = 0, more = Number.POSITIVE_INFINITY] = boxes.flatMap((box) => (box ? [box.y + box.height / 2] : []));
    return Math.abs(top - more);
  };
  await expect.poll(apart).toBeLessThan(8);
});

test('[LG12] on a phone what waits for somebody stands above the log, and the direction above what is to be done', async () => {
  const { page } = await stage.signedIn('direktor', `/handelser/${full}`, { viewport: PHONE });
  await page.getByRole('region', { name: 'Att ta hand om' }).waitFor();
  const asked = ['Att ta hand om', 'Händelselogg', 'Inriktning', 'Uppgifter'];
  const order = async () => {
    const titles = await page
      .getByRole('main')
      .getByRole('region')
      .evaluateAll((regions) => regions.map((region) => region.querySelector('h2')?.textContent));
    return titles.filter((title) => asked.includes(title ?? ''));
  };
  await expect.poll(order).toEqual(asked);
});
