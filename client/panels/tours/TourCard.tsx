import { useEffect, useEffectEvent, useRef } from 'react';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { endTour, goToStop } from '../../state/commands/tour.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useViewStore } from '../../state/use-view.ts';
import type { TourPlace } from '../../state/view-state.ts';
import { findStop } from '../../tours/all-tours.ts';
import { IconButton, TextButton } from '../../ui/Button.tsx';
import { FigureText } from './FigureText.tsx';
import { TOUR_WORDS } from './words.ts';
import './tours.css';

/** Where one is on a tour: what is to be seen, how far it is, and the way on. */
export function TourCard({ place: { name, step } }: { readonly place: TourPlace }) {
  const own = useOwnWords(TOUR_WORDS);
  const { titleOf, formats } = useWords();
  const { openPanel, setOpenPanel, control } = useExplorer();
  const store = useViewStore();
  const heading = useRef<HTMLHeadingElement>(null);
  const stop = findStop(name, step);
  const arrive = useEffectEvent(() => {
    heading.current?.focus({ preventScroll: true });
    // What told of the ways at the stop before has nothing to tell here.
    const isOfWays = stop?.step.view.connection !== undefined;
    if (openPanel === 'connect' && !isOfWays) setOpenPanel(null);
    // Once the panels have taken their room, the picture takes the rest.
    requestAnimationFrame(() => control.current?.fit());
  });
  useEffect(() => arrive(), []);

  const go = (to: number): void => {
    const view = stop?.tour.steps[to - 1]?.view;
    if (view !== undefined) store.dispatch(goToStop({ name, step: to }, view));
  };
  const total = stop?.tour.steps.length ?? 0;
  const place = stop?.place ?? 0;
  return (
    <section className="tour-card floating" aria-label={own.tour} data-step={place}>
      <header className="tour-card__head">
        <p className="quiet">
          {stop === null ? own.tour : titleOf(stop.tour.title)}
          {stop !== null && (
            <>
              {' · '}
              {own.place({ place: formats.number(place), total: formats.number(total) })}
            </>
          )}
        </p>
        <IconButton icon="close" label={own.end} onClick={() => store.dispatch(endTour)} />
      </header>
      {stop !== null && (
        <progress className="tour-card__progress" aria-hidden="true" value={place} max={total} />
      )}
      <h2 ref={heading} tabIndex={-1} aria-live="polite">
        {stop === null ? own.gone : titleOf(stop.step.title)}
      </h2>
      {stop !== null && <FigureText key={`${name} ${place}`} step={stop.step} />}
      <footer className="tour-card__foot">
        {stop !== null && (
          <TextButton disabled={place === 1} title={own.keys} onClick={() => go(place - 1)}>
            {own.previous}
          </TextButton>
        )}
        {place < total ? (
          <TextButton className="tour-card__next" title={own.keys} onClick={() => go(place + 1)}>
            {own.next}
          </TextButton>
        ) : (
          <TextButton
            className="tour-card__next"
            onClick={() => {
              store.dispatch(endTour);
              setOpenPanel('tours');
            }}
          >
            {own.more}
          </TextButton>
        )}
      </footer>
    </section>
  );
}
