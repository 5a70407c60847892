import type { Locator, Page } from 'playwright-core';
import { hasFocus, pressByKey, tabTo, typeInto } from './keyboard.ts';

/** How a person works a page: with a pointer or a thumb, or with the keyboard alone. The same flows are done by both. */
export interface Hand {
  press(target: Locator): Promise<void>;
  fill(field: Locator, text: string): Promise<void>;
  /** One of several, in a radio group. */
  choose(group: Locator, answer: string | RegExp): Promise<void>;
  select(field: Locator, label: string): Promise<void>;
  /** In the menu that a button opens. */
  pick(button: Locator, item: string): Promise<void>;
  /** In a menu that is open. */
  pickIn(menu: Locator, item: string): Promise<void>;
}

export function pointer(page: Page): Hand {
  return {
    press: (target) => target.click(),
    fill: (field, text) => field.fill(text),
    choose: (group, answer) => group.getByText(answer, { exact: true }).click(),
    select: async (field, label) => {
      await field.selectOption({ label });
    },
    pick: async (button, item) => {
      await button.click();
      await page.getByRole('menuitem', { name: item, exact: true }).click();
    },
    pickIn: (menu, item) => menu.getByRole('menuitem', { name: item, exact: true }).click(),
  };
}

/** More than any group or menu holds. */
const MOST_ARROWS = 30;

export function keyboard(page: Page): Hand {
  const arrowTo = async (isThere: () => Promise<boolean>) => {
    for (let steps = 0; steps < MOST_ARROWS; steps++) {
      if (await isThere()) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error('the arrow keys do not lead there');
  };
  const pickIn = async (menu: Locator, item: string) => {
    const wanted = menu.getByRole('menuitem', { name: item, exact: true });
    await wanted.waitFor();
    // an arrow that comes before the menu has the keyboard goes to its button, and closes it
    await hasFocus(page, menu.or(menu.getByRole('menuitem')));
    await arrowTo(() => wanted.evaluate((element) => element === document.activeElement));
    await page.keyboard.press('Enter');
  };
  return {
    press: (target) => pressByKey(page, target),
    fill: (field, text) => typeInto(page, field, text),
    choose: async (group, answer) => {
      const radio = group.getByRole('radio', { name: answer });
      await tabTo(page, group.getByRole('radio'), 'Tab');
      await arrowTo(() => radio.isChecked());
    },
    // By the arrows: of a word that is typed each letter begins anew where a busy machine has let a second pass.
    select: async (field, label) => {
      await tabTo(page, field);
      await page.keyboard.press('Home');
      await arrowTo(() => field.evaluate(isChosen, label));
    },
    pick: async (button, item) => {
      await pressByKey(page, button);
      await pickIn(page.getByRole('menu'), item);
    },
    pickIn,
  };
}

/** Runs in the page. */
function isChosen(field: Element, label: string): boolean {
  return (field as HTMLSelectElement).selectedOptions[0]?.label.trim().startsWith(label) ?? false;
}
