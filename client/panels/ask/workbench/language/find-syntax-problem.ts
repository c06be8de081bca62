import { CharStreams, CommonTokenStream, ErrorListener } from 'antlr4';
import type { Token } from 'antlr4';
import { CypherLexer, CypherParser } from './cypher-language.ts';

/** The first thing in a text that is not Cypher; what was found is empty at the end of the text. */
export interface SyntaxProblem {
  readonly from: number;
  readonly to: number;
  readonly found: string;
}

/** Places count code points, as the parser does. Null for a text that is Cypher, or empty. */
export function findSyntaxProblem(text: string): SyntaxProblem | null {
  if (text.trim() === '') return null;
  const problems: SyntaxProblem[] = [];
  const listener = new ErrorListener<never>();
  listener.syntaxError = (recognizer, symbol: Token | null) => {
    // A lexer has no symbol, but stands where it failed.
    const from = symbol?.start ?? Number(Reflect.get(recognizer, '_tokenStartCharIndex') ?? 0);
    const isEnd = symbol === null || symbol.type === CypherLexer.EOF;
    const found = isEnd ? '' : symbol.text;
    problems.push({ from, to: isEnd ? from : symbol.stop + 1, found });
  };
  const lexer = new CypherLexer(CharStreams.fromString(text));
  lexer.removeErrorListeners();
  lexer.addErrorListener(listener);
  const parser = new CypherParser(new CommonTokenStream(lexer));
  parser.removeErrorListeners();
  parser.addErrorListener(listener);
  parser.statementsOrCommands();
  return problems[0] ?? null;
}
