/**
 * A DOM element with attributes and children. Children are always text or nodes, so a name with
 * markup in it stays text.
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (name in made && typeof value === 'boolean') made[name] = value;
    else made.setAttribute(name, String(value));
  }
  made.append(...children.flat().filter((child) => child !== undefined && child !== false));
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

const PATHS = {
  pencil: 'M12 20h9M16.5 3.5a2.1 2.1 0 0 1 3 3L7 19l-4 1 1-4Z',
  trash: 'M3 6h18M8 6V4h8v2M6 6l1 14h10l1-14',
  close: 'M6 6l12 12M18 6L6 18',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM21 21l-5-5',
  copy: 'M9 9h11v11H9ZM5 15H4V4h11v1',
  back: 'M15 5l-7 7 7 7',
  launchpad: 'M12 3l4 6v6l-4 3-4-3V9Z',
  dashboard: 'M4 13h6V4H4ZM14 20h6v-9h-6ZM4 20h6v-3H4ZM14 7h6V4h-6Z',
  conversations: 'M4 5h16v11H9l-5 4Z',
  calendars: 'M4 6h16v14H4ZM4 10h16M8 3v4M16 3v4',
  contacts: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 20c1-4 4-6 8-6s7 2 8 6',
  opportunities: 'M3 5h18l-7 8v6l-4-2v-4Z',
  payments: 'M3 6h18v12H3ZM3 10h18',
  marketing: 'M4 10v4l12 5V5ZM16 9c2 0 3 1 3 3s-1 3-3 3',
  automation: 'M12 3v5M12 16v5M5 12H3M21 12h-2M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
  sites: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  reputation: 'M12 4l2.5 5 5.5.8-4 3.9 1 5.5-5-2.6-5 2.6 1-5.5-4-3.9 5.5-.8Z',
  reporting: 'M4 20V10M10 20V4M16 20v-8M21 20H3',
  settings: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4',
  users:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2 20c1-4 4-6 7-6s6 2 7 6M16 4a3.5 3.5 0 0 1 0 7M18 14c2 1 3.500 3 4 6',
  building: 'M5 21V4h10v17M15 9h4v12M8 8h4M8 12h4M8 16h4',
};

/** A line drawing, hidden from assistive technology: its button or link has the words. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', PATHS[name] ?? PATHS.dashboard);
  svg.append(path);
  return svg;
}
