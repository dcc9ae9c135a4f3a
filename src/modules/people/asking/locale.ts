import { defineWords } from '#platform/words.ts'

/** What people hand to the approvals engine, in the words of those who decide. */
export const words = defineWords('people.asking', {
  'relation.manager': ['直属上级', 'Manager'],
  'relation.manager2': ['上级的上级', 'Manager’s manager'],
  'relation.unitHead': ['部门负责人', 'Head of the unit'],
  'relation.unitHead2': ['上级部门负责人', 'Head of the unit above'],
  'relation.hrbp': ['负责该部门的HRBP', 'HRBP of the unit'],

  change: ['信息变更', 'Change of details'],
  changeFields: ['修改的项目', 'Fields changed'],
  changeCount: ['修改项数', 'Number of fields'],
  changeItems: ['项', 'fields'],
  changeSummary: ['改{{count}}项：{{fields}}', '{{count}} field: {{fields}}', '{{count}} fields: {{fields}}'],
  move: ['人事变动', 'Staff move'],
  moveKind: ['变动类型', 'Kind of move'],
  'move.confirm': ['转正', 'Confirmation'],
  'move.transfer': ['调动', 'Transfer'],
  'move.promote': ['晋升', 'Promotion'],
  'move.second': ['借调', 'Secondment'],
  'move.pay': ['调薪', 'Change of pay'],
  moveDay: ['生效日', 'Effective day'],
  moveUntil: ['借调到哪天', 'Last day there'],
  moveRaise: ['调薪幅度', 'Change of pay in per cent'],
  moveAmount: ['新月薪', 'New monthly wage'],
  moveLevel: ['新职级', 'New level'],
  moveUnits: ['现部门和去往的部门', 'Units of both ends'],
  wage: ['月薪', 'Monthly wage'],
  unitOf: ['员工所在部门', 'Unit of the employee'],
  comma: ['、', ', '],
  nothing: ['（空）', '(empty)'],
})
