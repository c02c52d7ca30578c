import { expect, fixture, html } from '@open-wc/testing';
import type { PropertyValues, ReactiveController, TemplateResult } from 'lit';
import { ReactiveElement, type PropertyDeclarations } from '../../src/elements/reactive-element.js';
import { css } from '../../src/styles/css.js';

abstract class Named extends ReactiveElement {
  static override styles = [
    css`
      p {
        color: rgb(1, 2, 3);
      }
    `,
  ];
  static override properties: PropertyDeclarations = { name: {} };

  name: string | null | undefined = 'nobody';
}

class Greeting extends Named {
  static override properties = {
    times: { type: Number },
    isLoud: { type: Boolean, attribute: 'loud' },
    place: { reflect: true },
    secret: { attribute: false },
    mood: { state: true },
  };

  times: number | null = 1;
  isLoud = false;
  place: string | undefined;
  secret = '';
  mood = '';
  /** What to do at each step of an update. */
  readonly at: { [Step in 'willUpdate' | 'render' | 'updated']?: () => void } = {};
  readonly changes: string[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    this.changes.push([...changed.keys()].sort().join());
    this.at.willUpdate?.();
  }

  override render(): TemplateResult {
    this.at.render?.();
    const { name, times, isLoud, mood } = this;
    return html`<p @click=${this.#onClick}>${times} ${name}${isLoud ? '!' : ''}${mood}</p>`;
  }

  override updated(): void {
    this.at.updated?.();
  }

  #onClick(): void {
    this.name = 'whoever clicked';
  }
}
customElements.define('test-greeting', Greeting);

const make = async (template = html`<test-greeting></test-greeting>`): Promise<Greeting> => {
  const greeting = await fixture<Greeting>(template);
  greeting.changes.length = 0;
  return greeting;
};
const textOf = (greeting: Greeting): string => greeting.renderRoot.textContent;

describe('an attribute', () => {
  it('sets the property of its name, as what the property holds', async () => {
    const greeting = await make(
      html`<test-greeting name="Ada" times="3" loud place="here"></test-greeting>`,
    );
    const { name, times, isLoud, place } = greeting;
    expect({ name, times, isLoud, place }).to.deep.equal({
      name: 'Ada',
      times: 3,
      isLoud: true,
      place: 'here',
    });
    expect(textOf(greeting)).to.equal('3 Ada!');
  });

  it('takes the value with it when it goes', async () => {
    const greeting = await make(html`<test-greeting name="Ada" times="3" loud></test-greeting>`);
    for (const name of greeting.getAttributeNames()) greeting.removeAttribute(name);
    await greeting.updateComplete;
    const { name, times, isLoud } = greeting;
    expect({ name, times, isLoud }).to.deep.equal({ name: null, times: null, isLoud: false });
  });

  it('does nothing where the property has none', async () => {
    const greeting = await make(html`<test-greeting secret="told" mood="low"></test-greeting>`);
    expect([greeting.secret, greeting.mood]).to.deep.equal(['', '']);
  });

  it('follows the property where it is to', async () => {
    const greeting = await make();
    greeting.place = 'Paris';
    await greeting.updateComplete;
    expect(greeting.getAttribute('place')).to.equal('Paris');
    greeting.place = undefined;
    await greeting.updateComplete;
    expect(greeting.hasAttribute('place')).to.equal(false);
    expect(greeting.place).to.equal(undefined);
    expect(greeting.hasAttribute('name')).to.equal(false);
  });
});

describe('a property', () => {
  it('keeps what was set before the element was known', async () => {
    const page = await fixture(html`<div></div>`);
    page.innerHTML = '<test-late times="3"></test-late>';
    const late = Object.assign(page.querySelector('test-late')!, { name: 'Ada', times: 2, own: 1 });
    customElements.define('test-late', class extends Greeting {});
    await (late as unknown as Greeting).updateComplete;
    expect(textOf(late as unknown as Greeting)).to.equal('2 Ada');
    expect(late.own).to.equal(1);
    late.name = 'Bob';
    await (late as unknown as Greeting).updateComplete;
    expect(textOf(late as unknown as Greeting)).to.equal('2 Bob');
  });

  it('set to what it is changes nothing', async () => {
    const greeting = await make();
    greeting.name = 'nobody';
    greeting.times = NaN;
    await greeting.updateComplete;
    greeting.times = NaN;
    await greeting.updateComplete;
    expect(greeting.changes).to.deep.equal(['times']);
  });
});

