import { answerStyle } from './answer.ts'
import { baseStyle } from './base.ts'
import { figureStyle } from './figures.ts'
import { printStyle } from './print.ts'
import { recordStyle } from './record.ts'
import { reportStyle } from './reports.ts'

/** The style sheet of a page: system fonts, a quiet palette, light and dark, phones, wide screens and paper. */
export const styleSheet = [baseStyle, answerStyle, recordStyle, figureStyle, reportStyle, printStyle].join('')
