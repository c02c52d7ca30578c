/** A name as it is shown, and in letters that an address may hold. */
type Name = readonly [shown: string, latin: string];

type Names = readonly [Name, ...Name[]];

interface Locale {
  given: Names;
  family: Names;
  /** Between the parts; Japanese and Chinese names put the family first. */
  compose: (given: string, family: string) => string;
}

const plain = (...names: [string, ...string[]]): Names =>
  // `map` forgets that there is at least one.
  names.map((name) => [name, name.toLowerCase()] as const) as [Name, ...Name[]];

const givenFirst = (given: string, family: string) => `${given} ${family}`;
const familyFirst = (given: string, family: string) => `${family} ${given}`;

const locales: readonly [Locale, ...Locale[]] = [
  {
    given: plain(
      'Amelia',
      'Oliver',
      'Grace',
      'Harry',
      'Chloe',
      'Jack',
      'Ruby',
      'Theo',
      'Martha',
      'Felix',
      'Nora',
      'Hugo',
    ),
    family: plain(
      'Whitfield',
      'Ashworth',
      'Bennett',
      'Carver',
      'Doyle',
      'Fletcher',
      'Harper',
      'Lowe',
      'Marsh',
      'Porter',
    ),
    compose: givenFirst,
  },
  {
    given: [
      ['Jürgen', 'juergen'],
      ['Anneliese', 'anneliese'],
      ['Björn', 'bjoern'],
      ['Käthe', 'kaethe'],
      ['Maximilian', 'maximilian'],
      ['Friederike', 'friederike'],
    ],
    family: [
      ['Müller', 'mueller'],
      ['Weiß', 'weiss'],
      ['Schönberg', 'schoenberg'],
      ['Leutheusser-Schnarrenberger', 'leutheusser-schnarrenberger'],
      ['Vogel', 'vogel'],
    ],
    compose: givenFirst,
  },
  {
    given: [
      ['さくら', 'sakura'],
      ['健太', 'kenta'],
      ['美咲', 'misaki'],
      ['大輔', 'daisuke'],
      ['陽菜', 'hina'],
    ],
    family: [
      ['佐藤', 'sato'],
      ['鈴木', 'suzuki'],
      ['高橋', 'takahashi'],
      ['渡辺', 'watanabe'],
      ['小林', 'kobayashi'],
    ],
    compose: familyFirst,
  },
  {
    given: [
      ['สมชาย', 'somchai'],
      ['กมลชนก', 'kamonchanok'],
      ['ณัฐวุฒิ', 'nattawut'],
      ['พิมพ์ชนก', 'pimchanok'],
      ['ธนากร', 'thanakorn'],
    ],
    family: [
      ['ศรีสุวรรณ', 'srisuwan'],
      ['วงศ์สวัสดิ์', 'wongsawat'],
      ['เจริญพาณิชย์วัฒนากุล', 'charoenphanitwatthanakun'],
      ['บุญมี', 'boonmee'],
    ],
    compose: givenFirst,
  },
  {
    given: [
      ['ليلى', 'layla'],
      ['عمر', 'omar'],
      ['فاطمة', 'fatima'],
      ['يوسف', 'yusuf'],
      ['مريم', 'maryam'],
    ],
    family: [
      ['حداد', 'haddad'],
      ['منصور', 'mansour'],
      ['الخطيب', 'alkhatib'],
      ['نجار', 'najjar'],
    ],
    compose: givenFirst,
  },
  {
    given: [
      ['María', 'maria'],
      ['José Ignacio', 'joseignacio'],
      ['Lucía', 'lucia'],
      ['Íñigo', 'inigo'],
      ['Beatriz', 'beatriz'],
    ],
    family: [
      ['Fernández de la Vega y Montenegro', 'fernandez'],
      ['Núñez', 'nunez'],
      ['Ibarra', 'ibarra'],
      ['Castaño', 'castano'],
    ],
    compose: givenFirst,
  },
  {
    given: plain('Adaeze', 'Chidi', 'Ngozi', 'Emeka', 'Zanele', 'Thabo', 'Wanjiru', 'Kwame'),
    family: plain('Okafor', 'Nwosu', 'Dlamini', 'Mokoena', 'Kamau', 'Mensah', 'Adeyemi'),
    compose: givenFirst,
  },
  {
    given: [
      ['Zoë', 'zoe'],
      ['Łukasz', 'lukasz'],
      ['Agnieszka', 'agnieszka'],
      ['Ondřej', 'ondrej'],
      ['Žofie', 'zofie'],
    ],
    family: [
      ['Wiśniewska', 'wisniewska'],
      ['Dvořák', 'dvorak'],
      ['Kowalczyk', 'kowalczyk'],
      ['Brzęczyszczykiewicz', 'brzeczyszczykiewicz'],
    ],
    compose: givenFirst,
  },
];

/** A believable name, and the same one in ASCII for an address. */
export const inventName = (
  choose: <T>(items: readonly [T, ...T[]]) => T,
): { name: string; latin: string } => {
  const { given, family, compose } = choose(locales);
  const [givenShown, givenLatin] = choose(given);
  const [familyShown, familyLatin] = choose(family);
  return { name: compose(givenShown, familyShown), latin: `${givenLatin}.${familyLatin}` };
};
