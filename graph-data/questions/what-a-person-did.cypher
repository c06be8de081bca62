/*
title: { en: 'The roles of a person', zh: '某人担任过的角色' }
parameters:
  person: { type: node, kind: Person, title: { en: 'Person', zh: '人物' }, default: 'person:jonathan-bryce' }
columns:
  what: { en: 'Relationship', zh: '关系' }
  role: { en: 'Role', zh: '角色' }
  whole: { en: 'Of what', zh: '对象' }
  from: { en: 'From', zh: '始于' }
  until: { en: 'Until', zh: '止于' }
*/
MATCH (person:Person {id: $person})-[tie]->(whole:Entity)
RETURN type(tie) AS what, tie.role AS role, whole AS whole, tie.from AS from, tie.to AS until
ORDER BY what, from, whole.id, tie.id
