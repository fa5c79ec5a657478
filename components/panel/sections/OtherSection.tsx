import type { Section } from '../model/panel.ts';
import type { Person } from '../model/person.ts';
import { AccessSection } from './AccessSection.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { SwitchesSection } from '../../scopes/SwitchesSection.tsx';

/** Every section but *Scopes*; they are one part because they share most of what they are made of. */
export function OtherSection({
  section,
  person,
}: {
  readonly section: Exclude<Section, 'scopes'>;
  readonly person: Person;
}) {
  switch (section) {
    case 'switches':
      return <SwitchesSection draft={person.draft} />;
    case 'access':
      return <AccessSection person={person} />;
    case 'profile':
      return <ProfileSection person={person} />;
  }
}
