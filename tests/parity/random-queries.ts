import fc from 'fast-check';

/**
 * Queries at random, from the schema of the hand-drawn graph. Most of what they put together is of the
 * kind that it must be; some is not, and has no answer.
 */

const KINDS = ['Project', 'Organisation', 'Release', 'Team', 'Foundation', 'Entity', 'Nobody'];
const TYPES = ['FOUNDED', 'PART_OF', 'RELEASED_IN', 'CONTRIBUTED_TO', 'SUCCEEDS', 'NOTHING'];

const pick = (items: readonly string[]) => fc.constantFrom(...items);
const text = (parts: TemplateStringsArray, ...values: readonly fc.Arbitrary<string>[]) =>
  fc
    .tuple(...values)
    .map((found) => parts.reduce((all, part, index) => `${all}${found[index - 1] ?? ''}${part}`));

const of = (owners: readonly string[], names: readonly string[]) =>
  text`${pick(owners)}.${pick(names)}`;
const NODES = ['n', 'm'];

// fast-check takes no interface here.
type Kinds = {
  any: string;
  number: string;
  string: string;
  truth: string;
  list: string;
};

const options = { depthSize: 'small', withCrossShrink: true } as const;

/** One expression of each kind, made of others. */
const kinds = fc.letrec<Kinds>((tie) => {
  const { any, number, string, truth, list } = {
    any: tie('any'),
    number: tie('number'),
    string: tie('string'),
    truth: tie('truth'),
    list: tie('list'),
  };
  return {
    any: fc.oneof(
      options,
      pick(['null', "'1'", '1', '2.0', 'true', 'n.no', 'n.name', 'm.number', '{a: 1}']),
      number,
      string,
      truth,
      list,
      text`coalesce(${any}, ${any})`,
      text`CASE ${any} WHEN ${any} THEN ${any} ELSE ${any} END`,
      text`${list}[${pick(['0', '-1', '5'])}]`,
    ),
    number: fc.oneof(
      options,
      fc.oneof(
        of(NODES, ['number', 'degree', 'x']),
        pick(['r.commits', '1', '0', '-2', '1.5', '2.0']),
      ),
      text`(${number} ${pick(['+', '-', '*'])} ${number})`,
      text`(${number} ${pick(['/', '%', '^'])} 2)`,
      text`${pick(['abs', 'round', 'floor', 'toInteger', 'toFloat', 'sign', '-'])}(${number})`,
      text`round(${number}, ${pick(['1', '2'])})`,
      text`size(${list})`,
      text`size(${string})`,
      text`toInteger(${string})`,
      text`CASE WHEN ${truth} THEN ${number} ELSE ${number} END`,
      text`reduce(s = 0, y IN ${list} | s + 1)`,
      pick([
        'COUNT { (n)-->() }',
        'COUNT { MATCH (n)--(o) WHERE o.from > n.from }',
        'size([(n)-->(o) | o])',
      ]),
    ),
    string: fc.oneof(
      options,
      fc.oneof(
        of(NODES, ['name', 'from', 'to', 'id']),
        pick(['type(r)', "'1'", "'Nova'", "''", "'开源云'"]),
      ),
      text`(${string} + ${fc.oneof(string, number)})`,
      text`(${string} || ${string})`,
      text`${pick(['toUpper', 'toLower', 'trim', 'reverse'])}(${string})`,
      text`toString(${fc.oneof(number, truth)})`,
      text`substring(${string}, ${pick(['0', '1', '9'])}, 2)`,
      text`left(${string}, 4)`,
      text`replace(${string}, 'o', ${string})`,
      text`nullIf(${string}, ${string})`,
      text`head(split(${string}, ${pick(["'a'", "' '"])}))`,
    ),
    truth: fc.oneof(
      options,
      pick([
        'n.slurp',
        'true',
        'false',
        'n:Project',
        'm:Project|Release',
        'EXISTS { (n)<-[:FOUNDED]-() }',
      ]),
      text`(${number} ${pick(['=', '<>', '<', '>='])} ${number})`,
      text`(${string} ${pick(['=', '<', '>=', 'STARTS WITH', 'CONTAINS', 'ENDS WITH'])} ${string})`,
      text`(${any} ${pick(['=', '<>', '<', '>='])} ${any})`,
      text`(${any} IN ${list})`,
      text`(${truth} ${pick(['AND', 'OR', 'XOR', '=', '<='])} ${truth})`,
      text`(NOT ${truth})`,
      text`(${any} IS ${pick(['', 'NOT '])}NULL)`,
      text`(${string} =~ ${pick(["'(?i)n.*'", "'20\\\\d+.*'", "'.'"])})`,
      text`${pick(['any', 'all', 'none', 'single'])}(x IN ${list} WHERE x ${pick(['=', '<>', '<'])} ${any})`,
      text`isEmpty(${string})`,
    ),
    list: fc.oneof(
      options,
      pick([
        'n.aliases',
        'm.sources',
        '[1, 2, 3]',
        "['a', 'b']",
        '[]',
        "[1, 'a', null]",
        'labels(n)',
      ]),
      text`[${any}, ${any}]`,
      text`(${list} + ${fc.oneof(list, number, string)})`,
      text`${list}[${pick(['1..', '..-1', '-2..', '0..1'])}]`,
      text`[x IN ${list} WHERE x ${pick(['=', '<>', '<'])} ${any} | x]`,
      text`[x IN ${list} | ${any}]`,
      text`${pick(['tail', 'reverse'])}(${list})`,
      text`range(0, ${pick(['2', '-1', '3'])})`,
      text`split(${string}, ' ')`,
    ),
  };
});
const expression = kinds.any;
const property = of([...NODES, 'r'], ['name', 'from', 'number', 'commits', 'no']);

const pattern = text`(n:${pick(KINDS)})-[r${pick(['', ...TYPES.map((type) => `:${type}`), ':FOUNDED|PART_OF', ':!FOUNDED'])}]${pick(['->', '-'])}(m)`;
const match = fc.oneof(
  text`MATCH ${pattern}`,
  text`MATCH (n:${pick(KINDS)}) OPTIONAL MATCH (n)-[r]->(m)`,
  text`MATCH ${pattern} WHERE ${kinds.truth}`,
  text`MATCH ${pattern} WHERE ${property} IS NOT NULL OR ${kinds.truth}`,
);

const aggregate = fc.oneof(
  text`count(${expression})`,
  text`${pick(['min', 'max', 'sum', 'avg'])}(${kinds.number})`,
  text`${pick(['min', 'max'])}(${kinds.string})`,
  text`count(DISTINCT ${expression})`,
  text`size(collect(${expression}))`,
  pick(['count(*)', 'count(*) + 1']),
);

const result = fc.oneof(
  text`RETURN n.id AS id, m.id AS other, r.id AS rel, ${expression} AS a, ${expression} AS b`,
  text`RETURN ${expression} AS a, ${aggregate} AS b`,
  text`RETURN ${aggregate} AS a, ${aggregate} AS b`,
  text`WITH n, ${expression} AS k, count(*) AS c WHERE c > 0 RETURN n.id AS id, k, c`,
  text`RETURN DISTINCT ${expression} AS a`,
  text`RETURN n.id AS id, m.id AS other, r.id AS rel, ${expression} AS a ORDER BY id, other, rel`,
  text`WITH ${kinds.list} AS a UNWIND a AS b RETURN b`,
);

export const randomQuery: fc.Arbitrary<string> = text`${match} ${result}`;
