import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import type { StreamParser } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import type { Extension } from '@codemirror/state';

const KEYWORDS = new Set(
  `all and any as asc ascending by call case collect contains count desc descending distinct else
  end ends exists explain false in is limit match none not null offset on optional or order return
  shortestpath allshortestpaths shortest single skip starts then true union unwind using index
  scan when where with xor yield nodes paths groups normalized typed finish`.split(/\s+/),
);
/** What writes, or is refused otherwise: coloured as the keywords they are. */
const OTHER_KEYWORDS = new Set(
  `create delete detach drop foreach from load csv merge remove set use show terminate profile
  transactions constraint`.split(/\s+/),
);

interface ColourState {
  /** Within a comment or a quoted text, what ends it. */
  readonly until: string | null;
  /** After a colon or a bar of a pattern comes a kind or a type. */
  readonly isAfterColon: boolean;
}
type Mutable<State> = { -readonly [Key in keyof State]: State[Key] };

/** Colours Cypher line by line, at once; what is right or wrong is said by the worker. */
const CYPHER: StreamParser<Mutable<ColourState>> = {
  name: 'cypher',
  startState: () => ({ until: null, isAfterColon: false }),
  token: (stream, state) => {
    if (state.until !== null) return readUntil(stream, state);
    if (stream.eatSpace()) return null;
    if (stream.match('//')) {
      stream.skipToEnd();
      return 'comment';
    }
    const opened = stream.match('/*')
      ? '*/'
      : (stream.match(/^['"`]/, false) && stream.next()) || null;
    if (opened !== null) {
      state.until = opened;
      return readUntil(stream, state);
    }
    const wasAfterColon = state.isAfterColon;
    state.isAfterColon = false;
    if (stream.match(/^\$(?:[\p{L}_][\p{L}\p{N}_]*|`[^`]*`)?/u)) return 'parameter';
    if (stream.match(/^(?:0x[\da-f]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?)/i)) return 'number';
    if (stream.match(/^[:|&!]/)) {
      state.isAfterColon = true;
      return 'operator';
    }
    if (stream.match(/^\.(?=[\p{L}_`])/u)) {
      return stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u) ? 'propertyName' : null;
    }
    const word = stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u);
    if (word !== null && typeof word === 'object')
      return toWordColour(word[0], stream, wasAfterColon);
    stream.next();
    return 'operator';
  },
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] },
  },
  tokenTable: {
    parameter: tags.special(tags.variableName),
    kind: tags.typeName,
    call: tags.function(tags.variableName),
  },
};

type Stream = Parameters<typeof CYPHER.token>[0];

function readUntil(stream: Stream, state: Mutable<ColourState>): string {
  const { until } = state;
  const isComment = until === '*/';
  while (!stream.eol()) {
    if (until !== null && stream.match(until)) {
      state.until = null;
      break;
    }
    if (stream.next() === '\\' && !isComment) stream.next();
  }
  return isComment ? 'comment' : until === '`' ? 'variableName' : 'string';
}

function toWordColour(word: string, stream: Stream, isAfterColon: boolean): string {
  if (isAfterColon) return 'kind';
  const lower = word.toLowerCase();
  const isCall = Boolean(stream.match(/^(?:\.[\p{L}_][\p{L}\p{N}_]*)*\s*\(/u, false));
  if (KEYWORDS.has(lower) || OTHER_KEYWORDS.has(lower)) return 'keyword';
  return isCall ? 'call' : 'variableName';
}

const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: tags.number, color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic' },
  { tag: tags.typeName, color: 'var(--code-kind)' },
  { tag: tags.function(tags.variableName), color: 'var(--code-call)' },
  { tag: tags.special(tags.variableName), color: 'var(--code-parameter)' },
  { tag: tags.propertyName, color: 'var(--code-property)' },
  { tag: tags.operator, color: 'var(--quiet)' },
]);

export function createCypherColours(): Extension {
  return [StreamLanguage.define(CYPHER), syntaxHighlighting(COLOURS)];
}
