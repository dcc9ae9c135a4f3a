import { defineWords } from '#platform/words.ts'

/** A re-organisation in the words of those who decide on it. */
export const words = defineWords('organization.asking', {
  reorganization: ['组织调整', 'Re-organisation'],
  unit: ['部门', 'Unit'],
  moved: ['换部门的人数', 'People who change unit'],
  units: ['变动的部门数', 'Units that change'],
  ended: ['撤销的部门数', 'Units that end'],
  touched: ['涉及的部门', 'Units concerned'],
  ofPeople: ['人', 'people'],
  ofUnits: ['个', 'units'],
  day: ['生效日', 'Effective day'],
  peopleMoved: ['换部门', 'Change unit'],
  people: ['{{count}}人', '{{count}} person', '{{count}} people'],
  plan: ['编制', 'Headcount plan'],
  noPlan: ['未设', 'not set'],
  changed: ['部门变动', 'Units changed'],
  tally: ['{{change}}{{count}}个', '{{change}} {{count}}'],
  'change.added': ['新设', 'new'],
  'change.split': ['拆分', 'split'],
  'change.merged': ['合并', 'merged'],
  'change.closed': ['撤销', 'closed'],
  'change.moved': ['划转', 'moved'],
  'change.renamed': ['改名', 'renamed'],
  'change.headChanged': ['换负责人', 'new head'],
  comma: ['、', ', '],
})
