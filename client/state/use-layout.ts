import { useEffect, useMemo, useRef, useState } from 'react';
import type { GraphScale } from '../graph/graph-scale.ts';
import type { DataGraph } from '../graph/data-graph.ts';
import { toCircularLayout } from '../graph/layouts/circular-layout.ts';
import { toLayeredLayout } from '../graph/layouts/layered-layout.ts';
import type { LayeredLayout } from '../graph/layouts/layered-layout.ts';
import { toLayoutSubject, toPlacement } from '../graph/layouts/layout-subject.ts';
import { placeStrangers } from '../graph/layouts/place-strangers.ts';
import { toRadialLayout } from '../graph/layouts/radial-layout.ts';
import type { WorkedLayoutName } from '../graph/layouts/worked-layouts.ts';
import { findMostImportant } from '../graph/most-important.ts';
import { STORED_PLACEMENT } from '../graph/placement.ts';
import type { Placement } from '../graph/placement.ts';
import type { Visibility } from '../graph/visibility.ts';
import { startLayout } from '../workers/start-layout.ts';
import type { LayoutChoice } from './view-state.ts';

interface LayoutInput {
  readonly graph: DataGraph;
  /** What takes part, at all times of the view; made when it is first asked for. */
  readonly getWhole: () => Visibility;
  /** What is drawn now. */
  readonly drawn: Visibility;
  readonly layout: LayoutChoice;
  readonly scale: GraphScale;
}

/** A layout that is being worked out. */
export interface LayoutRun {
  readonly done: number;
  readonly total: number;
  readonly state: 'running' | 'stopped' | 'done' | 'failed';
  readonly stop: () => void;
}

export interface PlacedLayout extends LayeredLayout {
  /** Null for a layout that is there at once. */
  readonly run: LayoutRun | null;
}

/** Where the layout of a view has the nodes. */
export function useLayout(input: LayoutInput): PlacedLayout {
  const { graph, getWhole, drawn, layout, scale } = input;
  const atOnce = useMemo(
    () => computeAtOnce(graph, getWhole, { layout, scale }),
    [graph, getWhole, layout, scale],
  );
  const worked = useWorkedLayout(input);
  const { placement, ticks } = atOnce ?? { placement: worked.placement, ticks: NO_TICKS };
  const whole = useMemo(
    () => placeStrangers(graph, placement, drawn.nodes),
    [graph, placement, drawn],
  );
  return { placement: whole, ticks, run: atOnce === null ? worked.run : null };
}

const NO_TICKS: LayeredLayout['ticks'] = [];
const STORED: LayeredLayout = { placement: STORED_PLACEMENT, ticks: NO_TICKS };

/** Null for a layout that takes a thread of its own. */
function computeAtOnce(
  graph: DataGraph,
  getWhole: () => Visibility,
  { layout, scale }: Pick<LayoutInput, 'layout' | 'scale'>,
): LayeredLayout | null {
  const { name, centre } = layout;
  switch (name) {
    case 'stored':
      return STORED;
    case 'circular':
      return {
        placement: toCircularLayout(graph, getWhole().nodes, scale.frame),
        ticks: NO_TICKS,
      };
    case 'radial': {
      const subject = toLayoutSubject(graph, getWhole(), scale);
      const middle =
        // Where none is named, or one that is gone, the most important is the middle.
        centre !== null && subject.ids.includes(centre)
          ? centre
          : findMostImportant(graph, subject.ids);
      return {
        placement:
          middle === null ? STORED_PLACEMENT : toRadialLayout(subject, middle, scale.frame),
        ticks: NO_TICKS,
      };
    }
    case 'layered':
      return toLayeredLayout(graph, getWhole(), scale.frame);
    case 'force':
    case 'spread':
      return null;
    default:
      return name satisfies never;
  }
}

interface Worked {
  readonly of: WorkedLayoutName;
  readonly placement: Placement;
  readonly run: Omit<LayoutRun, 'stop'>;
}

/** Shows a layout as it comes; what is there already waits for the whole of the next one. */
function useWorkedLayout({ graph, getWhole, layout, scale }: LayoutInput): {
  readonly placement: Placement;
  readonly run: LayoutRun | null;
} {
  const { name } = layout;
  const [worked, setWorked] = useState<Worked | null>(null);
  const stop = useRef(() => {});
  /** The layout whose result was there last. */
  const shown = useRef<WorkedLayoutName | null>(null);
  useEffect(() => {
    if (name !== 'force' && name !== 'spread') return undefined;
    const subject = toLayoutSubject(graph, getWhole(), scale);
    const change = (run: Partial<Worked['run']>, placement?: Placement): void =>
      setWorked((before) => {
        const known = before?.of === name ? before : null;
        return {
          of: name,
          placement: placement ?? known?.placement ?? STORED_PLACEMENT,
          run: { done: 0, total: 1, state: 'running', ...known?.run, ...run },
        };
      });
    const isFirst = shown.current !== name;
    change({ done: 0, state: 'running' });
    const end = startLayout(
      { name, ...subject, frame: scale.frame },
      {
        onStep: ({ done, total, points }) => {
          const isDone = done === total;
          if (isDone) shown.current = name;
          const placement = isDone || isFirst ? toPlacement(subject.ids, points) : undefined;
          change({ done, total, state: isDone ? 'done' : 'running' }, placement);
        },
        onFail: () => change({ state: 'failed' }),
      },
    );
    stop.current = () => {
      end();
      change({ state: 'stopped' });
    };
    return end;
  }, [graph, getWhole, name, scale]);
  const isCurrent = worked !== null && worked.of === name;
  return {
    placement: isCurrent ? worked.placement : STORED_PLACEMENT,
    run: isCurrent ? { ...worked.run, stop: () => stop.current() } : null,
  };
}
