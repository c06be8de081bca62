/*
title: { en: 'Teams that had a single candidate for several cycles', zh: '连续多个周期只有一位候选人的团队' }
parameters:
  since: { type: node, kind: Release, title: { en: 'Since the release', zh: '自版本' }, default: 'release:2023.1-antelope' }
  cycles: { type: integer, title: { en: 'Cycles, at least', zh: '最少周期数' }, default: 4 }
columns:
  team: { en: 'Team', zh: '团队' }
  cycles: { en: 'Cycles with one candidate', zh: '仅一位候选人的周期数' }
  people: { en: 'Different people', zh: '不同人数' }
  contested: { en: 'Cycles with several', zh: '多位候选人的周期数' }
*/
MATCH (first:Release {id: $since})
MATCH (release:Release)
WHERE release.number >= first.number
WITH release AS release
MATCH (person:Person)-[stood:STOOD_FOR]->(team:Team)
WHERE 'release:' + stood.release = release.id AND team.teamType = 'project-team'
WITH team AS team, release AS release, count(DISTINCT person) AS candidates,
  collect(DISTINCT person.id) AS ids
UNWIND ids AS id
WITH team AS team, release AS release, candidates AS candidates, id AS id
WITH team AS team, count(DISTINCT id) AS people,
  count(DISTINCT CASE WHEN candidates = 1 THEN release.id ELSE null END) AS cycles,
  count(DISTINCT CASE WHEN candidates > 1 THEN release.id ELSE null END) AS contested
WHERE cycles >= $cycles
RETURN team AS team, cycles AS cycles, people AS people, contested AS contested
ORDER BY cycles DESC, people, team.id
