/*
title: { en: 'What depends on a project', zh: '依赖某项目的项目' }
parameters:
  project: { type: node, kind: Project, title: { en: 'Project', zh: '项目' }, default: 'project:oslo.messaging' }
columns:
  dependent: { en: 'Project', zh: '项目' }
  constraint: { en: 'Version constraint', zh: '版本约束' }
  from: { en: 'Since', zh: '始于' }
  until: { en: 'Until', zh: '止于' }
*/
MATCH (dependent:Project)-[dependency:DEPENDS_ON]->(project:Project {id: $project})
RETURN dependent AS dependent, dependency.constraint AS constraint, dependency.from AS from,
  dependency.to AS until
ORDER BY dependent.id, dependency.id
