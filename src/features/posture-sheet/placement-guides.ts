import type { PostureView } from '../../core/posture/measures/scene'
import type { partsOf } from '../../core/posture/points/view-points'
import type { GuideDrawingName } from './guide-drawings'

type Point = ReturnType<typeof partsOf>['point']

/** How a point is found with the fingers, in one line, and a drawing of where it lies. */
export interface PlacementGuide {
  readonly how: string
  readonly drawing: GuideDrawingName
}

const GUIDES: Readonly<Record<'front' | 'back' | 'side', Partial<Record<Point, PlacementGuide>>>> = {
  front: {
    tragus: {
      how: 'The small flap in front of the ear’s opening: its middle, the same spot on both sides.',
      drawing: 'ear-front',
    },
    acromion: {
      how: 'Follow the collar bone outwards to the flat bony edge on top of the shoulder: its outer tip.',
      drawing: 'shoulder-front',
    },
    asis: {
      how: 'Hands on the hip bones, thumbs forward: slide the thumb down the front of the crest to the bony point where it ends. Feel it through the clothes, best with a sticker.',
      drawing: 'pelvis-front',
    },
    patella: {
      how: 'The middle of the kneecap: half-way between its upper and lower, inner and outer edge.',
      drawing: 'knee-front',
    },
    malleolus: {
      how: 'Half-way between the inner and the outer ankle bone, at their height.',
      drawing: 'ankle-front',
    },
    toe: {
      how: 'The tip of the second toe, the one beside the big toe. Barefoot: a shoe hides it and ends further forward.',
      drawing: 'toes-front',
    },
  },
  back: {
    acromion: {
      how: 'Follow the spine of the shoulder blade outwards to the flat bony edge on top of the shoulder: its outer tip.',
      drawing: 'shoulder-back',
    },
    scapula: {
      how: 'Follow the inner edge of the shoulder blade down to its lowest tip, arms hanging; the same tip on both sides.',
      drawing: 'scapula-back',
    },
    psis: {
      how: 'Follow the crest of the pelvis backwards to where it ends, the bony point under each of the two dimples above the buttocks.',
      drawing: 'pelvis-back',
    },
    malleolus: {
      how: 'Half-way between the inner and the outer ankle bone, at their height, on the heel’s tendon.',
      drawing: 'ankle-front',
    },
  },
  side: {
    c7: {
      how: 'Head bent forward, find the most prominent knob at the base of the neck. With the head then bent back, C6 slides away under the finger and C7 stays. Mark its tip; on the picture it lies on the outline of the neck.',
      drawing: 'neck-side',
    },
    tragus: {
      how: 'The small flap in front of the ear’s opening: its middle.',
      drawing: 'head-side',
    },
    acromion: {
      how: 'The outer tip of the flat bony edge on top of the shoulder, above the middle of the arm. Not the front of the shoulder.',
      drawing: 'shoulder-side',
    },
    asis: {
      how: 'Slide the thumb along the crest of the pelvis forwards and down to the bony point where it ends.',
      drawing: 'hip-side-asis',
    },
    psis: {
      how: 'Slide the thumb along the crest of the pelvis backwards to the bony point where it ends, under the dimple.',
      drawing: 'hip-side-psis',
    },
    trochanter: {
      how: 'Flat hand on the outer hip while the leg turns in and out: the knob that moves under it; its middle.',
      drawing: 'hip-side-trochanter',
    },
    malleolus: {
      how: 'The outer ankle bone: the middle of its knob.',
      drawing: 'ankle-side',
    },
  },
}

/** How to find a point in a view; undefined for a point that the view does not use. */
export const guideFor = (point: Point, view: PostureView): PlacementGuide | undefined =>
  GUIDES[view === 'front' || view === 'back' ? view : 'side'][point]
