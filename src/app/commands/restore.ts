import { parseArgs } from 'node:util'
import { restore } from '#platform/backup/index.ts'
import { buildHouse } from '#platform/house.ts'
import { refusalBody } from '#platform/http/answer.ts'
import { Refusal } from '#platform/refusal.ts'
import { readEnvironment } from '../environment.ts'
import { modules } from '../modules.ts'
import { openGround } from '../open-world.ts'
import { type Command, print, required } from './command.ts'

/** Into an empty database: the folder `RENHE_DATA` must be new, with the key of the backup in `RENHE_KEY` or its `secrets/key`. */
export const command: Command = async (args) => {
  const { values } = parseArgs({ args, options: { from: { type: 'string' } } })
  const from = required(values.from, 'from')
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const ground = await openGround({ ...readEnvironment(), logLevel: 'error' }, { share: false, say })
  try {
    const report = await restore(from, ground)
    print(report)
    return report.audit.ok ? 0 : 1
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    print(refusalBody({ house: buildHouse(modules) }, error, 'zh'))
    return 1
  } finally {
    await ground.close()
  }
}
