import { createExample } from './example.ts';
import type { Example } from './example.ts';

/** Ways through the graph, time, and how the store goes about it. */
export const PATH_EXAMPLES: readonly Example[] = [
  createExample('two-steps', {
    title: { en: 'Who leads what a team maintains', zh: '谁领导维护某项目的团队' },
    explanation: {
      en: 'Arrows may follow one another in either direction.',
      zh: '箭头可以依次相连，方向不限。',
    },
    text: `
    MATCH (person:Person)-[l:LEADS]->(team:Team)-[m:MAINTAINS]->(project:Project {id: $project})
    RETURN person, l, team, m, project`,
    parameters: { project: { type: 'node', typed: 'project:nova' } },
  }),
  createExample('shortest', {
    title: { en: 'The shortest way between two', zh: '两者之间最短的路径' },
    explanation: {
      en: 'shortestPath gives one of the shortest ways; [*..6] allows up to six steps.',
      zh: 'shortestPath 给出一条最短路径；[*..6] 表示最多六步。',
    },
    text: `
    MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
    MATCH way = shortestPath((a)-[*..6]-(b))
    RETURN way, length(way) AS steps`,
    parameters: {
      from: { type: 'node', typed: 'org:nasa' },
      to: { type: 'node', typed: 'foundation:linux-foundation' },
    },
  }),
  createExample('depends-through', {
    title: { en: 'What a project depends on, up to two steps', zh: '某项目两步以内的依赖' },
    explanation: {
      en: '[*1..2] follows the same type once or twice. DISTINCT names each once.',
      zh: '[*1..2] 沿同一类型走一到两步。DISTINCT 使每个只出现一次。',
    },
    text: `
    MATCH (p:Project {id: $project})-[:DEPENDS_ON*1..2]->(d)
    RETURN DISTINCT d.id AS id, d.name AS name
    ORDER BY id
    LIMIT 200`,
    parameters: { project: { type: 'node', typed: 'project:nova' } },
  }),
  createExample('in-common', {
    title: { en: 'What two projects have in common', zh: '两个项目的共同点' },
    explanation: {
      en: 'The same variable in both patterns must be the same node.',
      zh: '两个模式中同名的变量必须是同一个节点。',
    },
    text: `
    MATCH (a:Project {id: $one})-[:DEPENDS_ON]->(both)<-[:DEPENDS_ON]-(b:Project {id: $other})
    RETURN DISTINCT both.id AS id, both.name AS name
    ORDER BY id`,
    parameters: {
      one: { type: 'node', typed: 'project:nova' },
      other: { type: 'node', typed: 'project:glance' },
    },
  }),
  createExample('at-a-moment', {
    title: { en: 'Who led on a day', zh: '某一天谁在领导' },
    explanation: {
      en: 'from and to say how long a relationship held. An end that is only a year counts as all of it.',
      zh: 'from 和 to 表示关系的起止。只写年份的结束时间视为整年。',
    },
    text: `
    MATCH (p:Person)-[l:LEADS]->(t:Team)
    WHERE (l.from IS NULL OR l.from <= $day)
      AND (l.to IS NULL OR l.to >= left($day, size(l.to)))
    RETURN t AS team, p AS person, l.from AS since
    ORDER BY t.id, p.id`,
    parameters: { day: { type: 'date', typed: '2015-06-30' } },
  }),
  createExample('leaving', {
    title: { en: 'Leaving Eventlet, by state', zh: '迁离 Eventlet 的进展' },
    explanation: {
      en: 'CASE makes words of values; what is counted is grouped by them.',
      zh: 'CASE 把取值变成文字，并按它们分组计数。',
    },
    text: `
    MATCH (p:Project)-[m:MIGRATED_OFF]->(t:Technology {id: $technology})
    WITH CASE m.status WHEN 'done' THEN 'gone' ELSE 'on the way' END AS state, p.name AS name
    RETURN state, count(name) AS projects
    ORDER BY state`,
    parameters: { technology: { type: 'node', typed: 'technology:eventlet' } },
  }),
  createExample('at-least', {
    title: { en: 'Who made at least such a share', zh: '占比不低于某值的组织' },
    explanation: {
      en: 'A number with a fraction is a parameter of its own type.',
      zh: '带小数的数值是另一种参数类型。',
    },
    text: `
    MATCH (o:Organisation)-[c:CONTRIBUTED_TO]->(r:Release)
    WHERE c.share >= $share
    RETURN o.name AS organisation, count(r) AS releases, max(c.share) AS most
    ORDER BY releases DESC, organisation`,
    parameters: { share: { type: 'float', typed: '0.1' } },
  }),
  createExample('receipts', {
    title: { en: 'Where a fact comes from', zh: '事实的出处' },
    explanation: {
      en: 'Every node and relationship lists its receipts: a source, and the place within it.',
      zh: '每个节点和关系都列有出处：来源及其中的位置。',
    },
    text: `
    MATCH (n:Entity {id: $node})
    UNWIND n.sources AS receipt
    WITH receipt, split(receipt, '#')[0] AS id
    MATCH (s:Source {id: id})
    RETURN receipt, s AS source, s.url AS address`,
    parameters: { node: { type: 'node', typed: 'project:openstack' } },
  }),
  createExample('plan', {
    title: { en: 'How the database goes about it', zh: '数据库如何执行' },
    explanation: {
      en: 'EXPLAIN gives the plan and runs nothing; the plan of any answer stands in its last view too.',
      zh: 'EXPLAIN 只给出执行计划而不运行；任何答案的最后一个视图也有它的计划。',
    },
    text: `
    EXPLAIN
    MATCH (p:Person)-[:LEADS]->(t:Team)
    RETURN p.name AS person, count(t) AS teams`,
  }),
];
