/*
title: { en: 'Projects that depend most on one organisation in a release', zh: '某版本中最依赖单一组织的项目' }
parameters:
  release: { type: node, kind: Release, title: { en: 'Release', zh: '版本' }, default: 'release:2025.2-flamingo' }
  commits: { type: integer, title: { en: 'Commits of the organisation, at least', zh: '该组织的最少提交数' }, default: 20 }
columns:
  project: { en: 'Project', zh: '项目' }
  organisation: { en: 'Organisation', zh: '组织' }
  share: { en: "Share of the project's commits", zh: '占该项目提交的比例' }
  commits: { en: 'Commits', zh: '提交数' }
  authors: { en: 'Authors', zh: '作者数' }
  unattributed: { en: 'Share that could not be attributed', zh: '无法归属的比例' }
*/
MATCH (organisation:Entity)-[contribution:CONTRIBUTED_TO]->(project:Project)
WHERE contribution.release = substring($release, 8) AND contribution.commits >= $commits
  AND contribution.share >= 0.5
OPTIONAL MATCH (project)-[released:RELEASED_IN]->(release:Release {id: $release})
RETURN project AS project, organisation AS organisation, contribution.share AS share,
  contribution.commits AS commits, contribution.authors AS authors,
  released.unattributedShare AS unattributed
ORDER BY share DESC, commits DESC, project.id, contribution.id
LIMIT 100
