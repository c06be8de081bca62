import type { ComponentType } from 'react';
import type { Title } from '../../../graph-data/model/vocabulary.ts';
import type { IconName } from '../../ui/Icon.tsx';
import { ShowPanel } from '../show/ShowPanel.tsx';

/** A panel that the rail opens: one at a time, beside it, or as a sheet on a phone. */
export interface RailPanel {
  readonly name: string;
  readonly icon: IconName;
  readonly title: Title;
  /** Fills the panel's body. All but the first come by `lazy`, so that the first load stays small. */
  readonly Body: ComponentType;
}

export const RAIL_PANELS: readonly RailPanel[] = [
  { name: 'show', icon: 'layers', title: { en: 'Show', zh: '显示' }, Body: ShowPanel },
];
