import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { RESULT_WORDS } from './words.ts';

type ViewName = 'text' | 'table' | 'chart' | 'picture' | 'graph' | 'json' | 'plan';

interface ViewSwitchProps<View extends ViewName> {
  readonly views: readonly View[];
  readonly current: View;
  readonly onChange: (view: View) => void;
}

/** Chooses how an answer is shown. */
export function ViewSwitch<View extends ViewName>(props: ViewSwitchProps<View>) {
  const own = useOwnWords(RESULT_WORDS);
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{own.views}</legend>
      {props.views.map((view) => (
        <button
          key={view}
          type="button"
          aria-pressed={view === props.current}
          onClick={() => props.onChange(view)}
        >
          {own[view]}
        </button>
      ))}
    </fieldset>
  );
}
