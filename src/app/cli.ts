import { type Command, Usage } from './commands/command.ts'

type Listed = { help: string; load: () => Promise<{ command: Command }> }

/** Each command is loaded only when asked for, so that `renhe` starts quickly. */
const commands: Record<string, Listed> = {
  init: { help: 'init --company NAME --admin-email E', load: () => import('./commands/init.ts') },
  call: { help: 'call NAME --input JSON | call --batch FILE.jsonl', load: () => import('./commands/call.ts') },
  import: {
    help: `import people --file F [--map M.json] [--assign-numbers] [--dry-run] [--json]
  renhe import punches --file F [--map M.json] [--shift-minutes N] [--dry-run] [--json]`,
    load: () => import('./commands/import.ts'),
  },
  export: { help: 'export NAME --format xlsx|csv --out F', load: () => import('./commands/export.ts') },
  backup: { help: 'backup --out F', load: () => import('./commands/backup.ts') },
  restore: { help: 'restore --from F', load: () => import('./commands/restore.ts') },
  verify: { help: 'verify', load: () => import('./commands/verify.ts') },
  sample: {
    help: 'sample [--people N] [--years Y] [--seed S] [--admin-email E]',
    load: () => import('./commands/sample.ts'),
  },
  worker: { help: 'worker', load: () => import('./commands/worker.ts') },
}

const usage = () =>
  `renhe <command> [--as EMAIL]\n\n${Object.values(commands)
    .map(({ help }) => `  renhe ${help}`)
    .join('\n')}\n`

/** Exit codes: 0 done, 1 refused, 64 wrong usage, 70 a bug. */
async function main([name = 'help', ...args]: string[]): Promise<number> {
  const found = commands[name]
  if (found) return run(found, args)
  process.stderr.write(usage())
  return name === 'help' || name === '--help' ? 0 : 64
}

async function run({ help, load }: Listed, args: string[]): Promise<number> {
  try {
    const { command } = await load()
    return await command(args)
  } catch (error) {
    const wrongUsage = error instanceof Usage || isArgumentError(error)
    process.stderr.write(wrongUsage ? `${(error as Error).message}\n  renhe ${help}\n` : `${storyOf(error)}\n`)
    return wrongUsage ? 64 : 70
  }
}

const storyOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

const isArgumentError = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS')

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  () => process.exit(70),
)