describe('an update', () => {
  it('shows several changes at once, after they were made', async () => {
    const greeting = await make();
    greeting.name = 'Ada';
    greeting.times = 2;
    greeting.name = 'Bob';
    greeting.requestUpdate();
    expect(textOf(greeting)).to.equal('1 nobody');
    expect(await greeting.updateComplete).to.equal(true);
    expect(textOf(greeting)).to.equal('2 Bob');
    expect(greeting.changes).to.deep.equal(['name,times']);
  });

  it('waits for the element to be in a page', async () => {
    const greeting = new Greeting();
    greeting.name = 'Ada';
    await Promise.resolve();
    expect(textOf(greeting)).to.equal('');
    (await fixture(html`<div></div>`)).append(greeting);
    await greeting.updateComplete;
    expect(textOf(greeting)).to.equal('1 Ada');
  });

  it('has in it what changes before it renders', async () => {
    const greeting = await make();
    greeting.at.willUpdate = () => void (greeting.mood = ':)');
    greeting.requestUpdate();
    expect(await greeting.updateComplete).to.equal(true);
    expect(textOf(greeting)).to.equal('1 nobody:)');
    expect(greeting.changes).to.have.length(1);
  });

  it('is followed by another for what changes after it has rendered', async () => {
    const greeting = await make();
    greeting.at.updated = () => void (greeting.mood = ':)');
    greeting.requestUpdate();
    expect(await greeting.updateComplete).to.equal(false);
    await greeting.updateComplete;
    expect(textOf(greeting)).to.equal('1 nobody:)');
    expect(greeting.changes).to.deep.equal(['', 'mood']);
  });

  it('that fails says so, and the next one is shown', async () => {
    const greeting = await make();
    greeting.at.render = () => {
      throw new Error('no');
    };
    greeting.name = 'Ada';
    const failed = await greeting.updateComplete.catch((thrown: unknown) => thrown);
    expect(failed).to.be.an('error');
    delete greeting.at.render;
    greeting.times = 2;
    expect(await greeting.updateComplete).to.equal(true);
    expect(textOf(greeting)).to.equal('2 Ada');
  });
});

describe('a controller', () => {
  const steps = ['hostConnected', 'hostUpdate', 'hostUpdated', 'hostDisconnected'] as const;
  const listen = (heard: string[]): ReactiveController =>
    Object.fromEntries(steps.map((step) => [step, () => void heard.push(step)]));

  it('hears of the life of the element', async () => {
    const heard: string[] = [];
    const greeting = new Greeting();
    const controller = listen(heard);
    greeting.addController(controller);
    const page = await fixture(html`<div></div>`);
    page.append(greeting);
    await greeting.updateComplete;
    greeting.remove();
    expect(heard).to.deep.equal(steps);
    greeting.removeController(controller);
    page.append(greeting);
    expect(heard).to.deep.equal(steps);
  });

  it('that comes later hears at once that the element is there', async () => {
    const heard: string[] = [];
    const greeting = await make();
    greeting.addController(listen(heard));
    expect(heard).to.deep.equal(['hostConnected']);
  });

  it('of a tag that was in the page already hears once that it is there', async () => {
    const heard: string[] = [];
    const page = await fixture(html`<div></div>`);
    page.innerHTML = '<test-upgraded></test-upgraded>';
    customElements.define(
      'test-upgraded',
      class extends Greeting {
        constructor() {
          super();
          this.addController(listen(heard));
        }
      },
    );
    expect(heard).to.deep.equal(['hostConnected']);
  });
});

describe('a view', () => {
  it('has the styles of its class, which elements share', async () => {
    const [one, other] = [await make(), await make()];
    expect(getComputedStyle(one.renderRoot.querySelector('p')!).color).to.equal('rgb(1, 2, 3)');
    const sheets = one.renderRoot.adoptedStyleSheets;
    expect(sheets).to.have.length(1);
    expect(other.renderRoot.adoptedStyleSheets[0]).to.equal(sheets[0]);
  });

  it('calls its handlers as methods of the element', async () => {
    const greeting = await make();
    greeting.renderRoot.querySelector('p')!.click();
    await greeting.updateComplete;
    expect(textOf(greeting)).to.equal('1 whoever clicked');
  });
});
