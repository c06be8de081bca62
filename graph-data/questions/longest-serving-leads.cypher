/*
title: { en: 'The longest-serving team leads', zh: '任职时间最长的团队负责人' }
columns:
  person: { en: 'Person', zh: '人物' }
  team: { en: 'Team', zh: '团队' }
  releases: { en: 'Number of releases', zh: '任职版本数' }
  from: { en: 'Since', zh: '始于' }
  until: { en: 'Until', zh: '止于' }
*/
MATCH (person:Person)-[leads:LEADS]->(team:Team)
WHERE leads.releases IS NOT NULL AND team.teamType = 'project-team'
UNWIND leads.releases AS release
WITH person AS person, team AS team, count(DISTINCT release) AS releases,
  count(leads) AS stints, count(leads.from) AS begun, count(leads.to) AS ended,
  min(leads.from) AS first, max(leads.to) AS last
RETURN person AS person, team AS team, releases AS releases,
  CASE WHEN begun < stints THEN null ELSE first END AS from,
  CASE WHEN ended < stints THEN null ELSE last END AS until
ORDER BY releases DESC, person.id, team.id
LIMIT 50
