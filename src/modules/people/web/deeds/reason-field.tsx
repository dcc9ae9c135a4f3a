import { useWords } from '#platform/client/use-words.ts'
import { TextField } from '#platform/ui/text-field.tsx'
import { words } from './locale.ts'

/** Why it happens, as the history will tell it. */
export function ReasonField({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const t = useWords(words)
  return (
    <TextField label={t('reason')} optional hint={t('reasonHint')} value={value} onChange={onChange} maxLength={300} />
  )
}

/** As it is sent: nothing when nothing was typed. */
export const reasonOf = (reason: string) => (reason.trim() === '' ? {} : { reason })
