import { expect } from '@open-wc/testing';
import {
  carol,
  chipsOf,
  click,
  dave,
  elementOf,
  enter,
  hasSent,
  inputOf,
  mailsTo,
  paste,
  pasteAtOnce,
  people,
  press,
  send,
  settled,
  showForm,
  type,
  untilOutcomes,
} from '../support/invite-page.js';
import { allByRole, byRole, descriptionOf, focused, nameOf, textOf } from '../support/queries.js';
import { waitUntil } from '../support/until.js';
import { createWorld, type World } from '../support/world.js';

let world: World;

beforeEach(async () => {
  world = await createWorld({ members: 0 });
});

describe('typing addresses', () => {
  for (const separator of [',', ';', ' ']) {
    it(`makes a chip at "${separator}"`, async () => {
      const page = await showForm(world);
      await type(page, `Carol@Example.test${separator}`);
      expect(chipsOf(page)).to.deep.equal([carol]);
      expect(inputOf(page).value).to.equal('');
    });
  }

  it('keeps what is pasted before the chips are loaded', async () => {
    const page = await showForm(world);
    inputOf(page).focus();
    pasteAtOnce(inputOf(page), `${carol}, ${dave}`);
    await waitUntil(() => chipsOf(page).length === 2, 'chips');
    expect(inputOf(page).value).to.equal('');
  });

  it('makes a chip at Enter; the next does not send, for mail takes a button', async () => {
    const page = await showForm(world);
    await type(page, carol);
    await press(page, 'Enter');
    expect(chipsOf(page)).to.deep.equal([carol]);
    await press(page, 'Enter');
    expect(hasSent(world)).to.equal(false);
    send(page);
    await untilOutcomes(page);
    expect(mailsTo(world, carol)).to.have.length(1);
  });

  it('makes a chip when the focus leaves with Tab', async () => {
    const page = await showForm(world);
    await type(page, carol);
    await press(page, 'Tab');
    expect(chipsOf(page)).to.deep.equal([carol]);
  });

  it('takes a name with its address in brackets', async () => {
    const page = await showForm(world);
    await type(page, 'Jane Doe <jane@example.test>,');
    await type(page, '"Doe, Bob" <bob.doe@example.test>,');
    expect(chipsOf(page)).to.deep.equal(['jane@example.test', 'bob.doe@example.test']);
  });

  it('folds a duplicate, and says so', async () => {
    const page = await showForm(world);
    await type(page, `${carol},${carol.toUpperCase()},`);
    expect(chipsOf(page)).to.deep.equal([carol]);
    expect(textOf(page)).to.include('1 duplicate was left out.');
  });

  it('says how many the button will send, beside its name', async () => {
    const page = await showForm(world);
    await type(page, `${carol},${dave},`);
    expect(byRole(page, 'button', 'Send invitations').textContent).to.match(/Send invitations\s*2/);
  });
});

describe('pasting addresses', () => {
  it('takes lines, names, semicolons and duplicates at once', async () => {
    const page = await showForm(world);
    await paste(page, `Carol Example <${carol}>;\n${dave}\r\n${carol}\tjane@example.test`);
    expect(chipsOf(page)).to.deep.equal([carol, dave, 'jane@example.test']);
    expect(textOf(page)).to.include('3 addresses added. 1 duplicate was left out.');
  });

  it('takes one after the other', async () => {
    const page = await showForm(world);
    await paste(page, carol);
    await paste(page, dave);
    expect(chipsOf(page)).to.deep.equal([carol, dave]);
  });

  it('takes the addresses of a CSV', async () => {
    const page = await showForm(world);
    await paste(page, `Name,Email,Team\n"Example, Carol",${carol},A\nDave,${dave},B\n`);
    expect(chipsOf(page)).to.deep.equal([carol, dave]);
  });

  it('puts 500 in with one render, and typing on renders no chip again', async () => {
    const page = await showForm(world);
    await enter(page);
    let renders = 0;
    elementOf(page).addController({ hostUpdated: () => renders++ });
    await paste(page, people(500).join('\n'));
    expect(chipsOf(page)).to.have.length(500);
    expect(renders).to.equal(1);
    const list = byRole(page, 'list', 'Addresses to invite');
    const observer = new MutationObserver(() => undefined);
    observer.observe(list, { subtree: true, childList: true, attributes: true });
    await type(page, 'x');
    expect(observer.takeRecords()).to.have.length(0);
  });

  it('says how many are too many, and loses none', async () => {
    const page = await showForm(world);
    await paste(page, people(502).join(' '));
    expect(descriptionOf(inputOf(page))).to.include(
      'Invite at most 500 people at once. Remove 2 to go on.',
    );
    send(page);
    await settled(page);
    expect(chipsOf(page)).to.have.length(502);
    expect(hasSent(world)).to.equal(false);
  });
});

