/*
title: { en: 'How a person is connected to a foundation', zh: '某人与某基金会的关联' }
parameters:
  person: { type: node, kind: Person, title: { en: 'Person', zh: '人物' }, default: 'person:goutham-pacha-ravi' }
  foundation: { type: node, kind: Foundation, title: { en: 'Foundation', zh: '基金会' }, default: 'foundation:linux-foundation' }
columns:
  way: { en: 'Way', zh: '路径' }
  hops: { en: 'Steps', zh: '步数' }
*/
MATCH path = allShortestPaths((person:Person {id: $person})-[:LEADS|MEMBER_OF|WORKS_FOR|FOUNDED|PART_OF|HOSTS|SUCCEEDS|MAINTAINS|SUPPORTS|ACQUIRED|STOOD_FOR*1..6]-(foundation:Foundation {id: $foundation}))
WITH DISTINCT nodes(path) AS way, length(path) AS hops,
  reduce(text = '', step IN nodes(path) | text + step.id + ' ') AS ids
RETURN way AS way, hops AS hops
ORDER BY ids
LIMIT 25
