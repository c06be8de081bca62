/*
title: { en: 'Clouds and who operates them', zh: '各个云及其运营者' }
columns:
  cloud: { en: 'Cloud', zh: '云' }
  operator: { en: 'Operator', zh: '运营者' }
  access: { en: 'Access', zh: '访问方式' }
  project: { en: 'Runs on', zh: '运行于' }
*/
MATCH (cloud:Cloud)
OPTIONAL MATCH (operator:Organisation)-[operation:OPERATES]->(cloud)
OPTIONAL MATCH (cloud)-[:RUNS_ON]->(project:Project)
RETURN cloud AS cloud, operator AS operator, operation.access AS access, project AS project
ORDER BY cloud.id, operator.id, project.id, operation.id
