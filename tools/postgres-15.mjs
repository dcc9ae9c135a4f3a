// A throw-away PostgreSQL 15 from Debian's package, on a local socket.
import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const programs = '/usr/lib/postgresql/15/bin'
const nobody = 65_534
const asUser = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

export async function startPostgres15() {
  if (!existsSync(`${programs}/postgres`)) install()
  const folder = mkdtempSync(join(tmpdir(), 'renhe-pg15-'))
  if (asUser.uid) chownSync(folder, nobody, nobody)
  const data = join(folder, 'data')
  const run = (program, args) =>
    execFileSync(join(programs, program), args, { ...asUser, stdio: 'ignore', cwd: folder })
  run('initdb', ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '-A', 'trust'])
  run('pg_ctl', [
    '-D',
    data,
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    `-k ${folder} -c listen_addresses= -c fsync=off -c max_connections=60`,
    'start',
  ])
  return {
    url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop() {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function install() {
  execFileSync('apt-get', ['update'], { stdio: 'ignore' })
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql-15'], { stdio: 'ignore' })
}
