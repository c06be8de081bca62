/** Requests that together touch every route, good ones and bad ones. */
export interface SampleRequest {
  readonly title: string;
  readonly path: string;
  readonly body?: unknown;
}

const json = (title: string, path: string, body: unknown): SampleRequest => ({ title, path, body });
const get = (title: string, path: string): SampleRequest => ({ title, path });

/** For any dataset in which these nodes exist. */
export function toSampleRequests(ids: {
  readonly node: string;
  readonly other: string;
  readonly release: string;
}): SampleRequest[] {
  const node = encodeURIComponent(ids.node);
  const ends = `from=${encodeURIComponent(ids.node)}&to=${encodeURIComponent(ids.other)}`;
  return [
    get('the schema', '/schema'),
    get('the overview', '/overview'),
    get('a cut overview', '/overview?limit=3'),
    get('an overview of some kinds', '/overview?kinds=Foundation,Organisation'),
    get('an overview at a year', '/overview?at=2015'),
    get('an overview at a release', `/overview?at=${ids.release}`),
    get('values of nodes', '/values?property=from'),
    get('values of relationships', '/values?property=commits&of=relationship'),
    get('values of some kinds at a year', '/values?property=aliases&kinds=Project&at=2015&limit=5'),
    get('values of a property that does not exist', '/values?property=colour'),
    get('a search', '/search?q=open'),
    get('a search with a mistake', '/search?q=rackspce'),
    get('a Chinese search', `/search?q=${encodeURIComponent('中国')}`),
    get('a search among kinds', '/search?q=o&kinds=Person,Team&limit=5'),
    get('a node', `/nodes/${node}`),
    get('a node at a moment', `/nodes/${node}?at=2030`),
    get('expansions', `/nodes/${node}/expansions`),
    get('expansions at a moment', `/nodes/${node}/expansions?at=2013-01`),
    get('a neighbourhood', `/nodes/${node}/neighbourhood`),
    get('a deep neighbourhood that is cut', `/nodes/${node}/neighbourhood?depth=3&limit=20`),
    get('a neighbourhood by type', `/nodes/${node}/neighbourhood?types=FOUNDED,HOSTS&direction=in`),
    get('shortest paths', `/paths?${ends}`),
    get('all paths', `/paths?${ends}&mode=all&maxHops=3&limit=20`),
    get('paths at a moment', `/paths?${ends}&at=2020`),
    json('a subgraph', '/subgraph', { nodeIds: [ids.node, ids.other, 'project:nowhere'] }),
    json('a subgraph at a moment', '/subgraph', { nodeIds: [ids.node, ids.other], at: '2011' }),
    get('the questions', '/questions'),
    json('free Cypher', '/cypher', {
      query:
        'MATCH (n:Entity {id: $id})-[r]-(m:Entity) RETURN n, type(r) AS type, m ORDER BY type, m.id',
      parameters: { id: ids.node },
    }),
    json('free Cypher that writes', '/cypher', { query: 'MATCH (n) DETACH DELETE n' }),
    json('free Cypher as jsonl', '/export', {
      format: 'jsonl',
      selection: {
        query: 'MATCH p = (:Entity {id: $id})-[]-() RETURN p',
        parameters: { id: ids.node },
      },
    }),
    get('an unknown node', '/nodes/project%3Anowhere'),
    get('an unknown release', '/overview?at=atlantis'),
    get('an unknown kind', '/overview?kinds=Unicorn'),
    get('a depth that is too large', `/nodes/${node}/neighbourhood?depth=4`),
    get('an unknown parameter', '/search?q=nova&colour=red'),
    json('everything as jsonl', '/export', { format: 'jsonl', selection: { all: true } }),
    ...(['jsonl', 'gexf', 'csv'] as const).map((format) =>
      json(`a neighbourhood as ${format}`, '/export', {
        format,
        selection: { around: ids.node, depth: 1 },
        at: ids.release,
      }),
    ),
  ];
}

export interface SampleAnswer {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
}

/** The answer without what differs from request to request: the request's id, and time. */
export async function ask(api: string, { path, body }: SampleRequest): Promise<SampleAnswer> {
  const response = await fetch(
    `${api}${path}`,
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        },
  );
  const bytes = Buffer.from(await response.arrayBuffer());
  const isText = response.headers.get('content-type') !== 'application/zip';
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: isText
      ? bytes
          .toString()
          .replace(/"requestId":"[^"]*"/, '"requestId":"…"')
          .replace(/"elapsedMs":[\d.]+/, '"elapsedMs":0')
      : bytes.toString('base64'),
  };
}
