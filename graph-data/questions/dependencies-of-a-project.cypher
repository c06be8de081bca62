/*
title: { en: 'What a project needs or needed', zh: '某项目依赖或曾依赖什么' }
parameters:
  project: { type: node, kind: Project, title: { en: 'Project', zh: '项目' }, default: 'project:nova' }
columns:
  needed: { en: 'Needed', zh: '所依赖' }
  scope: { en: 'Scope', zh: '范围' }
  constraint: { en: 'Constraint', zh: '版本约束' }
  from: { en: 'From', zh: '始于' }
  until: { en: 'Until', zh: '止于' }
  receipts: { en: 'Receipts', zh: '出处' }
*/
MATCH (project:Project {id: $project})-[needs:DEPENDS_ON]->(needed:Entity)
RETURN needed AS needed, needs.scope AS scope, needs.constraint AS constraint,
  needs.from AS from, needs.to AS until, needs.sources AS receipts
ORDER BY from, until, needed.id, needs.id
