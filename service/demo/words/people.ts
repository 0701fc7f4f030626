import { isDomainName, type DomainName } from './domains.ts';
import { table } from './table.ts';

export interface PersonWords {
  id: number;
  name: string;
  /** What stands before the @ of the mail address, and after the @ of a mention. */
  handle: string;
  /** Where this person works, home first. */
  domains: DomainName[];
  /** How much this person does, against the others. */
  weight: number;
}

// Name, handle, domains with the home first, how busy. The order gives the ids.
const text = `
Marit Solheim        | marit     | gate deployment compute             | 5
Teodora Vasile       | teodora   | gate docs                           | 6
Kwabena Asante       | kwabena   | compute network libraries           | 16
Yuna Hoshino         | yuna      | identity images                     | 8
Rafael Quintana      | rafael    | network                             | 20
Anouk Verbeek        | anouk     | compute                             | 15
Trần Bảo Hoàng       | hoang     | compute automation                  | 11
Leyla Demirci        | leyla     | storage                             | 15
Gustav Ahlberg       | gustav    | network telemetry                   | 9
Chiamaka Eze         | chiamaka  | storage libraries                   | 12
Ravindra Iyer        | ravindra  | deployment                          | 14
Zofia Grabowska      | zofia     | interfaces docs                     | 13
Mateo Echeverría     | mateo     | automation telemetry                | 9
Hana Nováková        | hana      | gate libraries                      | 12
Dmytro Kovalenko     | dmytro    | deployment images                   | 10
Siobhán Keane        | siobhan   | docs                                | 11
Tariq Mansouri       | tariq     | identity                            | 10
Xiaowen Li           | xiaowen   | compute storage                     | 13
Noa Ben-Ami          | noa       | interfaces identity                 | 8
Kofi Mensah-Wright   | kofi      | network deployment                  | 7
Ingrid Haugland      | ingrid    | libraries gate                      | 9
Paulo Figueiredo     | paulo     | telemetry                           | 8
Ayşe Karaca          | ayse      | images                              | 8
Jiwoo Han            | jiwoo     | compute                             | 10
Svetlana Morozova    | svetlana  | storage                             | 8
Étienne Lacroix      | etienne   | automation                          | 8
Wanjiru Kamau        | wanjiru   | interfaces                          | 7
Lorenzo Bellandi     | lorenzo   | network                             | 8
سمير نجار            | samir     | deployment docs                     | 5
Nils Østergaard      | nils      | storage gate                        | 5
Aroha Ngata          | aroha     | docs interfaces                     | 5
Farrukh Yusupov      | farrukh   | compute telemetry                   | 5
田中 美咲            | misaki    | network images                      | 6
Beatriz Sampaio      | beatriz   | automation interfaces               | 5
Óscar Villanueva     | oscar     | libraries identity                  | 6
Thandiwe Mokoena     | thandiwe  | deployment                          | 5
Ruairí Mac an Bhaird | ruairi    | identity libraries                  | 3
Lucja Wiśniewska     | lucja     | storage automation                  | 3
Pia Rautio           | pia       | docs compute                        | 0.3
Gate robot           | gate      | gate                                | 0
`;

export const people: readonly PersonWords[] = table(text).map(
  ([name = '', handle = '', domains = '', weight], index) => ({
    id: index + 1,
    name,
    handle,
    domains: domains.split(' ').filter(isDomainName),
    weight: Number(weight),
  }),
);

/** Who a person is by their handle. */
export function person(handle: string): PersonWords {
  const found = people.find((one) => one.handle === handle);
  if (!found) throw new RangeError(`Nobody is called ${handle}`);
  return found;
}

export const superuser = person('marit');
export const releaseManager = person('teodora');
export const developer = person('kwabena');
export const vulnerabilityMember = person('yuna');
export const newcomer = person('pia');
/** Says in stories what happened in review. */
export const robot = person('gate');
/** So many reviews wait for this person that all of them take long. */
export const busiest = person('rafael');
/** Left last year: may not sign in, and some tasks still carry the name. */
export const gone = person('lucja');

export const teams: readonly { name: string; about: string; handles: string }[] = [
  {
    name: 'compute-core',
    about: 'Keeps hearth, sundial and quarry running, and reviews what others change there.',
    handles: 'anouk kwabena hoang xiaowen jiwoo farrukh',
  },
  {
    name: 'network-core',
    about: 'Everything between two servers. Meets on Tuesdays.',
    handles: 'rafael gustav kofi lorenzo misaki kwabena',
  },
  {
    name: 'storage-core',
    about: 'Volumes, objects, folders and their backups.',
    handles: 'leyla chiamaka svetlana nils xiaowen lucja',
  },
  {
    name: 'deployment-crew',
    about: 'Installs, upgrades, and answers when an upgrade went wrong.',
    handles: 'ravindra dmytro samir thandiwe kofi',
  },
  {
    name: 'release-management',
    about: 'Milestones, branches, the last word on what is still let in.',
    handles: 'teodora marit hana ingrid',
  },
  {
    name: 'vulnerability-management',
    about: 'Receives reports of holes in confidence and sees them fixed before they are told.',
    handles: 'yuna tariq marit noa ruairi',
  },
];
