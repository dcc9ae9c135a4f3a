import { useEffect, useState } from 'react'
import { useWrite } from '../../client/use-operation.ts'
import { type NoticeState, notice } from '../contract.ts'
import { type ListedNotice, nameOf } from './types.ts'

/** Being shown they are seen; which were new when they came stays known as long as the page is open. */
export function useFresh(notices: readonly ListedNotice[], state: NoticeState): ReadonlySet<string> {
  const { mutate: see } = useWrite(notice.see)
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const unseen = state === 'open' ? notices.filter(({ seen }) => !seen).map(nameOf) : []
  const told = unseen.join('\n')
  useEffect(() => {
    if (told === '') return
    setFresh((known) => new Set([...known, ...told.split('\n')]))
    see({})
  }, [told, see])
  return fresh
}
