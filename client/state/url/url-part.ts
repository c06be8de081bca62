import type { ViewState } from '../view-state.ts';

/** The parts of a view that a link can get wrong. */
export type ViewPart =
  | 'version'
  | 'packed'
  | 'selected'
  | 'focus'
  | 'kinds'
  | 'types'
  | 'layers'
  | 'expanded'
  | 'added'
  | 'folded'
  | 'hidden'
  | 'only'
  | 'filters'
  | 'time'
  | 'comparison'
  | 'connection'
  | 'layout'
  | 'pins'
  | 'look'
  | 'camera'
  | 'mode'
  | 'tour'
  | 'query'
  | 'embedded'
  | 'language';

/** What was understood of a text; `whole` is false when something of it had to be left out. */
export interface Read<Value> {
  readonly value: Value;
  readonly whole: boolean;
}

/** One parameter of the link: how a piece of the view is written there and read again. */
export interface UrlPart {
  readonly key: string;
  readonly part: ViewPart;
  /** The texts of the parameter; an empty list when this piece is as at first. */
  readonly write: (view: ViewState) => readonly string[];
  /** Reads what can be understood into a piece of a view. Nothing throws. */
  readonly read: (texts: readonly string[]) => Read<Partial<ViewState>>;
}

/** A part whose parameter stands once at most. */
export function createPart<Key extends keyof ViewState>(
  field: Key,
  definition: {
    readonly key: string;
    readonly part: ViewPart;
    /** Null leaves the parameter out. */
    readonly write: (value: ViewState[Key], view: ViewState) => string | null;
    readonly read: (text: string) => Read<ViewState[Key]>;
  },
): UrlPart {
  return {
    key: definition.key,
    part: definition.part,
    write: (view) => {
      const text = definition.write(view[field], view);
      return text === null ? [] : [text];
    },
    read: ([text = '']) => {
      const { value, whole } = definition.read(text);
      // A computed key of a generic type widens to an index signature.
      return { value: { [field]: value } as Partial<ViewState>, whole };
    },
  };
}
