import { useQuery } from '@tanstack/react-query';
import { searchQuery } from '../../api/queries.ts';
import { listHits } from '../../graph/search-options.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { KindMark } from '../../ui/KindMark.tsx';
import { SearchHit } from '../search/SearchHit.tsx';

const WORDS = {
  en: { near: 'Names that are near' },
  zh: { near: '相近的名称' },
};

/** As many as one looks through instead of what was sought. */
const MOST_NEAR = 5;

interface MissingNodeProps {
  readonly id: string;
  readonly onFind: (id: string) => void;
}

/** What a link meant is not there, or no longer: what is called alike leads on. */
export function MissingNode({ id, onFind }: MissingNodeProps) {
  const own = useOwnWords(WORDS);
  const { t } = useWords();
  const { data } = useQuery(searchQuery(toNameOfId(id)));
  const near = listHits(data)
    .flatMap(({ options }) => options)
    .slice(0, MOST_NEAR);
  return (
    <>
      <p className="note" role="alert">
        {t.errors.not_found}
      </p>
      {near.length > 0 && (
        <section aria-label={own.near}>
          <h3 className="panel__title">{own.near}</h3>
          <ul>
            {near.map((option) => (
              <li key={option.id} className="neighbour">
                <button type="button" className="neighbour__name" onClick={() => onFind(option.id)}>
                  <KindMark kind={option.kind} />
                  <SearchHit option={option} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** `person:dan-smith` was called something like `dan smith`. */
function toNameOfId(id: string): string {
  return id
    .slice(id.indexOf(':') + 1)
    .replaceAll(/[-_./]+/g, ' ')
    .trim();
}
