/*
title: { en: 'Features of a release, and the projects that deliver them', zh: '某版本的特性及实现它们的项目' }
parameters:
  release: { type: node, kind: Release, title: { en: 'Release', zh: '版本' }, default: 'release:2025.2-flamingo' }
columns:
  feature: { en: 'Feature', zh: '特性' }
  project: { en: 'Project', zh: '项目' }
*/
MATCH (release:Release {id: $release})-[:INTRODUCES]->(feature:Feature)
OPTIONAL MATCH (project:Project)-[:DELIVERS]->(feature)
RETURN feature AS feature, project AS project
ORDER BY feature.id, project.id
