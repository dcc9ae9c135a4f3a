import type { Actor } from '../access/grant.ts'
import { byType } from '../access/permit.ts'
import type { Db } from '../database/database.ts'
import { job } from '../jobs/job.ts'
import { startJob } from '../jobs/start.ts'
import { languageFor } from '../language.ts'
import type { Call } from '../operation.ts'
import { implement } from '../operation.ts'
import { port } from '../port.ts'
import { say } from '../words.ts'
import { type AuditEntry, audit } from './contract.ts'
import { absentWords, operationWords } from './locale.ts'
import { nameOfOperation, sentenceFor } from './sentence.ts'
import { chainState, type FoundEntry, findEntries, userNames } from './store.ts'
import { verifyAudit } from './verify.ts'

const pageSize = 50

/** Filled by who keeps the company: the time zone in which its days begin. */
export const auditPort = port<{ zoneOf: (db: Db) => Promise<string> }>('audit')

export const searchAudit = implement(audit.search, {
  about: 'company',
  async run(call) {
    const { actor, operation, subject, from, to, text, before } = call.input
    const rows = await findEntries(call.db, {
      actor,
      operations: operation === undefined ? undefined : [operation],
      subject,
      from,
      to,
      zone: from || to ? await auditPort.ask.zoneOf(call.db) : 'UTC',
      text: text?.trim() || undefined,
      named: operationsSaying(call, text?.trim() ?? ''),
      before,
    })
    const page = rows.slice(0, pageSize)
    const last = page.at(-1)
    return {
      entries: await tellAll(call, page),
      next: rows.length > pageSize && last ? { at: last.at, id: last.id } : null,
    }
  },
})

type Reader = Pick<Call<unknown>, 'db' | 'world' | 'door'> & { actor: Actor }

function operationsSaying({ world }: Reader, text: string): string[] {
  if (text === '') return []
  const wanted = text.toLowerCase()
  const words = world.house.operationWords
  return [...world.house.operations.keys()].filter((name) =>
    words[name]?.some((word) => word.toLowerCase().includes(wanted)),
  )
}

/** Names are looked up per kind of record, not per entry. */
async function tellAll(call: Reader, rows: FoundEntry[]): Promise<AuditEntry[]> {
  const users = await userNames(call.db, [...new Set(rows.flatMap((row) => row.actor ?? []))])
  const names = await subjectNames(call, rows)
  return rows.map((row) => tell(call, row, users, names))
}

async function subjectNames({ db, world }: Reader, rows: FoundEntry[]): Promise<Map<string, string>> {
  const all = new Map<string, string>()
  for (const [type, ids] of byType(rows.flatMap((row) => row.about))) {
    const names = await world.house.subjects.get(type)?.namesOf(db, [...new Set(ids)])
    for (const [id, name] of names ?? []) all.set(`${type} ${id}`, name)
  }
  return all
}

function tell(reader: Reader, row: FoundEntry, users: Map<string, string>, names: Map<string, string>): AuditEntry {
  const language = languageFor(reader)
  const words = reader.world.house.operationWords
  const about = row.about.map(({ type, id }) => ({
    type,
    id,
    name: names.get(`${type} ${id}`) ?? say(absentWords, language, 'gone'),
  }))
  const actor = row.actor
    ? { id: row.actor, name: users.get(row.actor) ?? say(absentWords, language, 'goneUser') }
    : null
  const told = {
    actor: actor?.name ?? say(absentWords, language, row.door === 'job' || row.door === 'cli' ? 'system' : 'visitor'),
    subject: listed(
      about.map(({ name }) => name),
      language,
    ),
    operation: nameOfOperation(words, row.operation, language),
    body: row.body,
  }
  const { id, at, operation, door, ip, body } = row
  return { id, at, actor, operation, about, door, ip, body, sentence: sentenceFor(words, operation, told, language) }
}

const mostNames = 3

function listed(names: string[], language: 'zh' | 'en'): string {
  const shown = names.slice(0, mostNames).join(language === 'zh' ? '、' : ', ')
  if (names.length <= mostNames) return shown
  return language === 'zh' ? `${shown}等${names.length}项` : `${shown} and ${names.length - mostNames} more`
}

export const listAuditOperations = implement(audit.operations, {
  about: 'company',
  async run(call) {
    const language = languageFor(call)
    const { operations, operationWords: words } = call.world.house
    const audited = [...operations.values()].filter(({ operation }) => operation.kind === 'write' || operation.audited)
    return {
      operations: audited.map(({ operation: { name } }) => ({
        name,
        label: nameOfOperation(words, name, language),
      })),
    }
  },
})

export const showChain = implement(audit.state, { about: 'company', run: ({ db }) => chainState(db) })

export const startVerification = implement(audit.verify, {
  about: 'company',
  async run(call) {
    const [zh, en] = operationWords['audit.verify'] ?? ['', '']
    return { jobId: await startJob(call, verification.kind, {}, { zh, en }) }
  },
})

export const verification = job('audit.verify', async (_input, { world, progress }) =>
  verifyAudit(world, { onProgress: (entries) => progress(entries) }),
)
