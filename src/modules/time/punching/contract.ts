import { fileVerbs } from './contract/file.ts'
import { phoneVerbs } from './contract/phone.ts'
import { placeVerbs } from './contract/place.ts'
import { punchVerbs } from './contract/punch.ts'

export const punchingVerbs = { ...punchVerbs, ...placeVerbs, ...phoneVerbs, ...fileVerbs }
