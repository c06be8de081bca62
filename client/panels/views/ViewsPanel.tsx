import { useState } from 'react';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { LONGEST_NAME, toSavedSearch, toViewName, withView } from '../../state/saved-views.ts';
import type { SavedView } from '../../state/saved-views.ts';
import { useSavedViews } from '../../state/use-saved-views.ts';
import { useViewStore } from '../../state/use-view.ts';
import { formatViewUrl, parseViewUrl } from '../../state/view-url.ts';
import { TextButton } from '../../ui/Button.tsx';
import { ViewFiles } from './ViewFiles.tsx';
import { ViewRow } from './ViewRow.tsx';
import { VIEWS_WORDS } from './words.ts';
import './views.css';

/** Views under names of one's own: keep, open, rename, delete, and take elsewhere as a file. */
export function ViewsPanel() {
  const own = useOwnWords(VIEWS_WORDS);
  const store = useViewStore();
  const [views, setViews] = useSavedViews();
  const [removed, setRemoved] = useState<SavedView | null>(null);
  const [said, setSaid] = useState('');

  function keep(name: string): void {
    const search = toSavedSearch(formatViewUrl(store.getSnapshot().view));
    const next = withView(views, { name, search, saved: new Date().toISOString() });
    setViews(next);
    setSaid(own.kept(next[0]?.name ?? name));
    setRemoved(null);
  }

  function open({ search }: SavedView): void {
    store.dispatch(({ language }) => ({ ...parseViewUrl(search).view, language }));
  }

  function remove(view: SavedView): void {
    setViews(views.filter(({ name }) => name !== view.name));
    setRemoved(view);
    setSaid(own.removed(view.name));
  }

  function rename(view: SavedView, name: string): void {
    const others = views.filter((other) => other.name !== view.name);
    const [renamed] = withView(others, { ...view, name });
    if (renamed !== undefined) {
      setViews(views.map((other) => (other.name === view.name ? renamed : other)));
    }
  }

  return (
    <>
      <div className="panel__body">
        <p className="quiet">{own.hint}</p>
        <KeepForm onKeep={keep} />
        <output className="views__said">
          {said}
          {removed !== null && (
            <TextButton
              onClick={() => {
                setViews(withView(views, removed));
                setRemoved(null);
                setSaid('');
              }}
            >
              {own.bringBack}
            </TextButton>
          )}
        </output>
        <section>
          <h3 className="panel__title">{own.list}</h3>
          {views.length === 0 && <p className="quiet">{own.none}</p>}
          <ul className="views">
            {views.map((view) => (
              <ViewRow
                key={view.name}
                view={view}
                onOpen={() => open(view)}
                onRename={(name) => rename(view, name)}
                onRemove={() => remove(view)}
              />
            ))}
          </ul>
        </section>
      </div>
      <footer className="panel__foot">
        <ViewFiles views={views} onViews={setViews} onSay={setSaid} />
      </footer>
    </>
  );
}

function KeepForm({ onKeep }: { readonly onKeep: (name: string) => void }) {
  const own = useOwnWords(VIEWS_WORDS);
  const [text, setText] = useState('');
  const name = toViewName(text);
  return (
    <form
      className="views__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '') return;
        onKeep(name);
        setText('');
      }}
    >
      <input
        className="field"
        aria-label={own.name}
        placeholder={own.placeholder}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <TextButton type="submit" disabled={name === ''}>
        {own.keep}
      </TextButton>
    </form>
  );
}
