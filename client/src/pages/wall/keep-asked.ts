/** The events of a moment are one question, and a busy log is a question a second. */
const GATHER_MS = 1_000;
/** Refused, or lost on the way while the connection stands. */
const RETRY_MS = 2_000;

export interface Asked<Answer> {
  /** Null: not now; it is asked again. Rejects never. */
  ask: () => Promise<Answer | null>;
  show: (answer: Answer) => void;
}

/**
 * Keeps an answer as new as what it is about, one question at a time, so that no older answer takes the place of a newer one;
 * what was not answered is asked again, whether anything more happens or not.
 */
export function keepAsked<Answer>({ ask, show }: Asked<Answer>): { moved: () => void; stop: () => void } {
  let isLeft = false;
  let isAsking = false;
  let isWanted = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function soon(after: number): void {
    if (isLeft || isAsking || timer !== null) return;
    timer = setTimeout(() => void put(), after);
  }

  async function put(): Promise<void> {
    timer = null;
    isAsking = true;
    isWanted = false;
    const answer = await ask();
    isAsking = false;
    if (isLeft) return;
    if (answer === null) return soon(RETRY_MS);
    show(answer);
    if (isWanted) soon(GATHER_MS);
  }

  return {
    moved: () => {
      isWanted = true;
      soon(GATHER_MS);
    },
    stop: () => {
      isLeft = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
