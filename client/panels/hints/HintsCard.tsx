import { lazy, Suspense } from 'react';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useViewStore } from '../../state/use-view.ts';
import { TextButton } from '../../ui/Button.tsx';
import './hints.css';

const FirstTours = lazy(() =>
  import('./FirstTours.tsx').then((module) => ({ default: module.FirstTours })),
);

const WORDS = {
  en: {
    title: 'First time here?',
    about: 'Who builds, leads, funds and runs OpenStack, each fact with its source.',
    hint: 'Click a node to read of it. Press / to find anything, ? for all keys.',
    walks: 'Walk through the story',
    tours: 'All tours',
    done: 'Got it',
  },
  zh: {
    title: '第一次来？',
    about: '谁在构建、领导、资助和运行 OpenStack，每个事实都有出处。',
    hint: '单击节点即可阅读。按 / 查找，按 ? 查看全部按键。',
    walks: '跟随导览看故事',
    tours: '全部导览',
    done: '知道了',
  },
};

/** What a first visit begins with (see `useGreeting`). */
export function HintsCard() {
  const own = useOwnWords(WORDS);
  const { greeting, setOpenPanel, control } = useExplorer();
  const viewStore = useViewStore();
  if (!greeting.isOpen) return null;
  const dismiss = (): void => {
    greeting.dismiss();
    // A whole map that nobody has moved takes the room, once it is known to be free.
    const { camera } = viewStore.getSnapshot().view;
    if (camera === null) setTimeout(() => control.current?.fit());
  };
  return (
    <aside className="hints floating" aria-label={own.title}>
      <h2 className="hints__title">{own.about}</h2>
      <p className="quiet">{own.hint}</p>
      <section className="hints__tours" aria-label={own.walks}>
        <h3 className="panel__title">{own.walks}</h3>
        <Suspense>
          <FirstTours />
        </Suspense>
      </section>
      <div className="actions">
        <TextButton
          icon="tour"
          onClick={() => {
            dismiss();
            setOpenPanel('tours');
          }}
        >
          {own.tours}
        </TextButton>
        <TextButton onClick={dismiss}>{own.done}</TextButton>
      </div>
    </aside>
  );
}
