import type { PointKind } from '../../core/posture/points/view-points'

/** How a point is found with the fingers, in one line, in each view that uses it. */
export const placing: Readonly<
  Record<'front' | 'back' | 'side', Readonly<Partial<Record<PointKind, string>>>>
> = {
  front: {
    tragus: 'The small flap in front of the ear’s opening: its middle, the same spot on both sides.',
    acromion: 'Follow the collar bone outwards to the flat bony edge on top of the shoulder: its outer tip.',
    asis: 'Hands on the hip bones, thumbs forward: slide the thumb down the front of the crest to the bony point where it ends. Feel it through the clothes, best with a sticker.',
    patella: 'The middle of the kneecap: half-way between its upper and lower, inner and outer edge.',
    malleolus: 'Half-way between the inner and the outer ankle bone, at their height.',
    toe: 'The tip of the second toe, the one beside the big toe. Barefoot: a shoe hides it and ends further forward.',
  },
  back: {
    acromion:
      'Follow the spine of the shoulder blade outwards to the flat bony edge on top of the shoulder: its outer tip.',
    scapula:
      'Follow the inner edge of the shoulder blade down to its lowest tip, arms hanging; the same tip on both sides.',
    psis: 'Follow the crest of the pelvis backwards to where it ends, the bony point under each of the two dimples above the buttocks.',
    malleolus: 'Half-way between the inner and the outer ankle bone, at their height, on the heel’s tendon.',
  },
  side: {
    c7: 'Head bent forward, find the most prominent knob at the base of the neck. With the head then bent back, C6 slides away under the finger and C7 stays. Mark its tip; on the picture it lies on the outline of the neck.',
    tragus: 'The small flap in front of the ear’s opening: its middle.',
    acromion:
      'The outer tip of the flat bony edge on top of the shoulder, above the middle of the arm. Not the front of the shoulder.',
    asis: 'Slide the thumb along the crest of the pelvis forwards and down to the bony point where it ends.',
    psis: 'Slide the thumb along the crest of the pelvis backwards to the bony point where it ends, under the dimple.',
    trochanter:
      'Flat hand on the outer hip while the leg turns in and out: the knob that moves under it; its middle.',
    malleolus: 'The outer ankle bone: the middle of its knob.',
  },
}
