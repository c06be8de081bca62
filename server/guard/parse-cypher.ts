import { CharStreams, CommonTokenStream, ErrorListener, ParserRuleContext } from 'antlr4';
import type { ParseTree, Token } from 'antlr4';
import { CypherLexer, CypherParser } from './grammar.ts';
import type { SyntaxNode, SyntaxPart, SyntaxToken, SyntaxTree } from './syntax-tree.ts';

/** The first thing in a text that is not Cypher. */
export interface SyntaxProblem {
  /** Offset into the text. */
  readonly at: number;
  /** What stands there; empty at the end. */
  readonly found: string;
}

export type ParsedCypher = { readonly tree: SyntaxTree } | { readonly problem: SyntaxProblem };

/** Tokens of a text, or the first place that is none; linear in the length, without recursion. */
export function readTokens(
  text: string,
): { readonly tokens: readonly SyntaxToken[] } | { readonly problem: SyntaxProblem } {
  const { stream, problems } = openTokens(text);
  stream.fill();
  const [problem] = problems;
  if (problem !== undefined) return { problem };
  const names = toOffsets(text);
  return {
    tokens: stream.tokens.filter(isVisible).map((token) => toSyntaxToken(token, names)),
  };
}

/**
 * The syntax tree of one statement by Neo4j's grammar. The parser recurses: whoever calls it has
 * seen to it that the text is short and not deeply nested.
 */
export function parseCypher(text: string): ParsedCypher {
  const { stream, problems } = openTokens(text);
  const parser = new CypherParser(stream);
  parser.removeErrorListeners();
  parser.addErrorListener(createListener(problems, toOffsets(text)));
  const context = parser.statementsOrCommands();
  const [problem] = problems;
  if (problem !== undefined) return { problem };
  const offsets = toOffsets(text);
  return {
    tree: {
      text,
      root: toSyntaxNode(context, offsets),
      tokens: stream.tokens.filter(isVisible).map((token) => toSyntaxToken(token, offsets)),
    },
  };
}

function openTokens(text: string): { stream: CommonTokenStream; problems: SyntaxProblem[] } {
  const problems: SyntaxProblem[] = [];
  const lexer = new CypherLexer(CharStreams.fromString(text));
  lexer.removeErrorListeners();
  lexer.addErrorListener(createListener(problems, toOffsets(text)));
  return { stream: new CommonTokenStream(lexer), problems };
}

/** The parser counts code points, a text is cut by UTF-16 units; null where the two are the same. */
type Offsets = readonly number[] | null;

function toOffsets(text: string): Offsets {
  if (!/[\ud800-\udfff]/.test(text)) return null;
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    offsets.push(offset);
    offset += character.length;
  }
  return [...offsets, offset];
}

function toOffset(index: number, offsets: Offsets): number {
  return offsets === null ? index : (offsets[index] ?? offsets.at(-1) ?? 0);
}

function createListener(problems: SyntaxProblem[], offsets: Offsets): ErrorListener<never> {
  const listener = new ErrorListener<never>();
  listener.syntaxError = (recognizer, symbol: Token | null, _line, _column, message) => {
    // A lexer has no symbol, but stands where it failed.
    const index = symbol?.start ?? Number(Reflect.get(recognizer, '_tokenStartCharIndex') ?? 0);
    const found =
      symbol === null ? (/'([^']*)'/.exec(message)?.[1] ?? '') : isEnd(symbol) ? '' : symbol.text;
    problems.push({ at: toOffset(index, offsets), found });
  };
  return listener;
}

function isEnd(token: Token): boolean {
  return token.type === CypherLexer.EOF;
}

function isVisible(token: Token): boolean {
  return token.channel === 0 && !isEnd(token);
}

function toSyntaxToken(token: Token, offsets: Offsets): SyntaxToken {
  return {
    kind: 'token',
    type: CypherLexer.symbolicNames[token.type] ?? String(token.type),
    text: token.text,
    start: toOffset(token.start, offsets),
    end: toOffset(token.stop + 1, offsets),
  };
}

/** Converts from the leaves up; as deep as the parser itself went. */
function toSyntaxNode(context: ParserRuleContext, offsets: Offsets): SyntaxNode {
  const rules: string[] = [];
  let inner = context;
  for (;;) {
    rules.push(CypherParser.ruleNames[toRuleIndex(inner)] ?? '');
    const [only, ...others] = partsOf(inner);
    if (!(only instanceof ParserRuleContext) || others.length > 0) break;
    inner = only;
  }
  const children = partsOf(inner).map((part): SyntaxPart =>
    part instanceof ParserRuleContext ? toSyntaxNode(part, offsets) : toSyntaxToken(part, offsets),
  );
  const start = children[0]?.start ?? toOffset(context.start.start, offsets);
  return { kind: 'node', rules, children, start, end: children.at(-1)?.end ?? start };
}

/** The types of the library lack the index, which every rule has. */
function toRuleIndex(context: ParserRuleContext): number {
  return (context as unknown as { ruleIndex: number }).ruleIndex;
}

/** Children that stand for some text: an empty rule and the end of the text do not. */
function partsOf(context: ParserRuleContext): (ParserRuleContext | Token)[] {
  // The types of the library lack the list, which is null for a rule without any.
  const children = (context as unknown as { children: ParseTree[] | null }).children ?? [];
  return children.flatMap((child): (ParserRuleContext | Token)[] => {
    if (child instanceof ParserRuleContext) return hasText(child) ? [child] : [];
    // What is no rule is a leaf, whose symbol is a token.
    const { symbol } = child as unknown as { symbol: Token };
    return isEnd(symbol) ? [] : [symbol];
  });
}

/** An empty rule ends before it begins. */
function hasText({ start, stop }: ParserRuleContext): boolean {
  return (stop ?? null) !== null && (stop?.tokenIndex ?? -1) >= start.tokenIndex;
}
