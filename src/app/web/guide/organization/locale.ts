import type { Helps } from '../help.ts'

export const organizationHelps: Helps = {
  '/organization/chart': {
    title: ['组织架构', 'Organisation chart'],
    purpose: [
      '公司今天、过去或计划中的样子：部门、负责人、在岗与编制。',
      'The company as it is, was, or is planned: units, heads, people and headcount.',
    ],
    doing: [
      ['换看法：「架构图」「树表」「汇报线」。', 'Choose a look: “Chart”, “Table” or “Reporting lines”.'],
      [
        '点一个部门看详情，可以「新建下级」「改名」；「更多」里有「划转」「换负责人」「设编制」。',
        'Open a unit for “New unit below” and “Rename”; “More” holds “Move”, “Change head” and “Set plan”.',
      ],
      [
        '在部门里「新建岗位」，岗位可以汇报给别的岗位。',
        '“New position” inside a unit; a position may report to another.',
      ],
      ['动得多时「起草调整」，到期一次生效。', '“Draft a change” when much is to move; it takes effect on one day.'],
      [
        '换一个时点，再「与今天对比」；也可以「打印」或「存为图片」。',
        'Take another day and “Compare with today”; “Print” it or “Save as image”.',
      ],
    ],
    knowing: [
      ['每次改动都有生效日期；将来的可以「撤回」。', 'Each change has its day; “Take back” what is still to come.'],
      [
        '还有人的部门不能撤销，先调走，或在草案里写明去向。',
        'A unit with people can’t be closed: transfer them, or say in a draft where they go.',
      ],
      ['黄色是缺编超12%，红色是超编。', 'Yellow is short by over 12 %, red is over plan.'],
    ],
    pages: ['/organization/changes', '/organization/headcount', '/people'],
    terms: ['unit', 'position', 'headcount', 'asOf'],
  },
  '/organization/changes': {
    title: ['调整草案', 'Re-organisations'],
    purpose: [
      '把一次组织调整先写下来，看清影响，再定日子执行。',
      'Write a re-organisation down, see what it does, and then set the day.',
    ],
    doing: [
      ['「起草调整」，给它一个名字和生效日期。', '“Draft a change”: a name and the day it takes effect.'],
      ['打开一份草案，继续加步骤、对比、提交审批。', 'Open a draft to add steps, compare and send it for approval.'],
    ],
    knowing: [
      ['草案不影响任何人，直到执行。', 'A draft touches nobody until it is applied.'],
      [
        '「有冲突」是起草之后公司又变了，打开看哪一步。',
        '“Blocked” means that the company changed since: open it and see which step.',
      ],
    ],
    pages: ['/organization/chart', '/organization/headcount'],
    terms: ['reorganization', 'plannedChange'],
  },
  '/organization/changes/$id': {
    title: ['一份调整草案', 'One re-organisation'],
    purpose: [
      '四步：写步骤、与当天对比、看受影响的人、审批与执行。',
      'In four stages: steps, comparison, people affected, approve and apply.',
    ],
    doing: [
      [
        '选「做什么」，例如「合并部门」「拆分部门」，再「加一步」。',
        'Choose “What to do”, such as “Merge units” or “Split a unit”, then “Add the step”.',
      ],
      [
        '「看对比」核对架构，「看受影响的人」核对名单。',
        '“See the comparison” for the structure, “See who is affected” for the people.',
      ],
      [
        '有冲突的步骤，「按现状继续」或「去掉这一步」。',
        'A step in conflict: “Continue from how it is now” or “Remove this step”.',
      ],
      [
        '最后「提交审批」，通过后到生效日自动执行；不要了就「放弃草案」。',
        'At last “Send for approval”; once approved it is applied on its day. “Discard the draft” if it is not wanted.',
      ],
    ],
    knowing: [
      [
        '每一步都自动保存；审批时内容锁定，要改先撤回。',
        'Every step is saved as you go; while it is being decided it is locked.',
      ],
      ['撤销的部门还有人时，必须写「人员去向」。', 'Closing a unit with people needs “People go to”.'],
      ['执行后，每个人的时间线上都有这次调整。', 'Once applied it stands in the time line of everybody who moved.'],
    ],
    pages: ['/organization/changes', '/organization/chart', '/people/moves'],
    terms: ['reorganization', 'effectiveDay', 'head'],
  },
  '/organization/headcount': {
    title: ['编制', 'Headcount'],
    purpose: [
      '每个部门计划多少人、在岗多少人、差多少。',
      'How many people each unit is planned to have, has, and lacks.',
    ],
    doing: [
      ['在「编制」一列直接改数，从今天起生效。', 'Type into the column “Plan”; it takes effect today.'],
      ['看「下级合计」和本部门编制是否对得上。', 'See whether “Sum below” agrees with the unit’s own plan.'],
    ],
    knowing: [
      ['在岗和编制都含所有下级。', 'Both include everything below.'],
      ['过去的时点只能看。', 'A day in the past can only be read.'],
    ],
    pages: ['/organization/chart', '/people'],
    terms: ['headcount', 'unit'],
  },
  '/organization/settings': {
    title: ['用人单位与成本中心', 'Employing entities and cost centres'],
    purpose: [
      '和员工签合同的公司，以及归集人工成本的成本中心。',
      'The companies that sign the contracts, and where the cost of people is gathered.',
    ],
    doing: [
      ['「新增用人单位」：名称、统一社会信用代码、城市。', '“Add an employing entity”: name, credit code, city.'],
      ['「新增成本中心」，再在组织架构里挂到部门。', '“Add a cost centre”, then give it to units in the chart.'],
    ],
    knowing: [
      [
        '城市决定社保、公积金和最低工资按哪里的规定。',
        'The city decides whose insurance and minimum wage rules apply.',
      ],
      ['信用代码的校验位会核对。', 'The check character of the credit code is verified.'],
    ],
    pages: ['/organization/chart', '/settings/company'],
    terms: ['legalEntity', 'uscc', 'costCentre'],
  },
  '/jobs': {
    title: ['职位说明', 'Job profiles'],
    purpose: ['每个职位为什么存在、做什么、落在哪些职级。', 'Why each job exists, what it does and on which levels.'],
    doing: [
      ['「新增职位」：目的、职责一行一条、职级范围。', '“Add a job”: its purpose, duties one per line, its levels.'],
      ['点一份说明看内容，需要时「修改」。', 'Open a profile to read it, and “Edit” it when needed.'],
      ['不用的「停用」，不会删掉历史。', '“Retire” what is no longer used; the history stays.'],
    ],
    knowing: [['一份说明可以给多个岗位用。', 'One profile may serve many positions.']],
    pages: ['/jobs/ladders', '/jobs/families', '/organization/chart'],
    terms: ['jobProfile', 'position', 'level'],
  },
  '/jobs/ladders': {
    title: ['职级', 'Ladders'],
    purpose: [
      '两条通道：专业序列和管理序列，一级一级写清标准。',
      'Two ladders, professional and management, with what each level takes.',
    ],
    doing: [
      ['「新增职级」，填代码、通道、级次。', '“Add a level” with code, track and rank.'],
      ['在「达到标准」里写给想晋升的人看。', 'Write “What it takes” for those who want to get there.'],
    ],
    knowing: [
      ['级次从低到高，1最低。', 'Rank 1 is the lowest.'],
      ['在用的职级停用后，已有的人不受影响。', 'Retiring a level leaves those who hold it as they are.'],
    ],
    pages: ['/jobs', '/jobs/families'],
    terms: ['level', 'professionalTrack', 'managementTrack'],
  },
  '/jobs/families': {
    title: ['职位序列', 'Job families'],
    purpose: [
      '把性质相近的职位归在一起，例如技术、市场、职能。',
      'Brings jobs of a similar nature together, such as technology, market, functions.',
    ],
    doing: [
      ['「新增序列」，中英文名都写上。', '“Add a family” with its names in both languages.'],
      ['不用的「停用」，以后可以「恢复使用」。', '“Retire” what is unused; “Use again” later.'],
    ],
    knowing: [['还有职位的序列不能停用，先把职位移走。', 'A family with jobs can’t be retired: move them first.']],
    pages: ['/jobs', '/jobs/ladders'],
    terms: ['jobFamily', 'jobProfile'],
  },
}
