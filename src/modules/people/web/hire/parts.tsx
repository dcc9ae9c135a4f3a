import type { Refused } from '#platform/client/call.ts'
import { useWords } from '#platform/client/use-words.ts'
import { addDays, addMonths, yearsBetween } from '#platform/kernel/day.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { DayField } from '#platform/ui/day-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { MoneyField } from '#platform/ui/money-field.tsx'
import { Section } from '#platform/ui/section.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { employmentTypes } from '../../columns.ts'
import type { PersonalField } from '../../contract.ts'
import type { Problem } from '../../rules/event-list.ts'
import { EndField, ProbationField, TermField } from '../deeds/contract-fields.tsx'
import { words as deedWords } from '../deeds/locale.ts'
import { EntityField, FamilyField, LevelField, useEntities } from '../deeds/post-choices.tsx'
import type { PostDraft } from '../deeds/post-draft.ts'
import { PostFields } from '../deeds/post-fields.tsx'
import { fieldOf } from '../person/personal-fields.tsx'
import { useRuleSentence } from '../refusals.ts'
import { useNames } from '../use-names.ts'
import { type HireDraft, toldById, withHireDate } from './hire-draft.ts'
import { words } from './locale.ts'

type PartProps = {
  draft: HireDraft
  set: (change: Partial<HireDraft>) => void
  problems: { personal: Problem | null; terms: Problem | null }
  refused: Refused | null
}

export function PersonPart({ draft, set, problems, refused, isKnown }: PartProps & { isKnown: boolean }) {
  const t = useWords(words)
  const sentence = useRuleSentence()
  const { column } = useNames()
  const { personal } = draft
  const change = (field: PersonalField) => (value: string) =>
    set({ personal: { ...personal, [field]: value || undefined } })
  const refusalAt = (...fields: PersonalField[]) => {
    const rule = fieldOf(problems.personal?.code)
    if (rule && fields.includes(rule)) return sentence(problems.personal)
    const place = refused?.code === 'people.residentIdTaken' ? 'residentId' : fieldOf(refused?.code)
    return place && fields.includes(place) ? refused?.message : undefined
  }
  return (
    <Section title={t('person')}>
      <Fields columns={2}>
        <TextField
          label={column('fullName')}
          value={personal.fullName ?? ''}
          onChange={change('fullName')}
          disabled={isKnown}
          maxLength={60}
          autoComplete="off"
          focus
        />
        <TextField
          label={column('residentId')}
          optional
          hint={useIdHint(draft)}
          value={personal.residentId ?? ''}
          onChange={change('residentId')}
          refusal={refusalAt('residentId', 'birthDate', 'sex')}
          maxLength={18}
          autoComplete="off"
        />
        <TextField
          label={column('mobile')}
          optional
          type="tel"
          value={personal.mobile ?? ''}
          onChange={change('mobile')}
          refusal={refusalAt('mobile')}
          autoComplete="off"
        />
        <TextField
          label={column('email')}
          optional
          type="email"
          value={personal.email ?? ''}
          onChange={change('email')}
          autoComplete="off"
        />
      </Fields>
    </Section>
  )
}

/** What the number tells, once it is whole. */
function useIdHint({ personal, hireDate }: HireDraft): string {
  const t = useWords(words)
  const { choice } = useNames()
  const told = toldById(personal.residentId)
  if (!told || !hireDate) return t('idHint')
  return t('idRead', { sex: choice('sex', told.sex), day: told.birthDate, age: yearsBetween(told.birthDate, hireDate) })
}

/** Where a server's refusal about the post belongs. */
const placeOf: Record<string, string> = {
  'people.unitNotThere': 'unit',
  'people.positionNotThere': 'position',
  'people.managerNotThere': 'manager',
  'people.entityNotThere': 'entity',
  'people.numberTaken': 'number',
  'people.hireTooFar': 'day',
  'people.hireBeforeLeft': 'day',
}

export function PostPart({ draft, set, refused }: PartProps) {
  const t = useWords(words)
  const { column, choice } = useNames()
  const { post, hireDate } = draft
  const entities = useEntities(hireDate)
  const put = (change: Partial<PostDraft>) => set({ post: { ...post, ...change } })
  const refusalAt = (place: string) => (refused && placeOf[refused.code] === place ? refused.message : undefined)
  return (
    <Section title={t('post')}>
      <Fields columns={2}>
        <DayField
          label={column('hireDate')}
          value={hireDate}
          onChange={(day) => set(withHireDate(draft, day))}
          refusal={refusalAt('day')}
        />
        <SelectField
          label={column('employmentType')}
          value={draft.employmentType}
          onChange={(type = 'full_time') => set({ employmentType: type })}
          choices={employmentTypes.map((value) => ({ value, label: choice('employmentType', value) }))}
        />
        <PostFields post={post} set={put} day={hireDate} refusalAt={refusalAt} />
        <LevelField label={column('level')} optional value={post.level} onChange={(level) => put({ level })} />
        <FamilyField
          label={column('jobFamily')}
          optional
          value={post.jobFamily}
          onChange={(jobFamily) => put({ jobFamily })}
        />
        <EntityField
          label={column('legalEntity')}
          optional
          entities={entities}
          // With one only it is that one, as the server takes it too.
          value={(post.entity ?? (entities.length === 1 ? entities[0] : undefined))?.id ?? null}
          onChange={(id) => put({ entity: entities.find((entity) => entity.id === id) })}
          refusal={refusalAt('entity')}
        />
        <TextField
          label={column('employeeNo')}
          optional
          hint={t('numberHint')}
          value={draft.employeeNo}
          onChange={(employeeNo) => set({ employeeNo })}
          maxLength={40}
          refusal={refusalAt('number')}
        />
      </Fields>
    </Section>
  )
}

export function TermsPart({ draft, set, problems }: PartProps) {
  const t = useWords(words)
  const d = useWords(deedWords)
  const { column } = useNames()
  const { hireDate, withContract } = draft
  const contract = { ...draft.contract, from: hireDate }
  const part = {
    draft: contract,
    set: (change: Partial<typeof contract>) => set({ contract: { ...contract, ...change } }),
    problem: problems.terms,
  }
  return (
    <Section title={t('terms')}>
      <div className="stack">
        <CheckField
          label={t('withContract')}
          checked={withContract}
          onChange={(checked) => set({ withContract: checked })}
        />
        {!withContract && hireDate && (
          <p className="dense waits">{t('withoutContract', { day: addDays(addMonths(hireDate, 1), -1) })}</p>
        )}
        <Fields columns={2}>
          {withContract && (
            <>
              <TermField {...part} />
              <EndField {...part} />
              <DayField
                label={d('signedDate')}
                optional
                value={contract.signedDate}
                onChange={(signedDate) => part.set({ signedDate })}
              />
            </>
          )}
          <ProbationField {...part} employmentType={draft.employmentType} />
          <MoneyField label={column('monthlyWage')} optional value={draft.wage} onChange={(wage) => set({ wage })} />
          <TextField
            label={t('reason')}
            optional
            hint={t('reasonHint')}
            value={draft.reason}
            onChange={(reason) => set({ reason })}
            maxLength={300}
          />
        </Fields>
      </div>
    </Section>
  )
}
