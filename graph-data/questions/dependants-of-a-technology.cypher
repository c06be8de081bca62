/*
title: { en: 'Projects that need or needed a technology', zh: '依赖或曾依赖某项技术的项目' }
parameters:
  technology: { type: node, kind: Technology, title: { en: 'Technology', zh: '技术' }, default: 'technology:eventlet' }
columns:
  project: { en: 'Project', zh: '项目' }
  scope: { en: 'Scope', zh: '范围' }
  from: { en: 'From', zh: '始于' }
  until: { en: 'Until', zh: '止于' }
  receipts: { en: 'Receipts', zh: '出处' }
*/
MATCH (technology:Technology {id: $technology})<-[needs:DEPENDS_ON]-(project:Project)
RETURN project AS project, needs.scope AS scope, needs.from AS from, needs.to AS until,
  needs.sources AS receipts
ORDER BY from, until, project.id, needs.id
