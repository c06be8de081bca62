/*
title: { en: 'To which projects an organisation contributed, over all releases', zh: '某组织历来为哪些项目作出贡献' }
parameters:
  organisation: { type: node, title: { en: 'Organisation', zh: '组织' }, default: 'org:red-hat' }
columns:
  project: { en: 'Project', zh: '项目' }
  commits: { en: 'Commits', zh: '提交数' }
  all: { en: 'Commits of the project', zh: '该项目的全部提交' }
  releases: { en: 'Number of releases', zh: '参与的版本数' }
  first: { en: 'Since', zh: '始于' }
  last: { en: 'Until', zh: '止于' }
  unattributed: { en: 'Share of the project that could not be attributed', zh: '该项目无法归属的比例' }
*/
MATCH (organisation:Entity {id: $organisation})-[contribution:CONTRIBUTED_TO]->(project:Project)
WITH project AS project, sum(contribution.commits) AS commits, count(contribution) AS releases,
  min(contribution.from) AS first, max(contribution.to) AS last
RETURN project AS project, commits AS commits, project.commits AS all, releases AS releases,
  first AS first, last AS last, project.unattributedShare AS unattributed
ORDER BY commits DESC, project.id
LIMIT 50
