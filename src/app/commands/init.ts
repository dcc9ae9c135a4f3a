import { parseArgs } from 'node:util'
import { type Command, call, inWorld, print, required, Usage } from './command.ts'

/** The guided start without a browser. The password comes by the environment, so that no shell history keeps it. */
export const command: Command = async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      company: { type: 'string' },
      'admin-email': { type: 'string' },
      'admin-name': { type: 'string' },
      'legal-entity': { type: 'string' },
      city: { type: 'string' },
      language: { type: 'string' },
    },
  })
  const password = process.env.RENHE_ADMIN_PASSWORD
  if (!password)
    throw new Usage('请把密码放在环境变量 RENHE_ADMIN_PASSWORD 里 / Put the password into RENHE_ADMIN_PASSWORD')
  const companyName = required(values.company, 'company')
  const adminEmail = required(values['admin-email'], 'admin-email')
  return inWorld(async (world) => {
    const made = await call(world, null, 'start.setUp', {
      companyName,
      legalEntityName: values['legal-entity'] ?? companyName,
      city: values.city ?? '北京',
      adminName: values['admin-name'] ?? adminEmail.split('@')[0],
      adminEmail,
      password,
      language: values.language ?? 'zh',
    })
    print(made)
    return 0
  })
}
