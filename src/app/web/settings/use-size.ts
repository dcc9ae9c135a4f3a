import { useFormat } from '#platform/ui/use-format.ts'

const units = ['KB', 'MB', 'GB', 'TB']

/** Bytes as people read them: 3.4 MB. */
export function useSize(): (bytes: number) => string {
  const format = useFormat()
  return (bytes) => {
    let [size, unit] = [bytes / 1024, 0]
    while (size >= 1000 && unit < units.length - 1) {
      size /= 1024
      unit++
    }
    return `${format.number(size, size > 0 && size < 10 ? 1 : 0)} ${units[unit]}`
  }
}
