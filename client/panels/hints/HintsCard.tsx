import { useState } from 'react';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { readStored, store } from '../../state/browser-history.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useView } from '../../state/use-view.ts';
import { TextButton } from '../../ui/Button.tsx';
import { RAIL_PANELS } from '../rail/rail-panels.ts';
import './hints.css';

const KEY = 'stackscape:hints';
const DISMISSED = 'dismissed';
const TOURS = 'tours';

const WORDS = {
  en: {
    title: 'First time here?',
    hints: [
      'Click a node to read of it, with sources.',
      'Press / to find anything, ? for all keys.',
      'Right click or hold for what can be done.',
    ],
    tour: 'Take a tour',
    done: 'Got it',
  },
  zh: {
    title: '第一次来？',
    hints: [
      '单击节点可阅读其内容和出处。',
      '按 / 查找，按 ? 查看全部按键。',
      '右键单击或长按可查看能做的操作。',
    ],
    tour: '参加导览',
    done: '知道了',
  },
};

/** Three hints on a first visit. They go when one is at work, and for good when told so. */
export function HintsCard() {
  const own = useOwnWords(WORDS);
  const { setOpenPanel } = useExplorer();
  const [isDismissed, setDismissed] = useState(() => readStored(localStorage, KEY) === DISMISSED);
  const isAtWork = useView(
    ({ selection, tour, connection, mode, comparison }) =>
      selection.length > 0 ||
      tour !== null ||
      connection !== null ||
      comparison !== null ||
      mode === 'table',
  );
  if (isDismissed || isAtWork) return null;
  const dismiss = (): void => {
    setDismissed(true);
    store(localStorage, KEY, DISMISSED);
  };
  const hasTours = RAIL_PANELS.some(({ name }) => name === TOURS);
  return (
    <aside className="hints floating" aria-label={own.title}>
      <h2 className="hints__title">{own.title}</h2>
      <ul className="hints__list">
        {own.hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
      <div className="actions">
        {hasTours && (
          <TextButton
            icon="tour"
            onClick={() => {
              dismiss();
              setOpenPanel(TOURS);
            }}
          >
            {own.tour}
          </TextButton>
        )}
        <TextButton onClick={dismiss}>{own.done}</TextButton>
      </div>
    </aside>
  );
}
