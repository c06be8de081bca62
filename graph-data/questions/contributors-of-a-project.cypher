/*
title: { en: 'Which organisations built a project, over all releases', zh: '历次版本中构建某项目的组织' }
parameters:
  project: { type: node, kind: Project, title: { en: 'Project', zh: '项目' }, default: 'project:nova' }
columns:
  organisation: { en: 'Organisation', zh: '组织' }
  commits: { en: 'Commits', zh: '提交数' }
  releases: { en: 'Number of releases', zh: '参与的版本数' }
  first: { en: 'Since', zh: '始于' }
  last: { en: 'Until', zh: '止于' }
  unattributed: { en: 'Share of the project that could not be attributed', zh: '该项目无法归属的比例' }
*/
MATCH (organisation:Entity)-[contribution:CONTRIBUTED_TO]->(project:Project {id: $project})
WITH organisation AS organisation, project AS project, sum(contribution.commits) AS commits,
  count(contribution) AS releases, min(contribution.from) AS first, max(contribution.to) AS last
RETURN organisation AS organisation, commits AS commits, releases AS releases, first AS first,
  last AS last, project.unattributedShare AS unattributed
ORDER BY commits DESC, organisation.id
LIMIT 200
