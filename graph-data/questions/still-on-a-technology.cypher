/*
title: { en: 'Projects that still depend on a technology', zh: '仍依赖某项技术的项目' }
parameters:
  technology: { type: node, kind: Technology, title: { en: 'Technology', zh: '技术' }, default: 'technology:eventlet' }
columns:
  project: { en: 'Project', zh: '项目' }
  constraint: { en: 'Version constraint', zh: '版本约束' }
  scope: { en: 'Scope', zh: '范围' }
  from: { en: 'Since', zh: '始于' }
*/
MATCH (project:Project)-[dependency:DEPENDS_ON]->(technology:Technology {id: $technology})
WHERE dependency.to IS NULL
RETURN project AS project, dependency.constraint AS constraint, dependency.scope AS scope,
  dependency.from AS from
ORDER BY project.id, dependency.id
