import type { Title } from '../../graph-data/model/title.ts';

/**
 * What a part of the map is about, by the node in its middle: an atlas writes "Networking" there and
 * leaves the name of the team to the team's own label.
 */
const TITLES_BY_NODE: Readonly<Record<string, Title>> = {
  'team:nova': { en: 'Compute', zh: '计算' },
  'project:nova': { en: 'Compute', zh: '计算' },
  'team:ironic': { en: 'Bare metal', zh: '裸机' },
  'team:neutron': { en: 'Networking', zh: '网络' },
  'project:neutron': { en: 'Networking', zh: '网络' },
  'team:octavia': { en: 'Load balancing', zh: '负载均衡' },
  'team:designate': { en: 'Names', zh: '域名' },
  'team:cinder': { en: 'Block storage', zh: '块存储' },
  'team:swift': { en: 'Object storage', zh: '对象存储' },
  'project:swift': { en: 'Object storage', zh: '对象存储' },
  'team:manila': { en: 'Shared files', zh: '共享文件' },
  'team:glance': { en: 'Images', zh: '镜像' },
  'team:keystone': { en: 'Identity', zh: '身份' },
  'team:barbican': { en: 'Secrets', zh: '密钥' },
  'team:heat': { en: 'Orchestration', zh: '编排' },
  'team:mistral': { en: 'Workflows', zh: '工作流' },
  'team:magnum': { en: 'Container clusters', zh: '容器集群' },
  'team:zun': { en: 'Containers', zh: '容器' },
  'team:trove': { en: 'Databases', zh: '数据库' },
  'team:zaqar': { en: 'Messages', zh: '消息' },
  'team:tacker': { en: 'Network functions', zh: '网络功能' },
  'team:telemetry': { en: 'Metering', zh: '计量' },
  'team:vitrage': { en: 'Root causes', zh: '根因分析' },
  'team:cloudkitty': { en: 'Billing', zh: '计费' },
  'team:watcher': { en: 'Optimisation', zh: '资源优化' },
  'team:cyborg': { en: 'Accelerators', zh: '加速器' },
  'team:masakari': { en: 'Recovery', zh: '故障恢复' },
  'team:blazar': { en: 'Reservations', zh: '资源预留' },
  'team:freezer': { en: 'Backups', zh: '备份' },
  'team:kolla': { en: 'Container images', zh: '容器镜像' },
  'team:horizon': { en: 'Dashboard', zh: '仪表板' },
  'team:openstacksdk': { en: 'Clients', zh: '客户端' },
  'team:oslo': { en: 'Common libraries', zh: '公共库' },
  'team:quality-assurance': { en: 'Testing', zh: '测试' },
  'team:testing-and-collaboration-tools-sig': { en: 'Shared tools', zh: '协作工具' },
  'team:openstack-charms': { en: 'Charms', zh: 'Charm 部署' },
  'team:puppet-openstack': { en: 'Puppet modules', zh: 'Puppet 模块' },
  'team:openstack-ansible': { en: 'Ansible roles', zh: 'Ansible 角色' },
  'team:openstack-helm': { en: 'Helm charts', zh: 'Helm 图表' },
  'team:technical-committee': { en: 'Governance', zh: '治理' },
  'team:openinfra-board': { en: 'The board', zh: '董事会' },
  'org:nasa': { en: 'The founders', zh: '创始者' },
  'org:nasa-ames': { en: 'The founders', zh: '创始者' },
  'org:rackspace': { en: 'The founders', zh: '创始者' },
};

/** The same for kinds whose nodes gather by themselves. */
const TITLES_BY_KIND: Readonly<Record<string, Title>> = {
  Foundation: { en: 'Foundations', zh: '基金会' },
  TelecomAdopter: { en: 'Telecoms', zh: '电信' },
};

/** What the part of the map around a node is about; null where only the node's name could say it. */
export function toRegionTitle(id: string, kind: string): Title | null {
  const byNode = Object.hasOwn(TITLES_BY_NODE, id) ? TITLES_BY_NODE[id] : undefined;
  const byKind = Object.hasOwn(TITLES_BY_KIND, kind) ? TITLES_BY_KIND[kind] : undefined;
  return byNode ?? byKind ?? null;
}
