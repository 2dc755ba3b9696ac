/** The words that invented reports are made of. Ours, all of them; slots in braces are filled by `texts.ts`. */
const list = (text: string): readonly string[] => text.trim().split(/\s*[;\n]\s*/)

export const PLACES =
  list(`Aleppo; Kharkiv; Mosul; Goma; Marib; Kabul; Khartoum; Tripoli; Benghazi; Mogadishu; Maiduguri; Port-au-Prince; Cali
Quetta; Mandalay; Cotabato; Gao; Bangui; Juba; Hodeidah; Kandahar; Donetsk; Idlib; Raqqa; Sirte; Bamako; Kidal; Bukavu; Lashkar Gah; Peshawar
Srinagar; Colombo; Dhaka; Manila; Davao; Jayapura; Medellin; Culiacan; San Salvador; Caracas; Lima; Conakry; Monrovia; Kampala; Bujumbura
Asmara; Djibouti; Taiz; Basra; Kirkuk; Homs; Latakia; Gaza; Hebron; Zahle; Yerevan; Stepanakert; Tbilisi; Osh; Urumqi; Sittwe
Nampula; Pemba; Cabinda; Lubumbashi; Kisangani; Zinder; Agadez; Niamey; Sokoto; Jos; Makurdi; Bamenda; Garoua; Abeche; Nyala; Malakal; Wau
Gondar; Mekele; Baidoa; Kismayo; Mombasa; Garissa; Arua; Gulu; Kasese; Tete; Beira; Mutare; Harare; Bulawayo; Mbuji-Mayi; Kananga`)
export const ARMIES = list(
  `government troops; the army; the national guard; security forces; police commandos; the presidential guard; soldiers of the third division; marines; border guards; riot police; paratroopers`,
)
export const REBELS = list(
  `rebels; militants; an armed group; insurgents; separatist fighters; a local militia; gunmen; opposition fighters; tribal fighters; deserters; the northern front`,
)
export const SITES =
  list(`the market district; the northern suburbs; the old bridge; the airport road; the main hospital; the grain silos; the university
the bus station; the river port; the power station; the governor's office; the radio building; the cattle market; the eastern gate; the cement works; the water tower; the railway yard
the customs house; the sugar mill; the football ground; the court house; the salt works; the ferry landing; the tannery; the brick kilns; the teachers' college; the telephone exchange`)
export const TOPICS = list(
  `the ceasefire; the election; the blockade; the prisoner exchange; the border crossing; the fuel tax; the pipeline; the harvest; the curfew; the amnesty; the census; the dam; the school year; the ferry line; the mining licence; the land reform`,
)
export const GOODS = list(
  `bread; cooking oil; diesel; medicine; rice; clean water; flour; blankets; tents; salt; charcoal; batteries; seed; lamps; soap; onions; kerosene; plastic sheets`,
)
export const GIVEN_NAMES = list(
  `Amina; Viktor; Lena; Tomas; Hala; Joao; Mary; Karim; Ines; Pavel; Rosa; Idris; Mei; Omar; Zofia; Luis; Farah; Kofi; Nadia; Sven; Teresa; Yusuf; Oksana; Rafael; Leila; Andrei; Grace; Hamid; Pilar; Samuel`,
)
export const FAMILY_NAMES = list(
  `Sarr; Holub; Okoye; Brandt; Nasser; Pires; Oduya; Bensaid; Duarte; Novak; Castillo; Warsame; Chen; Haddad; Kowalska; Herrera; Aziz; Mensah; Petrov; Lindqvist; Morales; Demir; Bondar; Silva; Karimi; Popescu; Achieng; Rahimi; Ortega; Kamara`,
)
export const ROLES =
  list(`a spokesman for the governor; a local doctor; the mayor; an aid worker; a UN official; the interior minister; a shopkeeper; an army colonel
a teacher; the head of the chamber of commerce; a nurse; a member of parliament; a truck driver; a police chief; the bishop; a tribal elder; a student; a lawyer for the families`)

