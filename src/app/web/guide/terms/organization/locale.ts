import type { Terms } from '../term.ts'

export const organizationTerms: Terms = {
  unit: {
    said: ['部门', 'Unit'],
    means: [
      '组织里的一块：有上级、负责人和存续的日期，公司本身是最上面的一个。',
      'A part of the organisation with a superior unit, a head and the days it stands; the company itself is the topmost one.',
    ],
    page: '/organization/chart',
  },
  legalEntity: {
    said: ['用人单位', 'Employing entity'],
    means: [
      '与员工签劳动合同的公司，社保、个税也由它办理；一家集团可以有好几个。',
      'The company that signs the labour contract and handles insurance and tax; a group may have several.',
    ],
    page: '/organization/settings',
  },
  uscc: {
    said: ['统一社会信用代码', 'Unified social credit code'],
    means: [
      '营业执照上的18位代码，最后一位是校验位。',
      'The 18 characters of the business licence; the last one is a check character.',
    ],
    page: '/organization/settings',
  },
  costCentre: {
    said: ['成本中心', 'Cost centre'],
    means: [
      '财务归集人工成本的口径，部门挂在哪个成本中心，人工成本就算到哪里。',
      'Where finance gathers the cost of people: that of a unit goes to its cost centre.',
    ],
    page: '/organization/settings',
  },
  head: {
    said: ['部门负责人', 'Head of a unit'],
    means: [
      '对一个部门负责的人，可以暂时待定；换人也按日期生效。',
      'The person who answers for a unit. May be open for a while; a change has its day too.',
    ],
    page: '/organization/chart',
  },
  headcount: {
    said: ['编制', 'Headcount'],
    means: [
      '一个部门或岗位计划用多少人，和在岗人数相比就知道缺编还是超编。',
      'How many people a unit or position is planned to have; compared with those in post it shows what is short or over.',
    ],
    page: '/organization/headcount',
  },
  reorganization: {
    said: ['组织调整', 'Re-organisation'],
    means: [
      '一组新设、划转、合并、拆分、撤销，先起草，到生效日一次完成。',
      'A set of creations, moves, mergers, splits and closings, drafted first and applied together on one day.',
    ],
    page: '/organization/changes',
  },
  position: {
    said: ['岗位', 'Position'],
    means: [
      '部门里的一个位置，由人来担任，例如「成都研发中心的测试工程师」。',
      'A place in a unit that somebody fills, such as “test engineer in the Chengdu centre”.',
    ],
    page: '/organization/chart',
  },
  jobTitle: {
    said: ['职务', 'Job title'],
    means: [
      '一个人对内对外的称呼，可以和岗位名称不同。',
      'What somebody is called inside and outside; it may differ from the position.',
    ],
    page: '/people',
  },
  jobProfile: {
    said: ['职位说明', 'Job profile'],
    means: [
      '一类岗位为什么存在、做什么、落在哪些职级，多个岗位可以共用一份。',
      'Why a kind of position exists, what it does and on which levels; many positions may share one.',
    ],
    page: '/jobs',
  },
  jobFamily: {
    said: ['职位序列', 'Job family'],
    means: [
      '性质相近的职位，例如技术、市场、职能。',
      'Jobs of a similar nature, such as technology, market or functions.',
    ],
    page: '/jobs/families',
  },
  level: {
    said: ['职级', 'Level'],
    means: [
      '职位或人的级别，例如 P3、M2，晋升就是换到更高的职级。',
      'The grade of a job or person, such as P3 or M2; a promotion goes to a higher one.',
    ],
    page: '/jobs/ladders',
  },
  professionalTrack: {
    said: ['专业序列', 'Professional track'],
    means: [
      '靠专业能力往上走的一条路，常写作 P1、P2……',
      'The ladder of those who rise by their craft, usually written P1, P2 …',
    ],
    page: '/jobs/ladders',
  },
  managementTrack: {
    said: ['管理序列', 'Management track'],
    means: [
      '靠带团队往上走的一条路，常写作 M1、M2……',
      'The ladder of those who rise by leading people, usually written M1, M2 …',
    ],
    page: '/jobs/ladders',
  },
  spanOfControl: {
    said: ['管理幅度', 'Span of control'],
    means: ['一位主管直接带多少人。', 'How many people report to one manager directly.'],
    page: '/insight/metrics',
  },
}
