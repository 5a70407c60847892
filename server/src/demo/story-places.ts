import type { DataOf } from '@ledningsplats/shared/core/registry.ts';
import { DEMO_PLACES, type DemoPlaceKey } from './places.ts';
import { personId, type Scribe } from './scribe.ts';

const DIRECTOR = { decider: { person: personId('lars'), capacity: 'kommundirektor' } } as const;

const SCHOOL_DECISION = {
  wording: 'Tallmyra skola öppnas som värmestuga så snart den är bemannad och hålls öppen tills strömmen är tillbaka.',
  basis: 'Skolan har reservkraft, kök och plats för 150 personer.',
};

/**
 * What happens at Granvik's places. Without places — the example in an installation of its own opens no place that is
 * not the municipality's — the decision about the school stands alone.
 */
export class PlaceStory {
  readonly #scribe: Scribe;
  readonly #ids: Record<DemoPlaceKey, string> | null;

  constructor(scribe: Scribe, ids: Record<DemoPlaceKey, string> | null) {
    this.#scribe = scribe;
    this.#ids = ids;
  }

  async decideOnSchool(): Promise<void> {
    const forum = 'krisledningsgruppen';
    if (this.#ids === null) {
      await this.#scribe.give(
        'lars',
        -262,
        'RecordDecision',
        { decision: { ...DIRECTOR, forum } },
        { decision: SCHOOL_DECISION },
      );
      return;
    }
    await this.#open('tallmyra', -262, 'preparing', SCHOOL_DECISION, forum);
  }

  /** The school is manned, opened, and has its first visitors. */
  async openSchool(): Promise<void> {
    const place = this.#id('tallmyra');
    if (place === null) return;
    const since = this.#scribe.at(-217);
    const staff = { leadName: 'Rektorn, Tallmyra skola', crew: 'Sex personer från skola och fritid' };
    await this.#scribe.give('johan', -218, 'StaffPlace', { place, lead: null, since }, staff);
    await this.#check('tallmyra', -217, ['personal', 'varme', 'reservkraft', 'vatten', 'toaletter', 'laddning']);
    await this.#scribe.give('jonas', -216, 'ChangePlaceState', { place, from: 'preparing', to: 'open' }, {});
    await this.#fuel('tallmyra', -215, 18);
  }

  /** Counts of the school, one by one, and of the others. */
  async count(key: DemoPlaceKey, minute: number, number: number): Promise<void> {
    const place = this.#id(key);
    if (place !== null) await this.#scribe.give('jonas', minute, 'CountVisitors', { place, how: 'set', number }, {});
  }

  /** Two more open, when it is said how long Brännevik will be without power. */
  async openMore(): Promise<void> {
    if (this.#ids === null) return;
    await this.#open('brannevik', -149, 'open', { wording: 'Brännevik skola öppnas som värmestuga.' });
    await this.#fuel('brannevik', -148, 5.5);
    await this.#open('kvarnbo', -147, 'open', { wording: 'Folkets hus i Kvarnbo öppnas som trygghetspunkt.' });
    await this.count('brannevik', -145, 22);
    await this.count('kvarnbo', -144, 9);
  }

  /** The afternoon: one is full, one is being prepared. */
  async fill(): Promise<void> {
    const place = this.#id('brannevik');
    if (place === null) return;
    await this.count('brannevik', -80, 47);
    await this.count('kvarnbo', -79, 32);
    await this.#need('brannevik', -78, '20 filtar');
  }

  async overflow(): Promise<void> {
    const place = this.#id('brannevik');
    if (place === null) return;
    await this.count('brannevik', -41, 62);
    await this.#scribe.give('jonas', -40, 'ChangePlaceState', { place, from: 'open', to: 'full' }, {});
    const opensAt = this.#scribe.at(45);
    await this.#open(
      'ostanede',
      -39,
      'preparing',
      { wording: 'Östanede skola förbereds för att öppnas i kväll.' },
      null,
      opensAt,
    );
    await this.count('tallmyra', -38, 71);
  }

  #id(key: DemoPlaceKey): string | null {
    return this.#ids?.[key] ?? null;
  }

  async #open(
    key: DemoPlaceKey,
    minute: number,
    to: 'open' | 'preparing',
    decision: { wording: string; basis?: string },
    forum: string | null = null,
    opensAt: number | null = null,
  ): Promise<void> {
    const place = this.#id(key);
    if (place === null) return;
    const data: DataOf<'OpenPlace'> = { place, from: 'closed', to, opensAt, decision: { ...DIRECTOR, forum } };
    const basis = decision.basis ?? `${DEMO_PLACES[key].name} är bemannad och har det som behövs.`;
    await this.#scribe.give('lars', minute, 'OpenPlace', data, { decision: { ...decision, basis } });
  }

  async #fuel(key: DemoPlaceKey, minute: number, hours: number): Promise<void> {
    const place = this.#id(key);
    const data = { hours, isRunning: true, isRefuelled: false };
    if (place !== null) await this.#scribe.give('fredrik', minute, 'MeasureFuel', { place, ...data }, {});
  }

  async #need(key: DemoPlaceKey, minute: number, what: string): Promise<void> {
    const place = this.#id(key);
    const due = this.#scribe.at(60);
    if (place !== null) {
      await this.#scribe.give('jonas', minute, 'ReportNeed', { place, function: 'logistik', due }, { what });
    }
  }

  async #check(key: DemoPlaceKey, minute: number, items: readonly string[]): Promise<void> {
    const place = this.#id(key);
    if (place === null) return;
    for (const item of items) {
      const data = { place, list: 'opening', item, answer: 'yes' } as const;
      await this.#scribe.give('jonas', minute, 'AnswerPlaceCheck', data, {});
    }
  }
}
