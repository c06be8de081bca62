/*
title: { en: 'What a team maintains', zh: '某团队维护的项目' }
parameters:
  team: { type: node, kind: Team, title: { en: 'Team', zh: '团队' }, default: 'team:nova' }
columns:
  project: { en: 'Project', zh: '项目' }
  projectType: { en: 'Type', zh: '类型' }
  releases: { en: 'Releases', zh: '版本数' }
*/
MATCH (team:Team {id: $team})-[:MAINTAINS]->(project:Project)
OPTIONAL MATCH (project)-[:RELEASED_IN]->(release:Release)
WITH project, count(release) AS releases
RETURN project AS project, project.projectType AS projectType, releases AS releases
ORDER BY releases DESC, project.id
