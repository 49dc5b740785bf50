import type { Answer } from '../../../core/assessment/answer'
import { PAIN_SCORES } from '../../../core/protocol/pain'
import type { QuestionStep } from '../../../core/protocol/protocol'
import { say, text } from '../../../text/text'
import { Button } from '../../../ui/Button'
import styles from './AnswerButtons.module.css'

const { question: words } = text.guided

/** The answers to a question, by touch; what keys do stands below them. */
export function AnswerButtons({
  step,
  onAnswer,
  onSkip,
}: {
  readonly step: QuestionStep
  readonly onAnswer: (value: Answer['value']) => void
  readonly onSkip: () => void
}) {
  const isYesNo = step.answer === 'yes-no'
  return (
    <div className={styles.answers}>
      <div className={styles.values}>
        {isYesNo
          ? [true, false].map((value) => (
              <Button key={String(value)} size="stage" onPress={() => onAnswer(value)}>
                {say(words.yesNo, { value: String(value) })}
              </Button>
            ))
          : PAIN_SCORES.map((score) => (
              <Button key={score} size="stage" className={styles.score ?? ''} onPress={() => onAnswer(score)}>
                {score}
              </Button>
            ))}
      </div>
      <p className={styles.keys}>{words.keys[step.answer]}</p>
      <Button variant="quiet" onPress={onSkip}>
        {words.skip}
      </Button>
    </div>
  )
}
