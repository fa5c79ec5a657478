import type { StoredUser } from '../../leadway/leadway.ts';
import { connect } from './fixtures.ts';
import { fullName, openPanelOn, type Opened, type Person } from './portal-page.ts';
import type { World } from './world.ts';

export type MovingPanel = {
  /**
   * The panel on somebody who is not the one before, as the fixtures or the test has them. The panel that is open moves
   * on, as it does for whoever opens another form; where there is none, or it does not get there with nothing staged, it
   * is one of a world that begins anew.
   */
  on(person: Person, as?: Partial<StoredUser>): Promise<Opened>;
  /** What was opened is not used again. */
  forget(): void;
};

/** One panel for many tests, each with a person of its own: to open it costs more than what is done in it. */
export function movingPanel(world: () => World): MovingPanel {
  let kept: Opened | undefined;
  return {
    on: async (person, as = {}) => {
      const { leadway } = world();
      const set = () =>
        void Object.assign(leadway.state.users.get(person.id) ?? {}, structuredClone(as));
      const last = kept;
      kept = undefined;
      leadway.reset();
      set();
      kept = (last && (await moveOn(last, person))) ?? (await begin(world(), person, set));
      return kept;
    },
    forget: () => {
      kept = undefined;
    },
  };
}

async function begin(world: World, person: Person, set: () => void): Promise<Opened> {
  await world.renew();
  set();
  await connect(world);
  return openPanelOn(world, person);
}

async function moveOn({ portal, panel }: Opened, person: Person): Promise<Opened | undefined> {
  try {
    await portal.page.bringToFront();
    await portal.closeForm();
    await portal.openForm(person);
    await panel.shows(fullName(person));
    // Which section is open does not change with the person.
    await panel.frame.$eval('[data-key="scopes"]', (one) => (one as HTMLElement).click());
    await panel.countIs(0);
    return { portal, panel };
  } catch (error) {
    console.log(`Another panel is opened: ${String(error)}`);
    return undefined;
  }
}
