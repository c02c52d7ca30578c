/** The product itself: shipments of an organization. What is booked stays in this browser. */
import { find } from './find.js';
import { translated } from './texts.js';

interface Shipment {
  reference: string;
  from: string;
  to: string;
  cargo: string;
  status: 'Booked' | 'At sea' | 'In customs' | 'Delivered';
  /** Part of the way that is behind, 0 to 1. */
  progress: number;
}

const underWay: readonly Shipment[] = [
  {
    reference: 'HB-2041',
    from: 'Rotterdam',
    to: 'Yokohama',
    cargo: '12 containers, machine parts',
    status: 'At sea',
    progress: 0.62,
  },
  {
    reference: 'HB-2040',
    from: 'Santos',
    to: 'Valencia',
    cargo: '7 containers, coffee',
    status: 'At sea',
    progress: 0.28,
  },
  {
    reference: 'HB-2039',
    from: 'Laem Chabang',
    to: 'Hamburg',
    cargo: '4 containers, textiles',
    status: 'In customs',
    progress: 0.9,
  },
  {
    reference: 'HB-2036',
    from: 'Valparaíso',
    to: 'Antwerp',
    cargo: '2 reefers, fruit',
    status: 'Delivered',
    progress: 1,
  },
];

const dialog = find('#booking', HTMLDialogElement);
const form = find('#booking form', HTMLFormElement);
let organizationId = '';

/** Shows the shipments of another organization. */
export const showShipments = (id: string): void => {
  organizationId = id;
  const shipments = [...booked(), ...underWay];
  find('.figures', HTMLElement).replaceChildren(
    ...(['Booked', 'At sea', 'In customs', 'Delivered'] as const).map((status) =>
      figure(status, shipments.filter((each) => each.status === status).length),
    ),
  );
  find('.shipments', HTMLElement).replaceChildren(...shipments.map(entry));
};

/** Opens the form for a new shipment when the button is pressed, and books what it says. */
export const followBookings = (): void => {
  find('#book', HTMLButtonElement).addEventListener('click', () => {
    form.reset();
    dialog.returnValue = '';
    dialog.showModal();
  });
  find('#booking [type=button]', HTMLButtonElement).addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'book') book();
  });
};

const key = (): string => `harbor.booked.${organizationId}`;

const booked = (): Shipment[] => JSON.parse(localStorage.getItem(key()) ?? '[]') as Shipment[];

const book = (): void => {
  const before = booked();
  const text = (name: string) => find(`#booking [name=${name}]`, HTMLInputElement).value;
  const shipment: Shipment = {
    reference: `HB-${2042 + before.length}`,
    from: text('from'),
    to: text('to'),
    cargo: text('cargo'),
    status: 'Booked',
    progress: 0,
  };
  localStorage.setItem(key(), JSON.stringify([shipment, ...before]));
  showShipments(organizationId);
};

const element = (tag: string, className: string, ...content: (string | Node)[]): HTMLElement => {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
};

const figure = (name: string, count: number): HTMLElement =>
  element('div', '', element('dt', '', translated(name)), element('dd', '', String(count)));

const entry = ({ reference, from, to, cargo, status, progress }: Shipment): HTMLElement => {
  const way = document.createElement('progress');
  way.value = progress;
  way.ariaLabel = `${reference}: ${translated('Progress')}`;
  return element(
    'li',
    '',
    element('div', 'route', element('b', '', from), ' → ', element('b', '', to)),
    element('div', 'cargo quiet', `${reference} · ${cargo}`),
    way,
    element('span', `status ${status.toLowerCase().replaceAll(' ', '-')}`, translated(status)),
  );
};
