import { useEffect, useRef } from 'react';
import { ACTION_GROUPS } from '../actions/action.ts';
import type { Action, ActionGroup } from '../actions/action.ts';
import { ACTIONS } from '../actions/all-actions.ts';
import { describeBinding } from '../actions/key-binding.ts';
import { useWords } from '../i18n/use-messages.ts';
import { IconButton } from '../ui/Button.tsx';

interface HelpDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The closed list's own order. */
const GROUPS = Object.keys(ACTION_GROUPS) as ActionGroup[]; // keys of a constant object

/** How to find one's way, and every key. */
export function HelpDialog({ isOpen, onClose }: HelpDialogProps) {
  const { t } = useWords();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) ref.current?.showModal();
    else ref.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={ref}
      className="dialog dialog--wide"
      aria-labelledby="help-title"
      onClose={onClose}
    >
      <div className="dialog__head">
        <h2 id="help-title">{t.helpTitle}</h2>
        <IconButton icon="close" label={t.close} onClick={onClose} />
      </div>
      <p>{t.helpIntro}</p>
      <div className="help__groups">
        {GROUPS.map((group) => (
          <KeyList
            key={group}
            group={group}
            actions={ACTIONS.filter((action) => action.group === group && action.keys.length > 0)}
          />
        ))}
      </div>
      <p className="quiet">{t.helpData}</p>
    </dialog>
  );
}

function KeyList({
  group,
  actions,
}: {
  readonly group: ActionGroup;
  readonly actions: readonly Action[];
}) {
  const { titleOf } = useWords();
  if (actions.length === 0) return null;
  return (
    <section>
      <h3>{titleOf(ACTION_GROUPS[group])}</h3>
      <dl className="keys">
        {actions.map((action) => (
          <div key={action.name}>
            <dt>{titleOf(action.title)}</dt>
            <dd>
              {action.keys.map((key) => (
                <kbd key={key}>{describeBinding(key)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
