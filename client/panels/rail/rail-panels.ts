import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { Title } from '../../../graph-data/model/title.ts';
import type { IconName } from '../../ui/Icon.tsx';
import { ShowPanel } from '../show/ShowPanel.tsx';

/** A panel that the rail opens: one at a time, beside it, or as a sheet on a phone. */
export interface RailPanel {
  readonly name: string;
  readonly icon: IconName;
  readonly title: Title;
  /** In CSS pixels, where it wants more room than the others; a person may change it. */
  readonly width?: number;
  /** Fills the panel's body. All but the first come by `lazy`, so that the first load stays small. */
  readonly Body: ComponentType;
}

export const RAIL_PANELS: readonly RailPanel[] = [
  { name: 'show', icon: 'layers', title: { en: 'Show', zh: '显示' }, Body: ShowPanel },
  {
    name: 'filter',
    icon: 'filter',
    title: { en: 'Filter', zh: '筛选' },
    Body: lazy(() =>
      import('../filter/FilterPanel.tsx').then((module) => ({ default: module.FilterPanel })),
    ),
  },
  {
    name: 'time',
    icon: 'clock',
    title: { en: 'Time', zh: '时间' },
    width: 320,
    Body: lazy(() => import('../timeline/TimePanel.tsx').then((m) => ({ default: m.TimePanel }))),
  },
  {
    name: 'ask',
    icon: 'ask',
    title: { en: 'Ask', zh: '提问' },
    width: 440,
    Body: lazy(() => import('../ask/AskPanel.tsx').then((m) => ({ default: m.AskPanel }))),
  },
  {
    name: 'connect',
    icon: 'connect',
    title: { en: 'Connect', zh: '连接' },
    width: 344,
    Body: lazy(() =>
      import('../connect/ConnectPanel.tsx').then((m) => ({ default: m.ConnectPanel })),
    ),
  },
  {
    name: 'tours',
    icon: 'tour',
    title: { en: 'Tours', zh: '导览' },
    width: 320,
    Body: lazy(() => import('../tours/ToursPanel.tsx').then((m) => ({ default: m.ToursPanel }))),
  },
  {
    name: 'take-away',
    icon: 'download',
    title: { en: 'Take away', zh: '导出' },
    width: 360,
    Body: lazy(() =>
      import('../take-away/TakeAwayPanel.tsx').then((m) => ({ default: m.TakeAwayPanel })),
    ),
  },
  {
    name: 'report',
    icon: 'receipt',
    title: { en: 'Report', zh: '报告' },
    width: 360,
    Body: lazy(() => import('../report/ReportPanel.tsx').then((m) => ({ default: m.ReportPanel }))),
  },
  {
    name: 'history',
    icon: 'history',
    title: { en: 'Steps', zh: '步骤' },
    Body: lazy(() =>
      import('../history/HistoryPanel.tsx').then((m) => ({ default: m.HistoryPanel })),
    ),
  },
  {
    name: 'views',
    icon: 'bookmark',
    title: { en: 'Views', zh: '视图' },
    width: 312,
    Body: lazy(() => import('../views/ViewsPanel.tsx').then((m) => ({ default: m.ViewsPanel }))),
  },
];

const USUAL_WIDTH = 272;

/** How wide a panel is as long as nobody changes it. */
export function toPanelWidth(name: string | null): number {
  return RAIL_PANELS.find((panel) => panel.name === name)?.width ?? USUAL_WIDTH;
}
