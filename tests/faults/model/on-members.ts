import * as fc from 'fast-check';
import { endMember } from '../../../electron/keeper/members.ts';
import { makeWay } from '../../../electron/keeper/ways.ts';
import { hex } from '../../../shared/journal/bytes.ts';
import { barred, entry, isOfficer, leavesAnOfficer, type Model, type Role, setPerson } from './model.ts';
import { mayRule } from './on-register.ts';
import { isOpen, type Seen, step, type Step } from './step.ts';
import type { World } from './world.ts';

const places = fc.nat({ max: 12 });
const roles = fc.constantFrom<Role>('officer', 'analyst', 'reader');
const names = fc.constantFrom('Anne Roy', 'René Cyr', 'ANNE ROY', 'Zoé Ng');

/** Who may come in, and as what. */
export function onMembers(told: Seen): fc.Arbitrary<Step>[] {
  return [
    fc.tuple(names, roles).map(([name, role]) => add(told, name, role)),
    fc.tuple(places, fc.boolean()).map(([place, forGood]) => end(told, place, forGood)),
    places.map((place) => reinstate(told, place)),
    fc.tuple(places, roles).map(([place, to]) => changeRole(told, place, to)),
  ];
}

function own(world: World, { held, session }: Readonly<Model>): { readonly recoveryKey: Uint8Array } {
  const person = session!.person === null ? undefined : held.persons[session!.person];
  const key = person === undefined ? world.place.recoveryKey : world.keys[person.key]!;
  return { recoveryKey: key.slice() };
}

function add(told: Seen, name: string, role: Role): Step {
  return step(`add ${name} as ${role}`, told, {
    can: isOpen,
    act: (world, model) => {
      const keeper = world.keeper!;
      const member = hex(keeper.machine.random(8));
      const key = keeper.machine.random(32);
      world.keys[model.keysEver] = key;
      return makeWay(
        keeper,
        { own: own(world, model), member, unlock: { recoveryKey: key.slice() }, key: 'new' },
        ({ publicKey, slot }) => ({
          type: 'member-added',
          content: { member: { id: member, name, role, publicKey }, slot },
        }),
      );
    },
    expect: (model) => {
      const key = model.keysEver;
      model.keysEver += 1;
      const refusal = mayRule(model, role);
      if (refusal !== null) return refusal;
      const lower = name.toLowerCase();
      const { persons } = model.held;
      if (persons.some((each) => each.standing !== 'removed' && each.name.toLowerCase() === lower))
        return 'member-name-taken';
      model.held = { ...model.held, persons: [...persons, { name, role, standing: 'active', key }] };
      return ended(model);
    },
  });
}

function end(told: Seen, place: number, forGood: boolean): Step {
  const standing = forGood ? 'removed' : 'suspended';
  const at = ({ held }: Readonly<Model>): number => place % held.persons.length;
  return step(`${standing}: ${place}`, told, {
    can: isOpen,
    act: (world, model) =>
      endMember(world.keeper!, `member-${standing}`, { member: idAt(world, at(model)), reason: 'départ' }),
    expect: (model) => {
      const refusal = mayRule(model);
      if (refusal !== null) return refusal;
      const person = model.held.persons[at(model)]!;
      if (person.standing === standing || person.standing === 'removed') return 'member-not-active';
      if (!leavesAnOfficer(model, at(model), { standing })) return 'last-officer';
      setPerson(model, at(model), { standing });
      return ended(model);
    },
  });
}

function reinstate(told: Seen, place: number): Step {
  const at = ({ held }: Readonly<Model>): number => place % held.persons.length;
  return step(`reinstate ${place}`, told, {
    can: isOpen,
    act: (world, model) => {
      const keeper = world.keeper!;
      const member = idAt(world, at(model));
      const key = keeper.machine.random(32);
      world.keys[model.keysEver] = key;
      return makeWay(
        keeper,
        { own: own(world, model), member, unlock: { recoveryKey: key.slice() }, key: 'new' },
        (made) => ({ type: 'member-reinstated', content: { member, ...made } }),
      );
    },
    expect: (model) => {
      const key = model.keysEver;
      model.keysEver += 1;
      const refusal = mayRule(model);
      if (refusal !== null) return refusal;
      const { standing } = model.held.persons[at(model)]!;
      if (standing === 'active') return 'member-active-already';
      if (standing === 'removed') return 'member-not-active';
      setPerson(model, at(model), { standing: 'active', key });
      return ended(model);
    },
  });
}

function changeRole(told: Seen, place: number, to: Role): Step {
  const at = ({ held }: Readonly<Model>): number => place % held.persons.length;
  return step(`${place} becomes ${to}`, told, {
    can: isOpen,
    act: (world, model) => {
      const from = model.held.persons[at(model)]!.role;
      return world.keeper!.performOwn({
        type: 'member-role-changed',
        content: { member: idAt(world, at(model)), from, to },
      });
    },
    expect: (model) => {
      const refusal = barred(model) ?? (isOfficer(model) ? null : 'member-not-allowed');
      if (refusal !== null) return refusal;
      const person = model.held.persons[at(model)]!;
      if (person.role === to) return 'nothing-changed';
      if (person.standing !== 'active') return 'member-not-active';
      if (!leavesAnOfficer(model, at(model), { role: to })) return 'last-officer';
      setPerson(model, at(model), { role: to });
      return ended(model);
    },
  });
}

function ended(model: Model): string {
  entry(model);
  model.session!.undo = null;
  return 'ok';
}

/** The member at some place: the recovery key is none, and stands behind the founder. */
function idAt({ keeper }: World, at: number): string {
  return keeper!.state.head.members.filter(({ role }) => role !== 'recovery')[at]!.id;
}
