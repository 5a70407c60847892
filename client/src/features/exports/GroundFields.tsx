import form from '../../forms/form.module.css';
import { exportTexts as texts } from '../../i18n/exports.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { MaskGround } from './mask-draft.ts';

const GROUNDS = texts.grounds.map((label) => ({ id: label, label }));

export interface GroundFieldsProps {
  why: MaskGround;
  onChange: (why: MaskGround) => void;
  faults?: { ground?: string; reason?: string };
}

/** On what ground something is masked, and why: each mask keeps what stood here when it was made. */
export function GroundFields({ why, onChange, faults = {} }: GroundFieldsProps) {
  return (
    <div className={form.row}>
      <ComboBox
        label={texts.ground}
        description={texts.groundHelp}
        {...(faults.ground !== undefined && { errorMessage: faults.ground })}
        value={{ text: why.ground, id: null }}
        options={GROUNDS}
        isRequired
        onChange={({ text }) => onChange({ ...why, ground: text.slice(0, 60) })}
      />
      <TextField
        label={texts.reason}
        description={texts.reasonHelp}
        {...(faults.reason !== undefined && { errorMessage: faults.reason })}
        value={why.reason}
        maxLength={500}
        isRequired
        onChange={(reason) => onChange({ ...why, reason })}
      />
    </div>
  );
}
