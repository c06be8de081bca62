/** A view of the explorer that the documentation shows. */
export interface ShownView {
  /** Name of the picture's file, without scheme and ending. */
  readonly name: string;
  /** What a person would click to see it, as the link that holds it. */
  readonly link: string;
  readonly locale: 'en-GB' | 'zh-CN';
  readonly size: { readonly width: number; readonly height: number };
  /** The panel of the rail that is open; the legend where none is named, nothing for `none`. */
  readonly panel?: string;
}

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

const FOUNDERS = 'MATCH (o:Organisation)-[f:FOUNDED]->(p:Project) RETURN o, f, p ORDER BY o.id';

/** The main views, in the order in which the documentation tells of them. */
export const SHOWN_VIEWS: readonly ShownView[] = [
  { name: 'first-picture', link: '/', locale: 'en-GB', size: DESKTOP },
  {
    name: 'project',
    link: '/?v=2&s=project:nova&f=project:nova',
    locale: 'en-GB',
    size: DESKTOP,
    panel: 'none',
  },
  { name: 'person', link: '/?v=2&s=person:thierry-carrez', locale: 'zh-CN', size: DESKTOP },
  {
    name: 'filter',
    link: '/?v=2&q=core~4&co=community',
    locale: 'en-GB',
    size: DESKTOP,
    panel: 'filter',
  },
  { name: 'timeline', link: '/?v=2&t=2014-04-17', locale: 'en-GB', size: DESKTOP, panel: 'time' },
  {
    name: 'comparison',
    link: '/?v=2&d=2014-04-17~2016-04-07',
    locale: 'en-GB',
    size: DESKTOP,
    panel: 'time',
  },
  {
    name: 'connection',
    link: '/?v=2&p=org:nasa-ames,org:rackspace~shortest~4',
    locale: 'en-GB',
    size: DESKTOP,
    panel: 'connect',
  },
  {
    name: 'workbench',
    link: `/?v=2&query=${encodeURIComponent(FOUNDERS)}`,
    locale: 'en-GB',
    size: DESKTOP,
    panel: 'ask',
  },
  {
    name: 'tour',
    link: '/?v=2&tour=who-builds-nova~2&s=project:nova&e=project:nova~CONTRIBUTED_TO',
    locale: 'en-GB',
    size: DESKTOP,
    panel: 'none',
  },
  { name: 'table', link: '/?v=2&m=table', locale: 'en-GB', size: DESKTOP, panel: 'none' },
  { name: 'phone', link: '/?v=2&s=org:rackspace&lang=zh', locale: 'zh-CN', size: PHONE },
];
