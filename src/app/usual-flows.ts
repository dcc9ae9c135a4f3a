import type { Flow, Step, Who } from '#modules/approvals/contract.ts'
import type { UsualFlow } from '#modules/approvals/index.ts'

const relation = (key: string): Who => ({ by: 'relation', relation: key })
const role = (roleId: string): Who => ({ by: 'role', roleId })

const step = (key: string, who: Who[], more: Partial<Step> = {}): Step => ({
  ...{ key, name: '', who, mode: 'any', when: null, timeOut: { days: 3, action: 'remind' } },
  ...more,
})

const flow = (steps: Step[], more: Partial<Flow> = {}): Flow => ({
  ...{ steps, copies: [], nobody: 'hr_manager', once: true },
  ...more,
})

const above = (field: string, value: number): Partial<Step> => ({
  when: { match: 'all', clauses: [{ field, is: 'moreThan', value }] },
})

/** Flows as companies usually have them, by the relations and roles that the product brings. */
export const usualFlows: readonly UsualFlow[] = [
  {
    key: 'manager',
    title: { zh: '直属上级一级审批', en: 'The manager alone' },
    note: { zh: '小事、急事：上级同意就办', en: 'For small and urgent matters' },
    needs: [],
    flow: flow([step('manager', [relation('manager')])]),
  },
  {
    key: 'twoManagers',
    title: { zh: '逐级两级审批', en: 'Two levels of managers' },
    note: { zh: '直属上级同意后，上级的上级再定', en: 'The manager, then the manager’s manager' },
    needs: [],
    flow: flow([step('manager', [relation('manager')]), step('manager2', [relation('manager2')])]),
  },
  {
    key: 'unitAndHr',
    title: { zh: '部门负责人，再人事', en: 'Unit head, then HR' },
    note: { zh: '最常见：业务先定，人事把关', en: 'The most usual: the business decides, HR checks' },
    needs: [],
    flow: flow([step('unitHead', [relation('unitHead')]), step('hrbp', [relation('hrbp')])]),
  },
  {
    key: 'threeByDays',
    title: { zh: '按天数分级', en: 'By the number of days' },
    note: {
      zh: '上级；超过3天加部门负责人；超过7天加人事经理',
      en: 'Manager; over 3 days the unit head; over 7 days HR too',
    },
    needs: ['days'],
    flow: flow([
      step('manager', [relation('manager')]),
      step('unitHead', [relation('unitHead')], above('days', 3)),
      step('hr', [role('hr_manager')], above('days', 7)),
    ]),
  },
  {
    key: 'threeByAmount',
    title: { zh: '按金额分级', en: 'By the amount' },
    note: {
      zh: '部门负责人；超过1万元加人事经理；超过10万元加管理层',
      en: 'Unit head; over ¥10,000 HR; over ¥100,000 an executive',
    },
    needs: ['amount'],
    flow: flow([
      step('unitHead', [relation('unitHead')]),
      step('hr', [role('hr_manager')], above('amount', 1_000_000)),
      step('executive', [role('executive')], above('amount', 10_000_000)),
    ]),
  },
  {
    key: 'payInTwo',
    title: { zh: '涉薪双人会签', en: 'Pay: two together' },
    note: {
      zh: 'HRBP与部门负责人会签；涨幅超过10%加人事经理',
      en: 'HRBP and unit head both agree; a rise over 10% goes to the HR manager',
    },
    needs: ['raise'],
    flow: flow([
      step('both', [relation('unitHead'), relation('hrbp')], { mode: 'all' }),
      step('hr', [role('hr_manager')], above('raise', 10)),
    ]),
  },
  {
    key: 'bothUnits',
    title: { zh: '逐级到上级部门', en: 'Up to the unit above' },
    note: { zh: '部门负责人、上级部门负责人依次，最后人事经理', en: 'Unit head, head of the unit above, then HR' },
    needs: [],
    flow: flow([
      step('heads', [relation('unitHead'), relation('unitHead2')], { mode: 'turn' }),
      step('hr', [role('hr_manager')]),
    ]),
  },
  {
    key: 'hrOnly',
    title: { zh: '只由人事办理', en: 'HR alone' },
    note: {
      zh: '信息核对类：HRBP先办，没有HRBP由人事经理办',
      en: 'For checks of records: the HRBP, else the HR manager',
    },
    needs: [],
    flow: flow([step('hrbp', [relation('hrbp')])]),
  },
  {
    key: 'executive',
    title: { zh: '人事经理，再管理层', en: 'HR, then an executive' },
    note: { zh: '组织调整、编制与大额事项', en: 'For re-organisations, headcount and large matters' },
    needs: [],
    flow: flow([step('hr', [role('hr_manager')]), step('executive', [role('executive')])], { nobody: null }),
  },
]
