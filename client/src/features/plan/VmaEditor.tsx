import type { Plan, VmaRules } from '@ledningsplats/shared/plan/plan.ts';
import { CAP_CATEGORIES } from '@ledningsplats/shared/vma/cap-words.ts';
import { planVmaTexts as texts } from '../../i18n/vma.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';
import { NamesEditor } from './NamesEditor.tsx';

const UNTIL = (['no', 'always', 'relieved'] as const).map((value) => ({ value, label: texts.until[value] }));
const CATEGORIES = CAP_CATEGORIES.map((value) => ({ value, label: value }));

/** What it takes to ask for a VMA: whom one rings, who may, and what is ready to be said [VM1]. */
export function VmaEditor({ plan, edit }: EditingProps) {
  const { vma } = plan;
  const change = (part: Partial<VmaRules>) => edit({ ...plan, vma: { ...vma, ...part } });
  return (
    <div className={styles.part}>
      <p>{texts.help}</p>
      {(['call', 'exerciseCall'] as const).map((who) => (
        <div key={who} className={styles.part}>
          <TextField
            label={texts[who]}
            value={vma[who].name}
            maxLength={200}
            onChange={(name) => change({ [who]: { ...vma[who], name } })}
          />
          <TextField
            label={`${texts[who]}: ${texts.phone.toLocaleLowerCase('sv')}`}
            {...(who === 'call' && { description: texts.phoneHelp })}
            value={vma[who].phone ?? ''}
            maxLength={200}
            onChange={(phone) => change({ [who]: { ...vma[who], phone: phone === '' ? null : phone } })}
          />
        </div>
      ))}
      <Select
        label={texts.reviewMinutes}
        value={String(vma.reviewMinutes)}
        options={minutesAround(vma.reviewMinutes).map((minutes) => ({
          value: String(minutes),
          label: String(minutes),
        }))}
        onChange={(minutes) => change({ reviewMinutes: Number(minutes) })}
      />
      <Disclosure title={texts.requesters}>
        {plan.capacities.map((capacity) => (
          <RequesterFields key={capacity.id} vma={vma} capacity={capacity} change={change} />
        ))}
      </Disclosure>
      <Disclosure title={texts.events}>
        <NamesEditor
          one={texts.event}
          items={vma.events}
          make={(item) => ({ ...item, category: 'Other' as const })}
          onChange={(events) => change({ events })}
        />
        {vma.events.map(({ id, name, category }) => (
          <Select
            key={id}
            label={texts.category(name)}
            value={category}
            options={CATEGORIES}
            onChange={(next) =>
              change({ events: vma.events.map((one) => (one.id === id ? { ...one, category: next } : one)) })
            }
          />
        ))}
      </Disclosure>
      <Disclosure title={texts.phrases}>
        <NamesEditor
          one={texts.phrase}
          items={vma.phrases.map(({ id, text }) => ({ id, name: text }))}
          make={(item) => item}
          onChange={(phrases) => change({ phrases: phrases.map(({ id, name }) => ({ id, text: name })) })}
        />
      </Disclosure>
      <Disclosure title={texts.channels}>
        <NamesEditor
          one={texts.channel}
          items={vma.channels}
          make={(item) => ({ ...item, isVmaOnly: false })}
          onChange={(channels) => change({ channels })}
        />
        {vma.channels.map(({ id, name, isVmaOnly }) => (
          <Checkbox
            key={id}
            isSelected={isVmaOnly}
            onChange={(next) =>
              change({ channels: vma.channels.map((one) => (one.id === id ? { ...one, isVmaOnly: next } : one)) })
            }
          >
            {texts.vmaOnly(name)}
          </Checkbox>
        ))}
      </Disclosure>
    </div>
  );
}

/** What municipalities choose among, and what a plan from elsewhere says. */
function minutesAround(own: number): number[] {
  return [...new Set([15, 30, 45, 60, 90, 120, 180, 240, own])].toSorted((one, other) => one - other);
}

interface RequesterFieldsProps {
  vma: VmaRules;
  capacity: Plan['capacities'][number];
  change: (part: Partial<VmaRules>) => void;
}

/** Whether those in a capacity may ask, and on which number they are reached. */
function RequesterFields({ vma, capacity: { id, name }, change }: RequesterFieldsProps) {
  const known = vma.requesters.find(({ capacity }) => capacity === id);
  const others = vma.requesters.filter(({ capacity }) => capacity !== id);
  const put = (next: VmaRules['requesters'][number]) =>
    change({
      requesters: known ? vma.requesters.map((one) => (one === known ? next : one)) : [...vma.requesters, next],
    });
  return (
    <>
      <Select
        label={name}
        value={known?.until ?? 'no'}
        options={UNTIL}
        onChange={(until) =>
          until === 'no' ? change({ requesters: others }) : put({ capacity: id, phone: known?.phone ?? null, until })
        }
      />
      {known && (
        <TextField
          label={texts.requesterPhone(name)}
          value={known.phone ?? ''}
          maxLength={200}
          onChange={(phone) => put({ ...known, phone: phone === '' ? null : phone })}
        />
      )}
    </>
  );
}
