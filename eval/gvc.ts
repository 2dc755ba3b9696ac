import { acrossDocuments } from './coreference-across.ts'
import { readGvc } from './marked-events.ts'

export const score = acrossDocuments('gvc', readGvc)