export const HEADLINES = list(`{PLACE}: fighting flares as {REBEL} face {ARMY}
Dozens flee {PLACE} after night of shelling
Talks on {TOPIC} stall as {PLACE} counts its dead
{ARMY} take {SITE} in {PLACE}
Aid convoy reaches {PLACE} after {A} days`)

/** What happened: the events of a story. */
export const DEEDS = list(`{ARMY} took control of {SITE} in {PLACE} on {DAY}
At least {A} people were killed and {B} wounded in the shelling of {PLACE}
{REBEL} attacked a convoy near {SITE} and seized {N} trucks
More than {C},000 people have fled {PLACE} since {DAY}
{REBEL} withdrew from {WHERE} before dawn
An air strike hit {WHERE} in {PLACE}
{ARMY} arrested {N} men at {WHERE}
A bomb exploded at {WHERE}
The two sides met in {OTHER} on {DAY} to talk about {TOPIC}
Families were moved from {PLACE} to {OTHER}
{REBEL} released {N} hostages at {WHERE}
The road from {PLACE} to {OTHER} was closed
Protesters marched to {WHERE} and demanded an end to {TOPIC}
{FIRST}, {ROLE1}, was taken to {OTHER} under guard
The bridge near {WHERE} collapsed under a column of lorries`)

/** Who and what the plain prose is about, what it does, to what, and how. */
export const SUBJECTS =
  list(`families from {OTHER}; the shopkeepers of {WHERE}; a crowd of relatives; the drivers who wait at {WHERE}; the council
the people of {PLACE}; many of the young men; the nurses on the night shift; old residents; the traders of {OTHER}; the children of the quarter; the first lorries
the committee for {TOPIC}; the widows of the last war; farmers with {THING} to sell; a column of dust; the smell of smoke; the owner of the only bakery; the pilots
the students; the letter from {OTHER}; the {NOUN} behind the {NOUN}; the men at the {NOUN}; the women with the {NOUN}; whoever owned the {NOUN}; the smell of the {NOUN}; the {NOUN}; the mayor's driver; the guards at the gate; the herders; the photographs of that morning; the debate over {TOPIC}; the rumour`)
export const DOINGS =
  list(`waited for; spoke quietly of; had little hope of; looked again for; paid a high price for; gave up; wrote down the names behind; talked for hours about
carried away; slept beside; could not forget; kept returning to; measured; were slow to accept; made a living from; guarded; argued about; sang of; shared; had long feared
planned to rebuild; grew tired of; saw nothing in; remembered; crossed the yard with; hid; counted on; came back to; turned away from; searched the ruins for; never mentioned`)
export const THINGS =
  list(`{THING}; {TOPIC}; the keys of the store; a missing brother; the school roof; the photographs on the wall; the empty shelves; the last bus to {OTHER}
the noise from {WHERE}; the old quarrel; a promise that nobody kept; the lists on the door; the price of {THING}; the silence on the line; the boats; the dry wells; the road to {OTHER}
the {NOUN}; a {NOUN} from {OTHER}; the {NOUN} and the {NOUN}; the {NOUN} at {WHERE}; another {NOUN}; the last {NOUN}; the broken {NOUN}; every {NOUN}; the names on the monument; a table under the trees; the engines; the harvest before the rain; the letters; the tents on the plain; the voices of the generals; the radio; the cracked walls`)
export const MANNERS =
  list(`before the sun was up; with the shutters half closed; while the wind blew from the hills; in a voice that hardly carried; as if nothing had changed; out of habit
without looking at the soldiers; between two rows of sacks; in the shade of the wall; when the phones worked again; for want of anything better; under a tin roof
near the place where the river bends; by the {NOUN}; beside the {NOUN}; under the {NOUN}; with a {NOUN} in each hand; for the sake of the {NOUN}; with a map on the table; against the advice of friends; through the long afternoon; until the lamps went out; at the end of the market day
because the depot had been looted; although {TOPIC} was to begin on {DAY}; to the surprise of {ROLE}; in spite of {TOPIC}; after a week of rain; as the trucks turned back; on the way to {OTHER}`)

