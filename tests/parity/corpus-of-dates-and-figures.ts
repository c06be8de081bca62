import type { ParityQuery } from './parity-query.ts';

/** Dates and what lies between them, and how analysts reckon. */
export const DATES_AND_FIGURES: Readonly<Record<string, readonly (string | ParityQuery)[]>> = {
  'dates and durations': [
    'MATCH (p:Project) RETURN date(p.from).year AS year, count(*) AS count ORDER BY year',
    "RETURN duration.between(date('2010-10-21'), date('2025-10-01')).years AS years",
    'MATCH (r:Release) WHERE r.date IS NOT NULL RETURN r.name AS name, date(r.date).month AS month ORDER BY r.number',
    "MATCH (r:Release) WHERE date(r.date) >= date('2015-01-01') AND date(r.date) < date('2016-01-01') RETURN r.name AS name ORDER BY name",
    'MATCH (r:Release) WHERE date(r.date) < date() - duration({years: 10}) RETURN count(*) AS old',
    'MATCH (r:Release) WHERE r.date IS NOT NULL AND r.endOfLife IS NOT NULL RETURN r.name AS name, duration.between(date(r.date), date(r.endOfLife)) AS life ORDER BY r.number',
    'MATCH (r:Release)-[:SUCCEEDS]->(q) WHERE r.date IS NOT NULL AND q.date IS NOT NULL RETURN r.name AS name, duration.inDays(date(q.date), date(r.date)).days AS gap ORDER BY gap DESC, name LIMIT 5',
    'MATCH (r:Release) RETURN min(date(r.date)) AS first, max(date(r.date)) AS last, count(DISTINCT date(r.date).year) AS years',
    "MATCH (r:Release) WHERE r.date IS NOT NULL RETURN date.truncate('quarter', date(r.date)) AS quarter, count(*) AS n ORDER BY quarter",
    'MATCH (r:Release) WITH date(r.date) AS day ORDER BY day WITH collect(day) AS days RETURN days[0] AS first, [d IN days[1..4] | d.dayOfWeek] AS weekdays',
    {
      query:
        "MATCH (r:Release) WHERE date(r.date) > date($day) RETURN r.name AS name, CASE WHEN date(r.date).month <= 6 THEN 'spring' ELSE 'autumn' END AS season ORDER BY name",
      parameters: { day: '2018-05' },
    },
    "UNWIND range(0, 80) AS i WITH date('2019-12-25') + duration({days: i * 9}) AS d RETURN d, d.week AS w, d.ordinalDay AS o, d + duration('P1M') AS next, d - duration({months: 13, days: 1}) AS before, duration.between(date('2020-02-29'), d) AS away ORDER BY d",
    "RETURN date('2024-01-31') = '2024-01-31' AS a, date('2024-01-31') < '2025' AS b, toString(date('2024')) AS c, coalesce(date(null), 'none') AS d",
  ],
  'by way of what is tied to very much': [
    "MATCH p = (:Project {id: 'project:nova'})<-[:CONTRIBUTED_TO]-(o)-[:CONTRIBUTED_TO]->(:Project {id: 'project:cinder'}) RETURN count(p) AS n, min(length(p)) AS hops",
    "MATCH p = (n {id: 'project:nova'})<-[:MAINTAINS]-(t)<-[l:LEADS]-(person) WHERE length(p) = 2 RETURN p, l ORDER BY person.name, l.id",
    "MATCH (a:Entity {id: 'project:nova'})--(x)--(b:Entity {id: 'project:neutron'}) RETURN DISTINCT x.name AS common ORDER BY common",
    "MATCH (:Project {id: 'project:nova'})<-[:CONTRIBUTED_TO]-(o:Organisation)-[:CONTRIBUTED_TO]->(p:Project) WHERE p.name STARTS WITH 'C' RETURN p.name AS name, count(DISTINCT o) AS shared ORDER BY shared DESC, name",
    "MATCH (:Project {id: 'project:nova'})<-[:CONTRIBUTED_TO]-(:Organisation)-[:MEMBER_OF]->(f:Foundation)<-[:MEMBER_OF]-(x) RETURN f.name AS foundation, count(DISTINCT x) AS n ORDER BY n DESC, foundation",
    "MATCH (f:Foundation) OPTIONAL MATCH (f)<-[:MEMBER_OF]-(o)-[:CONTRIBUTED_TO]->(p:Project {id: 'project:nova'}) RETURN f.name AS name, count(DISTINCT o) AS n ORDER BY name",
    "MATCH (p:Project {id: 'project:nova'}) RETURN COUNT { (p)<-[:CONTRIBUTED_TO]-(o)-[:CONTRIBUTED_TO]->(q) } AS n, EXISTS { (p)<-[:CONTRIBUTED_TO]-()-[:CONTRIBUTED_TO]->(:Project {name: 'Cinder'}) } AS shared",
    'MATCH (p:Project) WHERE (p)<-[:CONTRIBUTED_TO]-()-[:MEMBER_OF]->(:Foundation) RETURN count(p) AS n',
  ],
  'what analysts write': [
    "MATCH (a:Project {id: 'project:nova'}), (b:Organisation {id: 'org:nasa'}), p = shortestPath((a)-[*..6]-(b)) RETURN length(p) AS hops",
    "MATCH (a:Project {id: 'project:nova'}), (b:Foundation) OPTIONAL MATCH p = shortestPath((a)-[*..3]-(b)) RETURN b.name AS foundation, length(p) AS hops ORDER BY hops, foundation",
    {
      query:
        'RETURN $from AS a, $type[0] AS b, $limit + 1 AS c, $when > $end AS d, 7 % $order AS e',
      parameters: { from: 'x', type: [1], limit: 2, when: '2024', end: '2020', order: 2.5 },
    },
    {
      query:
        'RETURN valueType($a) AS a, $a / 3 AS b, valueType($b) AS c, toString($c) AS d, $l[0] / 4 AS e',
      parameters: { a: 2 ** 53, b: 2 ** 53 - 1, c: 1e21, l: [2 ** 60, 1] },
    },
    'MATCH (n:Project) RETURN n.projectType AS type, percentileDisc(n.degree, 0.5) AS median, percentileDisc(n.degree, 0.9) AS high, stDevP(n.degree) > 0 AS varies ORDER BY type',
    'MATCH (n:Project) RETURN percentileDisc(n.degree, 0.9) AS high',
    "MATCH (n:Project) WHERE n.name IN ['Nova', 'Swift'] RETURN n {.name, .projectType} ORDER BY n.name",
    "RETURN ltrim('xxa', 'x') AS a, btrim('xyayx', 'xy') AS b, trim(LEADING 'x' FROM 'xax') AS c, toString(-0.0) AS d",
    {
      query:
        'MATCH (n:Project) RETURN n.name AS n ORDER BY n SKIP toInteger($s) LIMIT toInteger($l)',
      parameters: { s: '1', l: '3' },
    },
    {
      query: 'RETURN $m.a.b[1].c AS deep, $rows[0].name AS first, $rows[-1].n AS last',
      parameters: {
        m: { a: { b: [1, { c: 'x' }] } },
        rows: [
          { name: 'a', n: 1 },
          { name: 'b', n: 2 },
        ],
      },
    },
    'MATCH (o:Organisation)-[c:CONTRIBUTED_TO]->(p:Project) WITH p, o ORDER BY c.commits DESC, o.name WITH p, collect(o.name) AS orgs WHERE size(orgs) >= 3 RETURN p.name AS project, orgs[0] AS leader, orgs[1..3] AS next ORDER BY project LIMIT 10',
    'MATCH (n:Project) WITH avg(n.degree) AS mean, stDev(n.degree) AS deviation MATCH (p:Project) WHERE p.degree > mean + 3 * deviation RETURN p.name AS name ORDER BY name',
    "MATCH (n:Project {id: 'project:nova'})-[:DEPENDS_ON]->(m)<-[:DEPENDS_ON]-(o:Project) WHERE n <> o WITH n, o, count(m) AS shared MATCH (o)-[:DEPENDS_ON]->(x) WITH n, o, shared, count(x) AS own RETURN o.name AS name, round(1.0 * shared / own, 4) AS part ORDER BY part DESC, name LIMIT 10",
    'MATCH (p:Project)<-[c:CONTRIBUTED_TO]-(o:Organisation) WITH p.name AS project, collect(c.commits) AS counts WITH project, reduce(a = [0, 0], x IN counts | [a[0] + x, a[1] + 1]) AS sums RETURN project, sums[0] AS commits, sums[1] AS n ORDER BY commits DESC, project LIMIT 10',
    'MATCH (a:Person)-[l:LEADS]->(t:Team)<-[k:LEADS]-(b:Person) WHERE a <> b AND l.to = k.from RETURN t.name AS team, a.name AS before, b.name AS after ORDER BY team, before, after LIMIT 20',
    'MATCH path = (a:Release)-[:SUCCEEDS*1..4]->(b) WHERE a.number = 4 AND none(r IN relationships(path) WHERE endNode(r).number < 2) RETURN last(nodes(path)).name AS name, length(path) AS steps ORDER BY steps',
    'CALL db.labels() YIELD label CALL (label) { MATCH (n) WHERE label IN labels(n) RETURN count(n) AS n } RETURN label, n ORDER BY n DESC, label',
    'MATCH (n:Release) UNWIND keys(n) AS key RETURN key, count(n[key]) AS n ORDER BY key',
    'WITH 10 AS n UNWIND range(2, n) AS i WITH i WHERE none(d IN range(2, i - 1) WHERE i % d = 0) RETURN collect(i) AS primes',
  ],
};
