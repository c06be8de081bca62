import { useQueryClient } from '@tanstack/react-query';
import type { Question } from '../../../../graph-data/model/api/questions.ts';
import { nodeQuery } from '../../../api/queries.ts';
import { useExplorer } from '../../../state/use-explorer.ts';
import { useOpenQuery } from '../use-open-query.ts';
import type { FormValues } from './form-values.ts';
import { toDraft } from './to-draft.ts';

/** Opens a question in the workbench; a release that it names becomes the day of the release. */
export function useShowCypher(): (question: Question, values: FormValues) => Promise<void> {
  const { graph } = useExplorer();
  const cache = useQueryClient();
  const openQuery = useOpenQuery();

  async function findDay(moment: string): Promise<string | null> {
    const wanted = moment.toLowerCase().replace(/^release:/, '');
    const id = graph.findNode(
      (node, { kind, name }) =>
        kind === 'Release' &&
        (name.toLowerCase() === wanted ||
          node === `release:${wanted}` ||
          // `release:2025.2-flamingo` is known by its number and by its name.
          node
            .replace(/^release:/, '')
            .split('-')
            .includes(wanted)),
    );
    if (id === undefined) return null;
    const { node } = await cache.fetchQuery(nodeQuery(id));
    const { date } = node.properties;
    return typeof date === 'string' ? date : null;
  }

  return async (question, values) => {
    const days = new Map<string, string>();
    for (const { name, type } of question.parameters) {
      const moment = (values[name] ?? '').trim();
      const day =
        type === 'moment' && moment !== '' ? await findDay(moment).catch(() => null) : null;
      if (day !== null) days.set(moment, day);
    }
    openQuery(toDraft(question, values, days));
  };
}
