/** The words that invented reports are made of. Ours, all of them; slots in braces are filled by `texts.ts`. */
const list = (text: string): readonly string[] => text.trim().split(/\s*[;\n]\s*/)

export const PLACES =
  list(`Aleppo; Kharkiv; Mosul; Goma; Marib; Kabul; Khartoum; Tripoli; Benghazi; Mogadishu; Maiduguri; Port-au-Prince; Cali
Quetta; Mandalay; Cotabato; Gao; Bangui; Juba; Hodeidah; Kandahar; Donetsk; Idlib; Raqqa; Sirte; Bamako; Kidal; Bukavu; Lashkar Gah; Peshawar
Srinagar; Colombo; Dhaka; Manila; Davao; Jayapura; Medellin; Culiacan; San Salvador; Caracas; Lima; Conakry; Monrovia; Kampala; Bujumbura
Asmara; Djibouti; Taiz; Basra; Kirkuk; Homs; Latakia; Gaza; Hebron; Zahle; Yerevan; Stepanakert; Tbilisi; Osh; Urumqi; Sittwe`)
export const ARMIES = list(
  `government troops; the army; the national guard; security forces; police commandos; the presidential guard; soldiers of the third division`,
)
export const REBELS = list(
  `rebels; militants; an armed group; insurgents; separatist fighters; a local militia; gunmen; opposition fighters`,
)
export const SITES =
  list(`the market district; the northern suburbs; the old bridge; the airport road; the main hospital; the grain silos; the university
the bus station; the river port; the power station; the governor's office; the radio building; the cattle market; the eastern gate; the cement works; the water tower; the railway yard`)
export const TOPICS = list(
  `the ceasefire; the election; the blockade; the prisoner exchange; the border crossing; the fuel tax; the pipeline; the harvest; the curfew; the amnesty`,
)
export const GOODS = list(
  `bread; cooking oil; diesel; medicine; rice; clean water; flour; blankets; tents; salt; charcoal; batteries`,
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

export const DEEDS = list(`{ARMY} took control of {SITE} in {PLACE} on {DAY}
At least {A} people were killed and {B} wounded in the shelling of {PLACE}
{REBEL} attacked a convoy near {SITE} and seized {N} trucks
More than {C},000 people have fled {PLACE} since {DAY}
{REBEL} withdrew from {WHERE} before dawn
An air strike hit {WHERE} in {PLACE} and destroyed {N} houses
{ARMY} arrested {N} men at {WHERE}
A bomb exploded at {WHERE} and wounded {N} shoppers
Between {N} and {M} fighters remain in {WHERE}
The two sides met in {OTHER} on {DAY} to talk about {TOPIC}
{M} families were moved from {PLACE} to {OTHER}
{REBEL} released {N} hostages at {WHERE}
The road from {PLACE} to {OTHER}, about {N} km long, was closed
Protesters marched to {WHERE} and demanded an end to {TOPIC}
A fire at {WHERE} burned {N} stalls
The bridge at {WHERE} collapsed under a column of {N} vehicles`)

export const SCENES = list(`The price of {THING} has doubled in the past {N} months
Schools near {WHERE} will stay shut until the end of the month
{N} lorries with {THING} waited at {WHERE} for most of the day
Families slept in the yard of {WHERE}
A crowd of several hundred gathered at {WHERE}
Power was back in {N} of the {M} streets
Men with shovels cleared the rubble around {WHERE}
Shops in {OTHER} sold {THING} by the cup
Hospitals in {OTHER} had run out of {THING}
The river rose by {N} centimetres overnight
Fishermen found {N} drums of fuel below {WHERE}
The two-year-old conflict has emptied {WHERE}
Buses to {OTHER} left every {N} minutes
Officials counted {M} tents on the plain behind {WHERE}
A radio station in {OTHER} read out the names of {N} missing children`)

export const DETAILS = list(`after {N} days of fighting.
while the shelling went on.
although {TOPIC} was to begin on {DAY}.
for the first time in {N} years.
and nobody could say when that would end.
as the rains began.
under the eyes of {N} observers.
despite a promise made last week.
with the help of volunteers from {OTHER}.
because the depot had been looted.
in spite of {TOPIC}.
before the convoy turned back.
without a shot being fired.
as {ARMY} searched the houses.
until the wind turned in the evening.
and the talks on {TOPIC} were put off.
in what {ROLE} called a bad week for {PLACE}.
near the place where {N} people died last year.
on the eve of the visit from {OTHER}.
and {N} people were treated for burns.`)

export const SAYINGS = list(`"We heard {N} explosions and then the lights went out," said {FIRST}, {ROLE1}.
{SECOND}, {ROLE2}, told reporters that the stores held {THING} for {N} days.
The United Nations estimates that {C},000 people are without {GOODS}.
{REBEL} denied firing on the convoy and accused {ARMY} of breaking {TOPIC}.
{THIRD}, {ROLE3}, said {WHERE} had been hit {N} times since {DAY}.
"Nobody asked us about {TOPIC}," {FIRST} said. "We learnt of it on the radio."
The government said in a statement that order had been restored in {PLACE} and that {N} suspects had been arrested.
According to {NAME}, {ROLE}, about {M} houses around {WHERE} are empty.
The foreign ministry condemned the attack on {WHERE} and demanded an inquiry.
{NAME} said he had walked for {N} days with his children before a truck picked them up near {OTHER}.
{SECOND} called on both sides to let ambulances through to {WHERE}.
Witnesses said {N} boats had left {PLACE} during the night, some without lamps.
"It is too early to speak of {TOPIC}," {ROLE} told state television, adding that {N} envoys were expected in {OTHER}.
{THIRD} promised {N} million dollars for the repair of {WHERE}.
A report by {NAME}, {ROLE}, puts the damage in {PLACE} at {N} million dollars.
The Red Cross warned that {THING} would run out within {N} days.
It was not possible to verify the claim of {ROLE} about {WHERE}.
{NAME}, {ROLE}, blamed {REBEL} for the fire and said {N} wells had been poisoned.`)
