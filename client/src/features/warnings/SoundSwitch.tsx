import { useState } from 'react';
import { warningTexts as texts } from '../../i18n/warnings.ts';
import { Switch } from '../../ui/Switch.tsx';
import { chooseSound, isSoundOn } from './vma-sound.ts';

/** Whether this device is heard when a VMA comes that holds here, said in words. */
export function SoundSwitch() {
  const [isOn, setOn] = useState(isSoundOn);
  return (
    <Switch
      isSelected={isOn}
      description={texts.soundHelp}
      onChange={(next) => {
        setOn(next);
        chooseSound(next);
      }}
    >
      {isOn ? texts.soundOn : texts.soundOff}
    </Switch>
  );
}
