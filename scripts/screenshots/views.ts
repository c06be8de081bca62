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

/** The main views, in the order in which the documentation tells of them. */
export const SHOWN_VIEWS: readonly ShownView[] = [
  { name: 'first-picture', link: '/', locale: 'en-GB', size: DESKTOP },
  { name: 'person', link: '/?v=2&s=person:thierry-carrez', locale: 'en-GB', size: DESKTOP },
  { name: 'table', link: '/?v=2&m=table', locale: 'en-GB', size: DESKTOP },
  { name: 'phone', link: '/?v=2&s=org:rackspace&lang=zh', locale: 'zh-CN', size: PHONE },
];
