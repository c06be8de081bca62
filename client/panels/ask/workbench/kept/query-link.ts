import { draftSchema } from './kept-query.ts';
import type { QueryDraft } from './kept-query.ts';

/** How a line begins that holds the form of the parameters, as JSON; to Cypher it is a comment. */
const HEAD = '//:parameters ';

/** A query and its parameters as one text, which is Cypher too: what a link holds. */
export function toLinkText({ text, parameters }: QueryDraft): string {
  return Object.keys(parameters).length === 0 && !text.startsWith(HEAD)
    ? text
    : `${HEAD}${JSON.stringify(parameters)}\n${text}`;
}

/** The query of a link; parameters that cannot be read are left out, the text stays. */
export function fromLinkText(link: string): QueryDraft {
  const end = link.indexOf('\n');
  if (!link.startsWith(HEAD) || end === -1) return { text: link, parameters: {} };
  const text = link.slice(end + 1);
  try {
    const parameters: unknown = JSON.parse(link.slice(HEAD.length, end));
    const draft = draftSchema.safeParse({ text, parameters });
    return draft.success ? draft.data : { text, parameters: {} };
  } catch {
    return { text, parameters: {} };
  }
}
