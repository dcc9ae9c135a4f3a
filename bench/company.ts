import type pg from 'pg'
import { pinyinOf } from '#modules/people/rules/pinyin.ts'
import { finishFilling, prepareFilling } from '#modules/people/store/filling.ts'
import { refreshRoster } from '#modules/people/store/roster-rows.ts'
import { type CopyValue, copyInto } from '#platform/database/copy.ts'
import { openDatabase } from '#platform/database/database.ts'
import { addDays, type Day, daysBetween, forever } from '#platform/kernel/day.ts'
import type { Secrets } from '#platform/secrets.ts'

/** An invented company, the same each time: so many people in a tree of so many units. */
export type Size = {
  people: number
  units: number
  /** False where nobody looks at it: making it takes longer than all else. */
  roster?: boolean
}

type Filling = Size & { client: pg.PoolClient; secrets: Secrets; today: Day; random: () => number }

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
]
const given = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文玉兰建国志红海燕鹏飞宇浩然子涵欣怡梓轩雨泽诗琪俊思远嘉懿煜城博雅晨曦',
]
const cities = ['北京', '上海', '杭州', '深圳', '成都', '武汉', '西安', '苏州']
const families = ['技术', '产品', '市场', '生产运营', '职能']
const branches = 10

/** Deterministic, of the form of a v7 id; the first figure says of what. */
const id = (kind: number, at: number): string =>
  `0190b${kind.toString(16).padStart(3, '0')}-0000-7000-8000-${at.toString(16).padStart(12, '0')}`
export const unitId = (at: number): string => id(1, at)
export const personId = (at: number): string => id(2, at)
const employmentId = (at: number): string => id(3, at)
const positionId = (at: number): string => id(4, at)
const entity = id(5, 1)

const founded = '2000-01-01' as Day
const parentOf = (at: number): number => Math.floor((at - 1) / branches)

/** Mulberry32: small, quick and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Writes the company with COPY into an empty, migrated database. */
export async function fillCompany(pool: pg.Pool, secrets: Secrets, today: Day, size: Size): Promise<void> {
  const client = await pool.connect()
  try {
    const filling = { ...size, client, secrets, today, random: randomFrom(7) }
    await client.query('begin')
    await client.query("insert into company (name, city) values ('云岭智造', '杭州')")
    await fillUnits(filling)
    const taken = await prepareFilling(client)
    await fillPeople(filling)
    await finishFilling(client, taken)
    await client.query('commit')
    // Without it the planner takes the tables for empty.
    await client.query('analyze')
  } finally {
    client.release()
  }
  if (size.roster !== false) await fillRoster(pool, today, size.people)
  await pool.query('vacuum analyze')
}

async function fillRoster(pool: pg.Pool, today: Day, people: number): Promise<void> {
  const ids = Array.from({ length: people }, (_, at) => personId(at))
  for (let from = 0; from < ids.length; from += 20_000)
    await refreshRoster(openDatabase(pool), ids.slice(from, from + 20_000), today)
}

async function fillUnits({ client, units }: Filling): Promise<void> {
  await client.query('insert into legal_entity (id) values ($1)', [entity])
  await copyInto(
    client,
    'legal_entity_version',
    ['id', 'legal_entity_id', 'name', 'city', 'from_day'],
    [[id(5, 2), entity, '云岭智造有限公司', '杭州', founded]],
  )
  const all = Array.from({ length: units }, (_, at) => at)
  await copyInto(
    client,
    'unit',
    ['id', 'code'],
    all.map((at) => [unitId(at), `U${at}`]),
  )
  const name = (at: number) =>
    at === 0 ? '云岭智造' : `${['事业部', '中心', '部', '组', '班'][depthOf(at) - 1] ?? '小队'}${at}`
  await copyInto(
    client,
    'unit_version',
    ['id', 'unit_id', 'parent_id', 'name', 'from_day'],
    all.map((at) => [id(6, at), unitId(at), at === 0 ? null : unitId(parentOf(at)), name(at), founded]),
  )
  await copyInto(client, 'unit_closure', ['ancestor_id', 'unit_id', 'depth', 'from_day', 'to_day'], closure(all))
  await copyInto(
    client,
    'position',
    ['id', 'code'],
    all.map((at) => [positionId(at), `P${at}`]),
  )
  await copyInto(
    client,
    'position_version',
    ['id', 'position_id', 'unit_id', 'name', 'from_day'],
    all.map((at) => [id(7, at), positionId(at), unitId(at), `岗位${at % 97}`, founded]),
  )
}

const depthOf = (at: number): number => (at === 0 ? 0 : 1 + depthOf(parentOf(at)))

function* closure(all: number[]): Generator<CopyValue[]> {
  for (const at of all) {
    for (let [above, depth] = [at, 0]; ; [above, depth] = [parentOf(above), depth + 1]) {
      yield [unitId(above), unitId(at), depth, founded, 'infinity']
      if (above === 0) break
    }
  }
}

type Person = ReturnType<typeof inventPerson>

