import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { time } from '../../contract.ts'
import {
  giveConsent,
  placeRules,
  places,
  savePlaces,
  saveRules,
  takeConsentBack,
  unknownUnits,
} from '../store/places.ts'

const punchRules = implement(time.punchRules, {
  about: 'company',
  async run({ db }) {
    const { version: _, ...rules } = await placeRules(db)
    return { ...rules, places: await places(db) }
  },
})

const savePunchRules = implement(time.savePunchRules, {
  about: 'company',
  async run({ db, input }) {
    const { places: wanted, ...rules } = input
    if (rules.on && wanted.length === 0) refuse('time.noPlaces')
    if (rules.on && rules.consent.trim() === '') refuse('time.noConsentText')
    const unitIds = [...new Set(wanted.flatMap((place) => place.unitIds))]
    if ((await unknownUnits(db, unitIds)).length > 0) refuse('time.placeUnitUnknown')
    await saveRules(db, rules)
    await savePlaces(db, wanted)
    return {}
  },
})

const consentPlace = implement(time.consentPlace, {
  about: 'own',
  async run({ db, actor, input: { given } }) {
    const personId = actor.personId ?? refuse('time.noPerson')
    const { version } = await placeRules(db)
    if (given) await giveConsent(db, personId, version)
    else await takeConsentBack(db, personId)
    return { given }
  },
})

export const placeOperations = [punchRules, savePunchRules, consentPlace]
