import type { ReactNode } from 'react'
import { useSession } from '#platform/client/use-session.ts'
import { NotPermitted } from '#platform/ui/empty.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'

/** A page that its reader may not use says so, instead of a page full of refusals. */
export function Gate({ operation, children }: { operation: string; children: ReactNode }) {
  const session = useSession()
  if (!session) return null
  if (session.may.includes(operation)) return children
  return (
    <Page>
      <Columns>
        <Body>
          <NotPermitted />
        </Body>
      </Columns>
    </Page>
  )
}
