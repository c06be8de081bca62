/*
title: { en: 'How many facts a source is a receipt of, by kind', zh: '某来源是多少条事实的出处（按类别）' }
parameters:
  source: { type: node, kind: Source, title: { en: 'Source', zh: '来源' }, default: 'source:governance' }
columns:
  what: { en: 'Relationship', zh: '关系' }
  facts: { en: 'Facts', zh: '事实数' }
  example: { en: 'For example of', zh: '例如' }
*/
MATCH (start:Entity)-[fact]->(end:Entity)
WHERE any(receipt IN fact.sources WHERE receipt STARTS WITH $source + '#')
WITH type(fact) AS what, count(fact) AS facts, min(start.id) AS least
MATCH (example:Entity {id: least})
RETURN what AS what, facts AS facts, example AS example
ORDER BY facts DESC, what