export const SAYINGS = list(`"We heard the explosions and then the lights went out," said {FIRST}, {ROLE1}.
{SECOND}, {ROLE2}, told reporters that the stores held {THING} for {N} days.
The United Nations estimates that {C},000 people are without {GOODS}.
{REBEL} denied firing on the convoy and accused {ARMY} of breaking {TOPIC}.
{THIRD}, {ROLE3}, said {WHERE} had been hit again on {DAY}.
"Nobody asked us about {TOPIC}," {FIRST} said. "We learnt of it on the radio."
The government said in a statement that order had been restored in {PLACE}.
According to {NAME}, {ROLE}, most houses around {WHERE} are empty.
The foreign ministry condemned the attack on {WHERE} and demanded an inquiry.
{NAME} said he had walked with his children until a truck picked them up near {OTHER}.
{SECOND} called on both sides to let ambulances through to {WHERE}.
Witnesses said boats had left {PLACE} during the night, some without lamps.
"It is too early to speak of {TOPIC}," {ROLE} told state television.
{THIRD} promised {N} million dollars for the repair of {WHERE}.
The Red Cross warned that {THING} would run out soon.
It was not possible to verify the claim of {ROLE} about {WHERE}.
"My father built this house, and {SUBJECT} {DOING} {OBJECT} here," said {NAME}, {ROLE}.
"You do not know what {OBJECT} means to us," {SECOND} said {MANNER}.
{FIRST} said {SUBJECT} {DOING} {OBJECT}.`)

/** Common nouns: each story has its own few, as a subject has its own words. */
export const NOUNS =
  list(`anchor; apron; arch; attic; axle; badge; balcony; bandage; barge; barrel; basket; bench; blanket; boiler; bolt; bottle; bracelet; branch; brick; broom; bucket; bulldozer; bundle; buoy; button; cabin; cable; candle; canteen; canvas; carpet
cart; cellar; chain; chalk; chapel; chart; chimney; clay; cliff; clinic; clock; cloth; coat; coffin; coin; compass; copper; cork; corridor; cotton; cradle; crane; crate; creek; cupboard; curtain; cushion; dairy; deck; desk; diary; ditch; doorstep; drain; drawer; drill; drum
dune; easel; elevator; embroidery; engine; envelope; fabric; feather; fence; fiddle; flag; flask; foundry; fountain; frame; fringe; furnace; garage; garden; garlic; gauge; ginger; glacier; glove; granary; gravel; greenhouse; grove; guitar; gutter; hammer; hammock; handle; harbour; harness; hatch; hearth; hedge; helmet; hinge; honey; hook; hoof; hut
ink; inlet; ivory; jar; jetty; jug; kettle; kiln; kitchen; knot; ladder; lagoon; lantern; lathe; lawn; leather; ledger; lemon; lens; lever; library; linen; loom; lorry; magnet; mantle; marble; mast; mattress; meadow; melon; mill; mirror; monument; moss; motor; mural; museum; nail; needle; nest; notebook; nursery
oak; oar; oasis; olive; orchard; organ; oven; paddle; paint; palm; parcel; passport; path; pearl; pebble; pencil; pepper; piano; pier; pillar; pillow; pipe; plank; plaster; plough; pocket; pond; porch; postcard; pottery; powder; pulley; pump; pupil; quarry; quilt; raft; ramp; reed; reel; reservoir; ribbon; ridge; roof; rope; rudder; rug
saddle; sail; sandal; saw; scaffold; scarf; shawl; shed; shelf; shell; shovel; shutter; sickle; sieve; silk; skirt; slate; sleeve; slope; socket; sofa; spade; spindle; spoon; spring; stable; staircase; stove; straw; stream; string; swamp; tank; tap; tar; tassel; teapot; thread; timber; towel; tractor; trough; tunnel; turbine; tyre; umbrella
valley; valve; vase; veil; vineyard; violin; wagon; wall; wardrobe; warehouse; wax; weir; well; wheat; wheel; whistle; willow; winch; window; wire; wool; workshop; yarn; yoke`)
