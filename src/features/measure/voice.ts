/** Says the instruction aloud. What it says always stands on the stage as text too. */
export interface VoiceCue {
  say(text: string): void
  stop(): void
}

const TONE = { frequency: 660, length: 0.18, loudness: 0.15 }

/** The device's own speech; undefined where it has no voice, as in many kiosks and headless browsers. */
function speech(): VoiceCue | undefined {
  if (!('speechSynthesis' in window) || speechSynthesis.getVoices().length === 0) return undefined
  return {
    say(text) {
      speechSynthesis.cancel()
      const words = new SpeechSynthesisUtterance(text)
      words.lang = 'en-GB'
      speechSynthesis.speak(words)
    },
    stop: () => speechSynthesis.cancel(),
  }
}

/** One short tone per new instruction: look at the screen. */
function tone(): VoiceCue {
  const context = new AudioContext()
  return {
    say() {
      const oscillator = context.createOscillator()
      const gain = context.createGain()
      const end = context.currentTime + TONE.length
      oscillator.frequency.value = TONE.frequency
      gain.gain.setValueAtTime(TONE.loudness, context.currentTime)
      gain.gain.exponentialRampToValueAtTime(0.001, end)
      oscillator.connect(gain).connect(context.destination)
      oscillator.start()
      oscillator.stop(end)
    },
    stop: () => void context.close(),
  }
}

/** Speech where the device has a voice, tones where it has none. Created on a tap, as browsers ask. */
export const createVoiceCue = (): VoiceCue => speech() ?? tone()
