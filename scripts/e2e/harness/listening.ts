import type { Page } from 'playwright-core';

/** Writes down all that is read aloud from now on: what is said next takes its place, however soon. Answers what was said. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  const heard = await page.evaluateHandle(() => {
    const texts: string[] = [];
    const write = () => {
      for (const { textContent: text } of document.querySelectorAll('[data-live-announcer] span')) {
        if (text && !texts.includes(text)) texts.push(text);
      }
    };
    new MutationObserver(write).observe(document.body, { subtree: true, childList: true, characterData: true });
    return texts;
  });
  return () => heard.jsonValue();
}
