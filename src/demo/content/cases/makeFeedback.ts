import type { DemoFeedback } from '../types'
import type { Story, StoryOutcome } from './storyTypes'

import { comments } from './staffPhrases'

type Rating = DemoFeedback['rating']

const chooseRating = (story: Story, isLate: boolean, wasReopened: boolean): Rating => {
  const { random, opening } = story
  if (wasReopened || (isLate && random.chance(0.7))) return random.pick<Rating>([1, 2, 2, 3, 4])
  if (opening.sentiment < 0.25) return random.pick<Rating>([1, 2, 3, 4, 4, 5])
  return random.pick<Rating>([3, 4, 4, 4, 5, 5, 5, 5, 5, 4, 5, 2])
}

/** Stars and sometimes words, on about two of five solved cases. */
export const makeFeedback = ({
  isLate,
  now,
  outcome,
  story,
}: {
  isLate: boolean
  now: Date
  outcome: StoryOutcome
  story: Story
}): DemoFeedback | null => {
  const { random } = story
  if (outcome.resolvedAt === null || !random.chance(0.42)) return null

  const rating = chooseRating(story, isLate, outcome.reopenedAt !== null)
  const { language } = story.opening
  const mood = rating >= 4 ? 'good' : rating === 3 ? 'middling' : 'bad'
  const words = language === 'de' || language === 'es' ? comments[language] : comments.en
  const isWordy = random.chance(0.6) && language !== 'ar' && language !== 'fr'
  const after = random.around(180, 1) * 60_000
  const left = (now.getTime() - outcome.resolvedAt.getTime()) / 2
  return {
    rating,
    comment: isWordy ? story.phrase(words[mood], story.slots) : null,
    isSolved: rating >= 3,
    about: outcome.wasAnsweredByAssistant ? 'assistant' : 'agent',
    staffEmail: outcome.wasAnsweredByAssistant ? null : story.agent.email,
    at: new Date(outcome.resolvedAt.getTime() + Math.round(Math.min(after, left))),
  }
}
