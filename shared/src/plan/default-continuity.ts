import type { ContinuityRules } from './plan.ts';

/** The resources that MSB's method for kontinuitetshantering asks each service about, of which any may be lost [KO1]. */
export const DEFAULT_CONTINUITY: ContinuityRules = {
  needs: [
    { id: 'el', name: 'El' },
    { id: 'vatten', name: 'Vatten och avlopp' },
    { id: 'it', name: 'It och datanät' },
    { id: 'telefoni', name: 'Telefoni' },
    { id: 'varme', name: 'Värme' },
    { id: 'personal', name: 'Personal' },
    { id: 'lokaler', name: 'Lokaler' },
    { id: 'drivmedel', name: 'Drivmedel' },
    { id: 'leveranser', name: 'Leveranser' },
  ],
  supports: [
    { id: 'reservkraft', name: 'Reservkraft' },
    { id: 'drivmedel', name: 'Drivmedel' },
    { id: 'dricksvatten', name: 'Dricksvatten' },
    { id: 'varme', name: 'Värme' },
    { id: 'personal', name: 'Personal' },
    { id: 'transport', name: 'Transport' },
    { id: 'lokal', name: 'Annan lokal' },
    { id: 'samband', name: 'Telefon eller radio' },
  ],
  linkText:
    'Något som ni behöver är borta. Hur går det hos er? Svara på er egen sida, och svara igen när något ändras.',
  nearMinutes: 120,
};
