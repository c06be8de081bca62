/*
title: { en: 'Who made how much of a project, release by release', zh: '各版本中各组织在某项目的贡献占比' }
parameters:
  project: { type: node, kind: Project, title: { en: 'Project', zh: '项目' }, default: 'project:nova' }
columns:
  release: { en: 'Release', zh: '版本' }
  date: { en: 'Date', zh: '日期' }
  organisation: { en: 'Organisation, with a twentieth of the commits at least', zh: '组织（至少占提交的二十分之一）' }
  commits: { en: 'Commits', zh: '提交数' }
  share: { en: 'Share of the commits', zh: '提交占比' }
  receipts: { en: 'Receipts', zh: '出处' }
*/
MATCH (project:Project {id: $project})<-[contribution:CONTRIBUTED_TO]-(organisation:Entity)
WHERE contribution.share >= 0.05
RETURN contribution.release AS release, contribution.to AS date, organisation AS organisation,
  contribution.commits AS commits, contribution.share AS share, contribution.sources AS receipts
ORDER BY date, commits DESC, contribution.id
