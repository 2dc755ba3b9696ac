import { describe, expect, it } from 'vitest'
import { boilerplateKind } from './boilerplate.ts'

describe('boilerplateKind() tells the talk of a page by its shape', () => {
  it.each([
    'Zoom into the slideshow',
    'Our reporters take your questions',
    'The article picks up again beneath this advert',
    'Borrow our favourites: ten podcasts for the weekend',
    'Drag the thumbnail to your sidebar',
    'More clips and pictures',
    'Next article: Mayor loses seat',
    'Pin this',
    'Put our headlines in your mailbox.',
  ])('%s', (line) => expect(boilerplateKind(line)).not.toBeNull())
  it.each([
    'What the video shows',
    'Why your password is not safe',
    'The reporters of Radio Lugoj',
    'Stay with your parents',
    'Search for the missing',
    'Follow the money',
    'A page from the diary of Ana Lima',
    'Photos of the bridge show two cracks.',
    'YouTube and Google',
    'Editors and reporters were among the arrested.',
    'Picture by picture, the archive burned',
    'Police: No sign of the driver',
    'Image caption: The bridge at noon',
  ])('but not a line of the story: %s', (line) => expect(boilerplateKind(line)).toBeNull())
  it('and not the headline, unless it is plain', () => {
    expect(boilerplateKind("Borrowed from our readers' archive", true)).toBeNull()
    expect(boilerplateKind("Borrowed from our readers' archive")).not.toBeNull()
  })
})
