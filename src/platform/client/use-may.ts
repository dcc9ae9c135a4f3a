import { useSession } from './use-session.ts'

/** May the reader do this somewhere? The server decides again, for the very record. */
export function useMay(operation: string): boolean {
  return useSession()?.may.includes(operation) ?? false
}

/** May the reader do this about others than himself, if that person is another? */
export function useMayAbout(personId: string, operation: string): boolean {
  const session = useSession()
  const may = useMay(operation)
  return may && (session?.personId === personId || !session?.onlyOwn.includes(operation))
}
