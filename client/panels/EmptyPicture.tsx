import { useWords } from '../i18n/use-messages.ts';
import { resetView } from '../state/commands/command.ts';
import { clearFilters } from '../state/commands/filter.ts';
import { useExplorer } from '../state/use-explorer.ts';
import { useViewSnapshot, useViewStore } from '../state/use-view.ts';
import { isRestricted } from '../state/view-state.ts';
import { TextButton } from '../ui/Button.tsx';

/** Where the picture would be: why there is none, and every way back to one. */
export function EmptyPicture() {
  const { t } = useWords();
  const { visible } = useExplorer();
  const store = useViewStore();
  const { view, canUndo } = useViewSnapshot();
  if (visible.visibility.nodes.size > 0) return null;
  return (
    <section className="empty-picture floating" aria-labelledby="empty-picture">
      <h2 id="empty-picture">{t.nothingShown}</h2>
      <p className="quiet">{t.nothingShownHint}</p>
      <div className="actions">
        {canUndo && (
          <TextButton icon="undo" onClick={store.undo}>
            {t.undo}
          </TextButton>
        )}
        {isRestricted(view) && (
          <TextButton icon="filter" onClick={() => store.dispatch(clearFilters)}>
            {t.withoutFilters}
          </TextButton>
        )}
        <TextButton icon="reset" onClick={() => store.dispatch(resetView)}>
          {t.firstPicture}
        </TextButton>
      </div>
    </section>
  );
}
