import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '#platform/client/use-session.ts'
import { NotPermitted } from '#platform/ui/empty.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { usePlaceName } from './use-page-title.ts'

/** A page that its reader may not use says so, instead of a page full of refusals. */
export function Gate({ operation, children }: { operation: string; children: ReactNode }) {
  const session = useSession()
  const name = usePlaceName(useLocation().pathname)
  if (!session) return null
  if (session.may.includes(operation)) return children
  return (
    <Page>
      <PageHeader title={name} />
      <Columns>
        <Body>
          <NotPermitted />
        </Body>
      </Columns>
    </Page>
  )
}
