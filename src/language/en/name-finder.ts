import { readFile } from 'node:fs/promises'
import { dataFile } from '../data-file.ts'
import { makeNameModel, type NameModel, readNames } from './name-model.ts'

let loaded: Promise<NameModel> | null = null

/** Loads the model of names from `data/`, once a process. */
export function loadNames(): Promise<NameModel> {
  loaded ??= readFile(dataFile('models/names/names.bin')).then((bytes) => makeNameModel(readNames(bytes)))
  return loaded
}
