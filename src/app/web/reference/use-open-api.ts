import { useQuery } from '@tanstack/react-query'
import type { Schema } from './schema.ts'

type Content = { content?: { 'application/json'?: { schema?: Schema } } }

type Post = {
  operationId: string
  tags: string[]
  summary: string
  description: string
  'x-kind': 'read' | 'write'
  security?: unknown[]
  requestBody?: Content
  responses: Record<string, Content>
}

type OpenApi = { paths: Record<string, { post: Post }> }

/** One operation, as the server describes it. */
export type Described = {
  name: string
  area: string
  zh: string
  en: string
  kind: 'read' | 'write'
  /** May be called without signing in. */
  open: boolean
  input: Schema
  output: Schema
}

const schemaIn = (content: Content | undefined): Schema => content?.content?.['application/json']?.schema ?? {}

const describe = (post: Post): Described => ({
  name: post.operationId,
  area: post.tags[0] ?? '',
  zh: post.summary,
  en: post.description,
  kind: post['x-kind'],
  open: post.security?.length === 0,
  input: schemaIn(post.requestBody),
  output: schemaIn(post.responses['200']),
})

async function askOpenApi(): Promise<Described[]> {
  const response = await fetch('/openapi.json')
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  const { paths } = (await response.json()) as OpenApi
  return Object.values(paths).map(({ post }) => describe(post))
}

export const useOpenApi = () =>
  useQuery({ queryKey: ['openapi'], queryFn: askOpenApi, staleTime: Number.POSITIVE_INFINITY })
