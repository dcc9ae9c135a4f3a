import { parseArgs } from 'node:util'
import { backup } from '#platform/backup/index.ts'
import { type Command, inWorld, print, required } from './command.ts'

export const command: Command = async (args) => {
  const { values } = parseArgs({ args, options: { out: { type: 'string' } } })
  const out = required(values.out, 'out')
  return inWorld(async (world) => {
    print(await backup(world, out))
    process.stderr.write(
      '密钥不在备份里，请另外妥善保存 RENHE_KEY（或 secrets/key）/ The key is not in the backup: keep RENHE_KEY (or secrets/key) safe elsewhere\n',
    )
    return 0
  })
}
