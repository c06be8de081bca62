import { useMemo } from 'react';
import { useWords } from '../../../i18n/use-messages.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useNames } from '../../../state/use-names.ts';
import { Chart } from '../charts/Chart.tsx';
import type { Drawing } from '../charts/draw.ts';
import { Insight } from '../Insight.tsx';
import { NodeLink } from '../../NodeLink.tsx';
import { readId, readNumber, readReceipts } from '../read-row.ts';
import type { QueryRow } from '../read-row.ts';
import { TieList } from '../TieList.tsx';
import { useAnswer, useTies } from '../use-answer.ts';
import { INSIGHT_WORDS } from '../words.ts';

const STACK = ['ADOPTED', 'OPERATES', 'USES', 'SUPPORTS', 'MIGRATED_OFF'];
const MOST_PROJECTS = 12;

/** What an organisation gave, by release and by project, and what it runs. */
export function OrganisationInsight({ id }: { readonly id: string }) {
  const own = useOwnWords(INSIGHT_WORDS);
  const gave = useAnswer('contributions-of-an-organisation', { organisation: id });
  const projects = useAnswer('projects-of-an-organisation', { organisation: id });
  return (
    <>
      <Insight title={own.stack} asked={useTies(id, STACK)}>
        {(ties) => <TieList ties={ties} />}
      </Insight>
      <Insight title={own.gave} asked={gave}>
        {(rows) => <Gave rows={rows} />}
      </Insight>
      <Insight title={own.projects} asked={projects}>
        {(rows) => <Projects rows={rows.slice(0, MOST_PROJECTS)} />}
      </Insight>
    </>
  );
}

function Gave({ rows }: { readonly rows: readonly QueryRow[] }) {
  const own = useOwnWords(INSIGHT_WORDS);
  const { formats } = useWords();
  const nameOf = useNames();
  const drawing = useMemo<Drawing>(
    () => ({
      kind: 'columns',
      isShare: true,
      columns: rows.map((row) => {
        const label = nameOf(readId(row, 'release'));
        const value = readNumber(row, 'share') ?? 0;
        return {
          label,
          value,
          colour: 'var(--kind-Organisation)',
          title: `${label}: ${formats.share(value)}`,
        };
      }),
    }),
    [rows, nameOf, formats],
  );
  const unknown = rows.flatMap((row) => readNumber(row, 'unattributed') ?? []);
  const range = formats.shareRange(Math.min(...unknown), Math.max(...unknown));
  return (
    <>
      <p className="quiet">{own.gaveHint(range)}</p>
      <Chart
        title={own.gave}
        drawing={drawing}
        columns={[own.release, own.commits, own.share, own.unattributed]}
        rows={rows.map((row) => ({
          key: readId(row, 'release'),
          cells: [
            nameOf(readId(row, 'release')),
            formats.number(readNumber(row, 'commits') ?? 0),
            formats.share(readNumber(row, 'share') ?? 0),
            formats.share(readNumber(row, 'unattributed') ?? 0),
          ],
          receipts: readReceipts(row),
        }))}
      />
    </>
  );
}

function Projects({ rows }: { readonly rows: readonly QueryRow[] }) {
  const own = useOwnWords(INSIGHT_WORDS);
  const { formats } = useWords();
  return (
    <>
      <p className="quiet">{own.projectsHint}</p>
      <ul className="insight__list">
        {rows.map((row) => {
          const [commits, all] = [readNumber(row, 'commits') ?? 0, readNumber(row, 'all') ?? 0];
          const share = all > 0 ? commits / all : 0;
          return (
            <li key={readId(row, 'project')}>
              <NodeLink id={readId(row, 'project')} />
              <span className="quiet">
                {own.ofProject({
                  share: formats.share(share),
                  unattributed: formats.share(readNumber(row, 'unattributed') ?? 0),
                })}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
