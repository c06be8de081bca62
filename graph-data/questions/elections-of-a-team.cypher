/*
title: { en: "Who stood in a team's elections, and who was elected", zh: '某团队历次选举的候选人与结果' }
parameters:
  team: { type: node, kind: Team, title: { en: 'Team', zh: '团队' }, default: 'team:nova' }
columns:
  release: { en: 'Release', zh: '版本' }
  person: { en: 'Person', zh: '人物' }
  elected: { en: 'Elected', zh: '当选' }
*/
MATCH (person:Person)-[stood:STOOD_FOR]->(team:Team {id: $team})
MATCH (release:Release {id: 'release:' + stood.release})
RETURN release AS release, person AS person, stood.elected AS elected
ORDER BY release.number, person.id, stood.id
