/*
title: { en: 'The most connected nodes of a kind', zh: '某类中关联最多的节点' }
parameters:
  kind: { type: string, title: { en: 'Kind (such as Organisation)', zh: '类型（如 Organisation）' }, default: 'Organisation' }
columns:
  entity: { en: 'Name', zh: '名称' }
  degree: { en: 'Relationships', zh: '关系数' }
*/
MATCH (entity:Entity)
WHERE $kind IN labels(entity)
RETURN entity AS entity, entity.degree AS degree
ORDER BY degree DESC, entity.id
LIMIT 50
