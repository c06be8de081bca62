/*
title: { en: 'What changed between two releases', zh: '两个版本之间的变化' }
parameters:
  before: { type: node, kind: Release, title: { en: 'Earlier release', zh: '较早版本' }, default: 'release:2025.1-epoxy' }
  after: { type: node, kind: Release, title: { en: 'Later release', zh: '较晚版本' }, default: 'release:2025.2-flamingo' }
columns:
  change: { en: 'Change', zh: '变化' }
  entity: { en: 'Name', zh: '名称' }
  detail: { en: 'Where', zh: '所在' }
*/
MATCH (entity:Project)-[:RELEASED_IN]->(after:Release {id: $after})
OPTIONAL MATCH (entity)-[earlier:RELEASED_IN]->(before:Release {id: $before})
WITH entity AS entity, after AS after, earlier AS earlier
WHERE earlier IS NULL
RETURN 'project joined' AS change, entity AS entity, after AS detail
ORDER BY entity.id
UNION ALL
MATCH (entity:Project)-[:RELEASED_IN]->(before:Release {id: $before})
OPTIONAL MATCH (entity)-[later:RELEASED_IN]->(after:Release {id: $after})
WITH entity AS entity, before AS before, later AS later
WHERE later IS NULL
RETURN 'project left' AS change, entity AS entity, before AS detail
ORDER BY entity.id
UNION ALL
MATCH (entity:Person)-[leads:LEADS]->(detail:Team)
WHERE substring($after, 8) IN leads.releases AND NOT substring($before, 8) IN leads.releases
RETURN 'lead came' AS change, entity AS entity, detail AS detail
ORDER BY detail.id, entity.id
UNION ALL
MATCH (entity:Person)-[leads:LEADS]->(detail:Team)
WHERE substring($before, 8) IN leads.releases AND NOT substring($after, 8) IN leads.releases
RETURN 'lead went' AS change, entity AS entity, detail AS detail
ORDER BY detail.id, entity.id
UNION ALL
MATCH (detail:Release {id: $after})-[:INTRODUCES]->(entity:Feature)
RETURN 'feature' AS change, entity AS entity, detail AS detail
ORDER BY entity.id
