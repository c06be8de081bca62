/*
title: { en: 'Projects that move off a technology', zh: '正在迁离某项技术的项目' }
parameters:
  technology: { type: node, kind: Technology, title: { en: 'Technology', zh: '技术' }, default: 'technology:eventlet' }
columns:
  project: { en: 'Project', zh: '项目' }
  status: { en: 'Status', zh: '状态' }
  release: { en: 'Release', zh: '版本' }
*/
MATCH (project:Project)-[move:MIGRATED_OFF]->(technology:Technology {id: $technology})
RETURN project AS project, move.status AS status, move.release AS release
ORDER BY status, project.id, move.id
