import { useQuery } from '@tanstack/react-query';
import { schemaQuery } from '../../api/queries.ts';
import type { Filter } from '../../graph/filter.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { addFilter } from '../../state/commands/filter.ts';
import { useView, useViewStore } from '../../state/use-view.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { listProperties, toOpenFilter } from './properties.ts';
import type { FilterableProperty } from './properties.ts';
import { WORDS } from './words.ts';

/** The one list of all that one can filter by. */
export function AddFilter() {
  const own = useOwnWords(WORDS);
  const store = useViewStore();
  const selection = useView((view) => view.selection);
  const { data, error, refetch } = useQuery(schemaQuery());
  const properties = data === undefined ? [] : listProperties(data);

  function add(choice: string): void {
    const filter = toConnectionFilter(choice, selection) ?? toPropertyFilter(choice);
    if (filter !== null) store.dispatch(addFilter(filter));
  }
  function toPropertyFilter(choice: string): Filter | null {
    const property = properties.find(({ of, property: key }) => `${of}/${key}` === choice);
    return property === undefined ? null : toOpenFilter(property);
  }

  return (
    <>
      <label className="filters__add">
        <span className="visually-hidden">{own.add}</span>
        <select className="field" value="" onChange={(event) => add(event.target.value)}>
          <option value="">{own.choose}</option>
          <optgroup label={own.connections}>
            <option value="core">{own.core}</option>
            <option value="component">{own.component}</option>
            <option value="near">{own.near}</option>
          </optgroup>
          <PropertyOptions
            label={own.ofNodes}
            properties={properties.filter(({ of }) => of === 'node')}
          />
          <PropertyOptions
            label={own.ofRelationships}
            properties={properties.filter(({ of }) => of === 'relationship')}
          />
        </select>
      </label>
      {error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}
    </>
  );
}

function PropertyOptions(props: {
  readonly label: string;
  readonly properties: readonly FilterableProperty[];
}) {
  const { titleOf } = useWords();
  if (props.properties.length === 0) return null;
  return (
    <optgroup label={props.label}>
      {props.properties.map(({ of, property, title }) => (
        <option key={property} value={`${of}/${property}`}>
          {titleOf(title)}
        </option>
      ))}
    </optgroup>
  );
}

/** Where the picture has its middle. */
const MIDDLE = 'project:openstack';

function toConnectionFilter(choice: string, selection: readonly string[]): Filter | null {
  switch (choice) {
    case 'core':
      return { kind: 'core', k: 2, isOff: false };
    case 'component':
      return { kind: 'component', id: selection[0] ?? null, isOff: false };
    case 'near':
      return { kind: 'near', id: selection[0] ?? MIDDLE, depth: 1, isOff: false };
    default:
      return null;
  }
}
