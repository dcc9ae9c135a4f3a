import type { Cases } from './case.ts'
import type { Company, Role } from './company.ts'

const monthOf = ({ today }: Company): string => today.slice(0, 7)

/** Payroll has begun: what the usual template is called there. */
async function template(company: Company): Promise<string> {
  const { templateId } = await company.as('hr', 'payroll.begin', { month: monthOf(company) })
  return templateId as string
}

type Rules = { items: object[]; policy: object }

const usual = async (company: Company): Promise<Rules> => {
  const { items, policy } = await company.as('hr', 'payroll.usualItems')
  return { items, policy } as Rules
}

/** Of a city nobody works in, so that nobody's group changes by it. */
async function group(company: Company): Promise<string> {
  const at = company.count()
  const body = { name: `权限发薪组 ${at}`, city: `权限城 ${at}`, templateId: await template(company), payDay: 10 }
  const { groupId } = await company.as('hr', 'payroll.saveGroup', body)
  return groupId as string
}

/** Put by hand into a group of B's, made by HR. */
async function member(company: Company, personId: string): Promise<object> {
  const from = monthOf(company)
  await company.as('hr', 'payroll.putIntoGroup', { personId, groupId: await group(company), from })
  return { personId, from }
}

const ofPerson = (more: (company: Company) => Promise<object>, by: Role[] = ['hr']) => ({
  about: 'record' as const,
  foreign: async (company: Company) => [{ personId: company.b.person.personId, ...(await more(company)) }],
  own: async (company: Company) => {
    const { personId } = await company.hire()
    return { personId, ...(await more(company)) }
  },
  by,
})

const company = (own: (company: Company) => Promise<object> | object) => ({
  about: 'company' as const,
  own,
  by: ['hr' as const],
})

const templates: Cases = {
  'payroll.templates': company(() => ({})),
  'payroll.template': company(async (of) => ({ templateId: await template(of) })),
  'payroll.usualItems': company(() => ({})),
  'payroll.formulaNames': company(() => ({})),
  'payroll.checkTemplate': company(usual),
  'payroll.saveTemplate': company(async (of) => {
    return { name: `权限模板 ${of.count()}`, fromMonth: monthOf(of), ...(await usual(of)) }
  }),
  'payroll.retireTemplate': company(async (of) => ({ templateId: await template(of), retired: false })),
  'payroll.begin': company((of) => ({ month: monthOf(of) })),
}

const groups: Cases = {
  'payroll.groups': company(() => ({})),
  'payroll.saveGroup': company(async (of) => {
    const at = of.count()
    return { name: `权限发薪组 ${at}`, city: `权限城 ${at}`, templateId: await template(of), payDay: 15 }
  }),
  'payroll.retireGroup': company(async (of) => ({ groupId: await group(of) })),
  'payroll.groupPeople': {
    about: 'list',
    asked: async (of) => {
      const groupId = await group(of)
      await of.as('hr', 'payroll.putIntoGroup', { personId: of.b.person.personId, groupId, from: monthOf(of) })
      return [{ groupId }, { groupId, search: of.b.person.told.fullName }]
    },
    by: ['hr'],
  },
  'payroll.putIntoGroup': ofPerson(async (of) => ({ groupId: await group(of), from: monthOf(of) })),
  'payroll.takeOutOfGroup': {
    about: 'record',
    foreign: async (of) => [await member(of, of.b.person.personId)],
    own: async (of) => member(of, (await of.hire()).personId),
    by: ['hr'],
  },
}

export const payrollItemsCases: Cases = {
  ...templates,
  ...groups,
  'payroll.dryRun': ofPerson(async (of) => ({ rules: { templateId: await template(of) }, month: monthOf(of) })),
}
