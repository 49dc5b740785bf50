import type { PhantomImage } from '../phantom-image'

/** Whether the ears can be seen from where the hair or the clothes end. */
type Hair = 'ears free' | 'hair over the ears' | 'scarf over the ears' | 'hat, ears free'

/** What of a rendered person may make the networks err more, or less. */
export interface PersonFacts {
  readonly sex: 'woman' | 'man'
  readonly age: 'to 35' | '35 to 60' | 'over 60'
  readonly skin: 'light' | 'brown' | 'dark'
  readonly hair: Hair
  /** By the body mass index of the mesh: slim to 20.5, heavy from 30. */
  readonly build: 'slim' | 'normal' | 'heavy'
  readonly clothes: 'short sleeves' | 'long sleeves' | 'no sleeves'
}

const SHORT = { clothes: 'short sleeves' } as const
const LONG = { clothes: 'long sleeves' } as const
const FREE = { hair: 'ears free' } as const
const COVERED = { hair: 'hair over the ears' } as const

const AMARA: PersonFacts = { sex: 'woman', age: 'to 35', skin: 'dark', ...FREE, build: 'slim', ...SHORT }
const BIRGIT: PersonFacts = {
  sex: 'woman',
  age: 'over 60',
  skin: 'light',
  ...COVERED,
  build: 'slim',
  ...LONG,
}
const CARLOS: PersonFacts = { sex: 'man', age: '35 to 60', skin: 'light', ...FREE, build: 'normal', ...SHORT }
const DINA: PersonFacts = {
  ...{ sex: 'woman', age: '35 to 60', skin: 'brown', build: 'slim', ...LONG },
  hair: 'scarf over the ears',
}
const EMIL: PersonFacts = { sex: 'man', age: 'to 35', skin: 'light', ...COVERED, build: 'slim', ...SHORT }
const FUMI: PersonFacts = { sex: 'woman', age: 'to 35', skin: 'light', ...FREE, build: 'slim', ...SHORT }
const GEORGE: PersonFacts = { sex: 'man', age: 'over 60', skin: 'dark', ...FREE, build: 'normal', ...LONG }
const HUGO: PersonFacts = { sex: 'man', age: '35 to 60', skin: 'light', ...FREE, build: 'heavy', ...SHORT }
const IDA: PersonFacts = { sex: 'woman', age: '35 to 60', skin: 'brown', ...COVERED, build: 'heavy', ...LONG }
const MAN: PersonFacts = { sex: 'man', age: 'to 35', skin: 'light', ...FREE, build: 'normal', ...SHORT }
const SENIOR: PersonFacts = { sex: 'man', age: 'over 60', skin: 'light', ...FREE, build: 'normal', ...LONG }
const WOMAN: PersonFacts = { sex: 'woman', age: 'to 35', skin: 'light', ...COVERED, build: 'slim', ...SHORT }

/** The rendered people by their names, and by name and look where they wear something else. */
const PEOPLE: ReadonlyMap<string, PersonFacts> = new Map<string, PersonFacts>([
  ['amara', AMARA],
  ['birgit', BIRGIT],
  ['carlos', CARLOS],
  ['carlos, hat', { ...CARLOS, hair: 'hat, ears free' }],
  ['dina', DINA],
  ['dina, bob', { ...DINA, ...COVERED }],
  ['emil', EMIL],
  ['emil, parted', { ...EMIL, ...FREE, clothes: 'no sleeves' }],
  ['fumi', FUMI],
  ['fumi, open', { ...FUMI, ...COVERED, ...LONG }],
  ['george', GEORGE],
  ['hugo', HUGO],
  ['ida', IDA],
  ['man', MAN],
  ['senior', SENIOR],
  ['woman', WOMAN],
  ['woman, open', WOMAN],
])

/** What is known of the person in an image as they look there; undefined of somebody new. */
export const factsOf = ({ human, look }: PhantomImage): PersonFacts | undefined =>
  PEOPLE.get(look ? `${human}, ${look}` : human)
