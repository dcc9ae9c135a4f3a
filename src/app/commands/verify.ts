import { verifyAudit } from '#platform/audit/index.ts'
import { type Command, inWorld, print } from './command.ts'

/** Exits 1 when the audit was altered. */
export const command: Command = async () =>
  inWorld(async (world) => {
    const result = await verifyAudit(world)
    print(result)
    return result.ok ? 0 : 1
  })
