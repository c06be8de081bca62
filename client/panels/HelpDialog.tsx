import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/use-messages.ts';
import type { Messages } from '../i18n/en.ts';
import { IconButton } from '../ui/Button.tsx';

interface HelpDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const KEYS: readonly (readonly [keyof Messages['keys'], readonly string[]])[] = [
  ['search', ['/']],
  ['help', ['?']],
  ['escape', ['Esc']],
  ['zoom', ['+', '−', '0']],
  ['pan', ['←', '↑', '↓', '→']],
  ['expand', ['E']],
  ['focus', ['F']],
  ['undo', ['Ctrl Z']],
  ['redo', ['Ctrl Shift Z']],
];

/** How to find one's way, and every key. */
export function HelpDialog({ isOpen, onClose }: HelpDialogProps) {
  const { t } = useWords();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) ref.current?.showModal();
    else ref.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={ref} className="dialog" aria-labelledby="help-title" onClose={onClose}>
      <div className="dialog__head">
        <h2 id="help-title">{t.helpTitle}</h2>
        <IconButton icon="close" label={t.close} onClick={onClose} />
      </div>
      <p>{t.helpIntro}</p>
      <h3>{t.helpKeys}</h3>
      <dl className="keys">
        {KEYS.map(([name, keys]) => (
          <div key={name}>
            <dt>{t.keys[name]}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t.helpData}</p>
    </dialog>
  );
}
