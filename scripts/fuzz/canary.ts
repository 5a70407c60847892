/** Begins every secret line's text: whoever is not cleared must never get a byte of it. */
export const CANARY = 'HEMLIG-KANARIE';
