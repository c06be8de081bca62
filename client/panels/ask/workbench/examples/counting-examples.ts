import { createExample } from './example.ts';
import type { Example } from './example.ts';

/** Counting, adding up, collecting, and steps one after another. */
export const COUNTING_EXAMPLES: readonly Example[] = [
  createExample('how-many-of-a-kind', {
    title: { en: 'How many of each kind', zh: '各种类的数量' },
    explanation: {
      en: 'count(*) counts the rows that have the same value in the other columns.',
      zh: 'count(*) 统计其余各列取值相同的行数。',
    },
    text: `
    MATCH (n:Entity)
    UNWIND labels(n) AS kind
    WITH kind, n WHERE kind <> 'Entity'
    RETURN kind, count(*) AS nodes
    ORDER BY nodes DESC, kind`,
  }),
  createExample('most-commits', {
    title: { en: 'Who contributed most to a release', zh: '对某版本贡献最多的组织' },
    explanation: {
      en: 'Relationships have properties too. The share that nobody could be found for belongs beside any such list.',
      zh: '关系也有属性。看这样的列表时，应同时看无法归属的比例。',
    },
    text: `
    MATCH (o:Organisation)-[c:CONTRIBUTED_TO]->(r:Release {id: $release})
    RETURN o AS organisation, c.commits AS commits, c.share AS share,
      r.unattributedShare AS unattributed
    ORDER BY commits DESC, o.id
    LIMIT 20`,
    parameters: { release: { type: 'node', typed: 'release:2025.2-flamingo' } },
  }),
  createExample('contributions-over-time', {
    title: { en: 'One organisation over the releases', zh: '某组织历次版本的贡献' },
    explanation: {
      en: 'The chart of a named question draws the same; here every part can be changed.',
      zh: '“问题”中的图表画的是同样的内容；这里每一部分都可以改。',
    },
    text: `
    MATCH (o:Organisation {id: $organisation})-[c:CONTRIBUTED_TO]->(r:Release)
    RETURN r.name AS release, c.commits AS commits, c.authors AS authors
    ORDER BY r.number`,
    parameters: { organisation: { type: 'node', typed: 'org:huawei' } },
  }),
  createExample('teams-of-a-person', {
    title: { en: 'People who led several teams', zh: '领导过多个团队的人' },
    explanation: {
      en: 'WITH hands over to a next step; collect() makes one list of many rows.',
      zh: 'WITH 把结果交给下一步；collect() 把多行合成一个列表。',
    },
    text: `
    MATCH (p:Person)-[:LEADS]->(t:Team)
    WITH p, collect(DISTINCT t.name) AS teams
    WHERE size(teams) > 1
    RETURN p AS person, teams, size(teams) AS number
    ORDER BY number DESC, p.id
    LIMIT 30`,
  }),
  createExample('average-and-range', {
    title: { en: 'How large releases are', zh: '各版本的规模' },
    explanation: {
      en: 'min, max, avg and sum work over all rows when no other column is there.',
      zh: '没有其他列时，min、max、avg、sum 作用于全部行。',
    },
    text: `
    MATCH (r:Release)
    WHERE r.commits IS NOT NULL
    RETURN count(r) AS releases, min(r.commits) AS least, max(r.commits) AS most,
      round(avg(r.commits)) AS average`,
  }),
  createExample('without', {
    title: { en: 'Teams without a lead', zh: '没有负责人的团队' },
    explanation: {
      en: 'NOT EXISTS with a pattern finds what is not tied that way.',
      zh: 'NOT EXISTS 加模式可找出没有这种关系的节点。',
    },
    text: `
    MATCH (t:Team)
    WHERE NOT EXISTS { MATCH (:Person)-[:LEADS]->(t) }
    RETURN t AS team, t.teamType AS type
    ORDER BY t.id
    LIMIT 50`,
  }),
  createExample('optional', {
    title: { en: 'Clouds, and their operators where known', zh: '各个云，及已知的运营者' },
    explanation: {
      en: 'OPTIONAL MATCH keeps the row when nothing fits; the rest of it is null then.',
      zh: 'OPTIONAL MATCH 在没有匹配时保留该行，其余各列为 null。',
    },
    text: `
    MATCH (c:Cloud)
    OPTIONAL MATCH (o:Organisation)-[:OPERATES]->(c)
    RETURN c AS cloud, o AS operator
    ORDER BY c.id, o.id
    LIMIT 50`,
  }),
  createExample('two-lists', {
    title: { en: 'Two answers in one', zh: '两个答案合为一个' },
    explanation: {
      en: 'UNION puts rows of the same columns below one another.',
      zh: 'UNION 把列相同的结果上下合并。',
    },
    text: `
    MATCH (o:Organisation)-[:FOUNDED]->(p:Project {id: 'project:openstack'})
    RETURN o.name AS name, 'founded it' AS what
    UNION
    MATCH (o:Organisation)-[:SUPPORTS]->(p:Project {id: 'project:openstack'})
    RETURN o.name AS name, 'supports it' AS what`,
  }),
];
