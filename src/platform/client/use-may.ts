import { useSession } from './use-session.ts'

/** May the reader do this somewhere? The server decides again, for the very record. */
export function useMay(operation: string): boolean {
  return useSession()?.may.includes(operation) ?? false
}
