import type { Page } from 'playwright-core';
import type { Hand } from './hand.ts';

/** What is done more seldom with an incident than the main job's steps, each as one person does it. */
export interface RareSteps {
  changePosture(name: string): Promise<void>;
  describe(what: string): Promise<void>;
  relieve(name: string): Promise<void>;
  leaveLead(): Promise<void>;
  setHeightenedAlert(reference: string): Promise<void>;
  endHeightenedAlert(): Promise<void>;
  /** Kommunfullmäktige's decision, at a time as one types it. */
  endBoard(typedTime: string, reverting: string): Promise<void>;
  /** Recorded by somebody else, from a paper. */
  disown(decision: number, consequence: string | RegExp): Promise<void>;
  complete(decision: number, field: string, text: string): Promise<void>;
  createTask(title: string, owner: string): Promise<void>;
  finishTask(title: string): Promise<void>;
  /** In the dialog that the line's menu has opened. */
  makeSecret(): Promise<void>;
}

export function rareSteps(page: Page, hand: Hand): RareSteps {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = (name: string) => page.getByRole('dialog', { name });
  const submit = async (title: string, name: string) => {
    await hand.press(dialog(title).getByRole('button', { name, exact: true }));
    await dialog(title).waitFor({ state: 'detached' });
  };
  const more = (item: string) => hand.pick(button('Mer att göra med händelsen'), item);

  return {
    changePosture: async (name) => {
      await hand.press(button('Stabsläge…'));
      const asked = dialog('Ändra stabsläge').getByRole('radiogroup', { name: 'Stabsläge' });
      await hand.choose(asked, new RegExp(`^${name}`));
      await submit('Ändra stabsläge', `Ändra till ${name.toLocaleLowerCase('sv')}`);
    },
    describe: async (what) => {
      await more('Namn och plats…');
      await hand.fill(dialog('Namn och plats').getByRole('textbox', { name: 'Vad har hänt?' }), what);
      await submit('Namn och plats', 'Spara');
    },
    relieve: async (name) => {
      await hand.press(button('Leder…'));
      const who = dialog('Vem leder händelsen?').getByRole('combobox', { name: 'Vem tar över?' });
      await hand.fill(who, name);
      await submit('Vem leder händelsen?', 'Lös av');
    },
    leaveLead: async () => {
      await hand.press(button('Leder…'));
      await hand.press(button('Lämna utan avlösare…'));
      const sure = page.getByRole('alertdialog', { name: 'Lämna händelsen utan ledare?' });
      await hand.press(sure.getByRole('button', { name: 'Lämna utan ledare', exact: true }));
      await dialog('Vem leder händelsen?').waitFor({ state: 'detached' });
    },
    setHeightenedAlert: async (reference) => {
      await more('Höjd beredskap…');
      await hand.fill(dialog('Höjd beredskap råder').getByRole('textbox', { name: 'Hänvisning' }), reference);
      await submit('Höjd beredskap råder', 'Ange höjd beredskap');
    },
    endHeightenedAlert: async () => {
      await more('Höjd beredskap upphör…');
      await submit('Höjd beredskap upphör', 'Ange att den upphör');
    },
    endBoard: async (typedTime, reverting) => {
      await more('Avslutad av kommunfullmäktige…');
      const asked = dialog('Avslutad av kommunfullmäktige');
      await asked.getByText(reverting).waitFor();
      await hand.fill(asked.getByRole('textbox', { name: 'När beslutade fullmäktige?' }), typedTime);
      await hand.fill(asked.getByRole('textbox', { name: 'Hänvisning' }), 'KF § 41, extra sammanträde');
      await submit('Avslutad av kommunfullmäktige', 'Anteckna att nämnden är avslutad');
    },
    disown: async (decision, consequence) => {
      await hand.press(button(`Har inte fattats… Beslut ${decision}`));
      const asked = dialog(`Beslut ${decision} har inte fattats`);
      await asked.getByText(consequence).first().waitFor();
      await hand.choose(asked.getByRole('radiogroup', { name: /^Hur har .* sagt det\?/ }), /^Underskrivet papper/);
      await hand.fill(asked.getByRole('textbox', { name: 'Papper eller protokoll' }), 'Brev, pärm 2');
      await submit(`Beslut ${decision} har inte fattats`, 'Häv beslutet');
    },
    complete: async (decision, field, text) => {
      await hand.press(button(`Komplettera… Beslut ${decision}`));
      await hand.fill(dialog(`Komplettera beslut ${decision}`).getByRole('textbox', { name: field }), text);
      await submit(`Komplettera beslut ${decision}`, 'Spara kompletteringen');
    },
    createTask: async (title, owner) => {
      await hand.press(button('Ny uppgift'));
      const asked = dialog('Ny uppgift');
      await hand.fill(asked.getByRole('textbox', { name: 'Vad ska göras?' }), title);
      await hand.select(asked.getByRole('combobox', { name: 'Vem gör det?' }), owner);
      await submit('Ny uppgift', 'Lägg till');
    },
    finishTask: async (title) => {
      // the Tab key does not come to one that is on its way yet
      await button(`Klar: ${title}`).and(page.locator(':enabled')).waitFor();
      await hand.press(button(`Klar: ${title}`));
      const asked = page.getByRole('dialog', { name: / klar$/ });
      await hand.fill(asked.getByRole('textbox'), 'Levererat');
      await hand.press(asked.getByRole('button', { name: 'Klar', exact: true }));
      await asked.waitFor({ state: 'detached' });
    },
    makeSecret: () => submit('Sekretessmarkera raden', 'Sekretessmarkera'),
  };
}
