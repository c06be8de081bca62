import { useState } from 'react';
import type { CypherAnswer } from '../../../../../graph-data/model/api/cypher.ts';
import { useWords } from '../../../../i18n/use-messages.ts';
import { useOwnWords } from '../../../../i18n/use-own-words.ts';
import { TextButton } from '../../../../ui/Button.tsx';
import { CodeText } from '../../../../ui/CodeText.tsx';
import { ANSWER_WORDS } from './words.ts';

/** More rows than this make a text that no browser scrolls well. */
const MOST_ROWS = 200;

/** The rows as JSON, an object each. */
export function JsonView({ answer }: { readonly answer: CypherAnswer }) {
  const own = useOwnWords(ANSWER_WORDS);
  const { formats } = useWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  const toText = (rows: CypherAnswer['rows']): string =>
    JSON.stringify(
      rows.map((row) =>
        Object.fromEntries(answer.columns.map((column, index) => [column, row[index]])),
      ),
      null,
      2,
    );

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(toText(answer.rows));
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }

  return (
    <div className="json-view">
      <div className="actions">
        <TextButton onClick={() => void copy()}>{own.copy}</TextButton>
        <output className="quiet">
          {copied === null ? '' : copied ? own.copied : own.copyFailed}
          {copied === null &&
            answer.rows.length > MOST_ROWS &&
            own.firstRows({
              shown: formats.number(MOST_ROWS),
              total: formats.number(answer.rows.length),
            })}
        </output>
      </div>
      <CodeText>{toText(answer.rows.slice(0, MOST_ROWS))}</CodeText>
    </div>
  );
}
