import { createExample } from './example.ts';
import type { Example } from './example.ts';

/** The first steps: nodes, relationships, conditions, order. */
export const FIRST_EXAMPLES: readonly Example[] = [
  createExample('some-projects', {
    title: { en: 'Some projects', zh: '若干项目' },
    explanation: {
      en: 'MATCH finds nodes; a word after the colon is their kind. LIMIT keeps the answer short.',
      zh: 'MATCH 查找节点；冒号后的词是节点的种类。LIMIT 限制答案的长度。',
    },
    text: `
    MATCH (p:Project)
    RETURN p
    LIMIT 25`,
  }),
  createExample('one-by-name', {
    title: { en: 'One thing by its name', zh: '按名称查找' },
    explanation: {
      en: 'Braces hold what a node must have. A parameter is filled in below the query, so that the query stays the same.',
      zh: '花括号中是节点必须具备的属性。参数在查询下方填写，查询本身不变。',
    },
    text: `
    MATCH (n:Entity {name: $name})
    RETURN n, labels(n) AS labels`,
    parameters: { name: { type: 'text', typed: 'Nova' } },
  }),
  createExample('who-founded', {
    title: { en: 'Who founded OpenStack', zh: '谁创立了 OpenStack' },
    explanation: {
      en: 'An arrow is a relationship with its direction; its type stands in the square brackets.',
      zh: '箭头是带方向的关系；方括号中是关系类型。',
    },
    text: `
    MATCH (who)-[f:FOUNDED]->(p:Project {name: 'OpenStack'})
    RETURN who, f, p`,
  }),
  createExample('neighbours', {
    title: { en: 'All that touches one node', zh: '与某节点相连的一切' },
    explanation: {
      en: 'Without a direction and a type any relationship fits. type() says which it was.',
      zh: '不写方向和类型时，任何关系都符合。type() 给出关系的类型。',
    },
    text: `
    MATCH (n:Entity {id: $node})-[r]-(other)
    RETURN type(r) AS type, other, r
    LIMIT 100`,
    parameters: { node: { type: 'node', typed: 'cloud:nebula' } },
  }),
  createExample('text-within', {
    title: { en: 'Names that contain a text', zh: '名称中包含某文字' },
    explanation: {
      en: 'WHERE takes conditions. toLower makes capitals and small letters alike.',
      zh: 'WHERE 后写条件。toLower 使大小写不再有区别。',
    },
    text: `
    MATCH (o:Organisation)
    WHERE toLower(o.name) CONTAINS toLower($text)
    RETURN o.name AS name, o.country AS country
    ORDER BY name`,
    parameters: { text: { type: 'text', typed: 'telecom' } },
  }),
  createExample('chinese-names', {
    title: { en: 'What has a Chinese name', zh: '有中文名的节点' },
    explanation: {
      en: 'A property that a node does not have is null. Chinese text works like any other.',
      zh: '节点没有的属性为 null。中文与其他文字一样使用。',
    },
    text: `
    MATCH (n:Entity)
    WHERE n.nameZh IS NOT NULL
    RETURN n.name AS name, n.nameZh AS nameZh
    ORDER BY nameZh
    LIMIT 50`,
  }),
  createExample('between-dates', {
    title: { en: 'What happened within some years', zh: '某几年间发生的事' },
    explanation: {
      en: 'Dates are texts such as 2012-09-27, so they compare as texts do.',
      zh: '日期是形如 2012-09-27 的文字，按文字比较即可。',
    },
    text: `
    MATCH (e:Event)
    WHERE e.date >= $from AND e.date <= $until
    RETURN e.date AS date, e.name AS name
    ORDER BY date`,
    parameters: {
      from: { type: 'date', typed: '2012-01-01' },
      until: { type: 'date', typed: '2014-12-31' },
    },
  }),
  createExample('one-of-several', {
    title: { en: 'Several things at once', zh: '一次查找多个' },
    explanation: {
      en: 'A list may be a parameter too; IN asks whether a value is one of them.',
      zh: '列表也可以作为参数；IN 判断某值是否在其中。',
    },
    text: `
    MATCH (p:Project)
    WHERE p.name IN $names
    RETURN p.name AS name, p.projectType AS type, p.description AS description
    ORDER BY name`,
    parameters: { names: { type: 'list', typed: 'Nova, Swift, Neutron' } },
  }),
];
