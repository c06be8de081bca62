import { useDeferredValue, useState } from 'react';
import { countCompared } from '../../graph/time/compare.ts';
import type { Compared } from '../../graph/time/compare.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { setComparison } from '../../state/commands/time.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import type { Time } from '../../state/use-time.ts';
import { useNames } from '../../state/use-names.ts';
import { useViewStore } from '../../state/use-view.ts';
import type { Comparison } from '../../state/view-state.ts';
import { TextButton } from '../../ui/Button.tsx';
import { ChangeGroups, STEP } from './ChangeGroups.tsx';
import { ChangeReceipt } from './ChangeReceipt.tsx';
import { MarkLegend } from './MarkLegend.tsx';
import { MomentSelect } from './MomentSelect.tsx';
import { WORDS } from './words.ts';

interface ComparedMomentsProps {
  readonly comparison: Comparison;
  readonly time: Time;
}

/** The two moments, how they are drawn, and all that tells them apart. */
export function ComparedMoments({ comparison, time }: ComparedMomentsProps) {
  const own = useOwnWords(WORDS);
  const store = useViewStore();
  const { visible } = useExplorer();
  // What is listed may come a little later than the picture.
  const compared = useDeferredValue(visible.compared, null);
  const change = (part: Partial<Comparison>): void => {
    const next = { ...comparison, ...part };
    const { before, after } = next;
    store.dispatch(
      setComparison(before <= after ? next : { ...next, before: after, after: before }),
    );
  };
  return (
    <section className="time-panel__compare">
      <div className="time-panel__pair">
        <MomentSelect
          label={own.earlier}
          value={comparison.before}
          time={time}
          onChange={(before) => change({ before })}
        />
        <MomentSelect
          label={own.later}
          value={comparison.after}
          time={time}
          onChange={(after) => change({ after })}
        />
      </div>
      <fieldset className="time-panel__style">
        <legend className="visually-hidden">{own.style}</legend>
        {(['one', 'beside'] as const).map((style) => (
          <label key={style}>
            <input
              type="radio"
              name="comparison-style"
              checked={comparison.style === style}
              onChange={() => change({ style })}
            />
            {own[style]}
          </label>
        ))}
      </fieldset>
      {compared !== null && <Differences compared={compared} />}
      <TextButton onClick={() => store.dispatch(setComparison(null))}>
        {own.endComparing}
      </TextButton>
    </section>
  );
}

function Differences({ compared }: { readonly compared: Compared }) {
  const own = useOwnWords(WORDS);
  const { formats } = useWords();
  const counts = countCompared(compared);
  const total = own.total({
    added: formats.number(counts.added),
    gone: formats.number(counts.gone),
    changed: formats.number(counts.changed),
  });
  return (
    <>
      <output>{total}</output>
      <MarkLegend counts={counts} />
      <div>
        <ChangedNodes compared={compared} />
        <ChangeGroups difference={compared.difference} words={[own.added, own.gone]} />
      </div>
    </>
  );
}

/** Who or what is told of a node now, and who or what was before. */
function ChangedNodes({ compared: { changes } }: { readonly compared: Compared }) {
  const own = useOwnWords(WORDS);
  const { formats } = useWords();
  const { find, graph } = useExplorer();
  const nameOf = useNames();
  const [isOpen, setOpen] = useState(false);
  const [most, setMost] = useState(STEP);
  if (changes.length === 0) return null;
  const rest = { shown: formats.number(most), total: formats.number(changes.length) };
  const listNames = (ids: readonly string[]): string => formats.list(ids.map(nameOf));
  return (
    <details className="changes__group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{own.changedOnes}</span>
        <span className="count">
          <span data-mark="changed">{formats.number(changes.length)}</span>
        </span>
      </summary>
      {isOpen && (
        <ul>
          {changes.slice(0, most).map(({ id, type, before, after, edge }) => (
            <li key={`${id}|${type}`} className="changes__item">
              <span className="changes__name">
                <button type="button" className="link-button" onClick={() => find(id)}>
                  {nameOf(id)}
                </button>
                <span className="quiet changes__was">
                  {own.was({
                    what: own.roles[type] ?? type,
                    before: listNames(before),
                    after: listNames(after),
                  })}
                </span>
              </span>
              <ChangeReceipt
                of="relationship"
                id={edge}
                ends={graph.extremities(edge)}
                name={nameOf(id)}
              />
            </li>
          ))}
        </ul>
      )}
      {isOpen && changes.length > most && (
        <TextButton className="button--quiet" onClick={() => setMost(most + STEP)}>
          {own.more(rest)}
        </TextButton>
      )}
    </details>
  );
}
