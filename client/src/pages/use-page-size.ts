import { useEffect } from 'react';
import { PAPER_MARGIN, type Paper, type Turn } from '../features/map/paper.ts';

/**
 * Tells the printer which paper, while the page is there. A sheet made by script: the policy lets no style stand in the page,
 * and a rule for pages cannot be chosen by a class.
 */
export function usePageSize(paper: Paper, turn: Turn): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { size: ${paper} ${turn}; margin: ${PAPER_MARGIN}mm; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [paper, turn]);
}
