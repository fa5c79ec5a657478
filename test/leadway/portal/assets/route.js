import { variants } from './facts.js';

let whenMoved = () => {};

/** Tells `draw` about each move, and the window with the portal's two official events. */
export function watchRoute(draw) {
  whenMoved = draw;
  addEventListener('popstate', () => announce());
}

/** Moves inside the portal without loading. */
export function go(path) {
  history.pushState({}, '', path + variants.search);
  announce();
}

/** Changes the address without moving, as an open form may. */
export function readdress(address) {
  history.replaceState(history.state, '', address);
}

function announce() {
  dispatchEvent(new CustomEvent('routeChangeEvent', { detail: { path: location.pathname } }));
  whenMoved();
  dispatchEvent(new CustomEvent('routeLoaded', { detail: { path: location.pathname } }));
}

/** Attributes of a link that moves without loading. */
export function linkTo(path) {
  return {
    href: path + variants.search,
    onclick: (event) => {
      event.preventDefault();
      go(path);
    },
  };
}