function inventPerson({ random, units, today }: Filling, at: number) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const name = [pick(surnames), pick(given), ...(random() < 0.8 ? [pick(given)] : [])]
  const hired = addDays(today, -Math.floor(random() * 5000) - 1)
  const hasLeft = random() < 0.1
  const unit = Math.floor(random() * units)
  const to = hasLeft ? addDays(hired, 1 + Math.floor(random() * 1000)) : forever
  const level = levelAt(random())
  return {
    ...{ at, name: name.join(''), hired, unit, to, level },
    ...spelt(name),
    number: `E${String(at).padStart(6, '0')}`,
    manager: at < 100 ? null : Math.floor(at / 12),
    city: pick(cities),
    family: pick(families),
    pay: 500_000 + Math.floor(random() * 5_000_000),
    mobile: `139${String(10_000_000 + at).padStart(8, '0')}`,
    birth: addDays('1965-01-01' as Day, Math.floor(random() * 14_000)),
    sex: random() < 0.5 ? 'male' : 'female',
    posts:
      random() < 0.3
        ? changing({ random, units, today }, { unit, level, from: hired, to })
        : [{ unit, level, from: hired, to }],
  }
}

/** Character by character, each of which was met before: a million names by themselves take minutes. */
function spelt(name: string[]) {
  const read = name.map(pinyinOf)
  return { pinyin: read.map((each) => each.pinyin).join(''), initials: read.map((each) => each.initials).join('') }
}

type Post = { unit: number; level: string; from: Day; to: Day }

const levelAt = (chance: number): string => `P${1 + Math.floor(chance * 5)}`

/** Somebody who came to his post from another unit or level, half of the time on the first of a month. */
function changing({ random, units, today }: Pick<Filling, 'random' | 'units' | 'today'>, post: Post): Post[] {
  const end = post.to < today ? post.to : today
  const day = addDays(post.from, Math.floor(random() * daysBetween(post.from, end)))
  const since = random() < 0.5 ? (`${day.slice(0, 7)}-01` as Day) : day
  const before = random() < 0.5 ? { unit: Math.floor(random() * units) } : { level: levelAt(random()) }
  if (since <= post.from) return [post]
  return [
    { ...post, ...before, to: since },
    { ...post, from: since },
  ]
}

function* eachOf<T>(all: Iterable<T>, row: (one: T) => CopyValue[]): Generator<CopyValue[]> {
  for (const one of all) yield row(one)
}

async function fillPeople(filling: Filling): Promise<void> {
  const { client, secrets } = filling
  const everybody = Array.from({ length: filling.people }, (_, at) => inventPerson(filling, at))
  const table = (name: string, columns: string, row: (person: Person) => CopyValue[]) =>
    copyInto(client, name, columns.split(' '), eachOf(everybody, row))
  const posts = (name: string, columns: string, row: (held: Held) => CopyValue[]) =>
    copyInto(client, name, columns.split(' '), eachOf(heldBy(everybody), row))
  await table(
    'person',
    'id name pinyin initials sex birth_day mobile email first_work_day education resident_id_sealed resident_id_index resident_id_mask current_address',
    (each) => [
      ...[
        personId(each.at),
        each.name,
        each.pinyin,
        each.initials,
        each.sex,
        each.birth,
        each.mobile,
        `e${each.at}@example.test`,
        each.hired,
        '本科',
      ],
      ...[
        secrets.encrypt(`110101${each.at}`),
        secrets.blindIndex(`110101${each.at}`),
        '110101********0000',
        `虚构路${each.at}号`,
      ],
    ],
  )
  await table('employment', 'id person_id number from_day to_day', (each) => [
    employmentId(each.at),
    personId(each.at),
    each.number,
    each.hired,
    each.to,
  ])
  await posts(
    'assignment',
    'id employment_id unit_id position_id job_family level manager_id legal_entity_id city from_day to_day',
    assignment,
  )
  await table('pay', 'id employment_id base_fen from_day to_day', (each) => [
    id(9, each.at),
    employmentId(each.at),
    each.pay,
    each.hired,
    each.to,
  ])
  await posts('employment_event', 'id employment_id kind day body', event)
  await table('labour_contract', 'id employment_id sequence term_type signed_day from_day to_day', (each) => [
    ...[id(11, each.at), employmentId(each.at), 1, 'fixed', each.hired, each.hired, addDays(each.hired, 1095)],
  ])
}

type Held = { each: Person; post: Post; isFirst: boolean }

function* heldBy(everybody: Person[]): Generator<Held> {
  for (const each of everybody) for (const [nth, post] of each.posts.entries()) yield { each, post, isFirst: nth === 0 }
}

const assignment = ({ each, post, isFirst }: Held): CopyValue[] => [
  ...[id(isFirst ? 8 : 12, each.at), employmentId(each.at), unitId(post.unit), positionId(post.unit), each.family],
  ...[post.level, managerOf(each), entity, each.city, post.from, post.to],
]

const managerOf = ({ manager }: Person): string | null => (manager === null ? null : employmentId(manager))

function event({ each, post, isFirst }: Held): CopyValue[] {
  const [kind, body] = isFirst ? ['hire', { ...joining(each), ...placeOf(post) }] : ['transfer', placeOf(post)]
  return [id(isFirst ? 10 : 13, each.at), employmentId(each.at), kind, post.from, JSON.stringify(body)]
}

const placeOf = ({ unit, level }: Post) => ({ unitId: unitId(unit), positionId: positionId(unit), level })

const joining = (each: Person) => ({
  ...{ number: each.number, employmentType: 'full_time', baseFen: each.pay, jobFamily: each.family },
  ...{ managerId: managerOf(each), legalEntityId: entity, city: each.city },
})
