import { useLocation } from 'wouter'
import { text } from '../../../text/text'
import { toast } from '../../../ui/toast'
import type { Restore } from './flow'

/** Gives a recording up; where something had been counted in it, that can be had back. */
export function useGiveUp(): (give: () => Restore | undefined) => void {
  const [, navigate] = useLocation()
  return (give) => {
    const restore = give()
    if (!restore) return
    toast(text.saving.recordingDiscarded, () => {
      restore()
      navigate('/result')
    })
  }
}
