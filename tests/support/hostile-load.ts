import { request } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { readResidentMemory } from '../../server/store/resident-memory.ts';

/** Queries that the guard lets through and that would run for hours, or fill any memory. */
const RUNAWAY_QUERIES = [
  'MATCH (a:Entity), (b:Entity), (c:Entity) RETURN count(*) AS n',
  'MATCH p = (a:Person)-[*1..12]-(b:Person) RETURN count(p) AS n',
  `UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b
WITH a, b WHERE a * b < 0 RETURN count(*) AS n`,
  'MATCH (a:Entity), (b:Entity) RETURN a, b',
  'MATCH (a:Entity) MATCH (b:Entity) RETURN collect(a.name + b.name) AS names',
] as const;

interface Answer {
  /** 0 when the connection broke. */
  readonly status: number;
  readonly milliseconds: number;
}

/** One request from a client that is told apart by its own loopback address. */
function send(
  address: string,
  { path, from, body }: { readonly path: string; readonly from: string; readonly body?: string },
): Promise<Answer> {
  const started = performance.now();
  return new Promise((resolve) => {
    const finish = (status: number): void =>
      resolve({ status, milliseconds: performance.now() - started });
    const sent = request(
      `${address}/api/v1${path}`,
      {
        method: body === undefined ? 'GET' : 'POST',
        localAddress: from,
        agent: false,
        headers: { 'content-type': 'application/json' },
      },
      (response) => {
        response.resume();
        response.on('end', () => finish(response.statusCode ?? 0));
        response.on('error', () => finish(0));
      },
    );
    sent.on('error', () => finish(0));
    sent.end(body);
  });
}

export interface HostileLoad {
  readonly address: string;
  readonly clients: number;
  readonly seconds: number;
}

/** Clients that ask without pause; what they were answered, by status. */
export async function pressHostile({
  address,
  clients,
  seconds,
}: HostileLoad): Promise<ReadonlyMap<number, number>> {
  const end = performance.now() + seconds * 1_000;
  const statuses = new Map<number, number>();
  async function press(client: number): Promise<void> {
    for (let round = client; performance.now() < end; round += 1) {
      const query = RUNAWAY_QUERIES[round % RUNAWAY_QUERIES.length];
      const { status } = await send(address, {
        path: '/cypher',
        from: `127.0.1.${1 + client}`,
        body: JSON.stringify({ query }),
      });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      // Who is told to wait waits a little: a client in a loop without any is the rate limit's.
      if (status === 429 || status === 503) await pause(100);
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => press(client)));
  return statuses;
}

const SEARCHES = ['nova', 'rackspace', 'thierry', 'neutron', '中国移动', 'openinfra', 'red hat'];

/** Another client that searches all the while, at the pace of someone who types. */
export async function searchMeanwhile(address: string, seconds: number): Promise<Answer[]> {
  const end = performance.now() + seconds * 1_000;
  const answers: Answer[] = [];
  for (let round = 0; performance.now() < end; round += 1) {
    const text = encodeURIComponent(SEARCHES[round % SEARCHES.length] ?? '');
    answers.push(await send(address, { path: `/search?q=${text}`, from: '127.0.0.1' }));
    await pause(40);
  }
  return answers;
}

/** The most memory that a process and all its children held together, in bytes, looked at often. */
export async function watchMemory(pid: number, until: Promise<unknown>): Promise<number> {
  let isOver = false;
  const over = until.then(
    () => (isOver = true),
    () => (isOver = true),
  );
  let peak = 0;
  while (!isOver) {
    const pids = [pid, ...(await listDescendants(pid))];
    const sizes = await Promise.all(pids.map(readResidentMemory));
    peak = Math.max(
      peak,
      sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0),
    );
    await Promise.race([over, pause(200)]);
  }
  return peak;
}

async function listDescendants(pid: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')),
  );
  const children = lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
  const deeper = await Promise.all(children.map(listDescendants));
  return [...children, ...deeper.flat()];
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