describe('what is no address', () => {
  it('stays, says so in words, and stops the sending with the focus at the field', async () => {
    const page = await showForm(world);
    await paste(page, `nonsense, ${carol}`);
    expect(chipsOf(page)[0]).to.include('Not a valid address');
    send(page);
    await waitUntil(() => focused() === inputOf(page));
    expect(inputOf(page).getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(inputOf(page))).to.include(
      '1 address is not valid. Correct or remove it.',
    );
    expect(chipsOf(page)).to.have.length(2);
    expect(hasSent(world)).to.equal(false);
  });

  it('goes back into the input when its text is clicked', async () => {
    const page = await showForm(world);
    await paste(page, `carol.example.test, ${dave}`);
    byRole(page, 'button', /^carol.example.test/).click();
    await settled(page);
    expect(inputOf(page).value).to.equal('carol.example.test');
    expect(focused()).to.equal(inputOf(page));
    expect(chipsOf(page)).to.deep.equal([dave]);
  });

  it('is corrected with the keyboard alone', async () => {
    const page = await showForm(world);
    await paste(page, `${dave}, nonsense`);
    await press(page, 'ArrowLeft', 'ArrowLeft', 'Enter');
    expect(inputOf(page).value).to.equal('nonsense');
    await type(page, '@example.test,');
    expect(chipsOf(page)).to.deep.equal([dave, 'nonsense@example.test']);
  });

  it('asks for an address when there is none', async () => {
    const page = await showForm(world);
    send(page);
    await waitUntil(() => focused() === inputOf(page));
    expect(descriptionOf(inputOf(page))).to.include('Enter at least one email address.');
    await type(page, 'c');
    expect(descriptionOf(inputOf(page))).not.to.include('Enter at least one');
  });
});

describe('removing addresses', () => {
  it('removes a chip with its button, and goes on to its neighbour', async () => {
    const page = await showForm(world);
    await paste(page, people(3).join());
    click(page, 'Remove person1@example.test');
    await waitUntil(() => focused() && nameOf(focused()!) === 'Remove person2@example.test');
    expect(chipsOf(page)).to.deep.equal(['person0@example.test', 'person2@example.test']);
    expect(textOf(page)).to.include('person1@example.test was removed.');
  });

  it('reaches and removes chips with Backspace and Delete, until the input is left', async () => {
    const page = await showForm(world);
    await paste(page, people(2).join());
    await press(page, 'Backspace');
    expect(nameOf(focused()!)).to.equal('Remove person1@example.test');
    await press(page, 'Backspace');
    expect(nameOf(focused()!)).to.equal('Remove person0@example.test');
    await press(page, 'Delete');
    expect(chipsOf(page)).to.deep.equal([]);
    expect(focused()).to.equal(inputOf(page));
  });

  it('moves among chips with arrows, Home and End', async () => {
    const page = await showForm(world);
    await paste(page, people(3).join());
    await press(page, 'ArrowLeft', 'ArrowLeft');
    expect(nameOf(focused()!)).to.equal('Remove person1@example.test');
    await press(page, 'Home');
    expect(nameOf(focused()!)).to.equal('Remove person0@example.test');
    await press(page, 'ArrowRight');
    expect(nameOf(focused()!)).to.equal('Remove person1@example.test');
    await press(page, 'End');
    expect(focused()).to.equal(inputOf(page));
  });

  it('follows the arrows where text runs from right to left', async () => {
    const page = await showForm(world);
    page.dir = 'rtl';
    await paste(page, people(2).join());
    await press(page, 'ArrowRight', 'ArrowRight');
    expect(nameOf(focused()!)).to.equal('Remove person0@example.test');
    await press(page, 'ArrowLeft');
    expect(nameOf(focused()!)).to.equal('Remove person1@example.test');
  });

  it('keeps all chips but one out of the tab order', async () => {
    const page = await showForm(world);
    await paste(page, people(20).join());
    const stops = allByRole(page, 'button', /^Remove person/).filter((each) => each.tabIndex === 0);
    expect(stops.map(nameOf)).to.deep.equal(['Remove person19@example.test']);
  });
});
