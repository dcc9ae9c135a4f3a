import { Button } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../client/use-operation.ts'
import { useWords } from '../../client/use-words.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { Section } from '../../ui/section.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { notice } from '../contract.ts'
import { settingWords } from './locale.ts'

/** The address under which calendars read one's notices. */
export function Feed({ madeAt }: { madeAt: string | undefined }) {
  const t = useWords(settingWords)
  const format = useFormat()
  const feed = useWrite(notice.feed)
  const { renew, withdraw } = useFeedDeeds(feed.mutate)
  const address = feed.data?.address
  return (
    <Section title={t('calendar')}>
      <div className="stack">
        <p className="soft prose">{t('calendarNote')}</p>
        {address && (
          <>
            <p>{t('once')}</p>
            <code className="notice-address">{address}</code>
          </>
        )}
        {madeAt && !address && <p className="quiet">{t('madeAt', { when: format.moment(madeAt, 'sentence') })}</p>}
        <div className="line wrap">
          {address && <Copy text={address} />}
          {madeAt ? (
            <>
              <Button loading={feed.isPending} onClick={renew}>
                {t('renew')}
              </Button>
              <Button onClick={withdraw}>{t('withdraw')}</Button>
            </>
          ) : (
            <Button loading={feed.isPending} onClick={() => feed.mutate({ deed: 'make' })}>
              {t('make')}
            </Button>
          )}
        </div>
      </div>
    </Section>
  )
}

/** Both end an address that some calendar may be reading. */
function useFeedDeeds(mutate: (input: { deed: 'make' | 'withdraw' }) => void) {
  const t = useWords(settingWords)
  const confirm = useConfirm()
  const ask = async (deed: 'make' | 'withdraw', question: Parameters<typeof confirm>[0]) => {
    if (await confirm({ ...question, danger: true })) mutate({ deed })
  }
  return {
    renew: () =>
      ask('make', { title: t('renewTitle'), consequence: t('renewWhat'), keep: t('keep'), deed: t('renew') }),
    withdraw: () =>
      ask('withdraw', {
        title: t('withdrawTitle'),
        consequence: t('withdrawWhat'),
        keep: t('keepOn'),
        deed: t('withdraw'),
      }),
  }
}

function Copy({ text }: { text: string }) {
  const t = useWords(settingWords)
  const [copied, setCopied] = useState<string>()
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      () => undefined,
    )
  return (
    <Button type="primary" onClick={copy}>
      {copied === text ? t('copied') : t('copy')}
    </Button>
  )
}
