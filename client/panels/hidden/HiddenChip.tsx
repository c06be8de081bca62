import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { showEverything, unhide } from '../../state/commands/show.ts';
import { toggleFolded } from '../../state/commands/walk.ts';
import { useNames } from '../../state/use-names.ts';
import { useView, useViewStore } from '../../state/use-view.ts';
import { TextButton } from '../../ui/Button.tsx';
import { PopoverButton } from '../../ui/PopoverButton.tsx';
import './hidden.css';

const WORDS = {
  en: {
    hidden: (count: string) => `${count} hidden`,
    folded: (count: string) => `${count} folded`,
    only: (count: string) => `only ${count} kept`,
    title: 'What is left out',
    bringBack: 'Bring back',
    bringBackNamed: (name: string) => `Bring back ${name}`,
    unfoldNamed: (name: string) => `Unfold ${name}`,
    unfold: 'Unfold',
    all: 'Bring everything back',
    keptOnly: (count: string) => `Only ${count} nodes and what was expanded are shown.`,
    more: (count: string) => `and ${count} more`,
  },
  zh: {
    hidden: (count: string) => `${count} 个已隐藏`,
    folded: (count: string) => `${count} 个已折叠`,
    only: (count: string) => `只保留 ${count} 个`,
    title: '未显示的内容',
    bringBack: '恢复',
    bringBackNamed: (name: string) => `恢复 ${name}`,
    unfoldNamed: (name: string) => `展开 ${name} 的末端节点`,
    unfold: '展开',
    all: '全部恢复',
    keptOnly: (count: string) => `只显示 ${count} 个节点以及已展开的内容。`,
    more: (count: string) => `以及另外 ${count} 个`,
  },
};

const MOST_LISTED = 100;

/** How much was taken out by hand, and the list from which it comes back. */
export function HiddenChip() {
  const { formats } = useWords();
  const own = useOwnWords(WORDS);
  const hidden = useView((view) => view.hidden);
  const folded = useView((view) => view.folded);
  const only = useView((view) => view.only);
  const parts = [
    ...(hidden.length > 0 ? [own.hidden(formats.number(hidden.length))] : []),
    ...(folded.length > 0 ? [own.folded(formats.number(folded.length))] : []),
    ...(only === null ? [] : [own.only(formats.number(only.length))]),
  ];
  if (parts.length === 0) return null;
  return (
    <PopoverButton className="chip hidden-chip" face={formats.list(parts)} popoverLabel={own.title}>
      <HiddenList />
    </PopoverButton>
  );
}

function HiddenList() {
  const { formats } = useWords();
  const own = useOwnWords(WORDS);
  const store = useViewStore();
  const nameOf = useNames();
  const hidden = useView((view) => view.hidden);
  const folded = useView((view) => view.folded);
  const only = useView((view) => view.only);
  return (
    <div className="hidden-list">
      {only !== null && <p>{own.keptOnly(formats.number(only.length))}</p>}
      <ul>
        {hidden.slice(0, MOST_LISTED).map((id) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            <TextButton
              aria-label={own.bringBackNamed(nameOf(id))}
              onClick={() => store.dispatch(unhide([id]))}
            >
              {own.bringBack}
            </TextButton>
          </li>
        ))}
        {folded.map((id) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            <TextButton
              aria-label={own.unfoldNamed(nameOf(id))}
              onClick={() => store.dispatch(toggleFolded(id))}
            >
              {own.unfold}
            </TextButton>
          </li>
        ))}
      </ul>
      {hidden.length > MOST_LISTED && (
        <p className="quiet">{own.more(formats.number(hidden.length - MOST_LISTED))}</p>
      )}
      {(hidden.length > 0 || only !== null) && (
        <TextButton icon="reset" onClick={() => store.dispatch(showEverything)}>
          {own.all}
        </TextButton>
      )}
    </div>
  );
}
