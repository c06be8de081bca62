import { toCsv, toTsv } from '../../graph/table/table.ts';
import type { TableColumn, TableRow } from '../../graph/table/table.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { toggle } from '../../state/commands/command.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { IconButton, TextButton } from '../../ui/Button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import type { TableSubject } from './use-columns.ts';
import { TABLE_WORDS } from './words.ts';

interface TableToolsProps {
  readonly of: TableSubject;
  readonly counts: {
    readonly nodes: { readonly size: number };
    readonly edges: { readonly size: number };
  };
  /** All that there could be, those that are chosen, and the chosen in their order. */
  readonly columns: readonly TableColumn[];
  readonly chosen: readonly string[];
  readonly shown: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly text: string;
  readonly page: { readonly current: number; readonly pages: number };
  readonly isLoading: boolean;
  readonly onSubject: (of: TableSubject) => void;
  readonly onText: (text: string) => void;
  readonly onChosen: (keys: readonly string[]) => void;
  readonly onPage: (page: number) => void;
}

/** What the table lists, how it is narrowed, and how it is taken away. */
export function TableTools(props: TableToolsProps) {
  const own = useOwnWords(TABLE_WORDS);
  const { formats } = useWords();
  const { current, pages } = props.page;
  const subjects = [
    { of: 'node', title: own.nodes(formats.number(props.counts.nodes.size)) },
    { of: 'relationship', title: own.relationships(formats.number(props.counts.edges.size)) },
  ] as const;
  return (
    <div className="table-view__tools">
      <fieldset className="table-view__tabs">
        <legend className="visually-hidden">{own.tabs}</legend>
        {subjects.map(({ of, title }) => (
          <TextButton key={of} aria-pressed={of === props.of} onClick={() => props.onSubject(of)}>
            {title}
          </TextButton>
        ))}
      </fieldset>
      <input
        type="search"
        className="field"
        aria-label={own.filter}
        placeholder={own.filter}
        value={props.text}
        onChange={(event) => props.onText(event.target.value)}
      />
      <ColumnChoice {...props} />
      <TakeAway shown={props.shown} rows={props.rows} of={props.of} />
      <span className="quiet figure">
        {props.isLoading ? own.loading : own.rows(formats.number(props.rows.length))}
      </span>
      <IconButton
        icon="outgoing"
        className="flip"
        label={own.previous}
        disabled={current === 0}
        onClick={() => props.onPage(current - 1)}
      />
      <span className="figure">
        {own.page({ page: formats.number(current + 1), pages: formats.number(pages) })}
      </span>
      <IconButton
        icon="outgoing"
        label={own.next}
        disabled={current >= pages - 1}
        onClick={() => props.onPage(current + 1)}
      />
    </div>
  );
}

type ColumnChoiceProps = Pick<TableToolsProps, 'columns' | 'chosen' | 'onChosen'>;

function ColumnChoice({ columns, chosen, onChosen }: ColumnChoiceProps) {
  const own = useOwnWords(TABLE_WORDS);
  return (
    <details className="table-view__columns">
      <summary className="button">{own.columns}</summary>
      <ul>
        {columns.map(({ key, title }) => (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(key)}
                disabled={key === 'name'}
                onChange={() => onChosen(toggle(chosen, key))}
              />
              {title}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

type TakeAwayProps = Pick<TableToolsProps, 'shown' | 'rows' | 'of'>;

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** All rows that the filter leaves, in their order, not only this page's. */
function TakeAway({ shown, rows, of }: TakeAwayProps) {
  const own = useOwnWords(TABLE_WORDS);
  const { formats } = useWords();
  const { say } = useExplorer();

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(toTsv(shown, rows));
      say(own.copied(formats.number(rows.length)));
    } catch {
      say(own.notCopied);
    }
  }

  function save(): void {
    const file = new Blob([BYTE_ORDER_MARK, toCsv(shown, rows)], {
      type: 'text/csv;charset=utf-8',
    });
    saveFile(`stackscape-${of === 'node' ? 'nodes' : 'relationships'}.csv`, file);
  }

  return (
    <>
      <TextButton onClick={() => void copy()}>{own.copy}</TextButton>
      <TextButton onClick={save}>{own.csv}</TextButton>
    </>
  );
}
