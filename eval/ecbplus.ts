import { acrossDocuments } from './coreference-across.ts'
import { readEcb } from './marked-events.ts'

export const score = acrossDocuments('ecbplus', readEcb)
