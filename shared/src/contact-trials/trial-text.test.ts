import { expect, test } from 'vitest';
import { smsParts } from '../callouts/sms-parts.ts';
import { DEFAULT_CONTACT_TRIAL } from '../plan/default-contact-trial.ts';
import { TRIAL_MARK, trialText } from './trial-text.ts';

const parts = { text: 'Når vi {namn}, {kommun}?', municipality: 'Ekby', name: 'Åsa Ek', link: null, takesReply: false };

test('[LM5] says before all else that nothing has happened, also where the plan has left it out', () => {
  expect(trialText(parts)).toBe(`${TRIAL_MARK} Når vi Åsa Ek, Ekby? Du behöver inte svara.`);
  expect(trialText({ ...parts, text: `${TRIAL_MARK} Hej.` })).toBe(`${TRIAL_MARK} Hej. Du behöver inte svara.`);
  expect(trialText({ ...parts, text: '' })).toBe(`${TRIAL_MARK} Du behöver inte svara.`);
});

test('[LM5] says how to answer by what is there: the link, the same way back, or not at all', () => {
  const link = 'https://lp.se/p/abc';
  expect(trialText({ ...parts, link })).toMatch(/Svara här: https:\/\/lp\.se\/p\/abc$/);
  expect(trialText({ ...parts, link, takesReply: true })).toMatch(/Svara JA eller öppna https:\/\/lp\.se\/p\/abc$/);
  expect(trialText({ ...parts, takesReply: true })).toMatch(/Svara JA, eller NEJ om det är fel person\.$/);
});

test('[LM5] a word that is nothing of ours is left as it stands', () => {
  expect(trialText({ ...parts, text: '{namn} {rubrik}' })).toContain('Åsa Ek {rubrik}');
});

test('[LM5] as the plan begins it is two text messages at most', () => {
  const link = 'https://ledningsplats.granvik.se/p/0123456789abcdef';
  const whole = trialText({
    ...DEFAULT_CONTACT_TRIAL,
    municipality: 'Granviks kommun',
    name: 'Alexandra Bergström-Lindqvist',
    link,
    takesReply: true,
  });
  expect(smsParts(whole)).toBeLessThanOrEqual(2);
});
