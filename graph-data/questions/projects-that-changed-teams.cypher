/*
title: { en: 'Projects that moved from one team to another', zh: '更换过维护团队的项目' }
columns:
  project: { en: 'Project', zh: '项目' }
  team: { en: 'Team', zh: '团队' }
  from: { en: 'From', zh: '始于' }
  until: { en: 'Until', zh: '止于' }
*/
MATCH (other:Team)-[:MAINTAINS]->(project:Project)
WITH project AS project, count(DISTINCT other) AS teams
WHERE teams > 1
MATCH (team:Team)-[care:MAINTAINS]->(project)
RETURN project AS project, team AS team, care.from AS from, care.to AS until
ORDER BY project.id, from, team.id, care.id
