import { z } from 'zod'
import { contract } from '#platform/contract.ts'
import { Id, line, text } from '#platform/kernel/text.ts'

/** Professional 专业序列 P1–P5, or management 管理序列 M1–M5. */
export const Track = z.enum(['professional', 'management'])
export type Track = z.infer<typeof Track>

const Code = line(32).regex(/^[\p{L}\p{N}._-]+$/u, 'jobs.codeForm')

/** Job family 职位序列: 技术, 市场, 职能 … */
export const JobFamily = z.object({
  id: Id,
  code: Code,
  nameZh: line(60),
  nameEn: line(60),
  track: Track,
  position: z.int().min(0).max(999),
  retired: z.boolean(),
  profiles: z.int(),
})
export type JobFamily = z.infer<typeof JobFamily>

/** One level 职级 of a ladder, with what it takes to be there. */
export const LadderLevel = z.object({
  id: Id,
  code: Code,
  track: Track,
  rank: z.int().min(1).max(99),
  nameZh: line(60),
  nameEn: line(60),
  criteria: text(4000),
  retired: z.boolean(),
})
export type LadderLevel = z.infer<typeof LadderLevel>

/** Job profile 职位说明: what a kind of work is for, and what it asks to be done. */
export const JobProfile = z.object({
  id: Id,
  code: Code,
  familyId: Id,
  name: line(80),
  purpose: text(2000),
  duties: z.array(line(500)).max(50),
  lowestLevelId: Id.nullable(),
  highestLevelId: Id.nullable(),
  retired: z.boolean(),
  positions: z.int(),
})
export type JobProfile = z.infer<typeof JobProfile>

const made = z.object({ id: Id })
const retire = z.object({ id: Id, retired: z.boolean() })

export const jobs = contract('jobs', {
  families: {
    kind: 'read',
    input: z.object({ withRetired: z.boolean().default(false) }),
    output: z.object({ rows: z.array(JobFamily) }),
  },
  saveFamily: {
    kind: 'write',
    input: JobFamily.omit({ retired: true, profiles: true }).partial({ id: true }),
    output: made,
  },
  retireFamily: { kind: 'write', input: retire, output: z.object({}) },
  ladder: {
    kind: 'read',
    input: z.object({ track: Track.optional(), withRetired: z.boolean().default(false) }),
    output: z.object({ rows: z.array(LadderLevel) }),
  },
  saveLevel: { kind: 'write', input: LadderLevel.omit({ retired: true }).partial({ id: true }), output: made },
  retireLevel: { kind: 'write', input: retire, output: z.object({}) },
  profiles: {
    kind: 'read',
    input: z.object({
      familyId: Id.optional(),
      search: text(60).default(''),
      withRetired: z.boolean().default(false),
    }),
    output: z.object({ rows: z.array(JobProfile) }),
  },
  profile: { kind: 'read', input: z.object({ id: Id }), output: JobProfile },
  saveProfile: {
    kind: 'write',
    input: JobProfile.omit({ retired: true, positions: true }).partial({ id: true }),
    output: made,
  },
  retireProfile: { kind: 'write', input: retire, output: z.object({}) },
  setPositionProfile: {
    kind: 'write',
    input: z.object({ positionId: Id, profileId: Id.nullable() }),
    output: z.object({}),
  },
})
